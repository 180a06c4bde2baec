import { effect, type Signal, signal } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { isOwn } from '../../model/own-stories.ts';
import type { StoryRecord } from '../../model/story.ts';
import type { Context, View } from '../../ui/context.ts';
import { openDialog } from '../../ui/dialog.ts';
import { onAsk } from '../../ui/requests.ts';
import { icon } from '../icons.ts';
import { beginStory } from './editor.ts';
import { loadStory } from './files.ts';

/** The dialog with every story; other views open it by asking for `stories`. */
export const mountLibrary: View = (host, context) => {
  const { text, source, store } = context;
  const words = text.story.library;
  const open = signal(false);
  const said = signal('');
  const dialog = (): HTMLDialogElement | null => host.querySelector('dialog');
  const choose = (id: string): void => {
    dialog()?.close();
    store.dispatch({ type: 'story', id, from: 'story' });
  };
  const stops = [
    effect(() => {
      const body = open.value ? list(context, choose, said) : nothing;
      render(
        html`<dialog class="dialog stories-dialog" aria-labelledby="stories-title" @close=${() => {
          open.value = false;
        }}>
          <div class="dialog-head">
            <h2 id="stories-title">${words.title}</h2>
            <button type="button" class="icon-button" aria-label=${text.common.close} @click=${() => dialog()?.close()}>${icon('close')}</button>
          </div>
          <div class="dialog-body" tabindex="0" role="region" aria-labelledby="stories-title">${body}</div>
        </dialog>`,
        host,
      );
    }),
    onAsk(host, 'stories', () => {
      source.load(['stories']);
      open.value = true;
      const shown = dialog();
      if (shown) openDialog(shown);
    }),
  ];
  return () => {
    dialog()?.close();
    for (const stop of stops) stop();
  };
};

function list(context: Context, choose: (id: string) => void, said: Signal<string>): TemplateResult {
  const words = context.text.story.library;
  const { data, failures } = context.source.bundle.value;
  const records = context.stories.list.value;
  const waiting = data.stories
    ? nothing
    : html`<p>${failures.has('stories') ? words.missing : words.loading}</p>`;
  return html`<p>${words.intro}</p>${waiting}
    <ul class="stories-list">${records.map((record) => entry(context, record, choose))}</ul>
    ${making(context, choose, said)}`;
}

function entry(
  { text, stories }: Context,
  { id, title, summary, steps, language }: StoryRecord,
  choose: (id: string) => void,
): TemplateResult {
  const words = text.story.library;
  return html`<li lang=${language}>
    <button type="button" class="stories-entry" @click=${() => choose(id)}>
      <strong>${title}</strong><span>${summary}</span><span class="small">${isOwn(id) ? `${words.own} · ` : ''}${words.steps(steps.length)}</span>
    </button>
    ${isOwn(id) ? html`<button type="button" class="button quiet" @click=${() => stories.own.remove(id)}>${text.story.editor.removeStory}</button>` : nothing}
  </li>`;
}

/** A story of one's own: begun with the view on screen, or loaded; faults stay until the next one. */
function making(context: Context, choose: (id: string) => void, said: Signal<string>): TemplateResult {
  const { text, stories } = context;
  const words = text.story.editor;
  const load = async ({ target }: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    const read = await loadStory(context, file);
    input.value = '';
    said.value = 'fault' in read ? read.fault : '';
    if ('id' in read) choose(read.id);
  };
  const begin = (event: Event): void => {
    (event.currentTarget as Element).closest('dialog')?.close();
    beginStory(context);
  };
  return html`<div class="stories-making">
      <button type="button" class="button" @click=${begin}>${words.begin}</button>
      <label class="button stories-file">${words.load}<input class="visually-hidden" type="file" accept=".json,application/json" @change=${load} /></label>
      ${stories.own.undoable.value ? html`<button type="button" class="button" @click=${() => stories.own.undo()}>${words.undo}</button>` : nothing}
    </div>
    <p class="small">${text.story.library.ownNote}</p>
    ${said.value ? html`<p class="story-fault" role="alert">${said.value}</p>` : nothing}`;
}
