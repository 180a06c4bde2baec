import type { Histogram } from '../../analysis/histogram.ts';
import type { Month } from '../../model/month.ts';
import { cappedTop, type MonthScale } from '../charts/scale.ts';
import type { MonthTotals } from './coverage.ts';

/** Deaths against pixels: `top` is the value at the upper line. */
export interface CountAxis {
  readonly top: number;
  readonly cut: boolean;
  readonly foot: number; // px of zero
  readonly ceiling: number; // px of `top`
  y(value: number): number; // no higher than the ceiling
}

export function countAxis(values: Iterable<number>, ceiling: number, foot: number): CountAxis {
  const { top, cut } = cappedTop(values);
  return {
    top,
    cut,
    foot,
    ceiling,
    y: (value) => foot - (Math.min(value, top) / top) * (foot - ceiling),
  };
}

/** The deaths of each month, all types together. */
export function monthSums(histogram: Histogram): readonly number[] {
  const sums: number[] = [];
  for (let at = 0; at < histogram.best.length; at += 3) {
    sums.push((histogram.best[at] ?? 0) + (histogram.best[at + 1] ?? 0) + (histogram.best[at + 2] ?? 0));
  }
  return sums;
}

/** Stacked bars as one path a type, so that hundreds of months are three elements. */
export interface BarPaths {
  readonly types: readonly [string, string, string];
  readonly cuts: readonly { readonly month: Month; readonly value: number }[];
}

/** @param wanted the months to draw */
export function barPaths(
  histogram: Histogram,
  scale: MonthScale,
  axis: CountAxis,
  wanted: (month: Month) => boolean,
): BarPaths {
  const types: [string, string, string] = ['', '', ''];
  const cuts: { month: Month; value: number }[] = [];
  const width = barWidth(scale);
  for (let month = histogram.from; month <= histogram.to; month++) {
    if (!wanted(month)) continue;
    const at = (month - histogram.from) * 3;
    let sum = 0;
    for (const type of [0, 1, 2] as const) {
      const value = histogram.best[at + type] ?? 0;
      if (value === 0) continue;
      types[type] += bar(scale.x(month), axis.y(sum + value), width, axis.y(sum));
      sum += value;
    }
    if (sum > axis.top) cuts.push({ month, value: sum });
  }
  return { types, cuts };
}

/** Bars of totals without types. */
export function totalPath(
  totals: MonthTotals,
  scale: MonthScale,
  axis: CountAxis,
  wanted: (month: Month) => boolean,
): string {
  let path = '';
  for (const [month, value] of totals.best) {
    if (value > 0 && wanted(month))
      path += bar(scale.x(month), axis.y(value), barWidth(scale), axis.foot, true);
  }
  return path;
}

function barWidth({ step }: MonthScale): number {
  return step - Math.min(1.2, step * 0.2);
}

function bar(x: number, top: number, width: number, foot: number, closed = false): string {
  return `M${px(x)} ${px(foot)}V${px(top)}h${px(width)}V${px(foot)}${closed ? 'z' : ''}`;
}

function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}
