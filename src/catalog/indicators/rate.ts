import { TYPES, type ViolenceType } from '../../analysis/violence.ts';
import { yearOf } from '../../model/month.ts';
import type { Table } from '../../model/table.ts';
import {
  type Entry,
  type Figure,
  type Indicator,
  lastOf,
  NOT_APPLICABLE,
  type Reading,
} from '../indicator.ts';
import { finalTotals, withAbsent } from './official.ts';
import { peopleOf } from './territory.ts';

const PER = 100_000;

/** Deaths per 100,000 people a year: deaths of the window's final years over the people of each of them, summed. */
function rateOf(id: Indicator['id'], type: ViolenceType | 'all'): Indicator {
  const read = lastOf((table: Table, population: Table, from: number, to: number): Reading => {
    const totals = finalTotals(table, type, from, to);
    const values = new Map<string, Entry>();
    for (const [iso3, figure] of totals.rows) values.set(iso3, rate(population, iso3, figure));
    return { ...totals, preliminary: false, values: withAbsent(table, values, totals.from, totals.to) };
  });
  return {
    id,
    kind: 'threat',
    better: 'lower',
    geography: 'country',
    resolution: 'year',
    resources: ['country-year', 'population'],
    sources: ['ucdp-country-year', 'wb-population'],
    breaks: [0.1, 1, 5, 20],
    zero: true,
    whole: false,
    value({ data }, window) {
      const { 'country-year': table, population } = data;
      return table && population ? read(table, population, yearOf(window.from), yearOf(window.to)) : null;
    },
    words: ({ value, low, high }, { layers }) => layers.rate(value, low ?? null, high ?? null),
  };
}

export const RATES: readonly Indicator[] = [
  rateOf('official-rate', 'all'),
  rateOf('official-state-rate', TYPES[0]),
  rateOf('official-nonstate-rate', TYPES[1]),
  rateOf('official-onesided-rate', TYPES[2]),
];

function rate(population: Table, iso3: string, figure: Figure): Entry {
  let people = 0;
  for (let year = figure.from; year <= figure.to; year++) {
    const of = peopleOf(population, iso3, year);
    if (of === null) return NOT_APPLICABLE;
    people += of;
  }
  const per = (deaths: number | null | undefined): number | null =>
    typeof deaths === 'number' ? (deaths * PER) / people : null;
  return {
    ...figure,
    value: (figure.value * PER) / people,
    low: per(figure.low),
    high: per(figure.high),
    people,
  };
}
