import { effect } from '@preact/signals-core';
import type { Window } from '../../model/state.ts';
import type { Store } from '../../model/store.ts';
import type { Frame } from './frame.ts';

const SETTLED_MS = 700;

/**
 * Says the window once it has come to rest, where no map does; not while playing, and not while a slider has the
 * focus, as the slider says its value itself. @returns ends it
 */
export function announceWindow(frame: Frame, store: Store, words: (window: Window) => string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said = store.state.peek().window;
  const stop = effect(() => {
    const { window, playing, settings } = store.state.value;
    clearTimeout(timer);
    if (!(settings.table || settings.mandates)) {
      said = window; // the map says it, with all that is in view
      return;
    }
    if (playing || (window.from === said.from && window.to === said.to)) return;
    timer = setTimeout(() => {
      said = window;
      if (document.activeElement?.getAttribute('role') === 'slider') return;
      frame.status.textContent = words(window);
    }, SETTLED_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
