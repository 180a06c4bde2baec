import type { Window } from '../model/state.ts';
import { NULL } from '../model/table.ts';
import { cellRange, type Violence } from './violence.ts';

/** Deaths by month and type: `best[(month - from) * 3 + type]`; low and high only of cells that give both. */
export interface Histogram {
  readonly from: number;
  readonly to: number;
  readonly best: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly events: Float64Array;
  readonly ungiven: Float64Array; // deaths (best) of cells without low or high
}

/** Counts the cells of a window; `inside` (1 a place) restricts them to some places. */
export function monthly(violence: Violence, window: Window, inside: Uint8Array | null): Histogram {
  const months = window.to - window.from + 1;
  const best = new Float64Array(months * 3);
  const low = new Float64Array(months);
  const high = new Float64Array(months);
  const events = new Float64Array(months);
  const ungiven = new Float64Array(months);
  const [first, end] = cellRange(violence, window);
  for (let cell = first; cell < end; cell++) {
    if (inside && !inside[violence.place[cell] ?? 0]) continue;
    const month = (violence.month[cell] ?? 0) - window.from;
    const at = month * 3 + (violence.type[cell] ?? 0);
    const deaths = violence.best[cell] ?? 0;
    const lowest = violence.low[cell] ?? NULL;
    const highest = violence.high[cell] ?? NULL;
    best[at] = (best[at] ?? 0) + deaths;
    events[month] = (events[month] ?? 0) + (violence.events[cell] ?? 0);
    if (lowest === NULL || highest === NULL) ungiven[month] = (ungiven[month] ?? 0) + deaths;
    else {
      low[month] = (low[month] ?? 0) + lowest;
      high[month] = (high[month] ?? 0) + highest;
    }
  }
  return { from: window.from, to: window.to, best, low, high, events, ungiven };
}

/** Sums of a histogram over a window inside it. */
export function total(
  histogram: Histogram,
  window: Window,
): {
  byType: [number, number, number];
  best: number;
  low: number;
  high: number;
  events: number;
  ungiven: number;
} {
  const sum = {
    byType: [0, 0, 0] as [number, number, number],
    best: 0,
    low: 0,
    high: 0,
    events: 0,
    ungiven: 0,
  };
  const last = Math.min(window.to, histogram.to);
  for (let month = Math.max(window.from, histogram.from); month <= last; month++) {
    const at = month - histogram.from;
    for (const type of [0, 1, 2] as const) sum.byType[type] += histogram.best[at * 3 + type] ?? 0;
    sum.low += histogram.low[at] ?? 0;
    sum.high += histogram.high[at] ?? 0;
    sum.events += histogram.events[at] ?? 0;
    sum.ungiven += histogram.ungiven[at] ?? 0;
  }
  sum.best = sum.byType[0] + sum.byType[1] + sum.byType[2];
  return sum;
}
