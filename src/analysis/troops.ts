import { yearOf } from '../model/month.ts';
import type { Window } from '../model/state.ts';
import { column, ints, numbers, rangeOf, type Table } from '../model/table.ts';

export interface Years {
  readonly from: number;
  readonly to: number;
}

/** The years of a table that a window asks for; its newest year where the window lies beyond it, null before it. */
export function yearsFor(table: Table, window: Window): Years | null {
  const own = rangeOf(table, 'year');
  const to = Math.min(own.to, yearOf(window.to));
  return to < own.from ? null : { from: Math.min(to, Math.max(own.from, yearOf(window.from))), to };
}

/** Estimated troops of each mission over its bases in one year; without those of which no base gives troops. */
export function estimatedTroops(bases: Table, year: number): ReadonlyMap<string, number> {
  const { raw, dictionary } = column(bases, 'mission');
  const [years, troops] = [ints(bases, 'year'), numbers(bases, 'troops')];
  const sums = new Map<string, number>();
  for (let row = 0; row < bases.rows; row++) {
    const given = troops[row] ?? Number.NaN;
    const mission = dictionary[raw[row] ?? -1];
    if (years[row] !== year || Number.isNaN(given) || mission === undefined) continue;
    sums.set(mission, (sums.get(mission) ?? 0) + given);
  }
  return sums;
}
