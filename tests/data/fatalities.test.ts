import { describe, expect, it } from 'vitest';
import { fatalities } from '../../data/steps/fatalities.ts';
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

const FILE = 'un-missions/DPPADPOSS-FATALITIES.csv';
const HEAD =
  'id,incident_date,casualty_id,mission_acronym,type_of_casualty,casualty_personnel_type,type_of_incident';
const CSV = `${HEAD}
1,1960-03-04,a,ONE,Fatality,Military,Illness
2,1960-03-20,b,ONE,Fatality,Military,Illness
3,1960-03-20,c,ONE,Fatality,Local ,Illness
4,1962-01-01,d,ONE,Fatality,Police,Malicious Act
`;
const PROJECT = inlineProject(
  [
    { acronym: 'ONE', start: '1960-01-01', end: '1961-12-31' },
    { acronym: 'TWO I', start: '1956-11-01', end: '1967-06-01' },
    { acronym: 'TWO II', start: '1973-10-01', end: '1979-07-01' },
  ],
  [],
);

function run(csv: string, project = PROJECT) {
  return runStep(fatalities, inlineInput({ [FILE]: csv }, project));
}

describe('fatalities', () => {
  it('adds up the deaths of a mission, month, cause and personnel', () => {
    const { rows } = run(CSV);
    expect(rows).toEqual([
      row('one', monthOf(1960, 3), 'Illness', 'Local', 1, 0),
      row('one', monthOf(1960, 3), 'Illness', 'Military', 2, 0),
      row('one', monthOf(1962, 1), 'Malicious Act', 'Police', 1, 1),
    ]);
  });

  it('divides a merged acronym by date and gives a gap to the mission before it', () => {
    const project = inlineProject(
      [
        { acronym: 'TWO I', start: '1956-11-01', end: '1967-06-01' },
        { acronym: 'TWO II', start: '1973-10-01', end: '1979-07-01' },
      ],
      [{ acronym: 'TWO', missions: ['two-i', 'two-ii'], reason: 'Merged.', rows: { 'un-fatalities': 4 } }],
    );
    const dates = ['1956-10-30', '1970-01-01', '1973-10-01', '1980-01-01'];
    const csv = dates.map((date, at) => `${at},${date},${at},TWO,Fatality,Military,Illness`).join('\n');
    const { rows, resource } = run(`${HEAD}\n${csv}`, project);
    expect(rows.map((one) => [one.mission, one.after_end])).toEqual([
      ['two-i', 0],
      ['two-i', 1],
      ['two-ii', 0],
      ['two-ii', 1],
    ]);
    expect(resource.notes?.at(-1)).toBe('TWO: 4 deaths counted as two-i 2, two-ii 2. Merged.');
  });

  it('counts a casualty listed under two nationalities once', () => {
    const { rows, resource } = run(`${HEAD}
1,2003-05-05,x,ONE,Fatality,Local,Illness
2,2003-05-05,x,ONE,Fatality,Local,Illness`);
    expect(rows.map((one) => one.deaths)).toEqual([1]);
    expect(resource.notes?.[0]).toContain('1 rows repeat');
  });

  it('stops with a sentence at a fault', () => {
    for (const column of HEAD.split(',').slice(1)) {
      expect(() => run(withoutColumn(CSV, column))).toThrow(`${FILE}, row 1: column "${column}" is missing`);
      expect(() => run(withEmptyColumn(CSV, column))).toThrow(`${FILE}: column "${column}" is empty`);
    }
    expect(() => run(CSV.replace('ONE', 'NEW'))).toThrow(
      `${FILE}, row 2, column "mission_acronym": "NEW", expected an acronym of data/missions or data/mission-aliases.json.`,
    );
    expect(() => run(CSV.replace('Illness', 'Sickness'))).toThrow(
      'row 2, column "type_of_incident": "Sickness"',
    );
    expect(() => run(CSV.replace('1960-03-04', '04/03/1960'))).toThrow('expected a date as YYYY-MM-DD');
    const stale = inlineProject(
      [{ acronym: 'ONE', start: '1960-01-01' }],
      [{ acronym: 'OFFICE', missions: [], reason: 'No operation.', rows: { 'un-fatalities': 2 } }],
    );
    expect(() => run(CSV, stale)).toThrow('OFFICE has 2 rows of un-fatalities, expected 0 as in the source');
  });
});

describe.skipIf(!HAVE_SOURCES)('fatalities of the publisher', () => {
  const { rows, resource } = HAVE_SOURCES ? runStep(fatalities, realInput()) : { rows: [], resource: null };
  const total = (mission: string, cause?: string): number =>
    rows
      .filter((one) => one.mission === mission && (!cause || one.cause === cause))
      .reduce((sum, one) => sum + Number(one.deaths), 0);

  it('has the check figures of the source notes', () => {
    const malicious = ['minusma', 'unifil', 'monusco', 'minusca'].map((id) => total(id, 'Malicious Act'));
    expect(malicious).toEqual([174, 94, 60, 56]);
    expect([total('minusma'), total('monusco')]).toEqual([311, 292]);
  });

  it('agrees with a plain count of the raw rows', () => {
    const raw = rawRows(FILE);
    expect(raw).toHaveLength(4429);
    const casualties = new Map(raw.map((one) => [one.casualty_id, one]));
    const plain = new Map<string, number>();
    for (const one of casualties.values()) {
      const acronym = one.mission_acronym ?? '';
      plain.set(acronym, (plain.get(acronym) ?? 0) + 1);
    }
    for (const acronym of ['UNTSO', 'UNMIK', 'ONUC', 'UNDOF', 'UNMISS', 'UNPROFOR', 'UNTAC']) {
      expect([acronym, total(acronym.toLowerCase())]).toEqual([acronym, plain.get(acronym)]);
    }
    // UNEF 160, UNOSOM 160, UNAVEM 41: 361 deaths of missions that the source merges
    expect(total('unef-i') + total('unef-ii')).toBe(160);
    expect(total('unosom-i') + total('unosom-ii')).toBe(160);
    expect(total('unavem-i') + total('unavem-ii') + total('unavem-iii')).toBe(41);
    // the death of January 1980 is after UNEF II's end in July 1979, that of April 2003 after UNOSOM II's in 1995
    const after = (mission: string, month: number) =>
      rows.find((one) => one.mission === mission && one.month === month)?.after_end;
    expect([after('unef-ii', monthOf(1980, 1)), after('unosom-ii', monthOf(2003, 4))]).toEqual([1, 1]);
    // MONUSCO's withdrawals are partial: it has no last end
    expect(rows.filter((one) => one.mission === 'monusco' && one.after_end === 1)).toEqual([]);
  });

  it('accounts for every row: counted, left out or repeated', () => {
    const note = resource?.notes?.[0] ?? '';
    const [all, counted, left, repeated] = [...note.matchAll(/\d+/g)].map(Number);
    expect(all).toBe(4429);
    // 569 deaths under 33 foreign acronyms, less UNEF, UNOSOM, UNAVEM (361) and UNPSG (1), which is an operation
    expect(left).toBe(569 - 361 - 1);
    // the same casualty_id under "Montenegro" and "Serbia and Montenegro", all UNMIK
    expect(repeated).toBe(6);
    expect(counted).toBe(4429 - 207 - 6);
    expect(rows.reduce((sum, one) => sum + Number(one.deaths), 0)).toBe(counted);
    const keys = rows.map((one) => [one.mission, one.month, one.cause, one.personnel].join());
    expect(new Set(keys).size).toBe(rows.length);
  });
});

function row(
  mission: string,
  month: number,
  cause: string,
  personnel: string,
  deaths: number,
  after_end: number,
) {
  return { mission, month, cause, personnel, deaths, after_end };
}
