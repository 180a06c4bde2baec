import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthly, total } from '../../src/analysis/histogram.ts';
import { createSlidingSums } from '../../src/analysis/sums.ts';
import { cellRange, placesOfMission } from '../../src/analysis/violence.ts';
import type { Window } from '../../src/model/state.ts';
import { makeViolence, type TestCell } from './violence.ts';

const PLACES = 7;
const cell = fc.record({
  place: fc.integer({ min: 0, max: PLACES - 1 }),
  month: fc.option(fc.integer({ min: 24000, max: 24047 })),
  type: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
  best: fc.integer({ min: 0, max: 500 }),
  low: fc.option(fc.integer({ min: 0, max: 500 })),
  high: fc.option(fc.integer({ min: 0, max: 900 })),
  precision: fc.option(fc.integer({ min: 1, max: 7 })),
});
const window = fc
  .tuple(fc.integer({ min: 23990, max: 24060 }), fc.integer({ min: 23990, max: 24060 }))
  .map(([a, b]): Window => ({ from: Math.min(a, b), to: Math.max(a, b) }));

/** The plain way: every cell of the window, one by one. */
function bruteForce(
  cells: readonly TestCell[],
  { from, to }: Window,
  keep: (cell: TestCell) => boolean = () => true,
) {
  const inside = cells.filter((c) => c.month !== null && c.month >= from && c.month <= to && keep(c));
  const given = inside.filter((c) => c.low !== null && c.high !== null);
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  return {
    best: [0, 1, 2].map((type) => sum(inside.filter((c) => c.type === type).map((c) => c.best))),
    events: inside.length,
    low: sum(given.map((c) => c.low ?? 0)),
    high: sum(given.map((c) => c.high ?? 0)),
    ungivenCells: inside.length - given.length,
    ungivenDeaths: sum(inside.filter((c) => !given.includes(c)).map((c) => c.best)),
    vague: inside.filter((c) => (c.precision ?? 0) >= 4).length,
  };
}

describe('window sums', () => {
  it('equal a plain count for every place, however the window moves', () => {
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 60 }),
        fc.array(window, { minLength: 1, maxLength: 8 }),
        (cells, windows) => {
          const sliding = createSlidingSums(makeViolence(PLACES, cells));
          for (const next of windows) {
            const sums = sliding.move(next);
            for (let place = 0; place < PLACES; place++) {
              const plain = bruteForce(cells, next, (c) => c.place === place);
              expect([...sums.best.slice(place * 3, place * 3 + 3)]).toEqual(plain.best);
              expect(sums.events[place]).toBe(plain.events);
              expect(sums.low[place]).toBe(plain.low);
              expect(sums.high[place]).toBe(plain.high);
              expect(sums.ungiven[place]).toBe(plain.ungivenCells);
              expect(sums.vague[place]).toBe(plain.vague);
            }
          }
        },
      ),
    );
  });

  it('of groups are those of their places together, and count the places that have an event', () => {
    const of = Int32Array.from({ length: PLACES }, (_, place) => place % 2);
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 60 }),
        fc.array(window, { minLength: 1, maxLength: 8 }),
        (cells, windows) => {
          const sliding = createSlidingSums(makeViolence(PLACES, cells), { count: 2, of });
          for (const next of windows) {
            const sums = sliding.move(next);
            for (const group of [0, 1]) {
              const plain = bruteForce(cells, next, (c) => c.place % 2 === group);
              expect([...sums.best.slice(group * 3, group * 3 + 3)]).toEqual(plain.best);
              expect(sums.events[group]).toBe(plain.events);
              expect(sums.high[group]).toBe(plain.high);
              expect(sums.vague[group]).toBe(plain.vague);
              const places = [...of.keys()].filter((place) => place % 2 === group);
              const eventful = places.filter(
                (place) => bruteForce(cells, next, (c) => c.place === place).events > 0,
              );
              expect(sums.spots[group]).toBe(eventful.length);
            }
          }
        },
      ),
    );
  });

  it('count a cell without a month in no window', () => {
    const violence = makeViolence(1, [
      { place: 0, month: null, type: 0, best: 9, low: 9, high: 9, precision: 1 },
    ]);
    expect(cellRange(violence, { from: 0, to: 40000 })).toEqual([0, 0]);
    expect(createSlidingSums(violence).move({ from: 0, to: 40000 }).events[0]).toBe(0);
  });
});

describe('the histogram', () => {
  it('sums to a plain count over any part of it, for all places and for a mission’s', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), window, window, (cells, whole, part) => {
        const violence = makeViolence(PLACES, cells);
        const overlap = { from: Math.max(whole.from, part.from), to: Math.min(whole.to, part.to) };
        const everywhere = total(monthly(violence, whole, null), part);
        const plain = bruteForce(cells, overlap);
        expect(everywhere.byType).toEqual(plain.best);
        expect([everywhere.low, everywhere.high, everywhere.events]).toEqual([
          plain.low,
          plain.high,
          plain.events,
        ]);
        expect(everywhere.ungiven).toBe(plain.ungivenDeaths);
        const mali = total(monthly(violence, whole, placesOfMission(violence, 'minusma')), part);
        expect(mali.byType).toEqual(bruteForce(cells, overlap, (c) => c.place % 3 !== 0).best);
      }),
    );
  });
});
