import { describe, expect, it } from 'vitest';
import { readCandidateMonths, readCountryMonths } from '../../data/steps/totals/months.ts';
import { readOfficial } from '../../data/steps/totals/official.ts';
import { totals } from '../../data/steps/totals.ts';
import { monthOf, yearOf } from '../../src/model/month.ts';
import { HAVE_SOURCES, inlineReader, rawRows, realInput } from './inline.ts';

const YEARS = 'ucdp/organizedviolencecy_v25_1.csv';
const MONTHS = 'ucdp/country-month-2010-2024.csv';
const CANDIDATES = 'ucdp/candidate-2025-no-coordinates.csv';

const part = (prefix: string) => ['best', 'low', 'high'].map((estimate) => `${prefix}_${estimate}_cy`);
const HEAD = [
  'country_cy',
  'year_cy',
  'version',
  ...['sb_total_deaths', 'ns_total_deaths', 'os_total_deaths', 'cumulative_total_deaths_in_orgvio'].flatMap(
    part,
  ),
].join(',');

describe('official totals', () => {
  const read = (...rows: string[]) => readOfficial(inlineReader({ [YEARS]: [HEAD, ...rows].join('\n') }));

  it('gives four rows for each row of the file, zeros too, historic states apart', () => {
    const rows = read(
      'Russia (Soviet Union),1991,25.1,1,1,1,2,2,2,3,2,9,6,5,12',
      'Russia (Soviet Union),1992,25.1,0,0,0,0,0,0,0,0,0,0,0,0',
    );
    expect(rows.map(({ iso3, type, best, low, high }) => [iso3, type, best, low, high])).toEqual([
      ['RUS', 'state-based', 0, 0, 0],
      ['RUS', 'non-state', 0, 0, 0],
      ['RUS', 'one-sided', 0, 0, 0],
      ['RUS', 'all', 0, 0, 0],
      ['SUN', 'state-based', 1, 1, 1],
      ['SUN', 'non-state', 2, 2, 2],
      ['SUN', 'one-sided', 3, 2, 9],
      ['SUN', 'all', 6, 5, 12],
    ]);
  });

  it('stops when a published sum is not that of its types', () => {
    expect(() => read('Mali,2022,25.1,1,1,1,2,2,2,3,2,9,7,5,12')).toThrow(
      'column "cumulative_total_deaths_in_orgvio_best_cy": "7", expected 6, the sum of its types',
    );
  });
});

describe('country months', () => {
  const months = (...rows: string[]) =>
    readCountryMonths(inlineReader({ [MONTHS]: ['isocode,period,fatalities_UCDP', ...rows].join('\n') })).map(
      ({ iso3, month, best, status }) => [iso3, month, best, status],
    );

  it('reads months, and 2024 as preliminary', () => {
    expect(months('MLI,202312,3.0', 'MLI,202401,0.0')).toEqual([
      ['MLI', monthOf(2023, 12), 3, 'final'],
      ['MLI', monthOf(2024, 1), 0, 'preliminary'],
    ]);
  });

  it('leaves out the copy of Israel under PSE, and stops when it is no copy', () => {
    expect(months('ISR,202301,5', 'PSE,202301,5')).toEqual([['ISR', monthOf(2023, 1), 5, 'final']]);
    expect(() => months('ISR,202301,5', 'PSE,202301,4')).toThrow('PSE differs from ISR');
  });

  it('stops at an unknown country, a wrong month and a month that stands twice', () => {
    expect(() => months('QQQ,202301,5')).toThrow('row 2, column "isocode": "QQQ"');
    expect(() => months('MLI,202313,5')).toThrow('column "period": "202313", expected a month');
    expect(() => months('MLI,202301,5', 'MLI,202301,5')).toThrow('MLI stands twice');
  });

  it('sums candidate events to twelve months of each country that has one', () => {
    const rows = readCandidateMonths(
      inlineReader({
        [CANDIDATES]:
          'id,country,best,date\n1,Mali,2,2025-01-31\n2,Mali,3,2025-01-01\n3,Mali,4,2025-12-31\n4,Niger,0,2025-06-15',
      }),
    );
    const of = (iso3: string) => rows.filter((row) => row.iso3 === iso3).map((row) => row.best);
    expect(of('MLI')).toEqual([5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4]);
    expect(of('NER')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(rows).toHaveLength(24);
  });
});

describe.skipIf(!HAVE_SOURCES)('totals from the sources', () => {
  const made = HAVE_SOURCES ? totals(realInput()) : [];
  const [years, months] = made.filter((resource) => resource.kind === 'table');
  const yearly = (iso3: string, year: number, type = 'all'): unknown => {
    const { iso3: codes = [], year: at = [], type: types = [], best = [] } = years?.data ?? {};
    const row = codes.findIndex(
      (code, index) => code === iso3 && at[index] === year && types[index] === type,
    );
    return best[row];
  };
  const monthly = (iso3: string, year: number): number => {
    const { iso3: codes = [], month = [], best = [] } = months?.data ?? {};
    return codes.reduce<number>(
      (sum, code, row) =>
        code === iso3 && yearOf(Number(month[row])) === year ? sum + Number(best[row]) : sum,
      0,
    );
  };

  it('holds the check figures of the country-year file', () => {
    expect([
      yearly('MLI', 2022),
      yearly('COD', 2024),
      yearly('SDN', 2023),
      yearly('SDN', 2024),
      yearly('SSD', 2024),
      yearly('NER', 2017),
    ]).toEqual([3656, 5409, 7837, 7103, 697, 248]);
    expect(yearly('COD', 2023)).toBe(3936);
    expect(years?.data.iso3).toHaveLength(4 * 6936);
  });

  it('has one row for each state, year and type, never two states under one code', () => {
    const { iso3 = [], year = [], type = [] } = years?.data ?? {};
    expect(new Set(iso3.map((code, row) => `${code} ${year[row]} ${type[row]}`)).size).toBe(4 * 6936);
  });

  it('equals a plain sum over the file, type by type', () => {
    const raw = rawRows(YEARS);
    const sum = (column: string) => raw.reduce((total, row) => total + Number(row[column]), 0);
    const mine = (wanted: string) =>
      (years?.data.best ?? []).reduce<number>(
        (total, best, row) => (years?.data.type?.[row] === wanted ? total + Number(best) : total),
        0,
      );
    expect(mine('state-based')).toBe(sum('sb_total_deaths_best_cy'));
    expect(mine('non-state')).toBe(sum('ns_total_deaths_best_cy'));
    expect(mine('one-sided')).toBe(sum('os_total_deaths_best_cy'));
    expect(mine('all')).toBe(sum('cumulative_total_deaths_in_orgvio_best_cy'));
  });

  it('holds the check figures of the months: their own vintage, and the candidate year', () => {
    // data/README.md of the sources: Mali 2020 1,509 (yearly 1,543), Israel 2023 23,423 (yearly 27,434), DR Congo 2025 9,382.
    expect([monthly('MLI', 2020), monthly('ISR', 2023), monthly('COD', 2025)]).toEqual([1509, 23423, 9382]);
    expect([yearly('MLI', 2020), yearly('ISR', 2023)]).toEqual([1543, 27434]);
    const sudan = rawRows(CANDIDATES).filter((row) => row.country === 'Sudan');
    expect(monthly('SDN', 2025)).toBe(sudan.reduce((sum, row) => sum + Number(row.best), 0));
    expect(monthly('PSE', 2023)).toBe(0);
    // 174 countries of which one is left out: 172 of 180 months, South Sudan of 162 (from July 2011).
    const early = (months?.data.source ?? []).filter((source) => source === 'ucdp-country-month');
    expect(early).toHaveLength(172 * 180 + 162);
  });

  it('differs from the yearly file in 162 country-years to 2023', () => {
    const { iso3 = [], month = [], best = [] } = months?.data ?? {};
    const sums = new Map<string, number>();
    iso3.forEach((code, row) => {
      const year = yearOf(Number(month[row]));
      if (year > 2023) return;
      const key = `${code} ${year}`;
      sums.set(key, (sums.get(key) ?? 0) + Number(best[row]));
    });
    const both = [...sums].map(([key, sum]): [number, number] => {
      const official = yearly(key.slice(0, 3), Number(key.slice(4)));
      return [sum, typeof official === 'number' ? official : 0];
    });
    expect(both.filter(([sum, official]) => sum !== official)).toHaveLength(162);
  });
});
