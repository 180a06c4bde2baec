import { describe, expect, it } from 'vitest';
import { contributors } from '../../data/steps/contributors.ts';
import {
  HAVE_SOURCES,
  inlineInput,
  inlineProject,
  realInput,
  runStep,
  withEmptyColumn,
  withoutColumn,
} from './inline.ts';

const FILE = 'strength/un-contributors-mission-year-2010-2021.csv';
const CSV = `id,Year,Country,Mission,Total
1,2015,Chad,ONE,30
2,2015,Turkey,ONE,10
3,2015,Togo,ONE,0
4,2016,Chad,ONE,0
`;
const PROJECT = inlineProject([{ acronym: 'ONE', start: '2000-05-01' }]);
const run = (csv: string) => runStep(contributors, inlineInput({ [FILE]: csv }, PROJECT));

describe('contributors', () => {
  it('gives shares of the mission and year, none where nobody is listed', () => {
    expect(run(CSV).rows).toEqual([
      { mission: 'one', year: 2015, iso3: 'TCD', share: 0.75 },
      { mission: 'one', year: 2015, iso3: 'TUR', share: 0.25 },
    ]);
  });

  it('stops with a sentence at a fault', () => {
    for (const column of ['Year', 'Country', 'Mission', 'Total']) {
      expect(() => run(withoutColumn(CSV, column))).toThrow(`${FILE}, row 1: column "${column}" is missing`);
      expect(() => run(withEmptyColumn(CSV, column))).toThrow(`${FILE}: column "${column}" is empty`);
    }
    expect(() => run(CSV.replace('Chad', 'Atlantis'))).toThrow('row 2, column "Country": "Atlantis"');
    expect(() => run(CSV.replace('ONE', 'TEN'))).toThrow('row 2, column "Mission": "TEN"');
  });

  it.skipIf(!HAVE_SOURCES)('adds up to one for every mission and year', () => {
    const sums = new Map<string, number>();
    for (const one of runStep(contributors, realInput()).rows) {
      const key = `${one.mission} ${one.year}`;
      sums.set(key, (sums.get(key) ?? 0) + Number(one.share));
    }
    expect([...sums].filter(([, sum]) => Math.abs(sum - 1) > 1e-9)).toEqual([]);
    expect(sums.size).toBeGreaterThan(100);
  });
});
