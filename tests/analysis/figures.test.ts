import { describe, expect, it } from 'vitest';
import { readFigure } from '../../src/analysis/figures.ts';
import type { Resources } from '../../src/model/bundle.ts';
import { loadJson, loadTable } from '../data/bundle.ts';

const TABLES = [
  'violence-places',
  'violence-cells',
  'coverage',
  'country-year',
  'fatalities',
  'strength',
  'wgi',
] as const;
const RECORDS = ['missions', 'mandates', 'tasks', 'mandate-scope', 'admin1'] as const;
const data = Object.fromEntries([
  ...TABLES.map((name) => [name, loadTable(name)]),
  ...RECORDS.map((name) => [name, loadJson(name)]),
]) as Partial<Resources>;
const read = (key: string) => readFigure(key, data);
const fault = (key: string): string => {
  const found = read(key);
  return 'fault' in found ? found.fault : 'no fault';
};

describe('a figure of a text', () => {
  it('is computed with its low and high, and says what it was asked', () => {
    // UCDP country-year 25.1, Mali 2022: best 3,656, low 3,540, high 4,462
    expect(read('official country=MLI year=2022')).toEqual({
      figure: {
        form: 'number',
        value: 3656,
        low: 3540,
        high: 4462,
        covered: null,
        name: 'official',
        of: { country: 'MLI', year: '2022' },
        resources: ['country-year'],
        sources: null,
      },
    });
  });

  it('can be one figure as a share of another', () => {
    // 615 of 1,281 deaths in Mali in 2018
    const share = read('share deaths area=admin1:MLI~Mopti year=2018 of deaths mission=minusma year=2018');
    expect(share).toMatchObject({ figure: { form: 'share', value: 615 / 1281, low: null } });
  });

  it('takes names with a blank in quotation marks', () => {
    expect(read('deaths area="admin1:COD~Nord-Kivu" year=2012')).toMatchObject({
      figure: { of: { area: 'admin1:COD~Nord-Kivu' } },
    });
  });

  it('is a date, a score with its margin, a year', () => {
    expect(read('date mission=minusma resolution=2100')).toMatchObject({
      figure: { form: 'date', value: '2013-04-25' },
    });
    // -1.72, standard error 0.23: 1.645 of it on each side
    expect(read('wgi country=MLI year=2013 indicator=pv')).toMatchObject({
      figure: {
        form: 'score',
        value: -1.72,
        low: expect.closeTo(-2.098, 3),
        high: expect.closeTo(-1.342, 3),
      },
    });
    expect(read('deadliest country=MLI from=1989 to=2024')).toMatchObject({ figure: { value: 2022 } });
  });

  it('asks for the resources that it needs', () => {
    expect(readFigure('killed mission=minusma', {})).toEqual({ missing: ['missions', 'fatalities'] });
  });

  it('does not count events where they carry under half of the official deaths', () => {
    expect(fault('deaths area=country:COD year=2022')).toContain('take "official"');
  });

  it.each([
    ['gold country=MLI', '{{gold country=MLI}}: "gold", expected share or one of deaths, events,'],
    ['deaths mission=atlantis year=2014', 'mission="atlantis", expected the id of a mission'],
    ['deaths year=2014', 'expected "mission" or "area"'],
    ['deaths mission=minusma from=2014-13 to=2015-01', 'from="2014-13", expected a month as 2013-04'],
    ['deaths mission=minusma from=2015-01 to=2014-01', 'expected not after to="2014-01"'],
    ['deaths mission=minusma colour=red year=2014', '"colour" is no argument, expected mission, area,'],
    ['deaths mission=minusma year=2014 type=war', 'type="war", expected one of all, state-based,'],
    ['deaths mission', '"mission", expected name=value'],
    ['official country=MLI from=1980 to=1990', 'official figures for 2 years'],
    ['ceiling mission=minusma resolution=2690 of=military', 'resolution="2690" states no such ceiling'],
    ['strength mission=minusma month=2019-01 of=troops', 'month="2019-01": no strength of minusma'],
    ['share deadliest country=MLI from=1989 to=2024 of killed mission=minusma', 'expected two counts'],
  ])('%s: says what is wrong', (key, sentence) => {
    if (key.startsWith('share')) expect(fault(key)).not.toBe('no fault');
    else expect(fault(key)).toContain(sentence);
  });
});
