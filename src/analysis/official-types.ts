import { column, ints, makeTable, NULL, type Table } from '../model/table.ts';
import type { OfficialTables } from './official.ts';
import type { Types } from './place-rows.ts';
import { TYPES, type Violence } from './violence.ts';

const text = (name: string) => ({ name, type: 'string', description: name }) as const;
const int = (name: string) => ({ name, type: 'int', description: name }) as const;

/**
 * The official totals of some types of violence, and what the map's events carry of those: tables of the form that
 * totals of all types have. Preliminary months are not given by type, so that they are left out.
 */
export function officialOfTypes(tables: OfficialTables, violence: Violence, types: Types): OfficialTables {
  if (types.every(Boolean)) return tables;
  return {
    countryYear: totalsOf(tables.countryYear, types),
    coverage: coverageOf(tables, violence, types),
    finalOnly: true,
  };
}

/** Rows of the chosen types added up, under the name of all: one row for each country and year that has any. */
function totalsOf(countryYear: Table, types: Types): Table {
  const iso3 = column(countryYear, 'iso3');
  const type = column(countryYear, 'type');
  const year = ints(countryYear, 'year');
  const [best, low, high] = [ints(countryYear, 'best'), ints(countryYear, 'low'), ints(countryYear, 'high')];
  const wanted = type.dictionary.map((name) => types[(TYPES as readonly string[]).indexOf(name)] === true);
  const all = type.dictionary.indexOf('all');
  const sums = new Map<string, { iso3: string; year: number; best: number; low: number; high: number }>();
  for (let row = 0; row < countryYear.rows; row++) {
    const counts = wanted[type.raw[row] ?? NULL] === true;
    if (!counts && type.raw[row] !== all) continue; // a country and year without any of the types is 0, not absent
    const name = iso3.dictionary[iso3.raw[row] ?? NULL] ?? '';
    const key = `${name} ${year[row]}`;
    const sum = sums.get(key) ?? { iso3: name, year: year[row] ?? 0, best: 0, low: 0, high: 0 };
    sums.set(key, sum);
    if (!counts) continue;
    sum.best += best[row] ?? 0;
    sum.low += low[row] ?? 0;
    sum.high += high[row] ?? 0;
  }
  const rows = [...sums.values()];
  return makeTable([text('iso3'), int('year'), text('type'), int('best'), int('low'), int('high')], {
    iso3: rows.map((row) => row.iso3),
    year: rows.map((row) => row.year),
    type: rows.map(() => 'all'),
    best: rows.map((row) => row.best),
    low: rows.map((row) => row.low),
    high: rows.map((row) => row.high),
  });
}

/** The rows of `coverage`, its deaths counted anew from the events of the types (those without a month too). */
function coverageOf({ countryYear, coverage }: OfficialTables, violence: Violence, types: Types): Table {
  const official = new Map<string, number>();
  const totals = totalsOf(countryYear, types);
  for (let row = 0; row < totals.rows; row++) {
    official.set(keyOf(totals, row), ints(totals, 'best')[row] ?? 0);
  }
  const mapped = new Map<string, number>();
  const { iso3, year, type, best } = violence;
  for (let cell = 0; cell < violence.cells; cell++) {
    if (!types[type[cell] ?? 0]) continue;
    const key = `${iso3.dictionary[iso3.raw[cell] ?? NULL] ?? ''} ${year[cell]}`;
    mapped.set(key, (mapped.get(key) ?? 0) + (best[cell] ?? 0));
  }
  const keys = Array.from({ length: coverage.rows }, (_, row) => keyOf(coverage, row));
  return makeTable([text('iso3'), int('year'), int('mapped'), int('official')], {
    iso3: keys.map((key) => key.slice(0, key.indexOf(' '))),
    year: keys.map((key) => Number(key.slice(key.indexOf(' ') + 1))),
    mapped: keys.map((key) => mapped.get(key) ?? 0),
    official: keys.map((key) => official.get(key) ?? null),
  });
}

function keyOf(table: Table, row: number): string {
  const { raw, dictionary } = column(table, 'iso3');
  return `${dictionary[raw[row] ?? NULL] ?? ''} ${ints(table, 'year')[row]}`;
}
