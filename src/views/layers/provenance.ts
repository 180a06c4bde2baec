import { html, nothing, type TemplateResult } from 'lit-html';
import type { Indicator } from '../../catalog/indicator.ts';
import type { ResourceInfo, ResourceName } from '../../model/bundle.ts';
import { parseMonth } from '../../model/month.ts';
import type { Context } from '../../ui/context.ts';
import { ask } from '../../ui/requests.ts';
import { nameOf } from '../shared/citation.ts';

/** A line a resource: its sources, each one press from its record, and what months or years it covers. */
export function provenance(
  host: HTMLElement,
  { source, text }: Context,
  resources: readonly ResourceName[],
): readonly TemplateResult[] {
  const bundle = source.bundle.value;
  const infos = resources.flatMap((name) => bundle.info.get(name) ?? []);
  return infos.map(
    (info) => html`<div class="layers-source">
      ${info.sources.map((id) => html`<button type="button" class="link" @click=${() => ask(host, 'sources', id)}>${nameOf(bundle, id)}</button>`)}
      ${info.coverage ? html`<span class="layers-cover">${text.layers.coverage(...written(info.coverage, text))}</span>` : nothing}
      ${info.status === 'final' ? nothing : html`<span class="layers-cover">${text.layers.preliminary}</span>`}
    </div>`,
  );
}

/** Years as they are, months by name. */
function written(
  { from, to }: NonNullable<ResourceInfo['coverage']>,
  { common }: Context['text'],
): [string, string] {
  const one = (date: string): string => {
    const month = parseMonth(date);
    return month === null ? date : common.month(month);
  };
  return [one(from), one(to)];
}

/** What an indicator's figure rests on: the share of events on the map is no part of it. */
export function cited({ resources }: Indicator): readonly ResourceName[] {
  return resources.filter((name) => name !== 'coverage');
}
