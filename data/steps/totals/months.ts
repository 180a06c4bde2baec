import { type Month, monthOf, monthOfDate, parseMonth } from '../../../src/model/month.ts';
import { checkIso3, iso3OfUcdp } from '../../countries.ts';
import { DataError, type Reader } from '../../lib/reader.ts';
import type { SourceId } from '../../sources.ts';

const MONTHS_FILE = 'ucdp/country-month-2010-2024.csv';
const CANDIDATE_FILE = 'ucdp/candidate-2025-no-coordinates.csv';
const CANDIDATE_YEAR = 2025;
/** The file's newest year is from candidate events. */
const PRELIMINARY_FROM = 2024;
/** UCDP has no state of Palestine: the carrier wrote Israel's figures a second time under PSE. */
const REPEATED = { iso3: 'PSE', of: 'ISR' };

export interface MonthTotal {
  readonly iso3: string;
  readonly month: Month;
  readonly best: number;
  readonly status: 'final' | 'preliminary';
  readonly source: SourceId;
}

/** Deaths by country and month 2010-01..2024-12, an earlier vintage than the yearly file. */
export function readCountryMonths(sources: Reader): readonly MonthTotal[] {
  const rows = sources.csv(MONTHS_FILE, ['isocode', 'period', 'fatalities_UCDP']).map((row): MonthTotal => {
    const period = row.text('period');
    const month = parseMonth(`${period.slice(0, 4)}-${period.slice(4)}`);
    if (month === null) return row.fail('period', 'a month as YYYYMM');
    return {
      iso3: checkIso3(row.text('isocode'), `${MONTHS_FILE}, row ${row.line}, column "isocode"`),
      month,
      best: row.int('fatalities_UCDP'),
      status: month < monthOf(PRELIMINARY_FROM, 1) ? 'final' : 'preliminary',
      source: 'ucdp-country-month',
    };
  });
  return withoutRepeated(once(rows));
}

/** Deaths of candidate events by country and month of 2025; only countries with an event in the year. */
export function readCandidateMonths(sources: Reader): readonly MonthTotal[] {
  const sums = new Map<string, number[]>();
  const ids = new Set<number>();
  for (const row of sources.csv(CANDIDATE_FILE, ['id', 'country', 'best', 'date'])) {
    if (ids.has(row.int('id'))) row.fail('id', 'each event once');
    ids.add(row.int('id'));
    const month = monthOfDate(row.date('date'));
    const at = (month ?? 0) - monthOf(CANDIDATE_YEAR, 1);
    if (at < 0 || at > 11) row.fail('date', `a day of ${CANDIDATE_YEAR}`);
    const iso3 = iso3OfUcdp(
      row.text('country'),
      CANDIDATE_YEAR,
      `${CANDIDATE_FILE}, row ${row.line}, column "country"`,
    );
    const months = sums.get(iso3) ?? new Array<number>(12).fill(0);
    months[at] = (months[at] ?? 0) + row.int('best');
    sums.set(iso3, months);
  }
  return [...sums].flatMap(([iso3, months]) =>
    months.map((best, at) => ({
      iso3,
      month: monthOf(CANDIDATE_YEAR, at + 1),
      best,
      status: 'preliminary',
      source: 'ucdp-candidate',
    })),
  );
}

function once(rows: readonly MonthTotal[]): readonly MonthTotal[] {
  const seen = new Set<string>();
  for (const { iso3, month } of rows) {
    const key = `${iso3} ${month}`;
    if (seen.has(key)) throw new DataError(`${MONTHS_FILE}: ${iso3} stands twice in a month, expected once.`);
    seen.add(key);
  }
  return rows;
}

/** @throws DataError when the repeated country differs anywhere: then it is not a copy and must be looked at */
function withoutRepeated(rows: readonly MonthTotal[]): readonly MonthTotal[] {
  const series = (iso3: string): string =>
    JSON.stringify(rows.filter((row) => row.iso3 === iso3).map(({ month, best }) => [month, best]));
  if (series(REPEATED.iso3) !== series(REPEATED.of)) {
    throw new DataError(
      `${MONTHS_FILE}: ${REPEATED.iso3} differs from ${REPEATED.of}, expected the same figures in every month.`,
    );
  }
  return rows.filter((row) => row.iso3 !== REPEATED.iso3);
}
