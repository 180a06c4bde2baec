import { html, nothing, type TemplateResult } from 'lit-html';
import type { Step, StoryRecord } from '../../model/story.ts';
import type { Context } from '../../ui/context.ts';
import { paragraphs } from '../story/markup.ts';
import type { Control } from './control.ts';

/** Keys, each with what it does. */
export function keyList(
  rows: readonly { readonly keys: readonly string[]; readonly does: string }[],
): TemplateResult {
  return html`<dl class="key-list">${rows.map(
    ({ keys, does }) =>
      html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${does}</dd></div>`,
  )}</dl>`;
}

export function helpPad({ text }: Context, { run }: Control): TemplateResult {
  const { keys } = text.stage;
  return html`<section class="stage-pad stage-help" aria-label=${keys.title}>
    <h2>${keys.title}</h2>${keyList(keys.rows)}
    <button type="button" class="button" @click=${() => run({ kind: 'help' })}>${text.common.close}</button>
  </section>`;
}

/** The speaker's notes on the stage itself, where there is no second window. */
export function notesPad(
  { text }: Context,
  { notice, run }: Control,
  record: StoryRecord,
  step: Step,
): TemplateResult {
  return html`<section class="stage-pad stage-notes" aria-label=${text.stage.notes}>
    ${notice.value ? html`<p class="stage-notice" role="status">${notice.value}</p>` : nothing}
    ${step.notes ? paragraphs({ record, text, cite: null }, step.notes) : html`<p>${text.stage.noNotes}</p>`}
    <button type="button" class="button" @click=${() => run({ kind: 'notes' })}>${text.common.close}</button>
  </section>`;
}
