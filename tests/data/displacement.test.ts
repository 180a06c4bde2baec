import { describe, expect, it } from 'vitest';
import { displacement } from '../../data/steps/displacement.ts';
import {
  HAVE_SOURCES,
  inlineInput,
  rawRows,
  realInput,
  runStep,
  withEmptyColumn,
  withoutColumn,
} from './inline.ts';

const FILE = 'stability/unhcr-population-1951-2025.csv';
const CSV = `year,coo_name,coo,coo_iso,coa,coa_iso,refugees,idps
1980,Mali,MLI,MLI,NGR,NER,5,0
2000,Mali,MLI,MLI,NGR,NER,3e+05,0
2000,Mali,MLI,MLI,ARE,EGY,7,0
2000,Mali,MLI,MLI,MLI,MLI,0,40
2000,Unknown,UKN,UNK,NGR,NER,9,0
2025,Mali,MLI,MLI,NGR,NER,,0
`;
const run = (csv: string) => runStep(displacement, inlineInput({ [FILE]: csv }));

describe('displacement', () => {
  it('adds up the countries of asylum, and tells not given from zero', () => {
    const { rows, resource } = run(CSV);
    expect(rows).toEqual([
      { iso3: 'MLI', year: 1980, refugees: 5, idps: null, status: 'final' },
      { iso3: 'MLI', year: 2000, refugees: 300007, idps: 40, status: 'final' },
      { iso3: 'MLI', year: 2025, refugees: null, idps: 0, status: 'preliminary' },
    ]);
    expect(resource.notes).toContain('Left without a country: Unknown (1 rows, 9 refugees over all years).');
  });

  it('names the state of the year', () => {
    const years = [1991, 2002, 2005, 2006].map((year) => `${year},Serbia,SRB,SRB,NGR,NER,1,0`).join('\n');
    const head = CSV.split('\n')[0];
    expect(run(`${head}\n${years}`).rows.map((one) => [one.iso3, one.year])).toEqual([
      ['SCG', 2005],
      ['SRB', 2006],
      ['YUG', 1991],
      ['YUG', 2002],
    ]);
  });

  it('stops with a sentence at a fault', () => {
    for (const column of ['year', 'coo_name', 'coo', 'coa', 'refugees', 'idps']) {
      expect(() => run(withoutColumn(CSV, column))).toThrow(`${FILE}, row 1: column "${column}" is missing`);
      expect(() => run(withEmptyColumn(CSV, column))).toThrow(`${FILE}: column "${column}" is empty`);
    }
    expect(() => run(CSV.replace('Mali,MLI', 'Mali,QQQ'))).toThrow(`${FILE}, row 2, column "coo": "QQQ"`);
    expect(() => run(CSV.replace('NER,5', 'NER,five'))).toThrow(
      'column "refugees": "five", expected a number',
    );
    expect(() => run(CSV.replace('NER,5,0', 'NER,5,3'))).toThrow('expected 0 where origin and asylum differ');
  });
});

describe.skipIf(!HAVE_SOURCES)('displacement of UNHCR', () => {
  it('agrees with a plain sum of the raw rows, whose ISO codes are a second way to the country', () => {
    const { rows } = runStep(displacement, realInput());
    const outside = new Set(['UNK', 'TIB', 'XXA']);
    const states: Record<string, string> = { YUG: 'SRB', SCG: 'SRB', SUN: 'RUS', CSK: 'CZE' };
    const plain = new Map<string, [number, number]>();
    for (const one of rawRows(FILE)) {
      if (outside.has(one.coo_iso ?? '')) continue;
      const key = `${one.coo_iso} ${one.year}`;
      const [refugees, idps] = plain.get(key) ?? [0, 0];
      plain.set(key, [refugees + Number(one.refugees), idps + Number(one.idps)]);
    }
    const built = rows.map((one): [string, [number, number]] => [
      `${states[String(one.iso3)] ?? one.iso3} ${one.year}`,
      [Number(one.refugees), Number(one.idps)],
    ]);
    expect(new Map([...built].sort())).toEqual(new Map([...plain].sort()));
    // the year 1993 is the first with people displaced inside a country
    expect(rows.filter((one) => Number(one.year) < 1993 && one.idps !== null)).toEqual([]);
  });
});
