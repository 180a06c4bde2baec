import type { Clock } from '../../model/glide.ts';
import type { Month } from '../../model/month.ts';
import type { Mode, Window } from '../../model/state.ts';

/** How fast time runs: `months` a millisecond, moving by whole steps. */
export interface Pace {
  readonly perMs: number;
  readonly step: number; // months
}

/** What playing does to the window: `slide` moves it, `grow` moves only its end. It stops at `end`. */
export interface Plan {
  readonly kind: 'slide' | 'grow';
  readonly begin: Window; // where playing starts
  readonly end: Month;
  readonly span: number; // months that take eight seconds
}

const SPAN_MS = 8000;
/** With reduced motion nothing glides: a year at a time. */
const STILL_STEP = 12;

/** @returns the whole steps that have come due, in months, and what is left over for the next frame */
export function advance(
  carry: number,
  elapsed: number,
  { perMs, step }: Pace,
): { months: number; carry: number } {
  const due = carry + elapsed * perMs;
  const months = Math.floor(due / step) * step;
  return { months, carry: due - months };
}

/**
 * What pressing play does. A date and the end of a cumulative window run to the axis' end, from its start when they
 * are there already. A range slides; one that covers over half of the axis has no room to slide: it grows from its
 * first month to what it was.
 */
export function planOf(mode: Mode, window: Window, domain: Window): Plan {
  const atEnd = window.to >= domain.to;
  const span = domain.to - domain.from + 1;
  if (mode !== 'range') {
    const to = atEnd ? domain.from : window.to;
    return { kind: 'grow', begin: { from: to, to }, end: domain.to, span };
  }
  const length = window.to - window.from + 1;
  if (length > span / 2) {
    return { kind: 'grow', begin: { from: window.from, to: window.from }, end: window.to, span: length };
  }
  const from = atEnd ? domain.from : window.from;
  return { kind: 'slide', begin: { from, to: from + length - 1 }, end: domain.to, span };
}

/** The window some months on; null when it stands at its end already. */
function playedWindow(window: Window, months: number, { kind, end }: Plan): Window | null {
  if (window.to >= end) return null;
  const shift = Math.min(months, end - window.to);
  return { from: kind === 'slide' ? window.from + shift : window.from, to: window.to + shift };
}

/** @param speed 1 for the plan's span in eight seconds, 2 for four */
export function paceOf(plan: Plan, step: number, still: boolean, speed = 1): Pace {
  return { perMs: (speed * plan.span) / SPAN_MS, step: still ? Math.max(step, STILL_STEP) : step };
}

export interface PlayerHost {
  window(): Window;
  pace(): Pace;
  move(window: Window): void;
  stop(): void;
}

/** Frames that come late (a busy page, a hidden tab) do not make time jump. */
const LONGEST_FRAME = 250;

/** Runs until the plan's end, then calls `stop`. @returns ends it at once */
export function play(plan: Plan, host: PlayerHost, clock: Clock): () => void {
  let handle = 0;
  let last: number | null = null;
  let carry = 0;
  host.move(plan.begin);
  const frame = (time: number): void => {
    const elapsed = last === null ? 0 : Math.min(LONGEST_FRAME, time - last);
    last = time;
    const due = advance(carry, elapsed, host.pace());
    carry = due.carry;
    if (due.months > 0) {
      const next = playedWindow(host.window(), due.months, plan);
      if (next) host.move(next);
      if (!next || next.to >= plan.end) {
        host.stop();
        return;
      }
    }
    handle = clock.request(frame);
  };
  handle = clock.request(frame);
  return () => clock.cancel(handle);
}
