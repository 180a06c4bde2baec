import { describe, expect, it } from 'vitest';
import { monthOf } from '../../src/model/month.ts';
import { ints, type Table, valueAt } from '../../src/model/table.ts';
import { loadTable } from './bundle.ts';

type Key = Readonly<Record<string, number | string>>;

/** The figure's sum over the rows that have the key. */
function sum(table: Table, figure: string, key: Key): number {
  const values = ints(table, figure);
  let total = 0;
  for (let row = 0; row < table.rows; row++) {
    if (Object.entries(key).every(([name, value]) => valueAt(table, name, row) === value))
      total += values[row] ?? 0;
  }
  return total;
}

describe('check figures of the committed data', () => {
  it('has the deaths that the source notes state', () => {
    const table = loadTable('fatalities');
    const malicious = ['minusma', 'unifil', 'monusco', 'minusca'].map((mission) =>
      sum(table, 'deaths', { mission, cause: 'Malicious Act' }),
    );
    expect(malicious).toEqual([174, 94, 60, 56]);
    expect(['minusma', 'monusco'].map((mission) => sum(table, 'deaths', { mission }))).toEqual([311, 292]);
    // 4,429 rows, 207 under acronyms of no operation, 6 casualties listed twice
    expect(sum(table, 'deaths', {})).toBe(4429 - 207 - 6);
  });

  it('has the bases and the troops that the source notes state', () => {
    const table = loadTable('bases');
    expect(table.rows).toBe(8783 - 1417 - 5);
    expect(sum(table, 'troops', { mission: 'monusco', year: 2024 })).toBe(12838);
  });

  it('has the strength of the first month of the raw file: ONUCA 423, UNFICYP 2,126 troops and 44 police', () => {
    const table = loadTable('strength');
    const month = monthOf(1990, 11);
    expect(sum(table, 'deployed', { mission: 'onuca', month })).toBe(423);
    expect(sum(table, 'deployed', { mission: 'unficyp', month, kind: 'troops' })).toBe(2126);
    expect(sum(table, 'deployed', { mission: 'unficyp', month, kind: 'police' })).toBe(44);
  });

  it('has the displaced people of Sudan in 2023 that a sum over the raw rows gives', () => {
    const table = loadTable('displacement');
    expect(sum(table, 'refugees', { iso3: 'SDN', year: 2023 })).toBe(1496923);
    expect(sum(table, 'idps', { iso3: 'SDN', year: 2023 })).toBe(9052822);
  });

  it('has the first rows of the governance and the population file: Afghanistan 1996, Aruba 1960', () => {
    const wgi = loadTable('wgi');
    const key = { iso3: 'AFG', year: 1996, indicator: 'cc' };
    expect([sum(wgi, 'estimate', key), sum(wgi, 'se', key)]).toEqual([-129, 34]); // hundredths
    expect(sum(loadTable('population'), 'people', { iso3: 'ABW', year: 1960 })).toBe(54922);
  });
});
