import { iso3OfUcdp } from '../../countries.ts';
import { compareText } from '../../lib/order.ts';
import type { Reader, Row } from '../../lib/reader.ts';
import type { ViolenceType } from '../violence/event.ts';

const FILE = 'ucdp/organizedviolencecy_v25_1.csv';
const PREFIX: Readonly<Record<ViolenceType | 'all', (estimate: string) => string>> = {
  'state-based': (estimate) => `sb_total_deaths_${estimate}_cy`,
  'non-state': (estimate) => `ns_total_deaths_${estimate}_cy`,
  'one-sided': (estimate) => `os_total_deaths_${estimate}_cy`,
  all: (estimate) => `cumulative_total_deaths_in_orgvio_${estimate}_cy`,
};
const TYPES = Object.keys(PREFIX) as (ViolenceType | 'all')[];
const ESTIMATES = ['best', 'low', 'high'] as const;

/** Deaths of one state in one year as UCDP publishes them; `all` is the publisher's own sum of the three types. */
export interface OfficialTotal {
  readonly iso3: string;
  readonly year: number;
  readonly type: ViolenceType | 'all';
  readonly best: number;
  readonly low: number;
  readonly high: number;
  readonly version: string;
}

/** Four rows for each row of the file, zeros too. @throws DataError when a row's sum is not that of its types */
export function readOfficial(sources: Reader): readonly OfficialTotal[] {
  const columns = TYPES.flatMap((type) => ESTIMATES.map((estimate) => PREFIX[type](estimate)));
  return sources
    .csv(FILE, ['country_cy', 'year_cy', 'version', ...columns])
    .flatMap(toTotals)
    .sort((a, b) => compareText(a.iso3, b.iso3) || a.year - b.year);
}

function toTotals(row: Row): OfficialTotal[] {
  const year = row.int('year_cy');
  const iso3 = iso3OfUcdp(row.text('country_cy'), year, `${FILE}, row ${row.line}, column "country_cy"`);
  const version = row.text('version');
  for (const estimate of ESTIMATES) {
    const parts = TYPES.filter((type) => type !== 'all').map((type) => row.int(PREFIX[type](estimate)));
    const sum = parts.reduce((a, b) => a + b, 0);
    if (row.int(PREFIX.all(estimate)) !== sum) row.fail(PREFIX.all(estimate), `${sum}, the sum of its types`);
  }
  return TYPES.map((type) => ({
    iso3,
    year,
    type,
    best: row.int(PREFIX[type]('best')),
    low: row.int(PREFIX[type]('low')),
    high: row.int(PREFIX[type]('high')),
    version,
  }));
}
