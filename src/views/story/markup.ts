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
    (inlines) =>
      html`<p>${held(inlines).map((run) =>
        run.length === 1 && run[0]
          ? part(shown, cited, run[0])
          : html`<span class="story-held">${run.map((inline) => part(shown, cited, inline))}</span>`,
      )}</p>`,
  );
}

/** Runs of which no line may begin with the mark of a source or the sign after it: the word before stays with them. */
export function held(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const runs: Inline[][] = [];
  for (const inline of inlines) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    const marked = last?.some(({ kind }) => kind === 'citation');
    if (inline.kind === 'citation' && last && (marked || before?.kind === 'figure')) {
      last.push(inline);
    } else if (inline.kind === 'citation' && before?.kind === 'text') {
      const at = before.text.lastIndexOf(' ') + 1;
      runs.splice(-1, 1, ...textRun(before.text.slice(0, at)), [
        { kind: 'text', text: before.text.slice(at) },
        inline,
      ]);
    } else if (inline.kind === 'text' && last && before?.kind === 'citation') {
      const sign = /^[^\s\p{L}\p{N}]*/u.exec(inline.text)?.[0] ?? '';
      last.push(...(textRun(sign)[0] ?? []));
      runs.push(...textRun(inline.text.slice(sign.length)));
    } else runs.push([inline]);
  }
  return runs;
}

function textRun(text: string): Inline[][] {
  return text === '' ? [] : [[{ kind: 'text', text }]];
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
