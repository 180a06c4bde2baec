import type { Month } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';

/** The shortest axis, in months. */
export const SHORTEST = 12;
/** How much a press of a button, or a notch of the wheel, changes the axis. */
export const FACTOR = 1.5;

/**
 * The part of the axis that is shown after zooming about a month, which stays where it is.
 * @param shown the axis now
 * @param factor above 1 shows less time
 * @returns null where the whole axis is shown
 */
export function zoomed(shown: Window, whole: Window, about: Month, factor: number): Window | null {
  const length = lengthOf(shown);
  const wanted = Math.max(SHORTEST, Math.round(length / factor));
  if (wanted >= lengthOf(whole)) return null;
  const share = (about - shown.from) / length;
  return placed(Math.round(about - share * wanted), wanted, whole);
}

/** The same length some months on, as far as the whole axis lets it. */
export function panned(shown: Window, whole: Window, months: number): Window {
  return placed(shown.from + months, lengthOf(shown), whole);
}

/** The zoomed axis brought along with a window that has left it; a window longer than the axis need only touch it. */
export function followed(shown: Window, whole: Window, window: Window): Window {
  const fits = lengthOf(window) <= lengthOf(shown);
  const seen = fits
    ? window.from >= shown.from && window.to <= shown.to
    : window.from <= shown.to && window.to >= shown.from;
  if (seen) return shown;
  if (window.to > shown.to) return panned(shown, whole, window.to - shown.to);
  return panned(shown, whole, (fits ? window.from : window.to) - shown.from);
}

/** What is left of a zoomed axis when the whole one changes. */
export function within(shown: Window | null, whole: Window): Window {
  if (!shown || lengthOf(shown) >= lengthOf(whole)) return whole;
  return placed(shown.from, lengthOf(shown), whole);
}

function placed(from: Month, length: number, whole: Window): Window {
  const start = Math.max(whole.from, Math.min(from, whole.to - length + 1));
  return { from: start, to: start + length - 1 };
}

function lengthOf({ from, to }: Window): number {
  return to - from + 1;
}
