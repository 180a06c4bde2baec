import { describe, expect, it } from 'vitest';
import { basesIn } from '../../src/analysis/bases.ts';
import { monthOf } from '../../src/model/month.ts';
import { type ColumnSpec, makeTable } from '../../src/model/table.ts';

const spec = (name: string, type: ColumnSpec['type'], decimals = 0): ColumnSpec => ({
  name,
  type,
  decimals,
  description: name,
});

const TABLE = makeTable(
  [
    spec('mission', 'string'),
    spec('year', 'int'),
    spec('place', 'string'),
    spec('lat', 'fixed', 2),
    spec('lon', 'fixed', 2),
    spec('troops', 'fixed', 1),
    spec('hq', 'int'),
  ],
  {
    mission: ['minusma', 'minusma', 'minusma', 'minusca', 'minusma'],
    year: [2022, 2023, 2023, 2024, 2024],
    place: ['Gao', 'Gao', 'Bamako', 'Bangui', 'Bamako'],
    lat: [16.27, 16.27, 12.65, 4.36, 12.65],
    lon: [-0.05, -0.05, -8, 18.58, -8],
    troops: [850, 812.5, null, 0, 100],
    hq: [2, 2, 3, 3, 3],
  },
);
const window = (from: number, to: number) => ({ from: monthOf(from, 1), to: monthOf(to, 12) });

describe('bases in a window', () => {
  it('are those of the newest year it reaches that the missions have', () => {
    const { year, bases } = basesIn(TABLE, window(2013, 2023), new Set(['minusma']));
    expect(year).toBe(2023);
    expect(bases.map(({ row, place, troops, hq }) => [row, place, troops, hq])).toEqual([
      [1, 'Gao', 812.5, 2],
      [2, 'Bamako', null, 3], // not given is not zero
    ]);
  });

  it('keep a written zero, and other missions apart', () => {
    expect(
      basesIn(TABLE, window(2013, 2024), new Set(['minusca'])).bases.map(({ troops }) => troops),
    ).toEqual([0]);
    expect(basesIn(TABLE, window(2013, 2024), new Set(['minusma', 'minusca'])).bases).toHaveLength(2);
  });

  it('are none, of no year, where no map lies in the window', () => {
    expect(basesIn(TABLE, window(2010, 2012), new Set(['minusma']))).toEqual({ year: null, bases: [] });
    expect(basesIn(TABLE, window(2013, 2024), new Set(['untso']))).toEqual({ year: null, bases: [] });
  });
});
