import { describe, expect, it } from 'vitest';
import {
  BASE_CLASSES,
  baseSize,
  eventMonths,
  legendSteps,
  radiusFactor,
  radiusOf,
  totalMonths,
} from '../../../src/analysis/scale.ts';
import { TYPE_CLASSES } from '../../../src/views/legend/symbols.ts';

describe('the size of circles', () => {
  it('follows the length of the window, never what is in it', () => {
    expect([1, 2, 11, 12, 59, 60, 129].map((months) => radiusFactor(months, 4.7))).toEqual([
      2.6, 1.9, 1.9, 1.3, 1.3, 0.9, 0.9,
    ]);
  });

  it('grows by half with each level of zoom', () => {
    expect(radiusFactor(60, 5.7)).toBeCloseTo(0.9 * 1.5, 10);
    expect(radiusFactor(60, 2.7)).toBeCloseTo(0.9 / 2.25, 10);
  });

  it('is the root of the deaths, at least 1.4 px, nothing for none', () => {
    expect(radiusOf(100, 0.9)).toBeCloseTo(9, 10);
    expect(radiusOf(1, 0.9)).toBe(1.4);
    expect(radiusOf(0, 0.9)).toBe(0);
  });

  it('keeps one size for a window that grows, and for a year that stands in', () => {
    expect(eventMonths({ mode: 'cumulative', window: { from: 100, to: 100 } })).toBe(60);
    expect(eventMonths({ mode: 'range', window: { from: 100, to: 111 } })).toBe(12);
    expect(totalMonths({ years: { from: 2024, to: 2024 }, newest: true })).toBe(60);
    expect(totalMonths({ years: { from: 2013, to: 2014 }, newest: false })).toBe(24);
  });
});

describe('the legend', () => {
  // 0.9 * sqrt(300) = 15.6 fits into 17, 0.9 * sqrt(1000) = 28.5 does not.
  it('shows the largest round number that fits, a third and a thirtieth of it', () => {
    expect(legendSteps(0.9, 17)).toEqual([300, 100, 10]);
    expect(legendSteps(2.6, 17)).toEqual([30, 10, 1]);
    expect(legendSteps(20, 17)).toEqual([30, 10, 1]);
  });

  it('has the four classes of bases', () => {
    expect(BASE_CLASSES.map(({ from }) => baseSize(from))).toEqual([6, 8.5, 11.5, 15]);
    expect([249, 250, 999, 2499, 2500, null].map(baseSize)).toEqual([6, 8.5, 8.5, 11.5, 15, 6]);
    expect(TYPE_CLASSES).toHaveLength(3);
  });
});
