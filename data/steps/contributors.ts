import { COUNTRIES } from '../countries.ts';
import { missionNames } from '../lib/aliases.ts';
import { compareText } from '../lib/order.ts';
import type { Step } from '../lib/resource.ts';

const FILE = 'strength/un-contributors-mission-year-2010-2021.csv';
/** Spellings of the source that data/countries-table.ts has otherwise. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'Côte d’Ivoire': 'CIV',
  Netherlands: 'NLD',
  Turkey: 'TUR',
};

interface Share {
  readonly mission: string;
  readonly year: number;
  readonly iso3: string;
  readonly people: number;
}

/** Each country's share in the uniformed personnel of a mission and year. The source's sizes are not shipped. */
export const contributors: Step = ({ sources, project }) => {
  const names = missionNames(project, 'un-contributors', 'rows');
  const iso3Of = new Map(COUNTRIES.map((country) => [country.name, country.iso3]));
  const rows = sources.csv(FILE, ['Year', 'Country', 'Mission', 'Total']);
  const totals = new Map<string, number>();
  const listed: Share[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const year = row.int('Year');
    const country = row.text('Country');
    const iso3 =
      iso3Of.get(country) ??
      SPELLINGS[country] ??
      row.fail('Country', 'a country name of data/countries-table.ts');
    const people = row.number('Total');
    if (people < 0) row.fail('Total', 'a number from 0');
    const span = names.resolve(row, 'Mission', String(year));
    if (!span) continue;
    const key = `${span.id}|${year}`;
    if (seen.has(`${key}|${iso3}`)) row.fail('Country', `one row for ${iso3} in ${span.id}, ${year}`);
    seen.add(`${key}|${iso3}`);
    totals.set(key, (totals.get(key) ?? 0) + people);
    if (people > 0) listed.push({ mission: span.id, year, iso3, people });
  }
  const aliasNotes = names.close();
  listed.sort((a, b) => compareText(a.mission, b.mission) || compareText(a.iso3, b.iso3) || a.year - b.year);
  const years = listed.map((one) => one.year);
  return [
    {
      kind: 'table',
      name: 'contributors',
      title: 'Shares of the countries contributing to a mission',
      description:
        "Each country's share in a mission's uniformed personnel of the year. Shares only: some years of the source are incomplete, so its sizes are not given.",
      sources: ['un-contributors'],
      coverage: { from: String(Math.min(...years)), to: String(Math.max(...years)) },
      status: 'final',
      notes: [
        `${rows.length} rows in the source: ${listed.length} shares above 0; a country without a row has 0 in the source.`,
        ...aliasNotes,
      ],
      primaryKey: ['mission', 'year', 'iso3'],
      columns: [
        { name: 'mission', type: 'string', description: 'Mission id.' },
        { name: 'year', type: 'int', description: 'Year.' },
        { name: 'iso3', type: 'string', description: 'Contributing country, ISO 3166-1 alpha-3.' },
        { name: 'share', type: 'fixed', decimals: 4, description: 'Share of the mission, 0 to 1.' },
      ],
      data: {
        mission: listed.map((one) => one.mission),
        year: years,
        iso3: listed.map((one) => one.iso3),
        share: listed.map((one) => one.people / (totals.get(`${one.mission}|${one.year}`) ?? Number.NaN)),
      },
    },
  ];
};
