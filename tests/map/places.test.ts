import { describe, expect, it } from 'vitest';
import { createSlidingSums } from '../../src/analysis/sums.ts';
import { createFiller, leadTypes, placeSpots, WEIGHT } from '../../src/map/circles.ts';
import { eventCounts, placeRing } from '../../src/map/places.ts';
import { monthOf } from '../../src/model/month.ts';
import { en } from '../../src/text/en.ts';
import { makeViolence, type TestCell } from '../analysis/violence.ts';

const WORLD = [-180, -85, 180, 85] as const;
const WINDOW = { from: monthOf(2020, 1), to: monthOf(2020, 12) };
const ONE: TestCell = { place: 0, month: monthOf(2020, 1), type: 0, best: 1, low: 1, high: 1, precision: 1 };

/** Places lie on the equator, 0.1 degrees apart. */
function shownOf(cells: readonly TestCell[], weights: readonly number[] = []) {
  const violence = makeViolence(4, cells);
  const sums = createSlidingSums(violence).move(WINDOW);
  const weight = Uint8Array.from({ length: 4 }, (_, at) => weights[at] ?? WEIGHT.full);
  const units = { ...placeSpots(violence), weight };
  const circles = createFiller(units, leadTypes(violence))(sums);
  return { violence, sums, circles: { circles, units, cells: false, months: 12, widen: 1 } };
}

const labels = (cells: readonly TestCell[], zoom = 12, weights: readonly number[] = []) =>
  eventCounts(shownOf(cells, weights), WORLD, zoom, en).features.map(({ properties, geometry }) => [
    geometry.coordinates[0],
    properties?.label,
    properties?.anchor,
  ]);

describe('how many events a circle stands for', () => {
  it('is said of a place with several, where it lies', () => {
    expect(labels([ONE, ONE, { ...ONE, place: 1 }])).toEqual([[0, '2 events', 'left']]);
  });

  it('is not said of a place that is pale or not in view', () => {
    expect(labels([ONE, ONE], 12, [WEIGHT.pale])).toEqual([]);
    expect(eventCounts(shownOf([ONE, ONE]), [1, -1, 2, 1], 12, en).features).toEqual([]);
  });

  it('never lies on another circle: it goes to the left, else it goes', () => {
    // At zoom 8 a tenth of a degree is 36 px; "2 events" is about 51 px long.
    const two = (place: number): TestCell[] => [ONE, ONE].map((cell) => ({ ...cell, place }));
    expect(labels([...two(0), { ...ONE, place: 1 }], 8)).toEqual([[0, '2 events', 'right']]);
    expect(labels([{ ...ONE, place: 0 }, ...two(1), { ...ONE, place: 2 }], 8)).toEqual([]);
    expect(labels([{ ...ONE, place: 0 }, ...two(1), { ...ONE, place: 2 }], 10)).toEqual([
      [0.1, '2 events', 'left'],
    ]);
  });
});

describe('the ring', () => {
  it('stands around the circle of the place', () => {
    const { features } = placeRing(shownOf([{ ...ONE, best: 100 }]), 0);
    // k = 1.3 * 1.5^(6.5 - 4.7) = 2.697 for a window of a year, r = k * sqrt(100) = 26.97, and 4 px apart.
    expect(features[0]?.properties?.radius).toBeCloseTo(30.97, 1);
  });
});
