import { describe, expect, test } from 'vitest';
import { monthly } from '../../../src/analysis/histogram.ts';
import { monthOf } from '../../../src/model/month.ts';
import { makeTable } from '../../../src/model/table.ts';
import {
  bareMonths,
  type Gap,
  gapsIn,
  hostCoverage,
  hostMonths,
  isWholeCountry,
  monthlessYears,
  placesEnd,
  type Reach,
  type YearCoverage,
} from '../../../src/views/timeline/coverage.ts';
import { makeViolence, type TestCell } from '../../analysis/violence.ts';

const COVERAGE = makeTable(
  [
    { name: 'iso3', type: 'string', description: '' },
    { name: 'year', type: 'int', description: '' },
    { name: 'mapped', type: 'int', description: '' },
    { name: 'official', type: 'int', description: '' },
  ],
  {
    iso3: ['AAA', 'AAA', 'AAA', 'BBB', 'BBB', 'CCC'],
    year: [2020, 2021, 2022, 2020, 2022, 2020],
    mapped: [90, 10, 5, 10, 7, 999],
    official: [100, 40, null, 20, 30, 999],
  },
);

describe('coverage of the hosts', () => {
  test('adds the hosts up and keeps "no total" apart from zero', () => {
    const years = hostCoverage(COVERAGE, ['AAA', 'BBB']);
    expect(years.get(2020)).toEqual({ mapped: 100, official: 120 });
    expect(years.get(2021)).toEqual({ mapped: 10, official: 40 });
    expect(years.get(2022)).toEqual({ mapped: 12, official: 30 });
    expect(hostCoverage(COVERAGE, ['AAA']).get(2022)).toEqual({ mapped: 5, official: null });
  });

  test('places end with the last year that has any, no later than the events', () => {
    const years = hostCoverage(COVERAGE, ['AAA']);
    expect(placesEnd(years, monthOf(2025, 12))).toBe(monthOf(2022, 12));
    expect(placesEnd(years, monthOf(2022, 6))).toBe(monthOf(2022, 6));
    expect(placesEnd(new Map([[2020, { mapped: 0, official: 9 }]]), monthOf(2025, 12))).toBeNull();
  });

  test('monthly totals leave out what has no row and mark what is preliminary', () => {
    const table = makeTable(
      [
        { name: 'iso3', type: 'string', description: '' },
        { name: 'month', type: 'month', description: '' },
        { name: 'best', type: 'int', description: '' },
        { name: 'status', type: 'string', description: '' },
      ],
      {
        iso3: ['AAA', 'BBB', 'AAA', 'CCC'],
        month: [monthOf(2023, 12), monthOf(2023, 12), monthOf(2024, 1), monthOf(2024, 2)],
        best: [5, 6, 0, 1],
        status: ['final', 'final', 'preliminary', 'final'],
      },
    );
    const { best, preliminary } = hostMonths(table, ['AAA', 'BBB']);
    expect([...best]).toEqual([
      [monthOf(2023, 12), 11],
      [monthOf(2024, 1), 0],
    ]);
    expect([...preliminary]).toEqual([monthOf(2024, 1)]);
  });
});

describe('gaps', () => {
  const years = (...rows: [number, number, number | null][]): ReadonlyMap<number, YearCoverage> =>
    new Map(rows.map(([year, mapped, official]) => [year, { mapped, official }]));
  const reach = (places: number | null, more: Partial<Reach> = {}): Reach => ({
    begins: monthOf(1989, 1),
    places,
    final: 2024,
    monthless: new Set(),
    ...more,
  });
  const short = (gaps: readonly Gap[]): unknown[] =>
    gaps.map(({ kind, from, to, share }) => [kind, from, to, ...(share === null ? [] : [share])]);

  test('before the events, at the month', () => {
    const domain = { from: monthOf(1988, 6), to: monthOf(1989, 12) };
    expect(short(gapsIn(domain, years([1989, 10, 10]), reach(monthOf(1989, 12))))).toEqual([
      ['before', monthOf(1988, 6), monthOf(1988, 12)],
    ]);
  });

  test('thin years together with one share: (60 + 20) / (100 + 100)', () => {
    const domain = { from: monthOf(2010, 1), to: monthOf(2012, 12) };
    const rows = years([2010, 60, 100], [2011, 20, 100], [2012, 90, 100]);
    expect(short(gapsIn(domain, rows, reach(monthOf(2012, 12))))).toEqual([
      ['thin', monthOf(2010, 1), monthOf(2011, 12), 0.4],
    ]);
  });

  test('no place in a year between others; none after the last, official total or not', () => {
    const domain = { from: monthOf(2021, 1), to: monthOf(2026, 6) };
    const rows = years([2021, 0, 50], [2022, 50, 50], [2023, 50, 50], [2024, 0, 40]);
    expect(short(gapsIn(domain, rows, reach(monthOf(2023, 12))))).toEqual([
      ['none', monthOf(2021, 1), monthOf(2021, 12)],
      ['after', monthOf(2024, 1), monthOf(2026, 6)],
    ]);
  });

  test('a year without official deaths is no gap: it is a zero', () => {
    const domain = { from: monthOf(2023, 1), to: monthOf(2024, 12) };
    expect(gapsIn(domain, years([2023, 0, 0], [2024, 0, 0]), reach(null))).toEqual([]);
  });

  test('a preliminary year with places ends with them', () => {
    const domain = { from: monthOf(2025, 1), to: monthOf(2026, 2) };
    expect(short(gapsIn(domain, years([2025, 70, null]), reach(monthOf(2025, 9))))).toEqual([
      ['after', monthOf(2025, 10), monthOf(2026, 2)],
    ]);
  });

  test('years whose events have no month, and years without a total to compare with', () => {
    const domain = { from: monthOf(2010, 1), to: monthOf(2011, 12) };
    const rows = years([2011, 40, 100]);
    expect(short(gapsIn(domain, rows, reach(monthOf(2011, 12), { monthless: new Set([2011]) })))).toEqual([
      ['unlisted', monthOf(2010, 1), monthOf(2010, 12)],
      ['monthless', monthOf(2011, 1), monthOf(2011, 12)],
    ]);
  });

  test('only gaps without bars make a sum no data', () => {
    const gap = (kind: Gap['kind'], month: number): Gap => ({ kind, from: month, to: month, share: null });
    const bare = bareMonths([
      gap('before', 1),
      gap('thin', 2),
      gap('unlisted', 3),
      gap('none', 4),
      gap('monthless', 5),
      gap('after', 6),
    ]);
    expect([...bare]).toEqual([1, 4, 5, 6]);
  });
});

describe('events without a month', () => {
  const cell = (place: number, month: number | null, best: number): TestCell => ({
    place,
    month,
    type: 0,
    best,
    low: null,
    high: null,
    precision: null,
  });

  test('their years, of the places asked for', () => {
    const violence = makeViolence(2, [cell(0, monthOf(2022, 3), 5), cell(1, null, 7)]);
    const all = monthlessYears(violence, null);
    expect(all.size).toBe(1);
    expect(monthlessYears(violence, Uint8Array.of(1, 0)).size).toBe(0);
  });

  test('an area is its whole country when nine tenths of the mapped deaths are in it', () => {
    const histogram = monthly(
      makeViolence(1, [cell(0, monthOf(2022, 3), 90)]),
      { from: monthOf(2022, 1), to: monthOf(2022, 12) },
      null,
    );
    expect(isWholeCountry(histogram, new Map([[2022, { mapped: 100, official: 100 }]]))).toBe(true);
    expect(isWholeCountry(histogram, new Map([[2022, { mapped: 101, official: 101 }]]))).toBe(false);
  });
});
