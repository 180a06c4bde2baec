import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classOf, classRanges } from '../../src/analysis/classes.ts';

const limits = fc
  .uniqueArray(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 8 })
  .map((values) => values.sort((a, b) => a - b));

it('puts every value into the one range that holds it', () => {
  fc.assert(
    fc.property(limits, fc.double({ noNaN: true, min: -1e7, max: 1e7 }), (breaks, value) => {
      const holds = classRanges(breaks).map(
        ({ from, to }) => (from === null || value >= from) && (to === null || value < to),
      );
      expect(holds.filter(Boolean)).toHaveLength(1);
      expect(classOf(value, breaks)).toBe(holds.indexOf(true));
    }),
  );
});

it('never falls as the value rises', () => {
  fc.assert(
    fc.property(limits, fc.double({ noNaN: true }), fc.double({ noNaN: true }), (breaks, a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(classOf(low, breaks)).toBeLessThanOrEqual(classOf(high, breaks));
    }),
  );
});

it.each([
  [24, 0],
  [25, 1], // on a limit: the class above
  [99, 1],
  [100, 2],
  [10_000, 4],
])('of 25, 100, 1000, 10000: %d is in class %d', (value, expected) => {
  expect(classOf(value, [25, 100, 1000, 10_000])).toBe(expected);
});
