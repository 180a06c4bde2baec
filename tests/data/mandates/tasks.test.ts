import { describe, expect, it } from 'vitest';
import { TASKS } from '../../../data/steps/mandates/record.ts';
import { taskRows } from '../../../data/steps/mandates/tasks.ts';
import { coded, files } from './coded.ts';

/** Tasks of a resolution that sets out a list, from its paragraphs, written by hand. */
describe('the lists of tasks', () => {
  const tasks = (mission: string, number: number): readonly string[] =>
    [
      ...new Set(
        coded(mission, number)?.tasks.map(({ task, verb, paragraph }) => `${task} ${verb} ${paragraph}`),
      ),
    ].sort();

  it.each<readonly [string, number, readonly string[]]>([
    // 3: "accordingly authorizes UNMISS to perform the following tasks"; 5: "requests UNMISS to observe and report on any flow ... across the border"
    [
      'unmiss',
      1996,
      [
        'border-monitoring requests 5',
        'ddr authorizes 3(c)(ii)',
        'elections authorizes 3(a)(ii)',
        'human-rights authorizes 3(b)(iii)',
        'humanitarian-access authorizes 3(b)(vi)',
        'mine-action authorizes 3(c)(vi)',
        'poc authorizes 3(b)(v)',
        'ssr authorizes 3(c)(i)',
        'state-authority authorizes 3(a)(i)',
      ],
    ],
    // 4: four tasks under (a) protection, (b) human rights, (c) humanitarian assistance, (d) cessation of hostilities
    [
      'unmiss',
      2155,
      [
        'human-rights decides 4(b)(i)',
        'humanitarian-access decides 4(c)(i)',
        'peace-agreement decides 4(d)(iii)',
        'poc decides 4(a)(i)',
      ],
    ],
    // 4: (a) to (d); 4(b)(ii) "explosive ordnance risk mitigation and clearance"; elections only as something to report on (4(c)(iii))
    [
      'unmiss',
      2820,
      [
        'human-rights decides 4(d)(i)',
        'humanitarian-access decides 4(b)(i)',
        'mine-action decides 4(b)(ii)',
        'peace-agreement decides 4(c)(ii)',
        'poc decides 4(a)(i)',
      ],
    ],
    // 2(a) redeployment, 2(c) de-mining, 2(d) humanitarian aid, 2(e) Abyei Police Service; 3(d) civilians; 10 human rights monitoring
    [
      'unisfa',
      1990,
      [
        'human-rights requests 10',
        'humanitarian-access decides 2(d)',
        'mine-action decides 2(c)',
        'peace-agreement decides 2(a)',
        'poc authorizes 3(d)',
        'ssr decides 2(e)',
      ],
    ],
    // 1(a) security commitments of the agreements, 1(b) the Joint Border Verification and Monitoring Mechanism
    ['unisfa', 2024, ['border-monitoring decides 1(b)', 'peace-agreement decides 1(a)']],
    // 11(a) cessation of hostilities, 11(d) humanitarian access; 12 civilians under imminent threat; 14 borders
    [
      'unifil',
      1701,
      [
        'border-monitoring requests 14',
        'humanitarian-access decides 11(d)',
        'peace-agreement decides 11(a)',
        'poc authorizes 12',
      ],
    ],
    // 15(a)(ii): "support early and effective implementation of the Darfur Peace Agreement ... and protect civilians"
    ['unamid', 1769, ['peace-agreement decides 15(a)(ii)', 'poc decides 15(a)(ii)']],
    // 15(a) and (b); 30: "encourages UNAMID to continue to provide ... assistance to the Sudan DDR Commission"
    [
      'unamid',
      2363,
      [
        'ddr encourages 30',
        'human-rights decides 15(a)(x)',
        'humanitarian-access decides 15(a)(xii)',
        'mine-action decides 15(a)(vi)',
        'peace-agreement decides 15(b)(ii)',
        'poc decides 15(a)(i)',
        'ssr decides 15(a)(iv)',
        'state-authority decides 15(a)(viii)',
      ],
    ],
  ])('of %s in %i', (mission, number, expected) => {
    expect(tasks(mission, number)).toEqual(expected);
  });

  it('of four missions name no task outside the twelve, and none twice', () => {
    for (const { mission, resolutions } of files) {
      for (const { number, tasks: stated } of resolutions) {
        const ids = stated.map(({ task, aspect }) => `${task} ${aspect ?? ''}`);
        expect(new Set(ids).size, `${mission} ${number}`).toBe(ids.length);
        for (const { task, aspect } of stated) {
          expect(TASKS).toContain(task);
          expect(aspect !== undefined, `${mission} ${number} ${task}`).toBe(
            task === 'counter-terrorism-relevant',
          );
        }
      }
    }
  });
});

describe('task rows', () => {
  const stated = (task: string, quote = 'x') => ({ task, verb: 'decides', paragraph: '1', quote }) as never;
  const resolution = (number: number, date: string, list: string, tasks: readonly never[], more = {}) =>
    ({
      number,
      symbol: `S/RES/${number}`,
      date,
      list,
      action: 'extend',
      until: null,
      tasks,
      ...more,
    }) as never;

  it('end where a new list leaves the task out, and run through a mere extension', () => {
    const rows = taskRows({
      mission: 'm',
      tasksCoded: true,
      resolutions: [
        resolution(1, '2001-01-01', 'new', [stated('poc'), stated('ddr')]),
        resolution(2, '2002-01-01', 'continues', []),
        resolution(3, '2003-01-01', 'adds', [stated('poc')]),
        resolution(4, '2004-01-01', 'new', [stated('poc')]),
        resolution(5, '2005-01-01', 'new', [stated('poc'), stated('ddr')], { until: '2006-01-01' }),
      ],
    });
    const spans = (task: string) =>
      rows.filter((row) => row.task === task).map(({ from, to, bar }) => [from, to, bar]);
    expect(spans('ddr')).toEqual([
      ['2001-01-01', '2004-01-01', 1],
      ['2005-01-01', '2006-01-01', 2],
    ]);
    expect(spans('poc')).toEqual([
      ['2001-01-01', '2003-01-01', 1],
      ['2003-01-01', '2004-01-01', 1],
      ['2004-01-01', '2005-01-01', 1],
      ['2005-01-01', '2006-01-01', 1],
    ]);
  });

  const spans = (mission: string, task: string, aspect?: string) => {
    const file = files.find((one) => one.mission === mission);
    return taskRows(file as never).filter((row) => row.task === task && (!aspect || row.aspect === aspect));
  };

  it('name asymmetric attacks for MINUSMA from 2295 (19 d) to 2480, whose list leaves them out', () => {
    const rows = spans('minusma', 'counter-terrorism-relevant', 'asymmetric-threats');
    expect(rows.map(({ number }) => number)).toEqual([2295, 2364, 2423]);
    expect(rows.at(0)?.paragraph).toBe('19(d)');
    expect(rows.at(-1)?.to).toBe('2019-06-28');
  });

  it('leave State authority out of 2227 and take it up again in 2295', () => {
    expect([...new Set(spans('minusma', 'state-authority').map(({ bar }) => bar))]).toEqual([1, 2]);
    expect(spans('minusma', 'state-authority').find(({ bar }) => bar === 1)?.from).toBe('2013-04-25');
    expect(spans('minusma', 'state-authority').find(({ bar }) => bar === 2)?.from).toBe('2016-06-29');
  });

  it('keep the protection of civilians to 30 September 2023 (2690, 5)', () => {
    expect(spans('minusma', 'poc').at(-1)).toMatchObject({ number: 2690, to: '2023-09-30' });
  });

  it('keep for UNIFIL, as it withdraws, two functions from 31 December 2026 "within one year" (2790, 5 and 6)', () => {
    expect(spans('unifil', 'poc').slice(-2)).toMatchObject([
      { number: 2695, to: '2026-12-31' },
      { number: 2790, from: '2026-12-31', to: '2027-12-31' },
    ]);
  });

  it('end what stands beside a mandate that the next text extends "as set out in" another', () => {
    // 2057, 6 (border), until 15 July 2013; 2109, 1: "as set out in paragraph 3 of resolution 1996"
    expect(spans('unmiss', 'border-monitoring').at(-1)).toMatchObject({ number: 2057, to: '2013-07-15' });
    // 1935, 14 (referenda), until 31 July 2011; 2003, 1: "as set out in resolution 1769 (2007)"
    expect(spans('unamid', 'elections').at(-1)).toMatchObject({ number: 1935, to: '2011-07-31' });
  });

  it('begin for MONUSCO on 1 July 2010 (1925, 1: "as from 1 July 2010")', () => {
    expect(spans('monusco', 'poc').at(0)?.from).toBe('2010-07-01');
  });
});
