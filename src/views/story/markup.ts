import { html, nothing, type TemplateResult } from 'lit-html';
import type { Figure, StoryRecord } from '../../model/story.ts';
import { type Inline, keysOf, parseText, plainText } from '../../model/story-text.ts';
import type { Text } from '../../text/en.ts';

/** What a text is shown with. */
export interface Shown {
  readonly record: StoryRecord;
  readonly text: Text;
  readonly cite: ((at: number) => void) | null; // leads to a source by its number from 1; null: sources carry no number
}

/** @returns the figure in few words */
function wordOf({ record, text }: Pick<Shown, 'record' | 'text'>, key: string): string {
  const figure: Figure | undefined = record.figures[key];
  return figure ? text.story.figure(figure) : text.story.unknown;
}

/** A title, or any text, without its markup. */
export function plainOf(shown: Pick<Shown, 'record' | 'text'>, text: string): string {
  return plainText(text, (key) => wordOf(shown, key));
}

/** Paragraphs of a text; each source as the number that it has in the list under it. */
export function paragraphs(shown: Shown, text: string): readonly TemplateResult[] {
  const cited = keysOf('citation', text);
  return parseText(text).map(
    (inlines) => html`<p>${inlines.map((inline) => part(shown, cited, inline))}</p>`,
  );
}

function part(shown: Shown, cited: readonly string[], inline: Inline): unknown {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'emphasis':
      return html`<em>${inline.inner.map((one) => part(shown, cited, one))}</em>`;
    case 'figure':
      return html`<strong class="story-figure">${wordOf(shown, inline.key)}</strong>`;
    case 'link':
      return html`<a href=${inline.href} target=${inline.href.startsWith('#') ? nothing : '_blank'}
        rel="noopener noreferrer">${inline.text}</a>`;
    case 'citation':
      return number(shown, cited.indexOf(inline.key) + 1);
  }
}

function number({ cite, text }: Shown, at: number): unknown {
  if (!cite) return nothing;
  return html`<button type="button" class="story-cite" aria-label=${text.story.reader.cited(at)}
    @click=${() => cite(at)}>${at}</button>`;
}
