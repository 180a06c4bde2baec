import { describe, expect, it } from 'vitest';
import { countryTotals, isGap, isThin } from '../../src/analysis/official.ts';
import { firstMonthOf, lastMonthOf, monthOf } from '../../src/model/month.ts';
import { type ColumnSpec, makeTable } from '../../src/model/table.ts';

const int = (name: string): ColumnSpec => ({ name, type: 'int', description: name });
const text = (name: string): ColumnSpec => ({ name, type: 'string', description: name });

const countryYear = makeTable(
  [text('iso3'), int('year'), text('type'), int('best'), int('low'), int('high')],
  {
    iso3: ['MLI', 'MLI', 'MLI', 'COD', 'CHE'],
    year: [2023, 2024, 2024, 2024, 2024],
    type: ['all', 'all', 'state-based', 'all', 'all'],
    best: [100, 40, 40, 200, 0],
    low: [90, 30, 30, 150, 0],
    high: [120, 60, 60, 260, 0],
  },
);
const coverage = makeTable([text('iso3'), int('year'), int('mapped')], {
  iso3: ['MLI', 'MLI', 'COD'],
  year: [2023, 2024, 2024],
  mapped: [99, 30, 60],
});
const countryMonth = makeTable(
  [text('iso3'), { name: 'month', type: 'month', description: 'month' }, int('best')],
  {
    iso3: ['MLI', 'MLI', 'COD'],
    month: [monthOf(2024, 12), monthOf(2025, 2), monthOf(2025, 3)],
    best: [999, 7, 11],
  },
);
const tables = { countryYear, coverage, countryMonth };
const years = (from: number, to: number) => ({ from: firstMonthOf(from), to: lastMonthOf(to) });

describe('official totals', () => {
  it('add whole calendar years and the share that the map carries', () => {
    const mali = countryTotals(tables, years(2023, 2024)).rows.get('MLI');
    // 100 + 40 official, 90 + 30 low, 120 + 60 high, 99 + 30 mapped
    expect(mali).toMatchObject({ best: 140, low: 120, high: 180, mapped: 129, preliminary: false });
    expect(mali?.share).toBeCloseTo(129 / 140);
  });

  it('call a country a gap under a half and thin under nine tenths', () => {
    const { rows } = countryTotals(tables, years(2024, 2024));
    expect([isGap(rows.get('COD')), isThin(rows.get('COD'))]).toEqual([true, true]); // 60 of 200
    expect([isGap(rows.get('MLI')), isThin(rows.get('MLI'))]).toEqual([false, true]); // 30 of 40
    expect(rows.get('CHE')).toMatchObject({ best: 0, share: null });
    expect([isGap(rows.get('CHE')), isThin(rows.get('CHE')), isGap(undefined)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('take months after the last final year as preliminary, without low and high', () => {
    const { rows } = countryTotals(tables, years(2024, 2025));
    // 40 final for 2024 (never the 999 of the monthly vintage) + 7 preliminary
    expect(rows.get('MLI')).toMatchObject({ best: 47, low: null, high: null, preliminary: true });
    expect(rows.get('COD')).toMatchObject({ best: 211, preliminary: true });
  });

  it('stand in with the newest final year where the window lies beyond the data, and say so', () => {
    const totals = countryTotals(tables, { from: monthOf(2026, 6), to: monthOf(2026, 6) });
    expect(totals).toMatchObject({ newest: true, years: { from: 2024, to: 2024 } });
    expect(totals.rows.get('MLI')?.best).toBe(40);
  });

  it('have no years before the data', () => {
    const totals = countryTotals(tables, years(1960, 1964));
    expect(totals.newest).toBe(false);
    expect(totals.rows.size).toBe(0);
  });
});
