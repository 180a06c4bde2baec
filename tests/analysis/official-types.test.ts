import { describe, expect, it } from 'vitest';
import { countryTotals } from '../../src/analysis/official.ts';
import { officialOfTypes } from '../../src/analysis/official-types.ts';
import { indexViolence } from '../../src/analysis/violence.ts';
import { monthOf } from '../../src/model/month.ts';
import { loadTable } from '../data/bundle.ts';

const tables = {
  countryYear: loadTable('country-year'),
  coverage: loadTable('coverage'),
  countryMonth: loadTable('country-month'),
};
const violence = indexViolence(loadTable('violence-places'), loadTable('violence-cells'));
const year = (at: number) => ({ from: monthOf(at, 1), to: monthOf(at, 12) });

describe('official totals of some types', () => {
  // UCDP country-year 25.1, Mali 2022: 1,373 state-based, 494 non-state and 1,789 one-sided, of 3,656.
  it('are the publisher’s sums of those types', () => {
    const one = (types: readonly [boolean, boolean, boolean]) =>
      countryTotals(officialOfTypes(tables, violence, types), year(2022)).rows.get('MLI');
    const [a, b, c] = [
      one([true, false, false])?.best ?? 0,
      one([false, true, false])?.best ?? 0,
      one([false, false, true])?.best ?? 0,
    ];
    expect(a + b + c).toBe(3656);
    expect(one([true, false, true])?.best).toBe(a + c);
    expect(one([true, true, true])).toEqual(countryTotals(tables, year(2022)).rows.get('MLI'));
    expect(one([false, false, false])).toMatchObject({ best: 0, mapped: 0, share: null });
  });

  it('are held against the events of the same types: what the map carries adds up to all of it', () => {
    for (const at of [1994, 2014, 2022]) {
      const all = countryTotals(tables, year(at)).rows;
      const parts = ([0, 1, 2] as const).map(
        (type) =>
          countryTotals(officialOfTypes(tables, violence, [type === 0, type === 1, type === 2]), year(at))
            .rows,
      );
      for (const [iso3, total] of all) {
        const sum = (read: 'best' | 'mapped'): number =>
          parts.reduce((value, rows) => value + (rows.get(iso3)?.[read] ?? 0), 0);
        expect([iso3, sum('best'), sum('mapped')]).toEqual([iso3, total.best, total.mapped]);
      }
    }
  });

  it('end with the final years: no month of an earlier vintage, no year in their place', () => {
    const some = officialOfTypes(tables, violence, [true, false, false]);
    expect(countryTotals(tables, year(2025))).toMatchObject({ newest: false });
    expect(countryTotals(tables, year(2025)).rows.size).toBeGreaterThan(0);
    expect(countryTotals(some, year(2025))).toEqual({
      years: { from: 2025, to: 2025 },
      newest: false,
      rows: new Map(),
    });
    const both = { from: monthOf(2024, 1), to: monthOf(2025, 12) };
    expect(countryTotals(some, both).years).toEqual({ from: 2024, to: 2024 });
  });
});
