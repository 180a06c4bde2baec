import { type Signal, signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { editedStep, isOwn, movedStep, newStep, withStep } from '../../model/own-stories.ts';
import type { Step, Story, StoryRecord } from '../../model/story.ts';
import { encodeView } from '../../model/view.ts';
import type { Context } from '../../ui/context.ts';
import { saveStory } from './files.ts';

/** What the editor keeps: the last sentence it had to say. */
export interface Editor {
  readonly said: Signal<string>;
}

export function createEditor(): Editor {
  return { said: signal('') };
}

/** The view on screen as a step's link. */
function viewHere({ store }: Context): string {
  return encodeView(store.limits, store.state.peek());
}

/** A new story of the view on screen; it opens. */
export function beginStory(context: Context): void {
  const words = context.text.story.editor;
  const step = newStep(viewHere(context), words.newStep, words.newText);
  open(context, {
    id: 'story',
    title: words.newStory,
    summary: words.newSummary,
    language: 'en',
    steps: [step],
  });
}

function open({ store, stories }: Context, story: Story, step = 1): void {
  const id = stories.own.add(story);
  store.dispatch({ type: 'story', id, step, from: 'story' });
}

/** Buttons of the open story: to add this view, to save; a shipped one can be copied. */
export function editorTools(
  context: Context,
  record: StoryRecord,
  at: number,
  editor: Editor,
): TemplateResult {
  const words = context.text.story.editor;
  if (!isOwn(record.id)) {
    const copy = (): void => open(context, { ...record, title: words.copyOf(record.title) }, at);
    return html`<button type="button" class="button quiet" @click=${copy}>${words.copy}</button>`;
  }
  const { own } = context.stories;
  const add = (): void => {
    own.change(record.id, (story) =>
      withStep(story, at, newStep(viewHere(context), words.newStep, words.newText)),
    );
    context.store.dispatch({ type: 'step', to: at + 1, from: 'story' });
  };
  const save = (): void => {
    editor.said.value = saveStory(context, record) ?? words.saved;
  };
  return html`<button type="button" class="button" @click=${add}>${words.add}</button>
    <button type="button" class="button" @click=${save}>${words.save}</button>`;
}

/** The fields of a story of one's own and of the step that is open. */
export function editorForm(context: Context, record: StoryRecord, at: number, editor: Editor): unknown {
  const step = record.steps[at - 1];
  if (!isOwn(record.id) || !step) return nothing;
  const words = context.text.story.editor;
  const { own, faults } = context.stories;
  const edit = (change: Partial<Step>): void =>
    own.change(record.id, (story) => editedStep(story, at - 1, change));
  const found = (faults.value.get(record.id) ?? []).filter((fault) => fault.step === at);
  return html`<details class="story-editor" open>
    <summary>${words.title}</summary>
    ${field(words.stepTitle, step.title, (title) => edit({ title }))}
    ${area(words.stepText, step.text, 6, (text) => edit({ text }))}
    <p class="small">${words.markup}</p>
    ${area(words.stepNotes, step.notes, 3, (notes) => edit({ notes }))}
    ${found.map(({ fault }) => html`<p class="story-fault" role="alert">${fault}.</p>`)}
    ${stepButtons(context, record, at)}
    ${field(words.storyTitle, record.title, (title) => own.change(record.id, (story) => ({ ...story, title })))}
    ${area(words.storySummary, record.summary, 2, (summary) => own.change(record.id, (story) => ({ ...story, summary })))}
    <p class="small" role="status">${editor.said.value}</p>
  </details>`;
}

function stepButtons(context: Context, record: StoryRecord, at: number): TemplateResult {
  const words = context.text.story.editor;
  const { own } = context.stories;
  const { store } = context;
  const go = (to: number): void => store.dispatch({ type: 'step', to, from: 'story' });
  const move = (by: 1 | -1): void => {
    own.change(record.id, (story) => movedStep(story, at - 1, by));
    go(at + by);
  };
  const duplicate = (step: Step): void => {
    own.change(record.id, (story) => withStep(story, at, step));
    go(at + 1);
  };
  const remove = (): void => {
    own.removeStep(record.id, at - 1);
    go(Math.min(at, record.steps.length - 1));
  };
  const take = (): void => {
    own.change(record.id, (story) => editedStep(story, at - 1, { link: viewHere(context) }));
    go(at);
  };
  const last = record.steps.length;
  const step = record.steps[at - 1];
  const button = (name: string, act: () => void, disabled = false): TemplateResult =>
    html`<button type="button" class="button" ?disabled=${disabled} @click=${act}>${name}</button>`;
  return html`<div class="story-editing" role="group" aria-label=${words.step}>
    ${button(words.take, take, !context.stories.away.value)}
    ${button(words.earlier, () => move(-1), at === 1)} ${button(words.later, () => move(1), at === last)}
    ${button(words.duplicate, () => step && duplicate(step))} ${button(words.remove, remove, last === 1)}
    ${own.undoable.value ? button(words.undo, () => own.undo()) : nothing}
  </div>`;
}

function field(name: string, value: string, write: (value: string) => void): TemplateResult {
  return html`<label class="story-field"><span>${name}</span><input class="field" .value=${live(value)}
    @input=${(event: Event) => write((event.target as HTMLInputElement).value)} /></label>`;
}

function area(name: string, value: string, rows: number, write: (value: string) => void): TemplateResult {
  return html`<label class="story-field"><span>${name}</span><textarea class="field" rows=${rows} .value=${live(value)}
    @input=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}></textarea></label>`;
}
