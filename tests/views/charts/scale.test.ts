import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthOf } from '../../../src/model/month.ts';
import { cappedTop, monthScale, niceTop, yearStarts, yearTicks } from '../../../src/views/charts/scale.ts';

const DECADE = { from: monthOf(2010, 1), to: monthOf(2019, 12) }; // 120 months

describe('monthScale', () => {
  const scale = monthScale(DECADE, 100, 700); // 600 px / 120 = 5 px a month

  test('a month begins where the one before it ends', () => {
    expect(scale.step).toBe(5);
    expect(scale.x(monthOf(2010, 1))).toBe(100);
    expect(scale.x(monthOf(2019, 12) + 1)).toBe(700);
    expect(scale.x(monthOf(2011, 1))).toBe(160);
  });

  test('pixels outside the axis stand for its ends', () => {
    expect(scale.monthAt(-50)).toBe(DECADE.from);
    expect(scale.monthAt(9999)).toBe(DECADE.to);
    expect(scale.edgeAt(9999)).toBe(DECADE.to + 1);
  });

  test('there and back for every month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 12 * 1900, max: 12 * 2100 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.double({ min: 50, max: 3000, noNaN: true }),
        fc.nat(),
        (from, length, width, pick) => {
          const any = monthScale({ from, to: from + length }, 12, 12 + width);
          const month = from + (pick % (length + 1));
          expect(any.monthAt(any.x(month + 0.5))).toBe(month);
          expect(any.edgeAt(any.x(month))).toBe(month);
        },
      ),
    );
  });
});

describe('yearTicks', () => {
  test('names every year at its middle while they fit', () => {
    const { step, ticks } = yearTicks(monthScale(DECADE, 0, 600), 40); // 60 px a year
    expect(step).toBe(1);
    expect(ticks.map(({ year }) => year)).toEqual([
      2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019,
    ]);
    expect(ticks[0]?.at).toBe(monthOf(2010, 7));
  });

  test('thins out to round years at their start', () => {
    const { step, ticks } = yearTicks(monthScale(DECADE, 0, 120), 40); // 12 px a year: 5 years are 60 px
    expect(step).toBe(5);
    expect(ticks.map(({ year, at }) => [year, at])).toEqual([
      [2010, monthOf(2010, 1)],
      [2015, monthOf(2015, 1)],
    ]);
  });

  test('a year whose middle lies outside has no name', () => {
    const late = { from: monthOf(2009, 10), to: monthOf(2011, 3) };
    expect(yearTicks(monthScale(late, 0, 180), 40).ticks.map(({ year }) => year)).toEqual([2010]);
  });

  test('year starts include the end of the axis', () => {
    const two = { from: monthOf(2010, 2), to: monthOf(2011, 12) };
    expect(yearStarts(two)).toEqual([monthOf(2011, 1), monthOf(2012, 1)]);
  });
});

describe('the count axis', () => {
  test('ends at a round number with a whole half', () => {
    expect([0, 1, 3, 7, 380, 401, 1359].map(niceTop)).toEqual([2, 2, 4, 8, 400, 500, 1500]);
  });

  test('cuts one month that flattens all others', () => {
    // Mali: March 2022 with 1,359 beside a second month of 380: 1359 / 380 = 3.6
    expect(cappedTop([20, 1359, 380, 360, 350])).toEqual({ top: 400, cut: true });
    expect(cappedTop([20, 900, 380, 360, 350])).toEqual({ top: 1000, cut: false }); // 2.4
  });

  test('cuts three together, not four', () => {
    expect(cappedTop([9000, 8000, 7000, 100, 90])).toEqual({ top: 100, cut: true });
    expect(cappedTop([9000, 8000, 7000, 6000, 90]).cut).toBe(false);
  });

  test('nothing, or one value alone, is not cut', () => {
    expect(cappedTop([])).toEqual({ top: 2, cut: false });
    expect(cappedTop([0, 50, 0])).toEqual({ top: 50, cut: false });
  });
});
