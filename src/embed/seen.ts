import type { Store } from '../model/store.ts';

/**
 * Resolves once any of the element is on screen, also from inside a frame: until then a part of the atlas in another
 * page does no work.
 */
export function seen(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      resolve();
    });
    watch.observe(element);
  });
}

/** Pauses what plays while nothing of it is on screen. @returns the way to stop watching */
export function pauseUnseen(element: Element, store: Store): () => void {
  const watch = new IntersectionObserver((entries) => {
    const now = entries.at(-1);
    if (now && !now.isIntersecting) store.dispatch({ type: 'play', playing: false, from: 'host' });
  });
  watch.observe(element);
  return () => watch.disconnect();
}
