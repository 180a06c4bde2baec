import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Histogram } from '../../../src/analysis/histogram.ts';
import { clipDeaths, clipGaps, clipHistogram } from '../../../src/views/timeline/clip.ts';
import { packed } from '../../../src/views/timeline/lanes.ts';
import { paceOf, planOf } from '../../../src/views/timeline/player.ts';
import { followed, panned, within, zoomed } from '../../../src/views/timeline/zoom.ts';

const whole = { from: 0, to: 119 }; // ten years

describe('zooming the axis', () => {
  test('keeps the month under the pointer where it is', () => {
    // 120 months to 60 about month 30, which lies at a quarter: 30 - 15 = 15.
    expect(zoomed(whole, whole, 30, 2)).toEqual({ from: 15, to: 74 });
    // At the start there is nothing to the left.
    expect(zoomed(whole, whole, 0, 2)).toEqual({ from: 0, to: 59 });
    // Back out: the whole axis.
    expect(zoomed({ from: 15, to: 74 }, whole, 30, 0.5)).toBeNull();
  });

  test('shows a year at least', () => {
    expect(zoomed(whole, whole, 60, 1000)).toEqual({ from: 54, to: 65 });
  });

  test('moves sideways as far as there is time', () => {
    expect(panned({ from: 15, to: 74 }, whole, 10)).toEqual({ from: 25, to: 84 });
    expect(panned({ from: 15, to: 74 }, whole, 100)).toEqual({ from: 60, to: 119 });
  });

  test('follows a window that leaves it, and one longer than it only as far as they touch', () => {
    const shown = { from: 20, to: 39 };
    expect(followed(shown, whole, { from: 25, to: 30 })).toBe(shown);
    expect(followed(shown, whole, { from: 38, to: 42 })).toEqual({ from: 23, to: 42 });
    expect(followed(shown, whole, { from: 5, to: 6 })).toEqual({ from: 5, to: 24 });
    expect(followed(shown, whole, { from: 0, to: 100 })).toBe(shown);
  });

  test('never leaves the whole axis, whatever is asked', () => {
    const month = fc.integer({ min: 0, max: 119 });
    fc.assert(
      fc.property(month, fc.double({ min: 0.1, max: 20, noNaN: true }), month, (about, factor, by) => {
        const shown = within(zoomed(whole, whole, about, factor), whole);
        const moved = panned(shown, whole, by - 60);
        expect(moved.from).toBeGreaterThanOrEqual(0);
        expect(moved.to).toBeLessThanOrEqual(119);
        expect(moved.to - moved.from).toBe(shown.to - shown.from);
        expect(shown.to - shown.from + 1).toBeGreaterThanOrEqual(12);
      }),
    );
  });
});

describe('what a part of the axis shows', () => {
  const months = Float64Array.from([1, 2, 3, 4]);
  const histogram: Histogram = {
    from: 10,
    to: 13,
    best: Float64Array.from([1, 0, 0, 2, 0, 0, 3, 0, 0, 4, 0, 0]),
    low: months,
    high: months,
    events: months,
    ungiven: months,
  };

  test('is the same numbers of its months', () => {
    const part = clipHistogram(histogram, { from: 11, to: 12 });
    expect([part.from, part.to]).toEqual([11, 12]);
    expect([...part.best]).toEqual([2, 0, 0, 3, 0, 0]);
    expect([...part.low]).toEqual([2, 3]);
    expect([...clipHistogram(histogram, { from: 20, to: 30 }).best]).toEqual([]);
    const deaths = Float64Array.from([1, 0, 0, 0, 2, 0, 0, 0]);
    expect([...clipDeaths({ from: 10, to: 11, deaths }, { from: 11, to: 40 }).deaths]).toEqual([2, 0, 0, 0]);
  });

  test('has gaps cut at its ends and drops those beyond', () => {
    const gaps = [
      { kind: 'before', from: 0, to: 9, share: null },
      { kind: 'thin', from: 10, to: 20, share: 0.5 },
    ] as const;
    expect(clipGaps(gaps, { from: 12, to: 15 })).toEqual([{ kind: 'thin', from: 12, to: 15, share: 0.5 }]);
  });
});

test('missions of one place share a row unless their times overlap', () => {
  const spans = [
    { from: 0, to: 10 },
    { from: 5, to: 20 },
    { from: 11, to: 30 },
    { from: 30, to: 40 },
  ];
  // The third begins after the first has ended; the fourth in the third's last month, when the second row is free.
  expect(packed(spans)).toEqual([0, 1, 0, 1]);
});

test('speed divides the eight seconds of a span', () => {
  const plan = planOf('date', { from: 0, to: 0 }, { from: 0, to: 95 });
  // 96 months in 8 s are 12 a second; twice as fast 24, half as fast 6.
  expect([0.5, 1, 2, 4].map((speed) => paceOf(plan, 1, false, speed).perMs * 1000)).toEqual([6, 12, 24, 48]);
});
