import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstDayOf, formatDay, lastDayOf, parseDay } from '../../src/model/day.ts';
import { monthOf } from '../../src/model/month.ts';

test('a day is counted from 1 January 1970', () => {
  expect(parseDay('1970-01-01')).toBe(0);
  expect(parseDay('1969-12-31')).toBe(-1);
  expect(parseDay('1989-01-23')).toBe(19 * 365 + 5 + 22); // leap days of 1972, 76, 80, 84, 88
});

test('what is no day of the calendar is none', () => {
  for (const text of ['2019-02-29', '2019-13-01', '2019-3-1', '2019-03', '', '2019-03-01T00:00']) {
    expect(parseDay(text), text).toBeNull();
  }
});

test('a month has its first and last day, leap years too', () => {
  expect([firstDayOf(monthOf(2020, 2)), lastDayOf(monthOf(2020, 2))].map(formatDay)).toEqual([
    '2020-02-01',
    '2020-02-29',
  ]);
  expect(formatDay(lastDayOf(monthOf(2023, 12)))).toBe('2023-12-31');
});

test('text and number say the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => parseDay(formatDay(day)) === day),
  );
});
