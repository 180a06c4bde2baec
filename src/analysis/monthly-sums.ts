import type { Window } from '../model/state.ts';
import type { Histogram } from './histogram.ts';
import type { Violence } from './violence.ts';

/** What is summed of each month: deaths by type (3), low, high, events, deaths of cells without low or high. */
export const MEASURES = 7;

/** Adds sums by month to others of the same months. @returns the first, which holds both now */
export function addSums(total: Int32Array, sums: Int32Array): Int32Array {
  for (let at = 0; at < total.length; at++) total[at] = (total[at] ?? 0) + (sums[at] ?? 0);
  return total;
}

/** @returns the part of the sums (month - first of the data, times MEASURES) that lies in the window */
export function histogramOf({ first, last }: Violence, { from, to }: Window, sums: Int32Array): Histogram {
  const months = Math.max(0, to - from + 1);
  const best = new Float64Array(months * 3);
  const low = new Float64Array(months);
  const high = new Float64Array(months);
  const events = new Float64Array(months);
  const ungiven = new Float64Array(months);
  for (let month = Math.max(first, from); month <= Math.min(last, to); month++) {
    const at = month - from;
    const row = (month - first) * MEASURES;
    for (let type = 0; type < 3; type++) best[at * 3 + type] = sums[row + type] ?? 0;
    low[at] = sums[row + 3] ?? 0;
    high[at] = sums[row + 4] ?? 0;
    events[at] = sums[row + 5] ?? 0;
    ungiven[at] = sums[row + 6] ?? 0;
  }
  return { from, to, best, low, high, events, ungiven };
}
