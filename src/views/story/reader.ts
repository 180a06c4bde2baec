import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { StoryAt } from '../../model/state.ts';
import type { Step, StoryRecord } from '../../model/story.ts';
import type { Context } from '../../ui/context.ts';
import { icon } from '../icons.ts';
import { paragraphs, plainOf, type Shown } from './markup.ts';
import { stepSources } from './sources.ts';

/** What the reader can do besides reading. */
export interface ReaderMoves {
  go(step: number): void;
  close(): void;
  present(): void;
  cite(at: number): void;
}

/** One step of a story, the way to the others, and what its sentences rest on. */
export function reader(
  context: Context,
  record: StoryRecord,
  { step: at }: StoryAt,
  moves: ReaderMoves,
  own: { readonly form: unknown; readonly tools: unknown },
): TemplateResult {
  const words = context.text.story.reader;
  const step = record.steps[at - 1];
  const shown: Shown = { record, text: context.text, cite: moves.cite };
  if (!step) return html``;
  return html`<header class="story-head">
      <p class="story-name">${record.title}</p>
      <button type="button" class="icon-button" aria-label=${words.close} title=${words.close}
        @click=${moves.close}>${icon('close')}</button>
    </header>
    <div class="story-body" lang=${record.language} tabindex="-1">
      ${keyed(`${record.id} ${at}`, message(context, step, at, shown))}
      ${context.stories.away.value ? away(context, () => moves.go(at)) : nothing}
      ${own.form}
      ${stepSources(context, record, step)}
      ${step.notes ? notes(context, shown, step) : nothing}
      ${contents(shown, record, at, moves)}
    </div>
    <footer class="story-foot">
      <div class="story-moves" role="group" aria-label=${context.text.story.label}>
        <button type="button" class="button story-back" ?disabled=${at === 1} @click=${() => moves.go(at - 1)}>
          ${icon('left')}<span>${words.previous}</span></button>
        <button type="button" class="button primary story-next" ?disabled=${at === record.steps.length}
          @click=${() => moves.go(at + 1)}><span>${words.next}</span>${icon('right')}</button>
      </div>
      <button type="button" class="button story-present" @click=${moves.present}>${icon('present')}<span>${words.present}</span></button>
      ${own.tools}
    </footer>`;
}

function message({ text }: Context, step: Step, at: number, shown: Shown): TemplateResult {
  return html`<p class="story-place">${text.story.reader.step(at, shown.record.steps.length)}</p>
    <h2 class="story-title" tabindex="-1">${plainOf(shown, step.title)}</h2>
    <div class="story-text">${paragraphs(shown, step.text)}</div>`;
}

function away({ text }: Context, back: () => void): TemplateResult {
  const words = text.story.reader;
  return html`<p class="story-away"><span>${words.away}</span>
    <button type="button" class="button" @click=${back}>${words.back}</button></p>`;
}

function notes({ text }: Context, shown: Shown, step: Step): TemplateResult {
  return html`<details class="story-notes">
    <summary>${text.story.reader.notes}</summary>${paragraphs({ ...shown, cite: null }, step.notes)}
  </details>`;
}

function contents(shown: Shown, record: StoryRecord, at: number, { go }: ReaderMoves): TemplateResult {
  return html`<nav class="story-contents" aria-label=${shown.text.story.reader.steps}>
    <h3>${shown.text.story.reader.steps}</h3>
    <ol>${record.steps.map(
      (step, place) => html`<li><button type="button" aria-current=${place + 1 === at ? 'step' : nothing}
        @click=${() => go(place + 1)}><span class="story-number">${place + 1}</span>${plainOf(shown, step.title)}</button></li>`,
    )}</ol>
  </nav>`;
}
