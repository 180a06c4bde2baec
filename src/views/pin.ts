import { computed, effect } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { type Pin, type PinnedFigures, revisions } from '../model/pin.ts';
import type { Text } from '../text/en.ts';
import type { View } from '../ui/context.ts';
import { icon } from './icons.ts';
import { createPinned } from './shared/pinned.ts';

/** Says of a link that was made with other data which of the figures in view were revised since; never silently. */
export const mountPin: View = (host, context) => {
  const { store, source, text } = context;
  const pin = computed(() => {
    const held = store.state.value.pin;
    return held && held.version !== source.bundle.value.version ? held : null;
  });
  const now = createPinned(context);
  host.setAttribute('role', 'status');
  return effect(() => {
    const held = pin.value;
    const figures = held && now.value;
    render(
      held && figures
        ? notice(held, figures, source.bundle.value.version, text, () =>
            store.dispatch({ type: 'unpin', from: 'app' }),
          )
        : nothing,
      host,
    );
  });
};

function notice(
  pin: Pin,
  now: PinnedFigures,
  version: string,
  { pin: words, common }: Text,
  close: () => void,
): TemplateResult {
  const changed = revisions(pin.figures, now);
  return html`<div class="pin-box">
    <h2>${words.title(changed.length)}</h2>
    <button type="button" class="icon-button" aria-label=${words.close} @click=${close}>${icon('close')}</button>
    ${
      changed.length === 0
        ? html`<p>${words.same(Object.keys(pin.figures).length)}</p>`
        : html`<table>
            <thead><tr><td></td><th scope="col">${words.was}</th><th scope="col">${words.now}</th></tr></thead>
            <tbody>${changed.map(
              ({ name, was, now: is }) =>
                html`<tr><th scope="row">${words.names[name]}</th><td>${common.number(was)}</td><td>${is === null ? common.noData : common.number(is)}</td></tr>`,
            )}</tbody>
          </table>`
    }
    <p class="note">${words.versions(pin.version, version)}</p>
  </div>`;
}
