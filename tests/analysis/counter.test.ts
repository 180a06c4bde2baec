import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCounter } from '../../src/analysis/counter.ts';
import { type Histogram, monthly } from '../../src/analysis/histogram.ts';
import { placesInView } from '../../src/analysis/in-view.ts';
import { indexViolence, placesOfMission } from '../../src/analysis/violence.ts';
import type { Window } from '../../src/model/state.ts';
import { loadTable } from '../data/bundle.ts';
import { makeViolence, type TestCell } from './violence.ts';

const PLACES = 12;
const FIRST = 24000;

const cell: fc.Arbitrary<TestCell> = fc.record({
  place: fc.nat(PLACES - 1),
  month: fc.option(fc.integer({ min: FIRST, max: FIRST + 30 }), { nil: null, freq: 9 }),
  type: fc.constantFrom(0, 1, 2),
  best: fc.nat(50),
  low: fc.option(fc.nat(50), { nil: null }),
  high: fc.option(fc.nat(50), { nil: null }),
  precision: fc.constant(1),
});
const window = fc
  .tuple(fc.integer({ min: FIRST - 20, max: FIRST + 50 }), fc.nat(40))
  .map(([from, more]): Window => ({ from, to: from + more }));
const mask = fc
  .array(fc.constantFrom(0, 1), { minLength: PLACES, maxLength: PLACES })
  .map((inside) => Uint8Array.from(inside));

/** Written apart from the code: each cell of the list by itself. */
function plain(
  cells: readonly TestCell[],
  { from, to }: Window,
  keep: (place: number) => boolean,
): Histogram {
  const make = (times = 1): Float64Array => new Float64Array((to - from + 1) * times);
  const sums = { from, to, best: make(3), low: make(), high: make(), events: make(), ungiven: make() };
  const add = (array: Float64Array, at: number, value: number): void => {
    array[at] = (array[at] ?? 0) + value;
  };
  for (const { place, month, type, best, low, high } of cells) {
    if (month === null || month < from || month > to || !keep(place)) continue;
    add(sums.best, (month - from) * 3 + type, best);
    add(sums.events, month - from, 1);
    if (low === null || high === null) add(sums.ungiven, month - from, best);
    else {
      add(sums.low, month - from, low);
      add(sums.high, month - from, high);
    }
  }
  return sums;
}

describe('the counter', () => {
  it('equals a plain count in any places, a mission’s area and all, for few cells and for many blocks', () => {
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 40 }),
        fc.constantFrom(1, 100),
        window,
        mask,
        (few, times, asked, inside) => {
          const cells = Array.from({ length: times }, () => few).flat();
          const violence = makeViolence(PLACES, cells);
          const counter = createCounter(violence);
          expect(counter.ofPlaces(asked, inside)).toEqual(
            plain(cells, asked, (place) => inside[place] === 1),
          );
          expect(counter.ofPlaces(asked, null)).toEqual(plain(cells, asked, () => true));
          // Two of three places lie in MINUSMA's area, one of three in MINUSCA's too: see makeViolence.
          expect(counter.ofMission(asked, 'minusma')).toEqual(plain(cells, asked, (place) => place % 3 > 0));
          expect(counter.ofMission(asked, 'minusca')).toEqual(
            plain(cells, asked, (place) => place % 3 === 2),
          );
          expect(counter.ofMission(asked, 'unama')).toEqual(plain(cells, asked, () => false));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('equals a scan of the committed cells in views of the map and in each mission’s area', () => {
    const violence = indexViolence(loadTable('violence-places'), loadTable('violence-cells'));
    const counter = createCounter(violence);
    const asked = { from: violence.first - 3, to: violence.last - 5 };
    for (const id of new Set(violence.places.areas.dictionary.flatMap((ids) => ids.split('~')))) {
      expect(counter.ofMission(asked, id), id).toEqual(
        monthly(violence, asked, placesOfMission(violence, id)),
      );
    }
    const view = fc.tuple(
      fc.integer({ min: -180, max: 180 }),
      fc.integer({ min: -60, max: 60 }),
      fc.integer({ min: 1, max: 200 }),
    );
    fc.assert(
      fc.property(view, ([west, south, width]) => {
        const inside = placesInView(violence, [west, south, west + width, south + width / 2]);
        expect(counter.ofPlaces(asked, inside)).toEqual(monthly(violence, asked, inside));
      }),
      { numRuns: 40 },
    );
  });
});
