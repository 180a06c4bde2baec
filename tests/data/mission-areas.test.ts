import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { boxOf, partsOf } from '../../data/lib/geometry.ts';
import { createLocator, distanceKm } from '../../data/lib/locate.ts';
import { createReader, DataError } from '../../data/lib/reader.ts';
import type { Resource } from '../../data/lib/resource.ts';
import { boundaries } from '../../data/steps/boundaries.ts';
import {
  type AreaPart,
  type AreaSources,
  drawMission,
  missionAreas,
} from '../../data/steps/mission-areas.ts';

const collection = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const ring = (west: number, south: number, width: number, height: number): Position[] => [
  [west, south],
  [west + width, south],
  [west + width, south + height],
  [west, south + height],
  [west, south],
];
const rectangle = (properties: object, ...at: [number, number, number, number]): Feature<Polygon> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [ring(...at)] },
});

const from: AreaSources = {
  countries: collection(
    rectangle({ iso3: 'AAA' }, 0, 0, 2, 2),
    rectangle({ iso3: 'BBB' }, 2, 0, 2, 2),
    rectangle({ iso3: 'CCC' }, 10, 10, 1, 1),
  ),
  admin1: collection(
    rectangle({ iso3: 'AAA', name: 'West' }, 0, 0, 1, 2),
    rectangle({ iso3: 'AAA', name: 'East' }, 1.005, 0.5, 1.1, 1),
  ),
  special: collection(rectangle({ BRK_NAME: 'Zone' }, 5, 5, 1, 1)),
  lines: collection({
    type: 'Feature',
    properties: { name: 'Line' },
    geometry: {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 0],
      ],
    },
  }),
};
const draw = (...parts: AreaPart[]) =>
  drawMission('missions/test.json', { id: 'test', area: { drawn: 'How.', parts } }, from);

describe('drawMission', () => {
  it('unites neighbours into one ring without their border', () => {
    const { geometry, properties } = draw({ country: 'AAA' }, { country: 'BBB' });
    expect(partsOf(geometry)).toHaveLength(1);
    expect(partsOf(geometry)[0]).toHaveLength(1);
    expect(boxOf(partsOf(geometry).flat())).toEqual([0, 0, 4, 2]);
    expect(properties).toMatchObject({ mission: 'test', drawn: 'How.', finer: false, bbox: [0, 0, 4, 2] });
  });

  it('keeps apart what does not touch and labels the largest part', () => {
    const { geometry, properties } = draw({ country: 'AAA' }, { country: 'CCC' });
    expect(partsOf(geometry)).toHaveLength(2);
    expect(properties?.point[0]).toBeLessThan(2);
  });

  it('cuts a division where it reaches over the border of the map', () => {
    const { geometry, properties } = draw({ admin1: { iso3: 'AAA', names: ['East'] } });
    expect(boxOf(partsOf(geometry).flat())).toEqual([1.005, 0.5, 2, 1.5]);
    expect(properties?.finer).toBe(true);
  });

  it('widens a line by so many km on each side, with round ends', () => {
    const { properties } = draw({ line: 'Line', km: 10 });
    // One degree on the equator, 111.2 km: 2 x 10 x 111.2 + pi x 10^2 = 2,538 square km; ends are twelve-sided.
    expect(properties?.km2).toBeGreaterThan(2538 * 0.98);
    expect(properties?.km2).toBeLessThan(2538 * 1.005);
  });

  it.each([
    [
      { country: 'XXX' },
      /missions\/test\.json, area\.parts\.country: "XXX" is unknown, expected one of AAA, BBB, CCC/,
    ],
    [{ admin1: { iso3: 'AAA', names: ['Nort'] } }, /area\.parts\.admin1: "AAA, Nort" is unknown.*East, West/],
    [{ special: ['Zon'] }, /area\.parts\.special: "Zon" is unknown, expected one of Zone/],
    [{ line: 'Lin', km: 3 }, /area\.parts\.line: "Lin", 3 km, expected one of Line/],
    [{ line: 'Line', km: 0 }, /area\.parts\.line: "Line", 0 km/],
  ] satisfies [AreaPart, RegExp][])('says what is wrong in %j', (part, message) => {
    expect(() => draw(part)).toThrow(DataError);
    expect(() => draw(part)).toThrow(message);
  });

  it('refuses an area without parts', () => {
    expect(() => draw()).toThrow(/with 0 parts/);
  });
});

const SOURCES = resolve(process.env.ATLAS_SOURCES ?? '../shared/data');
const present = existsSync(SOURCES);

function build(): ReadonlyMap<string, Resource> {
  const input = { sources: createReader(SOURCES), project: createReader(resolve('data')), done: new Map() };
  for (const step of [boundaries, missionAreas]) {
    for (const resource of step(input)) input.done.set(resource.name, resource);
  }
  return input.done;
}

describe.skipIf(!present)('areas of the missions', () => {
  const done = present ? build() : new Map<string, Resource>();
  const areas = new Map<string, Feature>();
  const made = done.get('mission-areas');
  if (made?.kind === 'geojson') {
    for (const feature of made.collection.features) areas.set(feature.properties?.mission, feature);
  }
  const km2 = (mission: string): number => areas.get(mission)?.properties?.km2 ?? 0;

  it('has one for each of the 71 missions', () => {
    expect(areas.size).toBe(71);
  });

  it('runs nowhere across the antimeridian and labels a place inside', () => {
    for (const [mission, feature] of areas) {
      const [lon = 0, lat = 0] = (feature.properties?.point ?? []) as Position;
      expect(createLocator(collection(feature)).at(lon, lat), mission).not.toBeNull();
      for (const part of partsOf(feature.geometry)) {
        const [west, , east] = boxOf(part);
        expect(east - west, mission).toBeLessThan(180);
      }
    }
  });

  it('gives the whole-country missions the size of their country', () => {
    expect(km2('minusma')).toBeGreaterThan(1.2e6);
    expect(km2('minusma')).toBeLessThan(1.3e6);
    expect(km2('monusco')).toBe(km2('onuc'));
  });

  it('gives the missions on small areas a small one', () => {
    // Boxes of the polygons in the source: Abyei 1.164 by 0.835 degrees at 9.7 N, 128 x 93 = 11,850 square km;
    // the zone of UNDOF 0.166 by 0.687 degrees at 33 N, 15.5 x 76 = 1,180; the buffer zone 131 x 25 = 3,200.
    expect(km2('unisfa')).toBeGreaterThan(11_850 / 2);
    expect(km2('unisfa')).toBeLessThan(11_850);
    expect(km2('undof')).toBeLessThan(1_180 / 2);
    expect(km2('unficyp')).toBeLessThan(3_200 / 2);
  });

  it('holds the headquarters of each mission, within 5 km; the others are listed', () => {
    const away: string[] = [];
    for (const [mission, feature] of areas) {
      const { hq } = createReader(resolve('data')).json<{ hq?: { lon: number; lat: number } }>(
        `missions/${mission}.json`,
      );
      if (!hq || createLocator(collection(feature)).at(hq.lon, hq.lat)) continue;
      if (distanceKm(partsOf(feature.geometry).flat(), hq.lon, hq.lat) > 5) away.push(mission);
    }
    // N'Djamena lies outside the mission's east of Chad; Islamabad away from the Line of Control.
    expect(away.sort()).toEqual(['minurcat', 'unmogip']);
  });

  it('holds nine in ten of the bases that Geo-PKO gives a mission, within 25 km', () => {
    const rows = createReader(SOURCES).csv('geo-pko/FrontMap_v.2.3.csv', [
      'mission',
      'latitude',
      'longitude',
    ]);
    const counts = new Map<string, { all: number; inside: number }>();
    const locators = new Map([...areas].map(([id, feature]) => [id, createLocator(collection(feature))]));
    for (const row of rows) {
      const mission = row.text('mission').toLowerCase().replaceAll(' ', '-');
      const locator = locators.get(mission);
      if (!locator) continue;
      const count = counts.get(mission) ?? { all: 0, inside: 0 };
      counts.set(mission, count);
      count.all++;
      if (locator.near(row.number('longitude'), row.number('latitude'), 25)) count.inside++;
    }
    const low = [...counts].filter(([, { all, inside }]) => inside / all < 0.9).map(([mission]) => mission);
    expect(counts.size).toBeGreaterThan(45);
    // MINURCAT: headquarters in N'Djamena; UNMOGIP: stations far from the line; UNOMUR: one of eight in the north.
    expect(low.sort()).toEqual(['minurcat', 'unmogip', 'unomur']);
  });
});
