import type { Month } from '../../model/month.ts';
import type { Mode, Window } from '../../model/state.ts';
import type { MonthScale } from '../charts/scale.ts';

/** What a press takes hold of: an edge, the whole window, or the axis beside it (a new window). */
export type Grip = 'from' | 'to' | 'both' | 'new';

/** An edge is taken within this many px. */
const REACH = 6;
/** Less movement than this is a click. */
export const CLICK = 4;

export function gripAt(mode: Mode, window: Window, scale: MonthScale, x: number): Grip {
  if (mode !== 'range') return 'to';
  const [from, to] = [scale.x(window.from), scale.x(window.to + 1)];
  const near = Math.abs(x - from) <= Math.abs(x - to) ? 'from' : 'to';
  if (Math.abs(x - (near === 'from' ? from : to)) <= REACH) return near;
  return x > from && x < to ? 'both' : 'new';
}

/** The window after a drag from `start` to `x` (px); never beyond the axis, edges never past each other. */
export function dragged(
  grip: Grip,
  mode: Mode,
  window: Window,
  scale: MonthScale,
  start: number,
  x: number,
): Window {
  const { domain } = scale;
  if (mode === 'date') return endAt(mode, window, scale.monthAt(x));
  if (mode === 'cumulative') return endAt(mode, window, Math.max(scale.edgeAt(x) - 1, domain.from));
  switch (grip) {
    case 'from':
      return { from: Math.min(scale.edgeAt(x), window.to), to: window.to };
    case 'to':
      return { from: window.from, to: Math.max(scale.edgeAt(x) - 1, window.from) };
    case 'both': {
      const shift = scale.step > 0 ? Math.round((x - start) / scale.step) : 0;
      return shifted(window, shift, domain);
    }
    case 'new': {
      const [a, b] = [scale.monthAt(start), scale.monthAt(x)];
      return { from: Math.min(a, b), to: Math.max(a, b) };
    }
  }
}

/** A click beside the window brings the nearer edge there; a click in it changes nothing. */
export function clicked(grip: Grip, mode: Mode, window: Window, scale: MonthScale, x: number): Window {
  const month = scale.monthAt(x);
  if (mode !== 'range') return endAt(mode, window, month);
  if (grip !== 'new') return window;
  return month < window.from ? { from: month, to: window.to } : { from: window.from, to: month };
}

/** Moves a window by whole months, as far as the axis lets it. */
export function shifted(window: Window, months: number, domain: Window): Window {
  const shift = Math.min(
    Math.max(0, domain.to - window.to),
    Math.max(Math.min(0, domain.from - window.from), months),
  );
  return { from: window.from + shift, to: window.to + shift };
}

/** The window of which the last month is moved: a date has no other, a cumulative one no start of its own. */
export function endAt(mode: Mode, window: Window, to: Month): Window {
  if (mode === 'date') return { from: to, to };
  return { from: Math.min(window.from, to), to };
}
