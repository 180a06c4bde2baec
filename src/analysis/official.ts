import { yearOf } from '../model/month.ts';
import type { Window } from '../model/state.ts';
import { column, ints, NULL, rangeOf, type Table, valueAt } from '../model/table.ts';

/** One country over whole calendar years: what is official, and how much of it the map's events carry. */
export interface CountryTotal {
  readonly iso3: string; // the state as UCDP has it in those years
  readonly best: number;
  readonly low: number | null; // null where a preliminary year gives none
  readonly high: number | null;
  readonly mapped: number;
  readonly share: number | null; // mapped / best; null when best is 0
  readonly preliminary: boolean;
}

export interface CountryTotals {
  /** The calendar years that the figures cover, first to last. */
  readonly years: Window;
  /** True where the window lies beyond the data and the newest final year stands in: the view must say so. */
  readonly newest: boolean;
  readonly rows: ReadonlyMap<string, CountryTotal>;
}

/** Below this share circles give way to the official total of the country. */
export const GAP_SHARE = 0.5;
/** Below this share the country is hatched as thinly covered. */
export const THIN_SHARE = 0.9;

export interface OfficialTables {
  readonly countryYear: Table;
  readonly coverage: Table;
  readonly countryMonth?: Table | undefined; // preliminary months after the last final year
  /** Of some types only: preliminary months are not given by type, and no year stands in for them. */
  readonly finalOnly?: boolean;
}

interface Sum {
  best: number;
  low: number | null;
  high: number | null;
  mapped: number;
  preliminary: boolean;
}

/** Official and mapped deaths of each country in the calendar years that a window touches. */
export function countryTotals(tables: OfficialTables, window: Window): CountryTotals {
  const final = rangeOf(tables.countryYear, 'year');
  const provisional = tables.countryMonth ? yearOf(rangeOf(tables.countryMonth, 'month').to) : final.to;
  const asked = { from: yearOf(window.from), to: yearOf(window.to) };
  if (tables.finalOnly && asked.from > final.to) return { years: asked, newest: false, rows: new Map() };
  const newest = asked.from > Math.max(final.to, provisional);
  const years = newest
    ? { from: final.to, to: final.to }
    : { from: Math.max(asked.from, final.from), to: Math.min(asked.to, Math.max(final.to, provisional)) };
  const sums = new Map<string, Sum>();
  addFinal(sums, tables.countryYear, years);
  if (tables.countryMonth && years.to > final.to) addProvisional(sums, tables.countryMonth, years, final.to);
  addMapped(sums, tables.coverage, years);
  const rows = new Map<string, CountryTotal>();
  for (const [iso3, sum] of sums) {
    rows.set(iso3, { iso3, ...sum, share: sum.best > 0 ? sum.mapped / sum.best : null });
  }
  return { years, newest, rows };
}

/** @returns whether the map's events carry too little to stand for this country */
export function isGap(total: CountryTotal | undefined): boolean {
  return total !== undefined && total.share !== null && total.share < GAP_SHARE;
}

export function isThin(total: CountryTotal | undefined): boolean {
  return total !== undefined && total.share !== null && total.share < THIN_SHARE;
}

function sumOf(sums: Map<string, Sum>, iso3: string): Sum {
  const found = sums.get(iso3) ?? { best: 0, low: 0, high: 0, mapped: 0, preliminary: false };
  sums.set(iso3, found);
  return found;
}

function addFinal(sums: Map<string, Sum>, table: Table, years: Window): void {
  const iso3 = column(table, 'iso3');
  const year = ints(table, 'year');
  const all = column(table, 'type').dictionary.indexOf('all');
  const type = ints(table, 'type');
  const [best, low, high] = [ints(table, 'best'), ints(table, 'low'), ints(table, 'high')];
  for (let row = 0; row < table.rows; row++) {
    const at = year[row] ?? 0;
    if (type[row] !== all || at < years.from || at > years.to) continue;
    const sum = sumOf(sums, iso3.dictionary[iso3.raw[row] ?? 0] ?? '');
    sum.best += best[row] ?? 0;
    sum.low = (sum.low ?? 0) + (low[row] ?? 0);
    sum.high = (sum.high ?? 0) + (high[row] ?? 0);
  }
}

function addProvisional(sums: Map<string, Sum>, table: Table, years: Window, after: number): void {
  const month = ints(table, 'month');
  const best = ints(table, 'best');
  for (let row = 0; row < table.rows; row++) {
    const year = yearOf(month[row] ?? 0);
    if (year <= after || year < years.from || year > years.to || best[row] === NULL) continue;
    const sum = sumOf(sums, String(valueAt(table, 'iso3', row)));
    sum.best += best[row] ?? 0;
    sum.low = null;
    sum.high = null;
    sum.preliminary = true;
  }
}

function addMapped(sums: Map<string, Sum>, table: Table, years: Window): void {
  const iso3 = column(table, 'iso3');
  const year = ints(table, 'year');
  const mapped = ints(table, 'mapped');
  for (let row = 0; row < table.rows; row++) {
    const at = year[row] ?? 0;
    if (at < years.from || at > years.to) continue;
    const sum = sums.get(iso3.dictionary[iso3.raw[row] ?? 0] ?? '');
    if (sum) sum.mapped += mapped[row] ?? 0;
  }
}
