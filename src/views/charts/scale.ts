import { firstMonthOf, type Month, yearOf } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';

/** Months against pixels. A month is as wide as `step`: it begins at `x(month)` and ends at `x(month + 1)`. */
export interface MonthScale {
  readonly domain: Window;
  readonly left: number; // px, where the first month begins
  readonly right: number; // px, where the last month ends
  readonly step: number; // px a month
  x(month: number): number;
  /** The month under a pixel, inside the domain. */
  monthAt(x: number): Month;
  /** The boundary between two months that is nearest to a pixel: the month that begins there. */
  edgeAt(x: number): Month;
}

export function monthScale(domain: Window, left: number, right: number): MonthScale {
  const step = Math.max(0, right - left) / (domain.to - domain.from + 1);
  const month = (x: number): number => (step > 0 ? (x - left) / step : 0) + domain.from;
  const clamp = (value: number, last: number): number => Math.min(last, Math.max(domain.from, value));
  return {
    domain,
    left,
    right,
    step,
    x: (value) => left + (value - domain.from) * step,
    monthAt: (x) => clamp(Math.floor(month(x)), domain.to),
    edgeAt: (x) => clamp(Math.round(month(x)), domain.to + 1),
  };
}

/** One label of a year axis. `at` is a month: the middle of the year when every year is named, else its start. */
export interface YearTick {
  readonly year: number;
  readonly start: Month;
  readonly at: number;
}

const STEPS = [1, 2, 5, 10, 20, 50];

/** Years that may be named with at least `gap` px from one to the next; rounded years where they thin out. */
export function yearTicks(scale: MonthScale, gap: number): { step: number; ticks: readonly YearTick[] } {
  const step = STEPS.find((years) => years * 12 * scale.step >= gap) ?? 100;
  const { from, to } = scale.domain;
  const ticks: YearTick[] = [];
  for (let year = Math.ceil(yearOf(from) / step) * step; firstMonthOf(year) <= to; year += step) {
    const start = firstMonthOf(year);
    const at = step === 1 ? start + 6 : start;
    if (at >= from && at <= to + 1) ticks.push({ year, start, at });
  }
  return { step, ticks };
}

/** First months of the years that begin inside the domain, its end included. */
export function yearStarts({ from, to }: Window): readonly Month[] {
  const months: Month[] = [];
  for (let month = Math.ceil(from / 12) * 12; month <= to + 1; month += 12) months.push(month);
  return months;
}

const HALVES = [1, 2, 2.5, 3, 4, 5, 7.5, 10];

/** The top of a count axis with one line at its half: the smallest even, round number not under `value`. */
export function niceTop(value: number): number {
  let power = 1;
  for (;;) {
    for (const half of HALVES) {
      const top = 2 * half * power;
      if (!(top < value) && Number.isInteger(half * power)) return top;
    }
    power *= 10;
  }
}

/** Bars that flatten the others by more than this are cut. */
const FLATTENS = 2.5;
/** No more bars than this are cut: beyond, height is the pattern, not the exception. */
const CUTS = 3;

/**
 * The axis for bars of these values: its top, and whether some bars are cut at it.
 * Up to three bars are cut where the highest of them is over 2.5 times what would be the highest without them.
 */
export function cappedTop(values: Iterable<number>): { top: number; cut: boolean } {
  const highest = [...values].sort((a, b) => b - a).slice(0, CUTS + 1);
  for (let cuts = CUTS; cuts > 0; cuts--) {
    const rest = highest[cuts] ?? 0;
    if (rest > 0 && (highest[cuts - 1] ?? 0) > FLATTENS * rest) return { top: niceTop(rest), cut: true };
  }
  return { top: niceTop(highest[0] ?? 0), cut: false };
}
