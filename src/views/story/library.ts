import { effect, signal } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { StoryRecord } from '../../model/story.ts';
import type { Context, View } from '../../ui/context.ts';
import { openDialog } from '../../ui/dialog.ts';
import { onAsk } from '../../ui/requests.ts';
import { icon } from '../icons.ts';

/** The dialog with every story; other views open it by asking for `stories`. */
export const mountLibrary: View = (host, context) => {
  const { text, source, store } = context;
  const words = text.story.library;
  const open = signal(false);
  const dialog = (): HTMLDialogElement | null => host.querySelector('dialog');
  const choose = (id: string): void => {
    dialog()?.close();
    store.dispatch({ type: 'story', id, from: 'story' });
  };
  const stops = [
    effect(() => {
      const body = open.value ? list(context, choose) : nothing;
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

function list(context: Context, choose: (id: string) => void): TemplateResult {
  const words = context.text.story.library;
  const { data, failures } = context.source.bundle.value;
  const records = context.stories.list.value;
  const waiting = data.stories
    ? nothing
    : html`<p>${failures.has('stories') ? words.missing : words.loading}</p>`;
  return html`<p>${words.intro}</p>${waiting}
    <ul class="stories-list">${records.map((record) => entry(words, record, choose))}</ul>`;
}

function entry(
  words: Context['text']['story']['library'],
  { id, title, summary, steps, language }: StoryRecord,
  choose: (id: string) => void,
): TemplateResult {
  return html`<li lang=${language}>
    <button type="button" class="stories-entry" @click=${() => choose(id)}>
      <strong>${title}</strong><span>${summary}</span><span class="small">${words.steps(steps.length)}</span>
    </button>
  </li>`;
}
