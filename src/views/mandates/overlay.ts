import type { Window } from '../../model/state.ts';
import type { Layout } from './layout.ts';

/** Puts the window's tint where it is: attributes of one element, nothing is drawn anew. */
export function placeTint(plot: Element, window: Window, { scale, dots, foot }: Layout): void {
  const tint = plot.querySelector('.mandates-tint');
  const clamp = (x: number): number => Math.min(scale.right, Math.max(scale.left, x));
  const [from, to] = [clamp(scale.x(window.from)), clamp(scale.x(window.to + 1))];
  tint?.setAttribute('x', String(from));
  tint?.setAttribute('width', String(to - from));
  tint?.setAttribute('y', String(dots + 10));
  tint?.setAttribute('height', String(foot - dots - 10));
}

/**
 * Marks what the card is of, with a line through all rows at the time it begins.
 * @returns the side of the chart that the mark leaves free
 */
export function markChosen(
  plot: Element,
  key: string | null,
  { scale, dots, foot }: Layout,
): 'start' | 'end' {
  for (const entry of plot.querySelectorAll<SVGGElement>('[data-key]')) {
    entry.classList.toggle('chosen', entry.dataset.key === key);
  }
  const chosen = plot.querySelector<SVGGElement>('.chosen');
  const line = plot.querySelector('.mandates-rule');
  line?.toggleAttribute('hidden', !chosen);
  if (!chosen) return 'end';
  const x = Number(chosen.dataset.x);
  for (const name of ['x1', 'x2']) line?.setAttribute(name, String(x));
  line?.setAttribute('y1', String(dots + 5));
  line?.setAttribute('y2', String(foot));
  return x > (scale.left + scale.right) / 2 ? 'start' : 'end';
}
