import { effect } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import type { View } from '../ui/context.ts';
import { icon } from './icons.ts';

const SHOWN_MS = 6000;

/** Notes about a link, spoken politely; they leave after six seconds, but not while pointed at or focused. */
export const mountToast: View = (host, { store, text }) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dismiss = (): void => store.dispatch({ type: 'dismiss', from: 'app' });
  const rest = (): void => clearTimeout(timer);
  const count = (): void => {
    rest();
    if (store.state.peek().notes.length > 0) timer = setTimeout(dismiss, SHOWN_MS);
  };
  host.setAttribute('role', 'status');
  const events: readonly (readonly [string, () => void])[] = [
    ['pointerenter', rest],
    ['focusin', rest],
    ['pointerleave', count],
    ['focusout', count],
  ];
  for (const [name, listen] of events) host.addEventListener(name, listen);
  let shown: unknown;
  const stop = effect(() => {
    const { notes } = store.state.value;
    if (notes === shown) return;
    shown = notes;
    const box = html`<div class="toast-box">
      <div>${notes.map((note) => html`<p>${text.app.linkNote(note)}</p>`)}</div>
      <button type="button" class="icon-button" aria-label=${text.chrome.toast.dismiss} @click=${dismiss}>${icon('close')}</button>
    </div>`;
    render(notes.length > 0 ? box : nothing, host);
    count();
  });
  return () => {
    rest();
    stop();
    for (const [name, listen] of events) host.removeEventListener(name, listen);
  };
};
