import { effect } from '@preact/signals-core';
import { decodeLink, encodeLink } from './model/link.ts';
import type { Store } from './model/store.ts';

/**
 * Keeps the address's hash and the state the same: choosing a mission, a region, a way of time or a step of a story is a step back and forward,
 * moving the window or the map only rewrites the step. While playing the address rests.
 */
export function bindHistory(store: Store): () => void {
  let step = stepOf(store);
  const stop = effect(() => {
    const state = store.state.value;
    const hash = `#${encodeLink(store.limits, state)}`;
    if (state.playing || state.from === 'link' || hash === (location.hash || '#')) {
      step = stepOf(store);
      return;
    }
    const next = stepOf(store);
    // A part in another page leaves that page's way back alone.
    if (next === step || state.ui !== 'full') history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
    step = next;
  });
  const restore = (): void => {
    if (location.hash.replace(/^#/, '') === encodeLink(store.limits, store.state.peek())) return;
    store.dispatch({ type: 'restore', state: decodeLink(store.limits, location.hash) });
  };
  addEventListener('popstate', restore);
  return () => {
    stop();
    removeEventListener('popstate', restore);
  };
}

function stepOf(store: Store): string {
  const { mission, region, mode, story, present } = store.state.peek();
  return `${mission} ${region} ${mode} ${story?.id} ${story?.step} ${present}`;
}
