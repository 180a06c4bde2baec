import { effect, signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { sameList, sameSet, sameWindow, stable } from '../../src/model/stable.ts';

describe('a stable signal', () => {
  it('wakes who follows it only when what is read differs, and keeps the very object until then', () => {
    const at = signal(24_000);
    const years = stable(() => [Math.floor(at.value / 12)], sameList);
    const seen: (readonly number[])[] = [];
    const stop = effect(() => {
      seen.push(years.value);
    });
    at.value = 24_011; // December of the same year
    expect(years.value).toBe(seen[0]);
    at.value = 24_012;
    stop();
    expect(seen).toEqual([[2000], [2001]]);
  });

  it('tells windows, sets and lists apart by what they hold', () => {
    expect(sameWindow({ from: 1, to: 2 }, { from: 1, to: 2 })).toBe(true);
    expect(sameWindow({ from: 1, to: 2 }, { from: 1, to: 3 })).toBe(false);
    expect(sameSet(new Set(['a', 'b']), new Set(['b', 'a']))).toBe(true);
    expect(sameSet(new Set(['a']), new Set(['b']))).toBe(false);
    expect(sameSet(new Set(['a']), new Set(['a', 'b']))).toBe(false);
    expect(sameList([1, 2], [1, 2])).toBe(true);
    expect(sameList([1, 2], [2, 1])).toBe(false);
    expect(sameList([1], [1, 2])).toBe(false);
  });
});
