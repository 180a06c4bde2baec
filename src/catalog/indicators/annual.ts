import { yearOf } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';
import { ints, type Table } from '../../model/table.ts';
import { lastOf } from '../indicator.ts';

/** The one year of an annual table that a window is read at; null before its first. */
export interface AnnualYear {
  readonly year: number;
  readonly standIn: boolean; // none of the table's years lies in the window
}

/** @returns the newest year up to the end of the window, the same for every country so that they can be compared */
export function annualYear(years: readonly number[], window: Window): AnnualYear | null {
  const year = years.findLast((held) => held <= yearOf(window.to));
  return year === undefined ? null : { year, standIn: year < yearOf(window.from) };
}

/** @returns a reader of the years that a table holds (in rows that count), ascending */
export function createYears(
  counts: (table: Table, row: number) => boolean,
): (table: Table) => readonly number[] {
  return lastOf((table: Table) => {
    const held = new Set<number>();
    const year = ints(table, 'year');
    for (let row = 0; row < table.rows; row++) if (counts(table, row)) held.add(year[row] ?? 0);
    return [...held].sort((a, b) => a - b);
  });
}

/** What is read before the first year of a table: nothing, for no year. */
export const BEFORE = { from: 1, to: 0, standIn: false, preliminary: false, values: new Map() } as const;
