import { column, ints, NULL, type Table, valueAt } from '../../model/table.ts';
import { type Entry, type Indicator, lastOf, NOT_APPLICABLE, type Reading } from '../indicator.ts';
import { annualYear, BEFORE, createYears } from './annual.ts';

/**
 * Countries whose people the source counts under another one: to a year, or from it on (notes of the resource: Serbia
 * is of Yugoslavia to 2002 and of Serbia and Montenegro to 2005, Russia of the Soviet Union to 1991, the Czech
 * Republic of Czechoslovakia to 1992; from 2006 Serbia stands for Kosovo too).
 */
const WITHIN: readonly { readonly iso3: string; readonly from: number; readonly to: number }[] = [
  { iso3: 'CZE', from: 0, to: 1992 },
  { iso3: 'RUS', from: 0, to: 1991 },
  { iso3: 'SRB', from: 0, to: 2005 },
  { iso3: 'XKX', from: 2006, to: 9999 },
];

/** People displaced at the newest year that the source counts, by the country they are from. */
function displaced(id: 'refugees' | 'idps'): Indicator {
  const yearsOf = createYears((table, row) => ints(table, id)[row] !== NULL);
  const read = lastOf((table: Table, year: number, standIn: boolean): Reading => {
    const values = peopleIn(table, id, year);
    const preliminary = [...values.values()].some((entry) => entry !== NOT_APPLICABLE && entry.preliminary);
    return { from: year, to: year, standIn, preliminary, values };
  });
  return {
    id,
    kind: 'threat',
    better: 'lower',
    geography: 'country',
    resolution: 'year',
    resources: ['displacement'],
    sources: ['unhcr'],
    breaks: [1000, 10_000, 100_000, 1_000_000],
    zero: true,
    whole: true,
    value({ data: { displacement } }, window) {
      if (!displacement) return null;
      const at = annualYear(yearsOf(displacement), window);
      return at ? read(displacement, at.year, at.standIn) : BEFORE;
    },
    words: ({ value }, { layers }) => layers.people[id](value),
  };
}

export const DISPLACEMENT: readonly Indicator[] = [displaced('refugees'), displaced('idps')];

function peopleIn(table: Table, id: 'refugees' | 'idps', wanted: number): ReadonlyMap<string, Entry> {
  const iso3 = column(table, 'iso3');
  const year = ints(table, 'year');
  const people = ints(table, id);
  const found = new Map<string, Entry>();
  for (let row = 0; row < table.rows; row++) {
    const value = people[row] ?? NULL;
    if (year[row] !== wanted || value === NULL) continue;
    const preliminary = valueAt(table, 'status', row) === 'preliminary';
    found.set(iso3.dictionary[iso3.raw[row] ?? -1] ?? '', { value, from: wanted, to: wanted, preliminary });
  }
  for (const { iso3: name, from, to } of WITHIN) {
    if (wanted >= from && wanted <= to) found.set(name, NOT_APPLICABLE);
  }
  return found;
}
