import { describe, expect, it } from 'vitest';
import { coded, files } from './coded.ts';

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
