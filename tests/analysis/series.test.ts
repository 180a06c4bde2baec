import { describe, expect, it } from 'vitest';
import {
  deathsAfterEnd,
  deathsByYear,
  deployedByMonth,
  estimateByYear,
  officialByYear,
  scoresOf,
  violenceByYear,
  yearKind,
  yearsIn,
} from '../../src/analysis/series.ts';
import { indexViolence } from '../../src/analysis/violence.ts';
import { monthOf } from '../../src/model/month.ts';
import { type ColumnSpec, makeTable, type Table, type Value } from '../../src/model/table.ts';

function table(types: Record<string, ColumnSpec['type']>, rows: readonly (readonly Value[])[]): Table {
  const specs = Object.entries(types).map(
    ([name, type]): ColumnSpec => ({ name, type, decimals: 2, description: name }),
  );
  return makeTable(
    specs,
    Object.fromEntries(specs.map(({ name }, at) => [name, rows.map((row) => row[at] ?? null)])),
  );
}

describe('years on an axis', () => {
  it('keeps the years whose middle lies in the window', () => {
    // Dec 2009 to Dec 2025: 2009 has one month only. To Jun 2026 the first half of 2026 is in, to May 2026 not.
    const years = yearsIn({ from: monthOf(2009, 12), to: monthOf(2025, 12) });
    expect([years[0], years.at(-1), years.length]).toEqual([2010, 2025, 16]);
    expect(yearsIn({ from: monthOf(2026, 1), to: monthOf(2026, 6) })).toEqual([2026]);
    expect(yearsIn({ from: monthOf(2026, 1), to: monthOf(2026, 5) })).toEqual([]);
  });
});

describe('deaths in armed violence by year', () => {
  const places = table(
    { lat: 'fixed', lon: 'fixed', iso3_now: 'string', admin1: 'string', areas: 'string' },
    [
      [1, 1, 'AAA', null, 'one'],
      [2, 2, 'AAA', null, null],
    ],
  );
  const cells = table(
    {
      place: 'int',
      iso3: 'string',
      year: 'int',
      month: 'month',
      type: 'string',
      dyad: 'string',
      events: 'int',
      best: 'int',
      low: 'int',
      high: 'int',
      precision: 'int',
      date_precision: 'int',
      status: 'string',
      source: 'string',
    },
    [
      [0, 'AAA', 2020, monthOf(2020, 1), 'state-based', 'd', 1, 5, 4, 9, 1, 1, 'final', 'ged'],
      [1, 'AAA', 2020, monthOf(2020, 2), 'state-based', 'd', 1, 100, 90, 110, 1, 1, 'final', 'other'],
      [0, 'AAA', 2020, monthOf(2020, 12), 'one-sided', 'd', 1, 7, null, null, 1, 1, 'final', 'ged'],
      [0, 'AAA', 2021, monthOf(2021, 3), 'non-state', 'd', 1, 2, 0, 2, 1, 1, 'preliminary', 'ged'],
      [0, 'AAA', 2021, null, 'non-state', null, 1, 3, null, null, null, null, 'final', 'ged'],
    ],
  );
  const violence = indexViolence(places, cells);
  const series = violenceByYear(violence, Uint8Array.of(1, 0), [2019, 2020, 2021]);

  it('sums types, low and high of cells that give both, and what gives neither, inside the area', () => {
    expect(series.years[0]).toMatchObject({ year: 2019, best: 0, byType: [0, 0, 0] });
    // 2020: 5 state-based (4 to 9) and 7 one-sided without low and high; the 100 lie outside the area.
    expect(series.years[1]).toMatchObject({ byType: [5, 0, 7], best: 12, low: 4, high: 9, ungiven: 7 });
    expect(series.sources).toEqual(['ged']);
  });

  it('counts a cell without a month in its year, and says so', () => {
    // 2021: 2 in March (preliminary) and 3 without a month.
    expect(series.years[2]).toMatchObject({ byType: [0, 5, 0], undated: 3, ungiven: 3, preliminary: true });
  });
});

describe('official totals by year', () => {
  const tables = {
    countryYear: table(
      { iso3: 'string', year: 'int', type: 'string', best: 'int', low: 'int', high: 'int' },
      [
        ['AAA', 2023, 'all', 100, 90, 120],
        ['BBB', 2023, 'all', 50, 40, 60],
        ['AAA', 2024, 'all', 0, 0, 0],
        ['BBB', 2024, 'state-based', 9, 9, 9],
        ['BBB', 2024, 'all', 10, 9, 11],
      ],
    ),
    coverage: table({ iso3: 'string', year: 'int', mapped: 'int' }, [
      ['AAA', 2023, 30],
      ['BBB', 2023, 15],
      ['BBB', 2025, 4],
    ]),
    countryMonth: table({ iso3: 'string', month: 'month', best: 'int' }, [
      ['BBB', monthOf(2024, 5), 99],
      ['BBB', monthOf(2025, 1), 5],
      ['BBB', monthOf(2025, 2), 3],
    ]),
  };

  it('adds the hosts, keeps zero, preliminary and no data apart', () => {
    const [y1988, y2023, y2024, y2025, y2026] = officialByYear(
      tables,
      ['AAA', 'BBB'],
      [1988, 2023, 2024, 2025, 2026],
    );
    expect(y1988).toMatchObject({ best: null, share: null });
    // 100 + 50 official, 30 + 15 mapped: 45 / 150 = 0.3.
    expect(y2023).toMatchObject({ best: 150, low: 130, high: 180, mapped: 45, share: 0.3 });
    expect(y2024).toMatchObject({ best: 10, low: 9, high: 11, mapped: 0, share: 0, preliminary: false });
    // Candidate months 5 + 3, no low or high, 4 of 8 mapped.
    expect(y2025).toMatchObject({ best: 8, low: null, high: null, share: 0.5, preliminary: true });
    expect(y2026).toMatchObject({ best: null });
    expect(officialByYear(tables, ['AAA'], [2024])[0]).toMatchObject({ best: 0, share: null });
    expect(officialByYear(tables, ['CCC'], [2023])[0]).toMatchObject({ best: null });
  });

  it('says how a year may be read', () => {
    const official = (share: number | null, best: number | null = 100) => ({
      year: 2023,
      best,
      low: null,
      high: null,
      mapped: 0,
      share,
      preliminary: false,
    });
    const events = (best: number) => ({
      year: 2023,
      byType: [best, 0, 0] as const,
      best,
      low: 0,
      high: 0,
      ungiven: 0,
      undated: 0,
      preliminary: false,
    });
    expect(yearKind(events(0), null)).toBe('none');
    expect(yearKind(events(3), official(null, null))).toBe('unchecked');
    expect(yearKind(events(0), official(null, 0))).toBe('mapped');
    expect([0.49, 0.5, 0.89, 0.9, 1.2].map((share) => yearKind(events(9), official(share)))).toEqual([
      'gap',
      'thin',
      'thin',
      'mapped',
      'mapped',
    ]);
  });
});

describe('the mission’s own series', () => {
  const fatalities = table(
    { mission: 'string', month: 'month', cause: 'string', deaths: 'int', after_end: 'int' },
    [
      ['one', monthOf(2020, 1), 'Malicious Act', 3, 0],
      ['one', monthOf(2020, 5), 'Self-Inflicted', 1, 0],
      ['one', monthOf(2021, 2), 'Illness', 2, 1],
      ['two', monthOf(2020, 1), 'Accident', 9, 0],
    ],
  );

  it('counts deaths by cause and year, those after the end marked', () => {
    expect(deathsByYear(fatalities, 'one', [2019, 2020, 2021])).toEqual([
      { year: 2019, byCause: [0, 0, 0, 0], all: 0, after: 0 },
      { year: 2020, byCause: [3, 0, 0, 1], all: 4, after: 0 },
      { year: 2021, byCause: [0, 0, 2, 0], all: 2, after: 2 },
    ]);
    expect(deathsAfterEnd(fatalities, 'one', { from: monthOf(2020, 1), to: monthOf(2021, 1) })).toBe(0);
    expect(deathsAfterEnd(fatalities, 'one', { from: monthOf(2020, 1), to: monthOf(2021, 2) })).toBe(2);
    expect(deathsByYear(fatalities, 'three', [2020])[0]?.all).toBe(0);
  });

  it('reads one kind of strength, a month without a row stays out', () => {
    const strength = table({ mission: 'string', month: 'month', kind: 'string', deployed: 'int' }, [
      ['one', monthOf(2016, 3), 'troops', 900],
      ['one', monthOf(2016, 1), 'troops', 0],
      ['one', monthOf(2016, 1), 'police', 40],
      ['two', monthOf(2016, 2), 'troops', 7],
    ]);
    expect(deployedByMonth(strength, 'one', 'troops')).toEqual([
      { month: monthOf(2016, 1), value: 0 },
      { month: monthOf(2016, 3), value: 900 },
    ]);
  });

  it('sums base estimates by year; a year of bases without one is not zero', () => {
    const bases = table({ mission: 'string', year: 'int', troops: 'int' }, [
      ['one', 2015, 100],
      ['one', 2015, null],
      ['one', 2014, null],
      ['one', 2016, 0],
    ]);
    expect(estimateByYear(bases, 'one')).toEqual([
      { year: 2014, troops: null, bases: 1, ungiven: 1 },
      { year: 2015, troops: 100, bases: 2, ungiven: 1 },
      { year: 2016, troops: 0, bases: 1, ungiven: 0 },
    ]);
  });

  it('reads one indicator of one country', () => {
    const wgi = table({ iso3: 'string', year: 'int', indicator: 'string', estimate: 'fixed', se: 'fixed' }, [
      ['MLI', 2012, 'pv', -1.98, 0.23],
      ['MLI', 2010, 'pv', -0.21, 0.24],
      ['MLI', 2011, 'pv', null, null],
      ['MLI', 2010, 'cc', 1, 0.1],
      ['NER', 2010, 'pv', 2, 0.1],
    ]);
    expect(scoresOf(wgi, 'MLI', 'pv')).toEqual([
      { year: 2010, estimate: -0.21, se: 0.24 },
      { year: 2012, estimate: -1.98, se: 0.23 },
    ]);
  });
});
