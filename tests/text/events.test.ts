import { expect, test } from 'vitest';
import { parseDay } from '../../src/model/day.ts';
import { en } from '../../src/text/en.ts';

const { when, whenNote } = en.events;

const at = (start: string | null, end: string | null, datePrecision: number | null) => ({
  start: start === null ? null : parseDay(start),
  end: end === null ? null : parseDay(end),
  datePrecision,
  year: 2019,
});

test.each([
  // UCDP's date_prec: 1 exact day, 2 a span of 2-6 days, 3 the week, 4 the month, 5 longer.
  [at('2019-03-14', '2019-03-14', 1), '14 Mar 2019', 'exact day'],
  [at('2019-03-14', '2019-03-16', 2), '14–16 Mar 2019', 'within 2–6 days'],
  [at('2019-02-28', '2019-03-02', 2), '28 Feb – 2 Mar 2019', 'within 2–6 days'],
  [at('2018-12-30', '2019-01-02', 2), '30 Dec 2018 – 2 Jan 2019', 'within 2–6 days'],
  [at('2019-03-04', '2019-03-10', 3), 'week of 4–10 Mar 2019', 'within the week'],
  [at('2019-03-01', '2019-03-31', 4), 'Mar 2019', 'month only, or within 8–31 days'],
  [at('2019-03-04', '2019-03-25', 4), '4–25 Mar 2019', 'month only, or within 8–31 days'],
  [at('2019-03-01', '2019-05-31', 5), '1 Mar – 31 May 2019', 'within more than a month'],
  // The files of Sudan give both days and no precision, GED 21.1 only the first day, DR Congo 2023-24 the year.
  [at('2019-03-01', '2019-03-31', null), '1–31 Mar 2019', 'exactness of the days not given'],
  [at('2019-03-14', null, null), '14 Mar 2019', 'first day; last day not given'],
  [at(null, null, null), '2019', 'day not given'],
])('says the days no more exactly than the source: %o', (event, days, note) => {
  expect([when(event), whenNote(event)]).toEqual([days, note]);
});
