import { describe, expect, it } from 'vitest';
import { deathsByArea, yearsByArea } from '../../../src/analysis/rows.ts';
import { indexViolence } from '../../../src/analysis/violence.ts';
import { monthOf } from '../../../src/model/month.ts';
import { listRows, NO_FILTERS } from '../../../src/views/missions/rows.ts';
import { loadTable } from '../../data/bundle.ts';
import { MISSIONS } from './fixture.ts';

const window = { from: monthOf(2013, 4), to: monthOf(2023, 12) };

describe('the order of the list', () => {
  const input = {
    missions: MISSIONS,
    spans: new Map(MISSIONS.map(({ id }) => [id, window])),
    newest: window.to,
    killed: null,
    covered: window,
    window,
    axis: window,
    active: new Set(['alpha', 'beta']),
    found: null,
    filters: { ...NO_FILTERS, sort: 'deaths' as const },
    deaths: new Map([
      ['alpha', 3],
      ['beta', 20],
      ['gamma', 100],
    ]),
    unknown: new Set<string>(),
    areaYears: null,
  };

  it('goes by deaths in the area among the active, then among the others', () => {
    expect(listRows(input).rows.map(({ mission, deaths }) => [mission.id, deaths])).toEqual([
      ['beta', 20],
      ['alpha', 3],
      ['gamma', 100],
    ]);
  });

  it('tells no data from zero', () => {
    expect(listRows({ ...input, deaths: null }).rows.every(({ deaths }) => deaths === null)).toBe(true);
    const none = listRows({ ...input, deaths: new Map() });
    expect(none.rows.every(({ deaths }) => deaths === 0)).toBe(true);
    const gap = listRows({ ...input, deaths: new Map(), unknown: new Set(['beta']) });
    expect(gap.rows.map(({ mission, deaths }) => [mission.id, deaths])).toEqual([
      ['alpha', 0],
      ['beta', null],
      ['gamma', 0],
    ]);
  });

  it('draws the years of what it is sorted by', () => {
    const areaYears = new Map([['beta', [1, 0, 19]]]);
    const { rows, most } = listRows({ ...input, areaYears });
    expect(rows.map(({ yearly }) => yearly)).toEqual([[1, 0, 19], [], []]);
    expect(most).toBe(19);
  });

  // 12,483: drawn independently from UCDP's files for the look of the page (MINUSMA, Apr 2013 - Dec 2023).
  it('has the deaths of an area as the panel has them', () => {
    const violence = indexViolence(loadTable('violence-places'), loadTable('violence-cells'));
    expect(deathsByArea(violence, window, [true, true, true]).get('minusma')).toBe(12_483);
  });

  it('has the same deaths year by year: their sum over whole years is that of the window', () => {
    const violence = indexViolence(loadTable('violence-places'), loadTable('violence-cells'));
    const years = yearsByArea(violence, { from: 2014, to: 2023 });
    const whole = { from: monthOf(2014, 1), to: monthOf(2023, 12) };
    const sums = deathsByArea(violence, whole, [true, true, true]);
    expect(years.get('minusma')).toHaveLength(10);
    for (const [id, list] of years) expect(list.reduce((a, b) => a + b, 0)).toBe(sums.get(id));
  });
});
