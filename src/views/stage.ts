import { computed, effect } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Context, View } from '../ui/context.ts';
import { icon } from './icons.ts';
import { marks } from './key.ts';
import { readShown } from './legend.ts';
import { type Control, createControl } from './stage/control.ts';
import { followKeys } from './stage/keys.ts';
import { helpPad, notesPad } from './stage/pads.ts';
import { createSpeakerLink } from './stage/speaker-link.ts';
import { followSwipe } from './stage/swipe.ts';
import { paragraphs, plainOf } from './story/markup.ts';

/** The stage: one message a step in large type beside map and time, over the whole screen. */
export const mountStage: View = (host, context) => {
  const { store, text } = context;
  const root = host.parentElement ?? host;
  const present = computed(() => store.state.value.present);
  const drawn = readShown(context);
  const control: Control = createControl(context, () => speaker.open());
  const speaker = createSpeakerLink(context, () => control, present);
  host.setAttribute('aria-label', text.stage.label);
  const stops = [
    effect(() => {
      root.dataset.stage = String(present.value);
      host.hidden = !present.value;
      if (present.value) enter(root, host, control, text.stage.noFullScreen);
      else leave(root);
    }),
    effect(() => {
      root.dataset.black = String(present.value && control.black.value);
      const shown = present.value ? stage(context, control, drawn) : nothing;
      render(shown, host);
    }),
    followKeys(
      host.ownerDocument,
      control.run,
      (digits) => {
        control.digits.value = digits;
      },
      () => present.peek(),
    ),
    followSwipe(host, control.run),
    followFullScreen(root, context),
    speaker.destroy,
  ];
  return () => {
    for (const stop of stops) stop();
    delete root.dataset.stage;
    delete root.dataset.black;
    render(nothing, host);
  };
};

function stage(context: Context, control: Control, drawn: ReturnType<typeof readShown>): TemplateResult {
  const { stories, store, text } = context;
  const record = stories.story.value;
  const at = store.state.value.story?.step ?? 1;
  const step = stories.step.value;
  if (!record || !step) return html`<p class="stage-waiting">${text.story.reader.waiting}</p>`;
  const shown = { record, text, cite: null };
  const title = plainOf(shown, step.title);
  return html`${tools(context, control)}
    <div class="stage-text" tabindex="0" role="group" aria-label=${text.stage.label} lang=${record.language}>
      <p class="stage-name">${record.title}</p>
      <h1 class="stage-title" tabindex="-1">${title}</h1>
      <div class="stage-words">${paragraphs(shown, step.text)}</div>
      ${onMap(context) ? marks(context, drawn.value) : nothing}
    </div>
    ${time(context)}
    <p class="stage-place">${control.ahead.value === null ? nothing : held(text.stage.held)}
      <b>${control.digits.value || at}</b> / ${record.steps.length}</p>
    <p class="visually-hidden" role="status">${text.stage.step(at, record.steps.length)}: ${title}</p>
    ${control.notes.value ? notesPad(context, control, record, step) : nothing}
    ${control.help.value ? helpPad(context, control) : nothing}
    ${control.black.value ? html`<div class="stage-black" role="status"><span class="visually-hidden">${text.stage.black}</span></div>` : nothing}`;
}

/** Whether the map stands beside the text, and not what can stand in its place. */
function onMap({ store }: Context): boolean {
  const { table, mandates } = store.settings.value;
  return !table && !mandates;
}

function held(name: string): TemplateResult {
  return html`<span class="stage-held" role="img" aria-label=${name} title=${name}>${icon('pause')}</span>`;
}

/** The window in large type, and what the bars of the timeline count. */
function time({ select, store, text }: Context): TemplateResult {
  const { measure } = store.settings.value;
  const where =
    select.mission.value?.hosts.map(({ name }) => name).join(', ') ?? select.region.value?.name ?? '';
  const caption = where ? `${text.stage.caption[measure]}, ${where}` : '';
  return html`<div class="stage-time"><p class="stage-date">${text.common.range(select.window.value)}</p>
    <p>${caption}</p></div>`;
}

function tools({ text }: Context, { run }: Control): TemplateResult {
  const words = text.stage;
  const button = (name: Parameters<typeof icon>[0], label: string, act: () => void): TemplateResult =>
    html`<button type="button" class="icon-button" aria-label=${label} title=${label} @click=${act}>${icon(name)}</button>`;
  return html`<div class="stage-tools" role="group" aria-label=${words.tools}>
    ${button('left', words.previous, () => run({ kind: 'by', by: -1 }))}
    ${button('right', words.next, () => run({ kind: 'by', by: 1 }))}
    ${button('present', words.speaker, () => run({ kind: 'speaker' }))}
    ${button('story', words.notes, () => run({ kind: 'notes' }))}
    ${button('help', words.help, () => run({ kind: 'help' }))}
    ${button('close', words.leave, () => run({ kind: 'leave' }))}
  </div>`;
}

/** Asks for the full screen where a person's press brought the stage; a link alone must not take it. */
function enter(root: HTMLElement, host: HTMLElement, control: Control, refused: string): void {
  control.begin();
  queueMicrotask(() => host.querySelector<HTMLElement>('.stage-title')?.focus({ preventScroll: true }));
  if (!navigator.userActivation?.isActive || root.ownerDocument.fullscreenElement) return;
  root.requestFullscreen?.().catch(() => {
    control.notice.value = refused;
  });
}

function leave(root: HTMLElement): void {
  if (root.ownerDocument.fullscreenElement === root) void root.ownerDocument.exitFullscreen();
}

/** Esc in the full screen is the browser's: leaving it leaves the stage. */
function followFullScreen(root: HTMLElement, { store }: Context): () => void {
  let full = false;
  const listen = (): void => {
    const now = root.ownerDocument.fullscreenElement === root;
    if (full && !now) store.dispatch({ type: 'present', on: false, from: 'story' });
    full = now;
  };
  root.ownerDocument.addEventListener('fullscreenchange', listen);
  return () => root.ownerDocument.removeEventListener('fullscreenchange', listen);
}
