import { iso3OfWgi } from '../countries.ts';
import { compareText } from '../lib/order.ts';
import type { Row } from '../lib/reader.ts';
import type { Step } from '../lib/resource.ts';

const FILE = 'stability/wgi-1996-2023.csv';
const INDICATORS = {
  cc: 'control of corruption',
  ge: 'government effectiveness',
  pv: 'political stability and absence of violence',
  rl: 'rule of law',
  rq: 'regulatory quality',
  va: 'voice and accountability',
} as const;

interface Score {
  readonly iso3: string;
  readonly year: number;
  readonly indicator: string;
  readonly estimate: number;
  readonly se: number;
}

/** Governance estimates with their standard errors, by country, year and indicator (World Bank WGI). */
export const wgi: Step = ({ sources }) => {
  const rows = sources.csv(FILE, ['code', 'year', 'indicator', 'estimate', 'stddev']);
  const scores: Score[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const iso3 = iso3OfWgi(row.text('code'), `${FILE}, row ${row.line}, column "code"`);
    const indicator = row.text('indicator');
    if (!(indicator in INDICATORS)) row.fail('indicator', `one of ${Object.keys(INDICATORS).join(', ')}`);
    const year = row.int('year');
    const key = `${iso3}|${year}|${indicator}`;
    if (seen.has(key)) row.fail('code', `one row for ${iso3}, ${year}, ${indicator}`);
    seen.add(key);
    const estimate = figure(row, 'estimate');
    const se = figure(row, 'stddev');
    if ((estimate === null) !== (se === null))
      row.fail('stddev', 'an estimate and its standard error, or neither');
    if (estimate === null || se === null) continue;
    if (se <= 0) row.fail('stddev', 'a standard error above 0');
    scores.push({ iso3, year, indicator, estimate, se });
  }
  scores.sort(
    (a, b) => compareText(a.iso3, b.iso3) || compareText(a.indicator, b.indicator) || a.year - b.year,
  );
  const years = scores.map((score) => score.year);
  const held = [...new Set(years)].sort((a, b) => a - b);
  return [
    {
      kind: 'table',
      name: 'wgi',
      title: 'Worldwide Governance Indicators',
      description:
        'Estimates of about -2.5 to 2.5, higher is better, from perceptions; a difference inside the standard errors is not a difference.',
      sources: ['wgi'],
      coverage: { from: String(held[0]), to: String(held.at(-1)) },
      status: 'final',
      notes: [
        `${rows.length} rows in the source: ${scores.length} with an estimate, ${rows.length - scores.length} without ("..", no row here).`,
        `Years held: ${held.join(', ')}.`,
        "The publisher's older codes are led to those of today (ZAR to COD, ROM to ROU, TMP to TLS, WBG to PSE, KSV to XKX, ADO to AND).",
        'Serbia (SRB), Montenegro (MNE), Kosovo (XKX) and South Sudan (SSD) have rows for years before they were states: the territory of today, as the publisher has it.',
      ],
      primaryKey: ['iso3', 'year', 'indicator'],
      columns: [
        { name: 'iso3', type: 'string', description: 'Country or territory, ISO 3166-1 alpha-3.' },
        { name: 'year', type: 'int', description: 'Year.' },
        {
          name: 'indicator',
          type: 'string',
          description: `${Object.entries(INDICATORS)
            .map(([code, words]) => `${code}: ${words}`)
            .join('; ')}.`,
        },
        { name: 'estimate', type: 'fixed', decimals: 2, description: 'Estimate; higher is better.' },
        { name: 'se', type: 'fixed', decimals: 2, description: 'Standard error of the estimate.' },
      ],
      data: {
        iso3: scores.map((score) => score.iso3),
        year: years,
        indicator: scores.map((score) => score.indicator),
        estimate: scores.map((score) => score.estimate),
        se: scores.map((score) => score.se),
      },
    },
  ];
};

/** The publisher writes ".." where it has no figure; more than two decimals would not fit the column. */
function figure(row: Row, column: string): number | null {
  if (row.text(column) === '..') return null;
  const value = row.number(column);
  return Math.abs(value * 100 - Math.round(value * 100)) < 1e-9
    ? value
    : row.fail(column, 'at most two decimals');
}
