import { describe, expect, it } from 'vitest';
import {
  ceilingAt,
  ceilingSteps,
  codingOf,
  eventsOf,
  hasMandate,
  isPartial,
  mandateEnd,
  mandatesOf,
  partialOf,
  partnerLanes,
  sinceWindow,
  stepEvent,
  underWindow,
} from '../../src/analysis/mandates.ts';
import { statementAt, taskLanes } from '../../src/analysis/tasks.ts';
import type { MandateRecord, MissionEnd, TaskRecord } from '../../src/model/bundle.ts';
import { monthOf } from '../../src/model/month.ts';
import { loadJson } from '../data/bundle.ts';

const blank: MandateRecord = {
  mission: 'one',
  resolution: 'S/RES/1 (2010)',
  number: 1,
  date: '2010-03-16',
  effective: '2010-03-16',
  action: 'establish',
  list: 'new',
  chapter7: true,
  vote: { for: 15, against: 0, abstain: 0 },
  military: null,
  observers: null,
  police: null,
  increase: null,
  later: null,
  until: null,
  source: 'un-resolutions',
  basis: [],
  title: null,
  held: true,
  note: null,
};
const resolution = (
  number: number,
  effective: string,
  change: Partial<MandateRecord> = {},
): MandateRecord => ({
  ...blank,
  number,
  date: effective,
  effective,
  ...change,
});

/** 16 Mar 2010: 100 military, 10 police. 1 Jul 2011: adds 20. 16 Dec 2011: 150. 30 Jun 2012: ends. */
const MANDATES = [
  resolution(1, '2010-03-16', { military: 100, police: 10, until: '2011-06-30' }),
  resolution(2, '2011-07-01', { action: 'change', list: 'continues', increase: 20 }),
  resolution(3, '2011-12-16', { action: 'extend-and-change', military: 150, until: '2012-12-31' }),
  resolution(4, '2012-06-30', { action: 'end', until: '2012-06-30' }),
];
const END: MissionEnd = {
  kind: 'mandate',
  date: '2012-06-30',
  precision: 'day',
  label: 'Mandate terminated',
  source: { source: 'un-resolutions', document: 'S/RES/4 (2012)' },
};
const SPAN = { from: monthOf(2010, 3), to: monthOf(2012, 6) };

describe('ceilings', () => {
  const steps = ceilingSteps(MANDATES, mandateEnd(MANDATES) ?? Number.NaN);

  it('hold what was last stated, from the day it takes effect to the end of the mandate', () => {
    // 16 Mar: 15 of 31 days are over; 16 Dec: 15 of 31. The end is the end of 30 June: 1 July.
    expect(steps.map(({ from, to, military, police }) => [from, to, military, police])).toEqual([
      [monthOf(2010, 3) + 15 / 31, monthOf(2011, 7), 100, 10],
      [monthOf(2011, 7), monthOf(2011, 12) + 15 / 31, 100, 10],
      [monthOf(2011, 12) + 15 / 31, monthOf(2012, 7), 150, 10],
    ]);
  });

  it('say when an increase came without a ceiling, until one is stated', () => {
    expect(steps.map(({ added }) => added)).toEqual([[], [{ number: 2, increase: 20 }], []]);
    expect(steps.map(({ stated }) => stated)).toEqual([1, 1, 3]);
  });

  it('are read at the end of a month', () => {
    expect(ceilingAt(steps, monthOf(2010, 2))).toBeNull();
    expect(ceilingAt(steps, monthOf(2010, 3))?.military).toBe(100);
    expect(ceilingAt(steps, monthOf(2011, 12))?.military).toBe(150);
    expect(ceilingAt(steps, monthOf(2012, 6))?.military).toBe(150);
    expect(ceilingAt(steps, monthOf(2012, 7))).toBeNull();
  });

  it('take a second set from its later day', () => {
    const later = { from: '2010-07-01', military: 60, observers: 5, police: 8 };
    const two = ceilingSteps([resolution(1, '2010-03-01', { military: 100, later })], monthOf(2011, 1));
    expect(two.map(({ from, to, military, observers }) => [from, to, military, observers])).toEqual([
      [monthOf(2010, 3), monthOf(2010, 7), 100, null],
      [monthOf(2010, 7), monthOf(2011, 1), 60, 5],
    ]);
  });
});

describe('events', () => {
  const events = eventsOf(MANDATES, [END]);
  const keys = events.map(({ key }) => key);

  it('are resolutions and ends by date, the resolution first', () => {
    expect(keys).toEqual(['r:1', 'r:2', 'r:3', 'r:4', 'e:2012-06-30:mandate']);
  });

  it('are stepped through, and stay at the last', () => {
    expect(stepEvent(events, 'r:2', 1, SPAN)?.key).toBe('r:3');
    expect(stepEvent(events, 'r:2', -1, SPAN)?.key).toBe('r:1');
    expect(stepEvent(events, 'r:1', -1, SPAN)?.key).toBe('r:1');
    expect(stepEvent(events, keys.at(-1) ?? '', 1, SPAN)?.key).toBe('e:2012-06-30:mandate');
  });

  it('begin at the window', () => {
    const window = { from: monthOf(2011, 1), to: monthOf(2011, 12) };
    expect(stepEvent(events, null, 1, window)?.key).toBe('r:2');
    expect(stepEvent(events, null, -1, window)?.key).toBe('r:3');
    expect(stepEvent([], null, 1, window)).toBeNull();
  });

  it('give windows: since to the end of the mission, under to the month before the next', () => {
    const [first, second, , last] = MANDATES as [MandateRecord, MandateRecord, MandateRecord, MandateRecord];
    expect(sinceWindow(second, SPAN)).toEqual({ from: monthOf(2011, 7), to: monthOf(2012, 6) });
    expect(underWindow(MANDATES, first, SPAN)).toEqual({ from: monthOf(2010, 3), to: monthOf(2011, 6) });
    expect(underWindow(MANDATES, last, SPAN)).toEqual({ from: monthOf(2012, 6), to: monthOf(2012, 6) });
    expect(sinceWindow(resolution(9, '2013-01-01'), SPAN)).toBeNull();
  });
});

describe('tasks', () => {
  const task = (from: string, to: string, change: Partial<TaskRecord> = {}): TaskRecord => ({
    mission: 'one',
    task: 'poc',
    aspect: null,
    verb: 'decides',
    from,
    to,
    resolution: '',
    number: 1,
    paragraph: '1',
    quotation: '',
    ...change,
  });
  const mandates = [resolution(1, '2010-03-16'), resolution(3, '2011-12-16'), resolution(5, '2012-03-01')];

  it('run on without a gap, and say which list no longer names them', () => {
    const rows = [task('2010-03-16', '2011-12-16'), task('2011-12-16', '2012-03-01', { number: 3 })];
    const [lane] = taskLanes(rows, mandates, 'one');
    expect(lane?.id).toBe('poc');
    // 16 Mar 2010: 15 of 31 days are over. The list of 1 March 2012 no longer names it: it ends as that day begins.
    expect(lane?.bars.map(({ from, to, droppedBy }) => [from, to, droppedBy?.number])).toEqual([
      [monthOf(2010, 3) + 15 / 31, monthOf(2012, 3), 5],
    ]);
    expect(statementAt(lane, monthOf(2011, 11))?.record.number).toBe(1);
    expect(statementAt(lane, monthOf(2011, 12))?.record.number).toBe(3);
    expect(statementAt(lane, monthOf(2012, 3))).toBeNull();
  });

  it('leave a gap where a list in between does not name them, and end after their last day', () => {
    const rows = [task('2010-03-16', '2011-12-16'), task('2012-03-01', '2012-06-30', { number: 5 })];
    const [lane] = taskLanes(rows, mandates, 'one');
    expect(lane?.bars.map(({ to, droppedBy }) => [to, droppedBy?.number])).toEqual([
      [monthOf(2011, 12) + 15 / 31, 3],
      [monthOf(2012, 7), undefined],
    ]);
    expect(statementAt(lane, monthOf(2012, 1))).toBeNull();
  });

  it('stand a lane an aspect, relevant ones last, other missions left out', () => {
    const relevant = { task: 'counter-terrorism-relevant', aspect: 'intelligence' };
    const rows = [
      task('2010-03-16', '2012-06-30', relevant),
      task('2010-03-16', '2012-06-30', { task: 'elections' }),
      task('2010-03-16', '2012-06-30', { mission: 'two' }),
    ];
    expect(taskLanes(rows, mandates, 'one').map(({ id }) => id)).toEqual([
      'elections',
      'counter-terrorism-relevant:intelligence',
    ]);
  });
});

it('forces are bars only where a last day is stated', () => {
  const named = {
    mission: 'one',
    partner: 'Force',
    resolution: '',
    number: 1,
    paragraph: '1',
    quotation: '',
  };
  const lanes = partnerLanes(
    [
      { ...named, date: '2011-07-01', from: null, to: '2012-06-30' },
      { ...named, date: '2010-03-01', from: '2010-01-01', to: null },
    ],
    'one',
  );
  expect(lanes).toHaveLength(1);
  expect(lanes[0]?.namings.map(({ from, to }) => [from, to])).toEqual([
    [monthOf(2010, 3), null],
    [monthOf(2011, 7), monthOf(2012, 7)],
  ]);
});

describe('the committed mandates', () => {
  const all = loadJson<MandateRecord[]>('mandates');
  const minusma = mandatesOf(all, 'minusma');

  it('hold the ceilings of MINUSMA as the texts have them: 11 200 in 2100 ¶12, 13 289 in 2295 ¶15', () => {
    const steps = ceilingSteps(minusma, mandateEnd(minusma) ?? Number.NaN);
    expect(ceilingAt(steps, monthOf(2013, 4))).toMatchObject({
      military: 11_200,
      police: 1440,
      stated: 2100,
    });
    expect(ceilingAt(steps, monthOf(2016, 5))).toMatchObject({ military: 11_240, stated: 2227 });
    expect(ceilingAt(steps, monthOf(2016, 6))).toMatchObject({
      military: 13_289,
      police: 1920,
      stated: 2295,
    });
    // 2391 states no ceiling: that of 2364 holds.
    expect(ceilingAt(steps, monthOf(2017, 12))).toMatchObject({ military: 13_289, stated: 2364 });
    expect(ceilingAt(steps, monthOf(2023, 6))).toMatchObject({ military: 13_289, stated: 2640 });
    expect(ceilingAt(steps, monthOf(2023, 7))).toBeNull();
  });

  it('take the second ceilings of 2717 from 1 July 2024: 11 500 for MONUSCO', () => {
    const monusco = mandatesOf(all, 'monusco');
    const steps = ceilingSteps(monusco, mandateEnd(monusco) ?? Number.NaN);
    expect(ceilingAt(steps, monthOf(2024, 6))).toMatchObject({ military: 13_500, police: 2001 });
    expect(ceilingAt(steps, monthOf(2024, 7))).toMatchObject({
      military: 11_500,
      observers: 600,
      police: 1713,
    });
  });

  it('say for MONUC that 1565 adds 5 900 to the 10 800 of 1493 without a new ceiling', () => {
    const monuc = mandatesOf(all, 'monuc');
    const step = ceilingAt(ceilingSteps(monuc, mandateEnd(monuc) ?? Number.NaN), monthOf(2004, 12));
    expect(step).toMatchObject({ military: 10_800, stated: 1493, added: [{ number: 1565, increase: 5900 }] });
  });

  it('name counter asymmetric threats first in 2295 ¶19(d), and no longer in 2480', () => {
    const lanes = taskLanes(loadJson<TaskRecord[]>('tasks'), minusma, 'minusma');
    const lane = lanes.find(({ id }) => id.endsWith(':asymmetric-threats'));
    expect(lane?.bars).toHaveLength(1);
    expect(lane?.bars[0]?.statements[0]?.record).toMatchObject({ number: 2295, paragraph: '19(d)' });
    expect(lane?.bars[0]?.droppedBy?.number).toBe(2480);
    expect(statementAt(lane, monthOf(2016, 5))).toBeNull();
    expect(statementAt(lane, monthOf(2019, 5))?.record.number).toBe(2423);
  });

  it('know what is coded', () => {
    const scope = loadJson<Parameters<typeof codingOf>[0]>('mandate-scope');
    expect(['minusma', 'unmiss', 'untso'].map((id) => codingOf(scope, id))).toEqual([
      'tasks',
      'tasks',
      'none',
    ]);
    const ceilings = scope.map((record) => ({ ...record, tasks: 'not coded' as const }));
    expect(codingOf(ceilings, 'unmiss')).toBe('ceilings');
    expect(hasMandate(minusma, monthOf(2013, 3))).toBe(false);
    expect(hasMandate(minusma, monthOf(2023, 6))).toBe(true);
    expect(hasMandate(minusma, monthOf(2023, 7))).toBe(false);
  });

  it('know for UNAMID no list of tasks before 2363 of 29 June 2017', () => {
    const partial = partialOf(loadJson<Parameters<typeof codingOf>[0]>('mandate-scope'), 'unamid');
    expect(isPartial(partial, monthOf(2007, 6))).toBe(false);
    expect(isPartial(partial, monthOf(2007, 7))).toBe(true);
    expect(isPartial(partial, monthOf(2017, 5))).toBe(true);
    expect(isPartial(partial, monthOf(2017, 6))).toBe(false);
    expect(isPartial(null, monthOf(2017, 5))).toBe(false);
  });

  it('extend UNMISS to 30 April 2027 with 12,500 and 2,101 (2820 (2026), paras. 1 and 5)', () => {
    const unmiss = mandatesOf(all, 'unmiss');
    expect(unmiss.at(-1)).toMatchObject({
      number: 2820,
      until: '2027-04-30',
      military: 12500,
      police: 2101,
    });
    expect(mandateEnd(unmiss)).not.toBeNull();
    expect(hasMandate(unmiss, monthOf(2026, 6))).toBe(true);
  });
});
