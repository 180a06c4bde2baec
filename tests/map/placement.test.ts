import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { boxOf, clearOf, type LabelItem, placeLabels } from '../../src/map/placement.ts';

const BOX = { left: 0, right: 800, top: 0, bottom: 500 };
const item = (id: string, x: number, y: number, more: Partial<LabelItem> = {}): LabelItem => ({
  id,
  x,
  y,
  width: 80,
  height: 32,
  clear: 5,
  centred: false,
  leader: true,
  slide: false,
  must: false,
  group: 0,
  rank: 0,
  ...more,
});

describe('labels', () => {
  it('stand right of their point where nothing is in the way', () => {
    expect(placeLabels([item('a', 100, 100)], BOX, [])).toEqual([
      { id: 'a', dx: 10, dy: 0, anchor: 'left', leader: false, short: false },
    ]);
  });

  it('never lie on each other, whatever the points', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 500 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 14 }), (points) => {
        const items = points.map(({ x, y }, at) => item(String(at), x, y));
        const placed = placeLabels(items, BOX, []);
        const boxes = placed.map((place) => boxOf(items[Number(place.id)] as LabelItem, place));
        for (const [at, a] of boxes.entries()) {
          expect(a.left >= 0 && a.right <= 800 && a.top >= 0 && a.bottom <= 500).toBe(true);
          for (const b of boxes.slice(at + 1)) {
            expect(a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('make room where another order has a place for one more', () => {
    // Two points in a strip of one label's height: a, first, takes the only place that b has; its own other one is free.
    const strip = { left: 0, right: 300, top: 84, bottom: 116 };
    const fixed = { leader: false };
    const a = item('a', 100, 100, fixed); // right of its point 110..190, left 10..90
    const b = item('b', 205, 100, fixed); // right 215..295; left 115..195
    const wall = [{ left: 213, right: 300, top: 84, bottom: 116 }]; // nothing right of b
    const sides = (items: LabelItem[]) =>
      Object.fromEntries(placeLabels(items, strip, wall).map(({ id, anchor }) => [id, anchor]));
    expect(sides([a])).toEqual({ a: 'left' });
    expect(sides([a, b])).toEqual({ a: 'right', b: 'right' });
  });

  it('give way to a more important one where only one has room, whoever chose first', () => {
    const strip = { left: 0, right: 100, top: 84, bottom: 116 }; // room for one label of 80 px, left of either point
    const labels = [95, 97].map((x, at) => item(String(at), x, 100, { leader: false, rank: 1 - at }));
    expect(placeLabels(labels, strip, []).map(({ id }) => id)).toEqual(['1']);
    const first = labels.map((label, at) => ({ ...label, group: at }));
    expect(placeLabels(first, strip, []).map(({ id }) => id)).toEqual(['0']);
  });

  it('go without their second line rather than not at all', () => {
    const low = { left: 0, right: 800, top: 90, bottom: 110 }; // 20 px high: no room for 32
    const short = { width: 60, height: 16 };
    expect(placeLabels([item('a', 100, 100)], low, [])).toEqual([]);
    const labels = [item('a', 100, 100, { short })];
    const [place] = placeLabels(labels, low, []);
    expect(place).toEqual({ id: 'a', dx: 10, dy: 0, anchor: 'left', leader: false, short: true });
    // From 10 px right of the point on, half of 16 px above and below, with 3 px at its sides.
    expect(place && boxOf(labels[0] as LabelItem, place)).toEqual({
      left: 107,
      right: 173,
      top: 92,
      bottom: 108,
    });
  });

  it('go where there is no room, but for one that must stay', () => {
    const full = [{ left: -500, right: 1500, top: -500, bottom: 1500 }];
    expect(placeLabels([item('a', 100, 100)], BOX, full)).toEqual([]);
    expect(placeLabels([item('a', 100, 100, { must: true, centred: true })], BOX, full)).toEqual([
      { id: 'a', dx: 0, dy: 0, anchor: 'center', leader: false, short: false },
    ]);
  });
});

test('a name goes below what lies on its place, and below what lies there', () => {
  const note = { left: 12, right: 352, top: 12, bottom: 52 };
  const key = { left: 12, right: 200, top: 56, bottom: 100 };
  expect(clearOf(180, 40, 40, [])).toBe(40);
  expect(clearOf(480, 40, 40, [note, key])).toBe(40); // beside both
  expect(clearOf(180, 40, 40, [key, note])).toBe(110); // 62 below the note lies on the key, which ends at 100
  expect(clearOf(300, 40, 40, [note, key])).toBe(62);
});
