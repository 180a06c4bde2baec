import { column, ints, type Table, valueAt } from '../../model/table.ts';
import { lastOf } from '../indicator.ts';

interface Union {
  readonly iso3: string;
  readonly to: number; // last year
  readonly parts: readonly string[]; // empty: the people of that territory are not known
}

/**
 * Years in which a state of the official totals had another territory than the country of that code has today, while
 * the population table is of today's territories (its countries and Taiwan sum to its world: they do not overlap).
 * The years follow from the totals: South Sudan has rows from 2011, Eritrea from 1993, Timor-Leste from 2002, Kosovo
 * from 2008, Namibia from 1990; the German Democratic Republic and South Yemen to 1990. Events in the Palestinian
 * territories are counted under Israel, those in Western Sahara under Morocco, of which the people have no row.
 */
const UNIONS: readonly Union[] = [
  { iso3: 'SDN', to: 2010, parts: ['SDN', 'SSD'] },
  { iso3: 'ETH', to: 1992, parts: ['ETH', 'ERI'] },
  { iso3: 'IDN', to: 2001, parts: ['IDN', 'TLS'] },
  { iso3: 'SRB', to: 2007, parts: ['SRB', 'XKX'] },
  { iso3: 'ZAF', to: 1989, parts: ['ZAF', 'NAM'] },
  { iso3: 'ISR', to: 9999, parts: ['ISR', 'PSE'] },
  { iso3: 'DEU', to: 1990, parts: [] },
  { iso3: 'YEM', to: 1990, parts: [] },
  { iso3: 'MAR', to: 9999, parts: [] },
];

/** @returns the people of a state's territory in a year; null where they are not known */
export function peopleOf(population: Table, iso3: string, year: number): number | null {
  const people = byYear(population);
  const union = UNIONS.find((one) => one.iso3 === iso3 && year <= one.to);
  const parts = union ? union.parts : [iso3];
  let sum = 0;
  for (const part of parts) {
    const value = people.get(`${part} ${year}`);
    if (value === undefined) return null;
    sum += value;
  }
  return parts.length === 0 ? null : sum;
}

const byYear = lastOf((population: Table): ReadonlyMap<string, number> => {
  const iso3 = column(population, 'iso3');
  const year = ints(population, 'year');
  const found = new Map<string, number>();
  for (let row = 0; row < population.rows; row++) {
    const people = valueAt(population, 'people', row);
    if (typeof people === 'number') {
      found.set(`${iso3.dictionary[iso3.raw[row] ?? -1] ?? ''} ${year[row]}`, people);
    }
  }
  return found;
});
