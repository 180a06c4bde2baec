import { describe, expect, it } from 'vitest';
import { population } from '../../data/steps/population.ts';
import {
  HAVE_SOURCES,
  inlineInput,
  rawRows,
  realInput,
  runStep,
  withEmptyColumn,
  withoutColumn,
} from './inline.ts';

const FILE = 'stability/population-1960-2024.csv';
const CSV = `Country Name,Country Code,Year,Value
Mali,MLI,1961,5300000
Mali,MLI,1960,5200000
World,WLD,1960,3000000000
Kosovo,XKX,1960,900000
`;
const run = (csv: string) => runStep(population, inlineInput({ [FILE]: csv }));

describe('population', () => {
  it('keeps countries and leaves regions out', () => {
    const { rows, resource } = run(CSV);
    expect(rows).toEqual([
      { iso3: 'MLI', year: 1960, people: 5200000 },
      { iso3: 'MLI', year: 1961, people: 5300000 },
      { iso3: 'XKX', year: 1960, people: 900000 },
    ]);
    expect(resource.notes?.[0]).toContain('1 of 1 regions and groups left out (WLD)');
  });

  it('stops with a sentence at a fault', () => {
    for (const column of ['Country Name', 'Country Code', 'Year', 'Value']) {
      expect(() => run(withoutColumn(CSV, column))).toThrow(`${FILE}, row 1: column "${column}" is missing`);
      expect(() => run(withEmptyColumn(CSV, column))).toThrow(`${FILE}: column "${column}" is empty`);
    }
    expect(() => run(CSV.replace('MLI', 'QQQ'))).toThrow(`${FILE}, row 2, column "Country Code": "QQQ"`);
    expect(() => run(CSV.replace('5300000', '-5'))).toThrow(
      'column "Value": "-5", expected a number above 0',
    );
    expect(() => run(CSV.replace('1961', '1960'))).toThrow('expected one row for MLI in 1960');
  });
});

describe.skipIf(!HAVE_SOURCES)('population of the World Bank', () => {
  const { rows } = HAVE_SOURCES ? runStep(population, realInput()) : { rows: [] };
  const raw = HAVE_SOURCES ? rawRows(FILE) : [];

  it('has every row of its countries as the file has it', () => {
    const plain = new Map(raw.map((one) => [`${one['Country Code']} ${one.Year}`, Number(one.Value)]));
    expect(rows.filter((one) => plain.get(`${one.iso3} ${one.year}`) !== one.people)).toEqual([]);
    // 265 codes in the file, 49 of them regions and groups
    expect(new Set(raw.map((one) => one['Country Code'])).size).toBe(265);
    expect(new Set(rows.map((one) => one.iso3)).size).toBe(265 - 49);
  });

  it('leaves out no country: the sum misses the stated world by under a half of one per cent', () => {
    // the file has a world total but no row for Taiwan, so the two are not equal
    for (const year of ['1960', '1990', '2023']) {
      const world = raw.find((one) => one['Country Code'] === 'WLD' && one.Year === year);
      const sum = rows
        .filter((one) => String(one.year) === year)
        .reduce((total, one) => total + Number(one.people), 0);
      expect(sum / Number(world?.Value)).toBeGreaterThan(0.995);
      expect(sum / Number(world?.Value)).toBeLessThanOrEqual(1);
    }
  });
});
