import { describe, expect, it } from 'vitest';
import { circleLook, sectorPaths } from '../../src/map/circle-look.ts';
import { LEAD, PALE, VAGUE } from '../../src/map/circles.ts';

/** x and y are of no matter here; then deaths by type, by the high estimate, flags. */
const look = (deaths: readonly [number, number, number], high = 0, flags = 0, factor = 0.9) =>
  circleLook([0.5, 0.5, ...deaths, high, flags], factor);

describe('a circle of violence', () => {
  it('has a radius of k times the root of all deaths, 1.4 px at least', () => {
    expect(look([60, 30, 10]).radius).toBeCloseTo(9, 10); // 0.9 · √100
    expect(look([1, 0, 0]).radius).toBe(1.4); // 0.9 · √1 is less
    expect(look([0, 0, 0]).radius).toBe(1.4);
  });

  it('has a halo to the high estimate, where that stands out by a pixel', () => {
    expect(look([100, 0, 0], 225).halo).toBeCloseTo(13.5, 10); // 0.9 · √225
    expect(look([100, 0, 0], 124).halo?.toFixed(2)).toBe('10.02'); // 0.9 · √124, over 9 + 1
    expect(look([100, 0, 0], 123).halo).toBeNull(); // 9.98
    expect(look([100, 0, 0], 0).halo).toBeNull(); // no high estimate is given
    expect(look([0, 0, 0], 16).halo).toBeCloseTo(3.6, 10); // none by the best estimate, 16 by the high one
  });

  it('is a ring where its place is imprecise, dashed where there is room, and hollow without a death', () => {
    expect(look([100, 0, 0]).ring).toBeNull();
    expect(look([100, 0, 0], 0, VAGUE).ring).toBe('dashed'); // 9 px
    expect(look([20, 0, 0], 0, VAGUE).ring).toBe('dashed'); // 0.9 · √20 = 4.02 px
    expect(look([19, 0, 0], 0, VAGUE).ring).toBe('thin'); // 3.92 px
    expect(look([0, 0, 0]).ring).toBe('empty');
    expect(look([0, 0, 0], 9, VAGUE).ring).toBe('empty');
  });

  it('is of the leading type, without a death of that with most events', () => {
    expect([look([5, 3, 2]), look([2, 5, 3]), look([1, 2, 5])].map(({ lead }) => lead)).toEqual([0, 1, 2]);
    expect([0, 1, 2].map((type) => look([0, 0, 0], 0, LEAD * type + PALE + VAGUE).lead)).toEqual([0, 1, 2]);
  });

  it('has sectors from 5 px on, unless one type has 93 % or its place is imprecise', () => {
    expect(look([92, 8, 0]).sectors).toEqual([0.92, 0.08, 0]);
    expect(look([93, 7, 0]).sectors).toBeNull();
    expect(look([16, 15, 0]).sectors).toHaveLength(3); // 0.9 · √31 = 5.01 px
    expect(look([15, 15, 0]).sectors).toBeNull(); // 4.93 px
    expect(look([50, 50, 0], 0, VAGUE).sectors).toBeNull();
  });

  it('is pale around what is chosen', () => {
    expect(look([1, 0, 0], 0, PALE).pale).toBe(true);
    expect(look([1, 0, 0], 0, VAGUE + LEAD * 2).pale).toBe(false);
  });
});

describe('the sectors', () => {
  it('go clockwise from the top, the long way round for more than half', () => {
    // A quarter ends at three o'clock; the rest goes on from there over six and nine back to the top.
    expect(sectorPaths(10, 20, 8, [0.25, 0, 0.75])).toEqual([
      'M10.0 20.0L10.0 12.0A8.0 8.0 0 0 1 18.0 20.0Z',
      '',
      'M10.0 20.0L18.0 20.0A8.0 8.0 0 1 1 10.0 12.0Z',
    ]);
  });
});
