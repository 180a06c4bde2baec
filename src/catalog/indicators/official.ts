import { countryTotals } from '../../analysis/official.ts';
import { TYPES, type ViolenceType } from '../../analysis/violence.ts';
import { firstMonthOf, lastMonthOf, yearOf } from '../../model/month.ts';
import { column, ints, type Table } from '../../model/table.ts';
import type { Text } from '../../text/en.ts';
import {
  type Entry,
  type Figure,
  type FigureWords,
  type Indicator,
  lastOf,
  NOT_APPLICABLE,
  type Reading,
} from '../indicator.ts';
import { absentIn, statesOf } from './states.ts';

/** Official deaths of the calendar years a window touches; the limits hold for any window, as the totals grow with it. */
const BREAKS = [25, 100, 1000, 10_000] as const;

const ALL = 'all';

/** Official deaths of one type (or all) in final years, by the state of then. */
export interface FinalTotals {
  readonly from: number;
  readonly to: number;
  readonly standIn: boolean; // the newest final year, for a window beyond the data
  readonly rows: ReadonlyMap<string, Figure>;
}

/** All types as the panel and the table have them (preliminary months after the last final year too). */
const official: Indicator = {
  ...common(),
  id: 'official',
  resources: ['country-year', 'coverage', 'country-month'],
  sources: ['ucdp-country-year', 'ucdp-country-month', 'ucdp-candidate'],
  value({ data }, window) {
    const { 'country-year': years, coverage, 'country-month': months } = data;
    if (!years || !coverage || !months) return null;
    return readAll(years, coverage, months, yearOf(window.from), yearOf(window.to));
  },
};

/** One type: final years only, as preliminary months are not given by type. */
function officialOfType(id: Indicator['id'], type: ViolenceType): Indicator {
  const read = lastOf((table: Table, from: number, to: number): Reading => {
    const totals = finalTotals(table, type, from, to);
    return { ...totals, preliminary: false, values: withAbsent(table, totals.rows, totals.from, totals.to) };
  });
  return {
    ...common(),
    id,
    resources: ['country-year'],
    sources: ['ucdp-country-year'],
    value({ data }, window) {
      const table = data['country-year'];
      return table ? read(table, yearOf(window.from), yearOf(window.to)) : null;
    },
  };
}

export const OFFICIAL: readonly Indicator[] = [
  official,
  officialOfType('official-state', TYPES[0]),
  officialOfType('official-nonstate', TYPES[1]),
  officialOfType('official-onesided', TYPES[2]),
];

function common() {
  return {
    kind: 'threat',
    better: 'lower',
    geography: 'country',
    resolution: 'year',
    breaks: BREAKS,
    zero: true,
    whole: true,
    words: ({ value, low, high }: Figure, { layers }: Text): FigureWords =>
      layers.deaths(value, low ?? null, high ?? null),
  } as const;
}

const readAll = lastOf((years: Table, coverage: Table, months: Table, from: number, to: number): Reading => {
  const window = { from: firstMonthOf(from), to: lastMonthOf(to) };
  const totals = countryTotals({ countryYear: years, coverage, countryMonth: months }, window);
  const { spans, last } = statesOf(years);
  const values = new Map<string, Figure>();
  let preliminary = false;
  for (const row of totals.rows.values()) {
    const span = spans.get(row.iso3);
    const end = row.preliminary ? totals.years.to : Math.min(totals.years.to, span?.to ?? last);
    preliminary ||= row.preliminary;
    values.set(row.iso3, {
      value: row.best,
      low: row.low,
      high: row.high,
      from: Math.max(totals.years.from, span?.from ?? totals.years.from),
      to: end,
      preliminary: row.preliminary,
    });
  }
  const shown = { from: totals.years.from, to: totals.years.to };
  return {
    ...shown,
    standIn: totals.newest,
    preliminary,
    values: withAbsent(years, values, shown.from, shown.to),
  };
});

/** @returns sums over the final years of the window, or of the newest where it lies beyond them */
export const finalTotals = (
  table: Table,
  type: ViolenceType | typeof ALL,
  askedFrom: number,
  askedTo: number,
): FinalTotals => {
  const { spans, first, last } = statesOf(table);
  const standIn = askedFrom > last;
  const [from, to] = standIn ? [last, last] : [Math.max(askedFrom, first), Math.min(askedTo, last)];
  const iso3 = column(table, 'iso3');
  const types = column(table, 'type');
  const wanted = types.dictionary.indexOf(type);
  const year = ints(table, 'year');
  const [best, low, high] = [ints(table, 'best'), ints(table, 'low'), ints(table, 'high')];
  const rows = new Map<string, Figure>();
  for (let row = 0; row < table.rows; row++) {
    const at = year[row] ?? 0;
    if (types.raw[row] !== wanted || at < from || at > to) continue;
    const name = iso3.dictionary[iso3.raw[row] ?? -1] ?? '';
    const span = spans.get(name);
    const sum = rows.get(name);
    rows.set(name, {
      value: (sum?.value ?? 0) + (best[row] ?? 0),
      low: (sum?.low ?? 0) + (low[row] ?? 0),
      high: (sum?.high ?? 0) + (high[row] ?? 0),
      from: Math.max(from, span?.from ?? from),
      to: Math.min(to, span?.to ?? to),
      preliminary: false,
    });
  }
  return { from, to, standIn, rows };
};

/** Adds "not applicable" for states that were none in those years. */
export function withAbsent(
  countryYear: Table,
  values: ReadonlyMap<string, Entry>,
  from: number,
  to: number,
): ReadonlyMap<string, Entry> {
  if (from > to) return values;
  const all = new Map(values);
  for (const iso3 of absentIn(statesOf(countryYear), from, to)) all.set(iso3, NOT_APPLICABLE);
  return all;
}
