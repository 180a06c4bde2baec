import { describe, expect, test } from 'vitest';
import { shorten } from '../../scripts/opening/outline.ts';

describe('an outline in few characters', () => {
  test('each point is told from the last one', () => {
    // (10,10) to (30,10) is 20 right; to (30,40) 30 down; to (10,40) 20 left.
    expect(shorten('M10,10L30,10L30,40L10,40Z')).toBe('M10 10l20 0 0 30-20 0z');
  });

  test('points on the way are left out, and those half a unit beside it', () => {
    // On a line of 100 the middle lies 0.5 beside it where the end is one unit off: below 0.7.
    expect(shorten('M0,0L50,1L100,1')).toBe('M0 0l100 1');
    expect(shorten('M0,0L50,2L100,0')).toBe('M0 0l50 2 50-2');
  });

  test('islands of less than four square units are left out, others stay', () => {
    expect(shorten('M0,0L1,0L1,3L0,3ZM5,5L9,5L9,9L5,9Z')).toBe('M5 5l4 0 0 4-4 0z'); // 3 and 16 square units
  });

  test('what is no such path is refused in words', () => {
    expect(() => shorten('M1.5,2L3,4')).toThrow('"1.5,2"');
  });
});
