import { iso3OfWorldBank } from '../countries.ts';
import { compareText } from '../lib/order.ts';
import type { Step } from '../lib/resource.ts';

const FILE = 'stability/population-1960-2024.csv';

interface People {
  readonly iso3: string;
  readonly year: number;
  readonly people: number;
}

/** People by country and year (World Bank, SP.POP.TOTL); its regions and groups are left out. */
export const population: Step = ({ sources }) => {
  const rows = sources.csv(FILE, ['Country Name', 'Country Code', 'Year', 'Value']);
  const kept: People[] = [];
  const groups = new Map<string, string>();
  const seen = new Set<string>();
  for (const row of rows) {
    const code = row.text('Country Code');
    const iso3 = iso3OfWorldBank(code, `${FILE}, row ${row.line}, column "Country Code"`);
    const year = row.int('Year');
    if (iso3 === null) {
      groups.set(code, row.text('Country Name'));
      continue;
    }
    if (seen.has(`${iso3}|${year}`)) row.fail('Country Code', `one row for ${iso3} in ${year}`);
    seen.add(`${iso3}|${year}`);
    const people = row.int('Value');
    if (people <= 0) row.fail('Value', 'a number above 0');
    kept.push({ iso3, year, people });
  }
  kept.sort((a, b) => compareText(a.iso3, b.iso3) || a.year - b.year);
  const years = kept.map((one) => one.year);
  const from = years.reduce((least, year) => Math.min(least, year), Number.POSITIVE_INFINITY);
  const to = years.reduce((most, year) => Math.max(most, year), 0);
  return [
    {
      kind: 'table',
      name: 'population',
      title: 'Population by country and year',
      description: 'Total population of the territory of today, estimate for the middle of the year.',
      sources: ['wb-population'],
      coverage: { from: String(from), to: String(to) },
      status: 'final',
      notes: [
        `${rows.length} rows in the source: ${kept.length} of ${new Set(kept.map((one) => one.iso3)).size} countries and territories, ${rows.length - kept.length} of ${groups.size} regions and groups left out (${[...groups.keys()].sort().join(', ')}).`,
      ],
      primaryKey: ['iso3', 'year'],
      columns: [
        { name: 'iso3', type: 'string', description: 'Country or territory, ISO 3166-1 alpha-3.' },
        { name: 'year', type: 'int', description: 'Year.' },
        { name: 'people', type: 'int', unit: 'people', description: 'Total population.' },
      ],
      data: {
        iso3: kept.map((one) => one.iso3),
        year: years,
        people: kept.map((one) => one.people),
      },
    },
  ];
};
