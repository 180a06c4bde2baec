import { describe, expect, it } from 'vitest';
import { createSlidingSums } from '../../src/analysis/sums.ts';
import { indexViolence } from '../../src/analysis/violence.ts';
import {
  cellUnits,
  createFiller,
  gridOf,
  leadTypes,
  mercator,
  PALE,
  placeSpots,
  STRIDE,
  VAGUE,
  WEIGHT,
} from '../../src/map/circles.ts';
import { monthOf } from '../../src/model/month.ts';
import { CELLS, violenceOf } from './violence.ts';

const violence = indexViolence(...violenceOf(CELLS));
const full = new Uint8Array(violence.places.count).fill(WEIGHT.full);
const all = { from: monthOf(2020, 1), to: monthOf(2020, 12) };

const draw = (weight: Uint8Array, window = all) => {
  const fill = createFiller({ ...placeSpots(violence), weight }, leadTypes(violence));
  return fill(createSlidingSums(violence).move(window));
};

describe('circles', () => {
  it('carry the deaths of their place by type, the largest first', () => {
    const { data, unit, count, places, deaths } = draw(full);
    expect([count, places, deaths]).toEqual([3, 3, 112]); // 100 + 4 + 8, and a place with none
    expect([...unit.subarray(0, count)]).toEqual([0, 1, 2]);
    expect([...data.subarray(2, 5)]).toEqual([100, 4, 0]);
    expect([...data.subarray(STRIDE + 2, STRIDE + 5)]).toEqual([0, 0, 8]);
  });

  it('have no high estimate where a cell gives none, and never take best for it', () => {
    const { data } = draw(full);
    expect(data[5]).toBe(160); // 150 + 10
    expect(data[STRIDE + 5]).toBe(0);
  });

  it('are vague where most cells name a region only', () => {
    const { data } = draw(full);
    expect((data[6] ?? 0) & VAGUE).toBe(0);
    expect((data[STRIDE + 6] ?? 0) & VAGUE).toBe(VAGUE);
  });

  it('stand for a place without a death too', () => {
    const { data, count } = draw(full);
    expect([...data.subarray((count - 1) * STRIDE + 2, (count - 1) * STRIDE + 5)]).toEqual([0, 0, 0]);
  });

  it('outside the chosen area are pale, drawn first and not counted; hidden ones are not drawn', () => {
    const { data, unit, count, places, deaths } = draw(
      Uint8Array.of(WEIGHT.pale, WEIGHT.full, WEIGHT.hidden),
    );
    expect([...unit.subarray(0, count)]).toEqual([0, 1]);
    expect((data[6] ?? 0) & PALE).toBe(PALE);
    expect([places, deaths]).toEqual([1, 8]);
  });

  it('summed by cells keep every death', () => {
    const cells = cellUnits(violence, gridOf(violence), full);
    expect(cells.count).toBe(2); // the first two places lie in one half degree
    const drawn = createFiller(cells, leadTypes(violence))(createSlidingSums(violence, cells).move(all));
    expect([drawn.count, drawn.places, drawn.deaths]).toEqual([2, 3, 112]);
    expect([...drawn.data.subarray(2, 5)]).toEqual([100, 4, 8]);
  });
});

describe('mercator', () => {
  it('has the equator in the middle and 85.05 degrees at the edge', () => {
    expect(mercator(0, 0)).toEqual([0.5, 0.5]);
    expect(mercator(-180, 85.0511)[1]).toBeCloseTo(0, 5);
  });
});
