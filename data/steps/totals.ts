import { compareText } from '../lib/order.ts';
import type { Step, TableResource } from '../lib/resource.ts';
import { type MonthTotal, readCandidateMonths, readCountryMonths } from './totals/months.ts';
import { type OfficialTotal, readOfficial } from './totals/official.ts';

/** UCDP's own totals: by country and year (25.1), and by country and month (an earlier vintage, and candidates). */
export const totals: Step = ({ sources }) => [
  countryYear(readOfficial(sources)),
  countryMonth([...readCountryMonths(sources), ...readCandidateMonths(sources)]),
];

function countryYear(rows: readonly OfficialTotal[]): TableResource {
  const disordered = rows.filter(({ best, low, high }) => best < low || best > high);
  const listed = disordered.map(({ iso3, year, type, best, low, high }) => {
    return `${iso3} ${year} ${type} ${best} (${low} to ${high})`;
  });
  return {
    kind: 'table',
    name: 'country-year',
    title: 'Deaths in organised violence by country and year',
    description:
      'UCDP country-year totals: one row for every state, year and type of violence, zeros too. Historic states have codes of their own.',
    sources: ['ucdp-country-year'],
    coverage: { from: '1989', to: '2024' },
    status: 'final',
    notes: [
      'A dyad counts once it has reached 25 deaths in a calendar year: a zero says that no counted death is known, not that nobody died.',
      `Best outside low to high in ${disordered.length} rows, kept as published: ${listed.join('; ')}.`,
    ],
    columns: [
      { name: 'iso3', type: 'string', description: 'State as UCDP has it that year' },
      { name: 'year', type: 'int', description: 'Calendar year' },
      {
        name: 'type',
        type: 'string',
        description: 'state-based, non-state, one-sided, or all (their sum as published)',
      },
      { name: 'best', type: 'int', unit: 'deaths', description: 'Best estimate' },
      { name: 'low', type: 'int', unit: 'deaths', description: 'Sum of low estimates' },
      { name: 'high', type: 'int', unit: 'deaths', description: 'Sum of high estimates' },
      { name: 'version', type: 'string', description: 'UCDP version' },
    ],
    data: {
      iso3: rows.map((row) => row.iso3),
      year: rows.map((row) => row.year),
      type: rows.map((row) => row.type),
      best: rows.map((row) => row.best),
      low: rows.map((row) => row.low),
      high: rows.map((row) => row.high),
      version: rows.map((row) => row.version),
    },
    primaryKey: ['iso3', 'year', 'type'],
  };
}

function countryMonth(unsorted: readonly MonthTotal[]): TableResource {
  const rows = [...unsorted].sort((a, b) => compareText(a.iso3, b.iso3) || a.month - b.month);
  return {
    kind: 'table',
    name: 'country-month',
    title: 'Deaths in organised violence by country and month',
    description:
      'Best estimates by country and month: 2010-2024 from an earlier vintage than country-year (2024 from candidate events), 2025 summed from candidate events.',
    sources: ['ucdp-country-month', 'ucdp-candidate'],
    coverage: { from: '2010-01', to: '2025-12' },
    status: 'mixed',
    notes: [
      'An earlier vintage than country-year: the months of a year need not sum to its figure there.',
      'The source repeats the figures of Israel under PSE, which is no state in UCDP: left out, so that nothing counts twice.',
      'For 2025 a country without a candidate event in the year has no rows; a month without one in a country that has some is 0.',
      'Rows of 2025 include unclear cases and cases below the threshold of 25 deaths.',
    ],
    columns: [
      { name: 'iso3', type: 'string', description: 'Country' },
      { name: 'month', type: 'month', description: 'Month' },
      { name: 'best', type: 'int', unit: 'deaths', description: 'Best estimate' },
      { name: 'status', type: 'string', description: 'final or preliminary' },
      { name: 'source', type: 'string', description: 'Id of the source' },
    ],
    data: {
      iso3: rows.map((row) => row.iso3),
      month: rows.map((row) => row.month),
      best: rows.map((row) => row.best),
      status: rows.map((row) => row.status),
      source: rows.map((row) => row.source),
    },
    primaryKey: ['iso3', 'month'],
  };
}
