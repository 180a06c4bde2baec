import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../data/lib/reader.ts';
import { labelChain, readParagraphs, resolutionPaths } from '../../data/lib/resolutions.ts';
import { agreementOf, secondCodings } from '../../data/steps/mandates/agreement.ts';
import { type CodedResolution, readMandates, TASKS } from '../../data/steps/mandates/record.ts';
import { taskRows } from '../../data/steps/mandates/tasks.ts';
import { mandates } from '../../data/steps/mandates.ts';
import type { ListingRecord } from '../../src/model/bundle.ts';
import { HAVE_SOURCES, inlineReader, realInput } from './inline.ts';

const project = createReader('data');
const files = readMandates(project);
const coded = (mission: string, number: number): CodedResolution | undefined =>
  files.find((file) => file.mission === mission)?.resolutions.find((one) => one.number === number);

/** The main resolutions, written by hand from the texts: date, military, observers, police, end. */
type Row = readonly [number, string, number | null, number | null, number | null, string | null];

describe('the resolutions of MINUSMA', () => {
  const rows: readonly Row[] = [
    // 7: "on 1 July 2013 ... for an initial period of 12 months"; 12: "up to 11,200 military personnel ... 1,440 police"
    [2100, '2013-04-25', 11_200, null, 1_440, '2014-06-30'],
    // 11: "within the authorized troop ceiling of 11,200 military personnel ... 1,440 police personnel until 30 June 2015"
    [2164, '2014-06-25', 11_200, null, 1_440, '2015-06-30'],
    // 12: "until 30 June 2016 within ... 11,240 military personnel, including at least 40 military observers ... 1,440 police"
    [2227, '2015-06-29', 11_240, null, 1_440, '2016-06-30'],
    // 14: "until 30 June 2017"; 15: "a ceiling of 13,289 military personnel, and 1,920 police personnel"
    [2295, '2016-06-29', 13_289, null, 1_920, '2017-06-30'],
    // 15: "until 30 June 2018"; 16: "shall continue to comprise up to 13,289 ... and 1,920 police"
    [2364, '2017-06-29', 13_289, null, 1_920, '2018-06-30'],
    // on the G5 Sahel joint force: no ceiling, no end
    [2391, '2017-12-08', null, null, null, null],
    // the text's own date; the metadata say 29 June 2016. 24: "until 30 June 2019"; 25: "13,289 ... 1,920"
    [2423, '2018-06-28', 13_289, null, 1_920, '2019-06-30'],
    // 17: "until 30 June 2020"; 18
    [2480, '2019-06-28', 13_289, null, 1_920, '2020-06-30'],
    // 16: "until 30 June 2021"; 17
    [2531, '2020-06-29', 13_289, null, 1_920, '2021-06-30'],
    // 17: "until 30 June 2022"; 18
    [2584, '2021-06-29', 13_289, null, 1_920, '2022-06-30'],
    // 15: "until 30 June 2023"; 16
    [2640, '2022-06-29', 13_289, null, 1_920, '2023-06-30'],
    // 1: "to terminate MINUSMA's mandate under resolution 2640 (2022) as of June 30 2023"
    [2690, '2023-06-30', null, null, null, '2023-06-30'],
  ];

  it.each(rows)('%i of %s', (number, date, military, observers, police, until) => {
    expect(coded('minusma', number)).toMatchObject({ date, military, observers, police, until });
  });

  it('are these and no others', () => {
    expect(files.find(({ mission }) => mission === 'minusma')?.resolutions).toHaveLength(rows.length);
  });
});

describe('the resolutions of MONUSCO', () => {
  const rows: readonly Row[] = [
    // 2: "until 30 June 2011 ... 19,815 military personnel, 760 military observers, 391 police ... 1,050 ... formed": 391 + 1,050
    [1925, '2010-05-28', 19_815, 760, 1_441, '2011-06-30'],
    // 1: "extend until 30 June 2012 the mandate of MONUSCO as set out in the Resolution 1925": no ceiling stated
    [1991, '2011-06-28', null, null, null, '2012-06-30'],
    // 1: "extend until 30 June 2013"
    [2053, '2012-06-27', null, null, null, '2013-06-30'],
    // 9: "until 31 March 2014 ... within the authorized troop ceiling of 19,815"
    [2098, '2013-03-28', 19_815, null, null, '2014-03-31'],
    // 1: "19,815 military personnel, 760 military observers and staff officers, 391 police, 1,050 ..., until 31 March 2015"
    [2147, '2014-03-28', 19_815, 760, 1_441, '2015-03-31'],
    // 1: "until 31 March 2016"; 3: "reduce the MONUSCO force by 2,000 troops, while maintaining ... 19,815 ... 760 ... 391 ... 1050"
    [2211, '2015-03-26', 19_815, 760, 1_441, '2016-03-31'],
    // 24: "until 31 March 2017"; 25: "maintain an authorized troop ceiling of 19,815 ... 760 ... 391 ... 1,050"
    [2277, '2016-03-30', 19_815, 760, 1_441, '2017-03-31'],
    // 26: "until 31 March 2018"; 27: "16,215 military personnel, 660 ..., 391 ..., and 1,050"
    [2348, '2017-03-31', 16_215, 660, 1_441, '2018-03-31'],
    // 29: "until 31 March 2019"; 30: "16,215 ... 660 ... 391 ... 1,050"
    [2409, '2018-03-27', 16_215, 660, 1_441, '2019-03-31'],
    // 21: "until 20 December 2019"; 22: "16,215 ... 660 ... 391 ... 1,050"
    [2463, '2019-03-29', 16_215, 660, 1_441, '2019-12-20'],
    // 22: "until 20 December 2020"; 23: "14,000 ... 660 ... 591 police personnel, and 1,050": 591 + 1,050
    [2502, '2019-12-19', 14_000, 660, 1_641, '2020-12-20'],
    // 22: "until 20 December 2021"; 23: "14,000 ... 660 ... 591 ... 1,050"
    [2556, '2020-12-18', 14_000, 660, 1_641, '2021-12-20'],
    // 22: "until 20 December 2022"; 23: "13,500 ... 660 ... 591 ... 1,050"
    [2612, '2021-12-20', 13_500, 660, 1_641, '2022-12-20'],
    // 19: "until 20 December 2023"; 20: "13,500 ... 660 ... 591 ..., and 1,410": 591 + 1,410
    [2666, '2022-12-20', 13_500, 660, 2_001, '2023-12-20'],
    // 29: "until 20 December 2024"; 30: "13,500 ... 660 ... 591 ... 1,410 ..., until June 30th 2024"
    [2717, '2023-12-19', 13_500, 660, 2_001, '2024-12-20'],
    // support to SAMIDRC: no ceiling, no end
    [2746, '2024-08-06', null, null, null, null],
    // 31: "until 20 December 2025"; 32: "11,500 ... 600 ... 443 police personnel, and 1,270": 443 + 1,270
    [2765, '2024-12-20', 11_500, 600, 1_713, '2025-12-20'],
    // 31: "until 20 December 2026"; 32: "11,500 ... 600 ... 443 ... 1,270"
    [2808, '2025-12-19', 11_500, 600, 1_713, '2026-12-20'],
  ];

  it.each(rows)('%i of %s', (number, date, military, observers, police, until) => {
    expect(coded('monusco', number)).toMatchObject({ date, military, observers, police, until });
  });

  it('are these and no others', () => {
    expect(files.find(({ mission }) => mission === 'monusco')?.resolutions).toHaveLength(rows.length);
  });

  it('keep both ceilings of 2717 (30: "be reduced to 11,500 ... 600 ... 443 ... 1,270 ... from July 1st 2024 onwards")', () => {
    expect(coded('monusco', 2717)?.later).toEqual({
      from: '2024-07-01',
      military: 11_500,
      observers: 600,
      police: 443 + 1_270,
    });
  });
});

describe('the ceilings of MONUC', () => {
  it.each<Row>([
    // 3: "until 31 August 2000"; 4: "up to 5,537 military personnel, including up to 500 observers"
    [1291, '2000-02-24', 5_537, null, null, '2000-08-31'],
    // 10: "authorizes the expansion of MONUC to consist of up to 8,700 military personnel"
    [1445, '2002-12-04', 8_700, null, null, null],
    // 2: "until 30 July 2004"; 3: "increasing the military strength of MONUC to 10,800 personnel"
    [1493, '2003-07-28', 10_800, null, null, '2004-07-30'],
    // 1: "until 31 December 2007 ... 17,030 military personnel, 760 military observers, 391 police trainers and 750 ... formed"
    [1756, '2007-05-15', 17_030, 760, 1_141, '2007-12-31'],
    // 1: "until 31 May 2010 ... 19,815 ... 760 ... 391 ... 1,050"
    [1906, '2009-12-23', 19_815, 760, 1_441, '2010-05-31'],
    // 1: "extend the mandate of MONUC until 30 June 2010"
    [1925, '2010-05-28', null, null, null, '2010-06-30'],
  ])('%i of %s', (number, date, military, observers, police, until) => {
    expect(coded('monuc', number)).toMatchObject({ date, military, observers, police, until });
  });

  it('state increases as increases (1565, 3: "by 5,900 personnel"; 1635, 2: "of 300 personnel")', () => {
    expect(coded('monuc', 1565)).toMatchObject({ military: null, increase: 5_900 });
    expect(coded('monuc', 1635)).toMatchObject({ military: null, increase: 300 });
  });
});

describe('other missions', () => {
  it.each<readonly [string, ...Row]>([
    // 18: "until 30 April 2015"; no ceiling before 15 September 2014 (20)
    ['minusca', 2149, '2014-04-10', null, null, null, '2015-04-30'],
    // 31: "until 15 November 2018"; 32: "an authorized troop ceiling of 11,650 military personnel ... 2,080 police"
    ['minusca', 2387, '2017-11-15', 11_650, null, 2_080, '2018-11-15'],
    // 28: "until 15 November 2026"; 29: "up to 14,046 military personnel ... and 2,999 police personnel"
    ['minusca', 2800, '2025-11-13', 14_046, null, 2_999, '2026-11-15'],
    // 1: "as of 9 July 2011 ... initial period of one year ... up to 7,000 military personnel ... up to 900 civilian police"
    ['unmiss', 1996, '2011-07-08', 7_000, null, 900, '2012-07-08'],
    // 5: "until 15 December 2017"; 6: "a troop ceiling of 17,000 troops ... police ceiling to 2,101"
    ['unmiss', 2327, '2016-12-16', 17_000, null, 2_101, '2017-12-15'],
    // 2: "up to 19,555 military personnel ... 3,772 police personnel and 19 formed police units ... up to 140": 3,772 + 19 * 140
    ['unamid', 1769, '2007-07-31', 19_555, null, 6_432, null],
    // 1: "to terminate the mandate of UNAMID as of 31 December 2020"
    ['unamid', 2559, '2020-12-22', null, null, null, '2020-12-31'],
    // 1: "for a period of 6 months ... a maximum of 4,200 military personnel, 50 police personnel"
    ['unisfa', 1990, '2011-06-27', 4_200, null, 50, null],
    // 11: "to a maximum of 15,000 troops"; 16: "until 31 August 2007"
    ['unifil', 1701, '2006-08-11', 15_000, null, null, '2007-08-31'],
    // 1: "until 31 August 2021"; 29: "from 15, 000 authorized troops to 13, 000 troops"
    ['unifil', 2539, '2020-08-28', 13_000, null, null, '2021-08-31'],
    // 1: "for a final time ... until 31 December 2026"
    ['unifil', 2790, '2025-08-28', null, null, null, '2026-12-31'],
  ])('%s %i of %s', (mission, number, date, military, observers, police, until) => {
    expect(coded(mission, number)).toMatchObject({ date, military, observers, police, until });
  });

  it('begin the ceilings of MINUSCA with its authority (2149, 20: "as from 15 September 2014 ... up to 10,000 ... 1,800 police")', () => {
    expect(coded('minusca', 2149)?.later).toEqual({
      from: '2014-09-15',
      military: 10_000,
      observers: null,
      police: 1_800,
    });
  });

  it('say where a list of tasks stands in a text that is not held', () => {
    const partial = files.flatMap((file) =>
      file.partial ? [[file.mission, file.partial.from, file.partial.to]] : [],
    );
    expect(partial).toEqual([
      // 1769, 1: "the mandate of UNAMID shall be as set out in paragraphs 54 and 55 of the report"; 2363, 15 lists the tasks.
      ['unamid', '2007-07-31', '2017-06-29'],
      // 1701, 11: "in addition to carrying out its mandate under resolutions 425 and 426 (1978)"
      ['unifil', '2000-01-31', null],
    ]);
  });
});

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

describe('the second coding', () => {
  const [blind, again] = secondCodings(project);
  if (!blind || !again) throw new Error('expected two second codings');

  it.each([blind, again])('is ten texts of known tasks, none of the other ten', (second) => {
    expect(second.resolutions).toHaveLength(10);
    const other = second === blind ? again : blind;
    for (const { number, tasks } of second.resolutions) {
      for (const task of tasks) expect(TASKS).toContain(task);
      expect(other.resolutions.some((one) => one.number === number)).toBe(false);
    }
  });

  it('gives kappa by hand on a small table', () => {
    // 2 resolutions x 12 tasks = 24: both 1, only first 1, only second 1, neither 21. Observed 22/24.
    // First has 2 of 24, second 2 of 24: expected (2/24)^2 + (22/24)^2 = 488/576. Kappa (528 - 488) / (576 - 488) = 40/88.
    const one = { tasks: [{ task: 'poc' }, { task: 'ddr' }] };
    const small = [
      {
        mission: 'm',
        resolutions: [
          { number: 1, ...one },
          { number: 2, tasks: [] },
        ],
      },
    ] as never;
    const result = agreementOf(small, {
      ...again,
      resolutions: [
        { mission: 'm', number: 1, tasks: ['poc'] },
        { mission: 'm', number: 2, tasks: ['ssr'] },
      ],
    });
    expect(result).toMatchObject({ decisions: 24, both: 1, onlyFirst: 1, onlySecond: 1, neither: 21 });
    expect(result.kappa).toBeCloseTo(40 / 88, 10);
  });

  it('agrees with the first: 118 of 120 decisions, kappa 0.96', () => {
    // Tasks of the second coding: 0 + 10 + 9 + 10 + 9 + 7 + 9 + 11 + 5 + 10 = 80; of the first 78 (2053 has three). Neither
    // 40: observed 118/120, expected (78*80 + 42*40) / 120^2 = 0.55, kappa (118/120 - 0.55) / 0.45 = 0.96296.
    const result = agreementOf(files, again);
    expect(result.differences).toEqual(['2053 poc', '2053 ddr']);
    expect(result.decisions).toBe(120);
    expect(result.kappa).toBeCloseTo(0.96296, 4);
  });

  it('agrees with a second reader in 113 of 120 decisions, kappa 0.88', () => {
    // Tasks of the second reader: 1 + 3 + 2 + 11 + 10 + 11 + 9 + 9 + 10 + 10 = 76; of the first 71; both 70. Neither:
    // 120 - 70 - 1 - 6 = 43. Observed 113/120; expected (71*76 + 49*44) / 120^2 = 7552/14400; kappa 6008/6848 = 0.87734.
    const result = agreementOf(files, blind);
    expect(result).toMatchObject({ both: 70, onlyFirst: 1, onlySecond: 6, neither: 43 });
    expect(result.kappa).toBeCloseTo(6008 / 6848, 6);
    expect([...result.differences].sort()).toEqual([
      '1991 human-rights',
      '1991 poc',
      '2295 regional-forces',
      '2448 counter-terrorism-relevant',
      '2499 counter-terrorism-relevant',
      '2765 humanitarian-access',
      '2765 state-authority',
    ]);
  });
});

describe('a resolution as text', () => {
  const xml = (body: string, preamble = '<p>Acting,</p>'): string =>
    `<preamble>${preamble}</preamble><mainBody>${body}</mainBody>`;
  const point = (num: string, text: string): string => `<point><num>${num}</num><p>${text}</p></point>`;
  const labels = (text: string) => readParagraphs(text).map(({ label }) => label);

  it('numbers lists within lists, and tells letter i from number i', () => {
    const list = (inner: string): string => `<list>${inner}</list>`;
    const body = `<num>16.</num><p>Decides</p>${list(`${point('(a)', 'A')}<sublist>${point('(i)', 'x')}${point('(ii)', 'y')}</sublist>${point('(b)', 'B')}`)}<num>17.</num><p>Z</p>`;
    expect(labels(xml(`<num>1.</num><p>First</p>${body}`)).slice(2)).toEqual([
      '16',
      '16(a)',
      '16(a)(i)',
      '16(a)(ii)',
      '16(b)',
      '17',
    ]);
    const letters = [...'abcdefghij'].map((letter) => point(`(${letter})`, letter)).join('');
    expect(labels(xml(`<num>1.</num><p>Decides</p>${list(letters)}`)).slice(-2)).toEqual(['1(i)', '1(j)']);
    const flat = [...'abcdefgh'].map((letter) => point(`(${letter})`, letter)).join('');
    expect(
      labels(xml(`<num>1.</num><p>Decides</p>${list(flat + point('(i)', 'x') + point('(ii)', 'y'))}`)).slice(
        -2,
      ),
    ).toEqual(['1(h)(i)', '1(h)(ii)']);
  });

  it('lets lettering run on under a new heading, as resolution 2666 does', () => {
    const body = `<num>1.</num><p>Decides</p><list>${point('(i)', 'One')}${point('(a)', 'a')}${point('(b)', 'b')}${point('(ii)', 'Two')}${point('(c)', 'c')}</list>`;
    expect(labels(xml(body)).slice(1)).toEqual(['1', '1(i)', '1(i)(a)', '1(i)(b)', '1(ii)', '1(ii)(c)']);
  });

  it('counts numbered paragraphs that stand inside the preamble element, as in resolution 1991', () => {
    const inside = '<p>Recalling,</p><item><num>1.</num><p>Decides</p></item>';
    expect(labels(xml('<num>2.</num><p>Requests</p>', inside))).toEqual(['preamble', '1', '2']);
  });

  it('keeps an unnumbered piece with the number above it, and reads entities', () => {
    const text = readParagraphs(xml('<num>1.</num><p>A &amp; B&#8217;s</p><p>further</p>'));
    expect(text.slice(1)).toEqual([
      { label: '1', text: 'A & B’s' },
      { label: '1', text: 'further' },
    ]);
  });

  it('names the file when a number comes twice or not at all', () => {
    const files = { 'un-resolutions/xml/S_RES_2100_a.xml': '', 'un-resolutions/xml/SC_2100_b.xml': '' };
    const reader = inlineReader(files);
    expect(() => resolutionPaths({ ...reader, has: () => true })).toThrow(/SC_2100_b\.xml.*2100|2100/);
    const odd = inlineReader({ 'un-resolutions/xml/note.xml': '' });
    expect(() => resolutionPaths({ ...odd, has: () => true })).toThrow(/note\.xml.*no number/);
  });
});

describe.skipIf(!HAVE_SOURCES)('against the texts', { timeout: 60_000 }, () => {
  const { sources } = HAVE_SOURCES ? realInput() : { sources: inlineReader({}) };
  const paths = HAVE_SOURCES ? resolutionPaths(sources) : new Map<number, string>();

  it('finds all 509 texts by number', () => {
    expect(paths.size).toBe(509);
  });

  it('finds every quotation in its paragraph, and every verb in the paragraph or above it', () => {
    let quotations = 0;
    for (const { mission, resolutions } of files) {
      for (const one of resolutions) {
        const path = paths.get(one.number);
        if (!path) continue;
        const paragraphs = readParagraphs(sources.text(path));
        for (const { paragraph, quote } of [...one.basis, ...one.tasks, ...one.partners]) {
          const own = paragraphs.filter(({ label }) => label === paragraph).map(({ text }) => text);
          expect(own.join('\n'), `${mission} ${one.number} ${paragraph}`).toContain(quote);
          quotations += 1;
        }
        for (const { verb, paragraph } of one.tasks) {
          const chain = labelChain(paragraph);
          const words = paragraphs.filter(({ label }) => chain.includes(label)).map(({ text }) => text);
          const stem = verb === 'calls on' ? 'calls (?:up)?on' : verb.replace('iz', 'i[sz]').slice(0, -1);
          expect(words.join(' '), `${mission} ${one.number} ${paragraph}`).toMatch(
            new RegExp(`\\b${stem}`, 'i'),
          );
        }
      }
    }
    expect(quotations).toBeGreaterThan(1_300);
  });

  it('has every resolution that the source counts for a mission coded, or left out for a reason', () => {
    const list = `${sources.root}/un-resolutions/sc_resolutions_by_mission_2000-2026.csv`;
    const rows = csvParse(readFileSync(list, 'utf8'));
    const left = project.json<Record<string, Record<string, readonly number[]>>>('mandates/left-out.json');
    let walked = 0;
    for (const { mission, resolutions } of files) {
      const numbers = new Set(resolutions.map(({ number }) => number));
      const reasons = Object.values(left[mission] ?? {}).flat();
      for (const row of rows.filter((one) => one.mission?.toLowerCase() === mission)) {
        const number = Number(row.number);
        const [isCoded, isLeft] = [numbers.has(number), reasons.includes(number)];
        expect(isCoded !== isLeft, `${mission} ${number}: coded ${isCoded}, left out ${isLeft}`).toBe(true);
        // What the source finds in the title of a resolution is on the mission's own mandate.
        if (row.in_title === '1') expect(isCoded, `${mission} ${number}`).toBe(true);
        walked += 1;
      }
    }
    // MINUSMA 25, MONUC 53, MONUSCO 39, MINUSCA 37, UNMISS 72, UNAMID 62, UNISFA 53, UNIFIL 35
    expect(walked).toBe(25 + 53 + 39 + 37 + 72 + 62 + 53 + 35);
  });

  it('makes the resources, and says of every other mission that it is not coded', () => {
    const resources = new Map(mandates(realInput()).map((resource) => [resource.name, resource]));
    expect([...resources.keys()]).toEqual(['mandates', 'mandate-scope', 'tasks', 'partners', 'listings']);
    const records = (name: string) => {
      const resource = resources.get(name);
      return resource?.kind === 'records' ? resource.records : [];
    };
    expect(records('mandate-scope')).toHaveLength(71);
    expect(records('mandate-scope').find(({ mission }) => mission === 'unef-i')).toMatchObject({
      mandates: 'not coded',
      tasks: 'not coded',
      resolutions: null,
    });
    expect(records('mandate-scope').find(({ mission }) => mission === 'unifil')).toMatchObject({
      mandates: 'coded',
      tasks: 'coded',
      partial: { from: '2000-01-31', to: null },
      from: '2000-01-31',
    });
    // Votes of the metadata: 2640 adopted 13-0-2; 2808 has "015" and two empty counts.
    const votes = new Map(
      records('mandates').map(({ mission, number, vote }) => [`${mission} ${number}`, vote]),
    );
    expect(votes.get('minusma 2640')).toEqual({ for: 13, against: 0, abstain: 2 });
    expect(votes.get('monusco 2808')).toEqual({ for: 15, against: 0, abstain: 0 });
    expect(votes.get('monuc 1279')).toBeNull();
  });

  it('takes the sides of listings from the violence data', () => {
    const listings = mandates(realInput()).find(({ name }) => name === 'listings');
    const read = (name: string): string =>
      readFileSync(`${sources.root}/ucdp/${name}`, 'utf8').replaceAll('"', '');
    const csv = read('ged-west-africa-south-sudan-nigeria.csv') + read('ged-21.1-precise-1989-2020.csv');
    for (const { ucdp } of (listings?.kind === 'records' ? listings.records : []) as { ucdp: string[] }[]) {
      for (const side of ucdp) expect(csv).toContain(`,${side},`);
    }
  });

  it('gives a day of listing only from a page of the United Nations, whose words name it', () => {
    const listings = mandates(realInput()).find(({ name }) => name === 'listings');
    const records = (listings?.kind === 'records' ? listings.records : []) as unknown as ListingRecord[];
    const days = records.flatMap(({ group, listed }) =>
      listed ? [[group.match(/\((\w+)\)$|^Boko Haram/)?.[0], listed]] : [],
    );
    expect(days).toEqual([
      ['Boko Haram', '2014-05-22'],
      ['(JNIM)', '2018-10-04'],
      ['(ISGS)', '2020-02-23'],
    ]);
    for (const { listed, url, quotation, source } of records) {
      expect(source === 'un-sanctions').toBe(url !== null);
      if (url) expect(url).toMatch(/^https:\/\/(press|www)\.un\.org\//);
      if (listed) expect(quotation).toMatch(/22 May 2014|2018年10月4日|23 February 2020/);
    }
  });

  it('stops at a quotation that its text does not have', () => {
    const file = structuredClone(
      project.json<{ resolutions: { basis: { quote: string }[] }[] }>('mandates/minusma.json'),
    );
    const basis = file.resolutions[0]?.basis[1];
    if (basis) basis.quote = 'Decides to establish something else';
    const changed = {
      ...project,
      json: <T>(path: string): T => (path === 'mandates/minusma.json' ? (file as T) : project.json<T>(path)),
    };
    expect(() => mandates({ ...realInput(), project: changed })).toThrow(
      /mandates\/minusma\.json, S\/RES\/2100 \(2013\): "Decides to establish something else" does not stand in paragraph 7/,
    );
  });
});
