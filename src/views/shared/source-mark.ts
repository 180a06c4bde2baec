import { html, nothing, type TemplateResult } from 'lit-html';
import type { Context } from '../../ui/context.ts';
import { ask } from '../../ui/requests.ts';
import { icon } from '../icons.ts';
import { versionOf } from './citation.ts';

/** The way from some figures to their first source; its name lists them all. Nothing where none is known. */
export function sourceMark(
  { source, text }: Pick<Context, 'source' | 'text'>,
  title: string,
  ids: readonly string[],
): TemplateResult | typeof nothing {
  const [first] = ids;
  if (first === undefined) return nothing;
  const bundle = source.bundle.value;
  const name = text.common.sourceOf(
    title,
    ids.map((id) => versionOf(bundle, id)),
  );
  return html`<button type="button" class="source-mark" aria-label=${name} title=${name}
    @click=${(event: Event) => ask(event.currentTarget as Element, 'sources', first)}>${icon('sources')}</button>`;
}
