import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstMonthOf,
  formatMonth,
  lastMonthOf,
  monthOf,
  monthOfDate,
  parseMonth,
  yearOf,
} from '../../src/model/month.ts';

describe('months', () => {
  it('are one integer: 2013-04 is 2013 * 12 + 3', () => {
    expect(parseMonth('2013-04')).toBe(24159);
    expect(monthOf(2013, 4)).toBe(24159);
    expect(monthOfDate('2013-04-25')).toBe(24159);
  });

  it('are null where the text is not a month', () => {
    for (const text of ['2013', '2013-13', '2013-00', '13-04', 'Apr 2013', ''])
      expect(parseMonth(text)).toBeNull();
  });

  it('begin and end a year with January and December', () => {
    expect(formatMonth(firstMonthOf(2023))).toBe('2023-01');
    expect(formatMonth(lastMonthOf(2023))).toBe('2023-12');
  });

  it('survive being written and read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 * 12 + 11 }), (month) => {
        expect(parseMonth(formatMonth(month))).toBe(month);
        expect(monthOf(yearOf(month), (month % 12) + 1)).toBe(month);
      }),
    );
  });
});
