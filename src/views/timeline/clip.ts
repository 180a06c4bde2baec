import type { DeathsByMonth } from '../../analysis/fatalities.ts';
import type { Histogram } from '../../analysis/histogram.ts';
import type { Window } from '../../model/state.ts';
import type { Gap } from './coverage.ts';

/** The months of a histogram that an axis shows; the arrays are views of the same numbers. */
export function clipHistogram(histogram: Histogram, axis: Window): Histogram {
  const { from, to } = overlap(histogram, axis);
  const [first, end] = [from - histogram.from, Math.max(0, to + 1 - histogram.from)];
  const part = (values: Float64Array, each = 1): Float64Array => values.subarray(first * each, end * each);
  const { best, low, high, events, ungiven } = histogram;
  return {
    from,
    to,
    best: part(best, 3),
    low: part(low),
    high: part(high),
    events: part(events),
    ungiven: part(ungiven),
  };
}

export function clipDeaths(byMonth: DeathsByMonth, axis: Window): DeathsByMonth {
  const { from, to } = overlap(byMonth, axis);
  const at = (month: number): number => Math.max(0, month - byMonth.from) * 4;
  return { from, to, deaths: byMonth.deaths.subarray(at(from), at(to + 1)) };
}

export function clipGaps(gaps: readonly Gap[], axis: Window): readonly Gap[] {
  return gaps.flatMap((gap) => {
    const { from, to } = overlap(gap, axis);
    return from <= to ? [{ ...gap, from, to }] : [];
  });
}

function overlap(a: Window, b: Window): Window {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}
