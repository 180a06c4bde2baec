import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createLocator, distanceKm } from '../../data/lib/locate.ts';

const square = (
  name: string,
  west: number,
  south: number,
  size: number,
  hole?: Position[],
): Feature<Polygon> => ({
  type: 'Feature',
  properties: { name },
  geometry: { type: 'Polygon', coordinates: [ring(west, south, size), ...(hole ? [hole] : [])] },
});
const ring = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const collection = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const name = (feature: Feature | null): unknown => feature?.properties?.name ?? null;

describe('createLocator', () => {
  const world = collection(
    square('big', 0, 0, 10, ring(4, 4, 2)),
    square('in the hole', 4, 4, 2),
    square('over', 8, 8, 4),
  );
  const locator = createLocator(world);

  it('leaves a hole to the feature that fills it', () => {
    expect(name(locator.at(5, 5))).toBe('in the hole');
    expect(name(locator.at(1, 1))).toBe('big');
    expect(locator.at(-5, -5)).toBeNull();
  });

  it('lists every feature at a point, in the order of the collection', () => {
    expect(locator.all(9, 9).map(name)).toEqual(['big', 'over']);
  });

  it('finds the nearest boundary within the distance, and nothing beyond it', () => {
    // One degree of latitude is 111.2 km.
    expect(name(locator.near(5, -0.5, 60))).toBe('big');
    expect(locator.near(5, -0.5, 50)).toBeNull();
    expect(name(locator.near(12.5, 9.9, 60))).toBe('over');
  });

  it('shortens a degree of longitude by the cosine of the latitude', () => {
    // At 60 degrees north a degree of longitude is half of 111.195 km.
    expect(distanceKm([ring(1, 59, 2)], 0, 60)).toBeCloseTo(55.6, 1);
  });

  it('agrees with a test of every feature, whatever the cell', () => {
    const features = Array.from({ length: 40 }, (_, i) =>
      square(`s${i}`, ((i * 37) % 350) - 180, ((i * 53) % 160) - 90, 3 + (i % 9)),
    );
    const coordinate = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
    const locators = [0.5, 1, 7].map((cell) => createLocator(collection(...features), { cell }));
    fc.assert(
      fc.property(coordinate(180), coordinate(90), (lon, lat) => {
        const expected = features.filter((f) => booleanPointInPolygon([lon, lat], f)).map(name);
        for (const one of locators) expect(one.all(lon, lat).map(name)).toEqual(expected);
      }),
    );
  });
});
