import { describe, expect, it } from 'vitest';
import { withNeighbours } from '../../src/map/borders.ts';
import type { Areal, CountryProperties } from '../../src/model/bundle.ts';

const square = (iso3: string, x: number, y: number): Areal<CountryProperties>['features'][number] => ({
  type: 'Feature',
  properties: { iso3, name: iso3, label: iso3, point: [x, y] },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
        [x, y],
      ],
    ],
  },
});

describe('neighbours', () => {
  it('share an edge; a corner alone is no border', () => {
    const countries: Areal<CountryProperties> = {
      type: 'FeatureCollection',
      features: [square('AAA', 0, 0), square('BBB', 1, 0), square('CCC', 1, 1), square('DDD', 3, 0)],
    };
    expect([...withNeighbours(countries, new Set(['AAA']))].sort()).toEqual(['AAA', 'BBB']);
  });
});
