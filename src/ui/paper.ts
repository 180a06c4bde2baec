import type { Signal } from '@preact/signals-core';

/** CSS px of what is drawn for paper: as wide as a page of A4 between its margins; one of Letter has 22 px more. */
export const PAPER_WIDTH = 700;

/** Follows the browser: true from before the page is laid out on paper until that is done. @returns the way to stop */
export function followPaper(paper: Signal<boolean>): () => void {
  const media = matchMedia('print');
  const begin = (): void => {
    paper.value = true;
  };
  const end = (): void => {
    paper.value = false;
  };
  const turn = (): void => {
    paper.value = media.matches;
  };
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  media.addEventListener('change', turn);
  return () => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
    media.removeEventListener('change', turn);
  };
}
