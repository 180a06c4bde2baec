import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Base } from '../../src/analysis/bases.ts';
import { insideOf } from '../../src/analysis/inside.ts';
import {
  basesInside,
  hostsOf,
  type RegionSources,
  regionGeometry,
  regionMask,
  regionName,
} from '../../src/analysis/regions.ts';
import type { Violence } from '../../src/analysis/violence.ts';
import { parseRegion, type Region } from '../../src/model/region.ts';
import { makeTable } from '../../src/model/table.ts';
import { makeViolence } from './violence.ts';

/** Places on a lattice, so that many lie on corners and edges. */
const lattice = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 }));
const HALVES = Array.from({ length: 29 }, (_, at) => at / 2 - 7);
const GRID = HALVES.flatMap((x) => HALVES.map((y) => [x, y] as const));
const ring = fc
  .array(lattice, { minLength: 3, maxLength: 40 })
  .map((corners): Position[] => [...corners, corners[0] ?? [0, 0]].map(([x = 0, y = 0]) => [x, y]));
const polygon = fc
  .array(ring, { minLength: 1, maxLength: 3 })
  .map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
const multi = fc
  .array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 })
  .map((coordinates): MultiPolygon => ({ type: 'MultiPolygon', coordinates }));

function region(key: string): Region {
  const parsed = parseRegion(key);
  if (!parsed) throw new Error(`${key} is no region.`);
  return parsed;
}

/** Violence without cells; each place is [lon, lat, iso3 today, division]. */
function placed(rows: readonly (readonly [number, number, string | null, string | null])[]): Violence {
  const spec = (name: string) => ({ name, type: 'string', description: name }) as const;
  const table = makeTable([spec('iso3'), spec('admin1')], {
    iso3: rows.map((row) => row[2]),
    admin1: rows.map((row) => row[3]),
  });
  const [iso3Now, admin1] = [table.columns.get('iso3'), table.columns.get('admin1')];
  if (!iso3Now || !admin1) throw new Error('The table has no columns.');
  const violence = makeViolence(rows.length, []);
  return {
    ...violence,
    places: {
      ...violence.places,
      lon: Float64Array.from(rows, (row) => row[0]),
      lat: Float64Array.from(rows, (row) => row[1]),
      iso3Now,
      admin1,
    },
  };
}

const square = (west: number, south: number, size: number): Position[][] => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
];

describe('a point in a polygon', () => {
  it('is where turf has it, edges, corners, holes and crossings included', () => {
    fc.assert(
      fc.property(fc.oneof(polygon, multi), (geometry) => {
        const inside = insideOf(geometry);
        const wrong = GRID.filter(([x, y]) => inside(x, y) !== booleanPointInPolygon([x, y], geometry));
        expect(wrong).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is where turf has it in a ring of many corners, whose edges are kept in bands', () => {
    const star = Array.from({ length: 5000 }, (_, at): Position => {
      const radius = 10 + 3 * Math.sin(at * 7.3);
      return [radius * Math.cos((at / 2500) * Math.PI), radius * Math.sin((at / 2500) * Math.PI)];
    });
    const geometry: Polygon = { type: 'Polygon', coordinates: [[...star, star[0] ?? [0, 0]]] };
    const inside = insideOf(geometry);
    fc.assert(
      fc.property(
        fc.double({ min: -14, max: 14, noNaN: true }),
        fc.double({ min: -14, max: 14, noNaN: true }),
        (x, y) => {
          expect(inside(x, y)).toBe(booleanPointInPolygon([x, y], geometry));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the mask of a region', () => {
  const codes = fc.constantFrom('MLI', 'NER', 'BFA', null);
  const names = fc.constantFrom('Gao', 'Kidal', 'Tahoua', null);
  const rows = fc.array(
    fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), codes, names),
    {
      minLength: 1,
      maxLength: 40,
    },
  );

  it('of a country or a division takes the places that name it, and those alone', () => {
    fc.assert(
      fc.property(rows, codes, names, (places, iso3, name) => {
        const violence = placed(places);
        const country = regionMask(violence, region(`country:${iso3 ?? 'TCD'}`), null);
        expect([...(country ?? [])]).toEqual(places.map((row) => (iso3 !== null && row[2] === iso3 ? 1 : 0)));
        const division = regionMask(violence, region(`admin1:${iso3 ?? 'TCD'}~${name ?? 'Lac'}`), null);
        expect([...(division ?? [])]).toEqual(
          places.map((row) => (iso3 !== null && name !== null && row[2] === iso3 && row[3] === name ? 1 : 0)),
        );
      }),
    );
  });

  it('of a box is a comparison of numbers, its edges included', () => {
    fc.assert(
      fc.property(rows, lattice, fc.integer({ min: 1, max: 6 }), (places, [west, south], size) => {
        const box = region(`box:${west},${south},${west + size},${south + size}`);
        const mask = regionMask(placed(places), box, regionGeometry(box, { imported: [] }));
        expect([...(mask ?? [])]).toEqual(
          places.map(([x, y]) => (x >= west && x <= west + size && y >= south && y <= south + size ? 1 : 0)),
        );
      }),
    );
  });

  it('of a file whose outline is gone is not known, which is not empty', () => {
    const gone = region('file:7');
    expect(
      regionMask(placed([[0, 0, 'MLI', null]]), gone, regionGeometry(gone, { imported: [] })),
    ).toBeNull();
    expect(basesInside([], null)).toBeNull();
  });
});

describe('outline, name and hosts of a region', () => {
  const point: readonly [number, number] = [0, 0];
  const sources: RegionSources = {
    countries: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { iso3: 'MOZ', name: 'Mozambique', label: 'Mozambique', point },
          geometry: { type: 'Polygon', coordinates: square(30, -25, 8) },
        },
      ],
    },
    admin1: {
      type: 'FeatureCollection',
      features: [square(30, -25, 1), square(33, -25, 1)].map((coordinates) => ({
        type: 'Feature',
        properties: { iso3: 'MOZ', name: 'Maputo', vintage: null, source: '', point: [0, 0] },
        geometry: { type: 'Polygon', coordinates },
      })),
    },
    imported: [
      {
        id: '3',
        name: 'Liptako',
        file: 'a.geojson',
        geometry: { type: 'Polygon', coordinates: square(0, 13, 2) },
        bbox: [0, 13, 2, 15],
        wide: false,
      },
    ],
  };
  const base = (lon: number, lat: number): Base => ({
    row: 0,
    mission: 'onumoz',
    year: 1994,
    place: '',
    lat,
    lon,
    troops: null,
    hq: 0,
  });

  it('joins the divisions that share a name', () => {
    const area = regionGeometry(region('admin1:MOZ~Maputo'), sources);
    const inside = basesInside([base(30.5, -24.5), base(32, -24.5), base(33.5, -24.5)], area);
    expect(inside?.map(({ lon }) => lon)).toEqual([30.5, 33.5]);
  });

  it.each([
    ['country:MOZ', 'Mozambique'],
    ['admin1:MOZ~Maputo', 'Maputo'],
    ['box:0,0,1,1', null],
    ['file:3', 'Liptako'],
    ['file:4', null],
    ['country:MLI', null],
  ])('names %s as its source does', (key, name) => {
    expect(regionName(region(key), sources)).toBe(name);
  });

  it('lets official totals speak for whole countries only', () => {
    expect(hostsOf(region('country:MOZ'))).toEqual(['MOZ']);
    for (const key of ['admin1:MOZ~Maputo', 'box:0,0,1,1', 'file:3']) expect(hostsOf(region(key))).toBeNull();
  });
});
