import { describe, expect, it } from 'vitest';
import { strength } from '../../data/steps/strength.ts';
import { monthOf } from '../../src/model/month.ts';
import {
  HAVE_SOURCES,
  inlineInput,
  inlineProject,
  rawRows,
  realInput,
  runStep,
  withEmptyColumn,
  withoutColumn,
} from './inline.ts';

const FILE = 'strength/ipi-mission-month-1990-2017.csv';
const CSV = `Date,Mission,Troops,Police,Observers,Total
1990-11-30,ONE,400,23,NA,423
1991-01-31,ONE,NA,0,5,5
`;
const PROJECT = inlineProject([{ acronym: 'ONE', start: '1990-12-01' }]);

function run(csv: string, project = PROJECT) {
  return runStep(strength, inlineInput({ [FILE]: csv }, project));
}

describe('strength', () => {
  it('gives a row for each figure and none for NA', () => {
    const { rows, resource } = run(CSV);
    const [first, last] = [monthOf(1990, 11), monthOf(1991, 1)];
    expect(rows).toEqual([
      { mission: 'one', month: last, kind: 'observers', deployed: 5, outside: 0 },
      { mission: 'one', month: first, kind: 'police', deployed: 23, outside: 1 },
      { mission: 'one', month: last, kind: 'police', deployed: 0, outside: 0 },
      { mission: 'one', month: first, kind: 'troops', deployed: 400, outside: 1 },
    ]);
    expect(resource.notes).toContain('The source has no figures at all for 1990-12.');
    expect(resource.notes).toContain(
      'Before 1991-01 the source gives no observers: it counts them among the troops.',
    );
  });

  it('stops with a sentence at a fault', () => {
    for (const column of ['Date', 'Mission', 'Troops', 'Police', 'Observers', 'Total']) {
      expect(() => run(withoutColumn(CSV, column))).toThrow(`${FILE}, row 1: column "${column}" is missing`);
      expect(() => run(withEmptyColumn(CSV, column))).toThrow(`${FILE}: column "${column}" is empty`);
    }
    expect(() => run(CSV.replace('ONE', 'TEN'))).toThrow('row 2, column "Mission": "TEN"');
    expect(() => run(CSV.replace(',423', ',424'))).toThrow('column "Total": "424", expected 423, the sum');
    expect(() => run(`${CSV}1991-01-31,ONE,1,NA,NA,1`)).toThrow('expected one row for one in 1991-01');
  });

  it('refuses two acronyms that lead to one mission in one month', () => {
    const project = inlineProject(
      [{ acronym: 'ONE', start: '1990-01-01' }],
      [{ acronym: 'UN', missions: ['one'], reason: 'French.', rows: { 'ipi-strength': 1 } }],
    );
    expect(() => run(`${CSV}1991-01-31,UN,1,NA,NA,1`, project)).toThrow(
      'expected one row for one in 1991-01',
    );
  });
});

describe.skipIf(!HAVE_SOURCES)('strength of the publisher', () => {
  const { rows, resource } = HAVE_SOURCES ? runStep(strength, realInput()) : { rows: [], resource: null };

  it('agrees with a plain count of the raw rows', () => {
    const plain: Record<string, number> = {};
    const ids: Record<string, string> = { UNIFIL: 'unifil', MONUC: 'monuc', UNOCI: 'unoci', ONUCI: 'unoci' };
    for (const one of rawRows(FILE)) {
      const id = ids[one.Mission ?? ''];
      if (id) plain[id] = (plain[id] ?? 0) + Number(one.Total);
    }
    for (const [id, total] of Object.entries(plain)) {
      const sum = rows
        .filter((one) => one.mission === id)
        .reduce((all, one) => all + Number(one.deployed), 0);
      expect([id, sum]).toEqual([id, total]);
    }
  });

  it('has no figure where the source has NA', () => {
    // first rows of the file: ONUCA 423 troops, no police; UNFICYP 2,126 troops, 44 police
    const at = (mission: string, kind: string) =>
      rows.find((one) => one.mission === mission && one.kind === kind && one.month === monthOf(1990, 11))
        ?.deployed;
    expect([at('onuca', 'troops'), at('onuca', 'police')]).toEqual([423, undefined]);
    expect([at('unficyp', 'troops'), at('unficyp', 'police')]).toEqual([2126, 44]);
    expect(rows.filter((one) => one.deployed === 0)).toEqual([]);
    expect(resource?.coverage).toEqual({ from: '1990-11', to: '2017-03' });
  });

  it('hands UNAVEM on at the start of each of its missions', () => {
    // 1991-06-30 falls in UNAVEM II (from 1991-06), 1995-05-31 in UNAVEM III (from 1995-02)
    const months = (id: string) =>
      rows.filter((one) => one.mission === id && one.kind === 'troops').map((one) => Number(one.month));
    expect(Math.max(...months('unavem-i'))).toBe(monthOf(1991, 5));
    expect(Math.min(...months('unavem-ii'))).toBe(monthOf(1991, 6));
    expect(Math.min(...months('unavem-iii'))).toBe(monthOf(1995, 5));
  });
});
