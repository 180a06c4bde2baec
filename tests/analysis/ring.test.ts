import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insideOf } from '../../src/analysis/inside.ts';
import { type Lasso, lassoOf } from '../../src/analysis/lasso.ts';
import { regionGeometry } from '../../src/analysis/regions.ts';
import { areaKm2, type Corner, isSound, planeArea, ringArea, ringBounds } from '../../src/analysis/ring.ts';
import { boxKey, parseRegion, ringKey } from '../../src/model/region.ts';

const closed = (ring: readonly Corner[]): Corner[] => [...ring, ...ring.slice(0, 1)];
const ringOf = (lasso: Lasso): readonly Corner[] => {
  if ('fault' in lasso) throw new Error(`No ring: ${lasso.fault}.`);
  return lasso.ring;
};
/** A line drawn round a middle, in many steps. */
const circle = ([x, y]: Corner, radius: number, steps = 400): Corner[] =>
  Array.from({ length: steps }, (_, at): Corner => {
    const turn = (at / steps) * 2 * Math.PI;
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
  });

describe('the area of a ring', () => {
  it('is that of the zone between two parallels', () => {
    // R² · Δλ · (sin 10° − sin 0°) = 6371.0088² · (10 · π / 180) · 0.17364818 = 1 230 171 km²
    const box = parseRegion('box:0,0,10,10');
    const geometry = box && regionGeometry(box, { imported: [] });
    expect(geometry && areaKm2(geometry)).toBeCloseTo(
      6371.0088 ** 2 * ((10 * Math.PI) / 180) * Math.sin((10 * Math.PI) / 180),
      -1,
    );
    expect(geometry && Math.round(areaKm2(geometry) / 1000)).toBe(1230);
  });

  it('is the same on both sides of the 180th meridian and across it', () => {
    const box = (west: number): Corner[] => [
      [west, -20],
      [west + 10, -20],
      [west + 10, -10],
      [west, -10],
    ];
    expect(areaKm2(ringArea(closed(box(175))))).toBeCloseTo(areaKm2(ringArea(closed(box(20)))), 3);
  });
});

describe('a ring across the 180th meridian', () => {
  it('is cut in two there, and places on both sides are inside', () => {
    const geometry = ringArea(
      closed([
        [177, -19],
        [182, -19],
        [182, -15],
        [177, -15],
      ]),
    );
    expect(geometry.type).toBe('MultiPolygon');
    const inside = insideOf(geometry);
    expect(
      [
        [178, -17],
        [-179, -17],
        [176, -17],
        [-177, -17],
        [0, -17],
      ].map(([lng = 0, lat = 0]) => inside(lng, lat)),
    ).toEqual([true, true, false, false, false]);
  });

  it('keeps a hollow where the ring is bent', () => {
    // A "C" open to the east: its arms cross the meridian, the room between them does not belong to it.
    const geometry = ringArea(
      closed([
        [170, 0],
        [190, 0],
        [190, 3],
        [175, 3],
        [175, 7],
        [190, 7],
        [190, 10],
        [170, 10],
      ]),
    );
    const inside = insideOf(geometry);
    expect([1, 5, 9].map((lat) => inside(-175, lat))).toEqual([true, false, true]);
    expect([1, 5, 9].map((lat) => inside(172, lat))).toEqual([true, true, true]);
  });

  it('has one key however its longitudes were counted', () => {
    const at = (turn: number): Corner[] => [
      [177 + turn, -19],
      [182 + turn, -19],
      [182 + turn, -15],
    ];
    expect(ringKey(at(0), 2)).toBe('ring:177,-19;182,-19;182,-15');
    expect(ringKey(at(-360), 2)).toBe(ringKey(at(0), 2));
    expect(boxKey([-183, -19, -178, -15], 2)).toBe('box:177,-19,182,-15');
  });
});

describe('keys of drawn areas', () => {
  it('bring back the ring, rounded', () => {
    expect(
      parseRegion(
        ringKey(
          [
            [1.23456, 2],
            [3, 4.00004],
            [-5.125, 6],
          ],
          3,
        ),
      ),
    ).toEqual({
      kind: 'ring',
      ring: [
        [1.235, 2],
        [3, 4],
        [-5.125, 6],
        [1.235, 2],
      ],
    });
    expect(boxKey([-400, -95, 0, 95], 1)).toBe('box:-40,-90,320,90');
  });

  it.each([
    'ring:0,0;2,2;2,0;0,2', // crosses itself
    'ring:0,0;1,1;2,2', // encloses nothing
    'ring:0,0;2,0',
    'ring:0,0;2,0;,2',
    'ring:0,0;2,0;2,91',
    'ring:-181,0;2,0;2,5',
    'box:0,0,361,5',
    'box:0,0,5',
    'box:5,0,0,5',
  ])('%s is none', (key) => {
    expect(parseRegion(key)).toBeNull();
  });
});

describe('a lasso', () => {
  it('keeps the form of what was drawn in few corners', () => {
    const ring = ringOf(lassoOf(circle([10, 0], 5), 0.05, 3));
    expect(ring.length).toBeLessThanOrEqual(64);
    expect(ring.length).toBeGreaterThan(12);
    // The circle has π · 5² = 78.54 square degrees.
    expect(planeArea(ring)).toBeGreaterThan(77.5);
    expect(planeArea(ring)).toBeLessThan(78.6);
    expect(ringKey(ring, 3).length).toBeLessThan(1000);
  });

  it('closes the line: corners of a square drawn on three sides are enough', () => {
    const lasso = lassoOf(
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
      ],
      0.01,
      2,
    );
    expect(lasso).toEqual({
      ring: [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
      ],
      looped: false,
    });
  });

  it('drops the tail where the ends pass each other, without a word', () => {
    const [start, ...rest] = circle([0, 0], 5, 100);
    if (!start) throw new Error('no circle');
    const lasso = lassoOf([[5.4, -0.6], [5.3, -0.3], start, ...rest, [5.05, 0.2], [5.5, 0.4]], 0.02, 3);
    expect(lasso).toMatchObject({ looped: false });
    expect(isSound(ringOf(lasso))).toBe(true);
  });

  it('keeps the larger loop of an eight and says so', () => {
    const lasso = lassoOf(
      [
        [0, 0],
        [6, 6],
        [6, 0],
        [0, 6],
        [-3, 3],
      ],
      0.01,
      2,
    );
    // The edges cross at 3, 3: on the right a triangle of 9 square degrees, on the left more.
    expect(lasso).toMatchObject({ looped: true });
    expect(ringBounds(ringOf(lasso))).toEqual([-3, 0, 3, 6]);
  });

  it('goes on across the 180th meridian', () => {
    const ring = ringOf(
      lassoOf(
        [
          [178, 0],
          [-178, 0],
          [-178, 4],
          [178, 4],
        ],
        0.01,
        2,
      ),
    );
    expect(ringBounds(ring)).toEqual([178, 0, 182, 4]);
  });

  it('is none for a slip of the hand or round a pole', () => {
    expect(
      lassoOf(
        [
          [0, 0],
          [0.01, 0],
          [0.01, 0.01],
        ],
        0.01,
        3,
      ),
    ).toEqual({ fault: 'small' });
    const round = Array.from({ length: 40 }, (_, at): Corner => [((at * 9 + 180) % 360) - 180, 80]);
    expect(lassoOf(round, 0.01, 2)).toEqual({ fault: 'pole' });
  });

  it('always makes a key that can be read again', () => {
    const scrawl = fc.array(
      fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -700, max: 700 })),
      { minLength: 0, maxLength: 120 },
    );
    fc.assert(
      fc.property(scrawl, fc.integer({ min: -180, max: 179 }), (steps, middle) => {
        const lasso = lassoOf(
          steps.map(([x, y]): Corner => [middle + x / 10, y / 10]),
          0.1,
          1,
        );
        if ('fault' in lasso) return;
        expect(lasso.ring.length).toBeLessThanOrEqual(64);
        expect(parseRegion(ringKey(lasso.ring, 1))?.kind).toBe('ring');
      }),
      { numRuns: 300 },
    );
  });
});
