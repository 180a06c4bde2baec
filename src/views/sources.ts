import { effect, signal } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import type { View } from '../ui/context.ts';
import { openDialog } from '../ui/dialog.ts';
import { onAsk } from '../ui/requests.ts';
import { icon } from './icons.ts';
import { sourceList } from './sources/list.ts';

/** The dialog with every source; other views open it by asking for `sources`. */
export const mountSources: View = (host, context) => {
  const { text } = context;
  const words = text.chrome.sources;
  const open = signal(false);
  const dialog = (): HTMLDialogElement | null => host.querySelector('dialog');
  const stops = [
    effect(() => {
      const list = open.value ? sourceList(context, 'source') : nothing;
      render(
        html`<dialog class="dialog sources-dialog" aria-labelledby="sources-title" @close=${() => {
          open.value = false;
        }}>
          <div class="dialog-head">
            <h2 id="sources-title">${words.title}</h2>
            <button type="button" class="icon-button" aria-label=${text.common.close} @click=${() => dialog()?.close()}>${icon('close')}</button>
          </div>
          <div class="dialog-body" tabindex="0" role="region" aria-labelledby="sources-title">${list}</div>
        </dialog>`,
        host,
      );
    }),
    onAsk(host, 'sources', (id) => {
      open.value = true;
      const shown = dialog();
      if (!shown) return;
      openDialog(shown);
      const entry = id ? shown.querySelector<HTMLElement>(`#source-${CSS.escape(id)}`) : null;
      entry?.scrollIntoView({ block: 'start' });
      entry?.focus({ preventScroll: true });
    }),
  ];
  return () => {
    dialog()?.close();
    for (const stop of stops) stop();
  };
};
