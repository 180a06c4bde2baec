import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { area } from '@turf/area';
import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { findCrossing } from '../../data/lib/crossing.ts';
import { boxOf, labelPoint, partsOf, ringArea } from '../../data/lib/geometry.ts';
import { createLocator, distanceKm } from '../../data/lib/locate.ts';
import { createReader } from '../../data/lib/reader.ts';
import type { Resource } from '../../data/lib/resource.ts';
import { boundaries } from '../../data/steps/boundaries.ts';

const SOURCES = resolve(process.env.ATLAS_SOURCES ?? '../shared/data');
const present = existsSync(SOURCES);
const sources = createReader(SOURCES);

const input = { sources, project: createReader(resolve('data')), done: new Map<string, Resource>() };
const built = new Map((present ? boundaries(input) : []).map((resource) => [resource.name, resource]));

function collection(name: string): FeatureCollection {
  const resource = built.get(name);
  if (resource?.kind !== 'geojson') throw new Error(`${name} is not GeoJSON`);
  return resource.collection;
}

function areaOf(name: string, iso3: string): number {
  const found = collection(name).features.filter(({ properties }) => properties?.iso3 === iso3);
  return found.reduce((sum, one) => sum + area(one), 0) / 1e6;
}

const rings = (feature: Feature): Position[][] => partsOf(feature.geometry).flat();
const paths = (name: string, kept: (properties: Record<string, unknown>) => boolean): Position[][] =>
  collection(name)
    .features.filter(({ properties }) => kept(properties ?? {}))
    .flatMap(({ geometry }) => (geometry as MultiLineString).coordinates);

describe('findCrossing', () => {
  it('finds the crossing of a bow tie and none in a square', () => {
    const tie = [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ];
    const square = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ];
    expect(findCrossing(tie)).not.toBeNull();
    expect(findCrossing(square)).toBeNull();
  });
});

describe.skipIf(!present)('outlines of countries and divisions', () => {
  it.each(['countries', 'countries-fine', 'admin1'])('%s: rings closed, wound as RFC 7946 asks', (name) => {
    for (const feature of collection(name).features) {
      for (const [outer, ...holes] of partsOf(feature.geometry)) {
        for (const ring of [outer ?? [], ...holes]) {
          expect(ring.length).toBeGreaterThanOrEqual(4);
          expect(ring.at(-1)).toEqual(ring[0]);
        }
        expect(ringArea(outer ?? [])).toBeGreaterThan(0);
        for (const hole of holes) expect(ringArea(hole)).toBeLessThan(0);
      }
    }
  });

  it.each(['countries', 'countries-fine', 'admin1'])('%s: no ring crosses itself', (name) => {
    const crossed = collection(name).features.flatMap((feature) => {
      const found = rings(feature)
        .map(findCrossing)
        .filter((at) => at !== null);
      return found.length > 0
        ? [`${feature.properties?.iso3} ${feature.properties?.name}: ${found.join('; ')}`]
        : [];
    });
    expect(crossed).toEqual([]);
  });

  it.each(['countries', 'countries-fine'])('%s: nothing runs across the antimeridian', (name) => {
    for (const feature of collection(name).features) {
      for (const ring of rings(feature)) {
        const [west, south, east, north] = boxOf([ring]);
        expect(east - west, `${feature.properties?.iso3}`).toBeLessThan(180);
        expect(west).toBeGreaterThanOrEqual(-180);
        expect(east).toBeLessThanOrEqual(180);
        expect(south).toBeGreaterThan(-60); // no Antarctica
        expect(north).toBeLessThan(84);
      }
    }
  });

  it('Russia and Fiji have parts on both sides of the antimeridian, each ending on it', () => {
    for (const iso3 of ['RUS', 'FJI']) {
      const feature = collection('countries-fine').features.find((one) => one.properties?.iso3 === iso3);
      const boxes = rings(feature as Feature).map((ring) => boxOf([ring]));
      expect(boxes.some(([west]) => west === -180)).toBe(true);
      expect(boxes.some(([, , east]) => east === 180)).toBe(true);
    }
  });

  it('both levels have the same codes, each once', () => {
    const codes = (name: string) => collection(name).features.map(({ properties }) => properties?.iso3);
    expect(codes('countries')).toEqual(codes('countries-fine'));
    expect(new Set(codes('countries')).size).toBe(codes('countries').length);
  });

  it('every country of the source with a deaths total or a mission host has an outline', () => {
    const codes = new Set(collection('countries').features.map(({ properties }) => properties?.iso3));
    const hosts = input.project
      .list('missions')
      .map((file) => input.project.json<{ hosts: { iso3: string }[] }>(`missions/${file}`))
      .flatMap(({ hosts }) => hosts.map(({ iso3 }) => iso3));
    const monthly = sources
      .csv('ucdp/country-month-2010-2024.csv', ['isocode'])
      .map((row) => row.text('isocode'));
    // Taiwan is drawn with China; Tuvalu is too small for 1:50 million.
    for (const iso3 of new Set([...hosts, ...monthly])) {
      if (iso3 !== 'TWN' && iso3 !== 'TUV') expect(codes, iso3).toContain(iso3);
    }
  });

  it('the coarse level is as large as the fine one, within a twentieth, for the large hosts', () => {
    for (const iso3 of ['MLI', 'COD', 'SDN', 'SSD', 'CAF', 'AGO', 'ETH', 'IRQ', 'AFG', 'IND', 'UKR']) {
      const ratio = areaOf('countries', iso3) / areaOf('countries-fine', iso3);
      expect(Math.abs(ratio - 1), iso3).toBeLessThan(0.05);
    }
  });

  it('divisions add up to their country, which comes from another scale', () => {
    for (const iso3 of ['MLI', 'COD', 'SSD', 'CAF', 'TCD', 'NER', 'LBR', 'AFG', 'XKX', 'ESH']) {
      expect(Math.abs(areaOf('admin1', iso3) / areaOf('countries-fine', iso3) - 1), iso3).toBeLessThan(0.02);
    }
    expect(areaOf('countries-fine', 'MLI')).toBeGreaterThan(1.2e6);
    expect(areaOf('countries-fine', 'MLI')).toBeLessThan(1.3e6);
  });

  it('has 18 states and Abyei for Sudan, and says which six provinces of DR Congo were divided', () => {
    const of = (iso3: string) => collection('admin1').features.filter((one) => one.properties?.iso3 === iso3);
    expect(of('SDN')).toHaveLength(19);
    expect(of('COD')).toHaveLength(11);
    const divided = of('COD').filter(({ properties }) => properties?.vintage !== null);
    expect(divided.map(({ properties }) => properties?.name).sort()).toEqual(
      ['Bandundu', 'Kasaï-Occidental', 'Kasaï-Oriental', 'Katanga', 'Orientale', 'Équateur'].sort(),
    );
  });

  it('label points lie inside their area', () => {
    for (const name of ['countries', 'countries-fine', 'admin1']) {
      for (const feature of collection(name).features) {
        const [lon = 0, lat = 0] = (feature.properties?.point ?? []) as Position;
        const inside = createLocator({ type: 'FeatureCollection', features: [feature] }).at(lon, lat);
        expect(inside, `${name} ${feature.properties?.iso3} ${feature.properties?.name}`).not.toBeNull();
      }
    }
  });
});

describe.skipIf(!present)('the UN profile', () => {
  const special = present
    ? [
        ...sources.json<FeatureCollection>('boundaries/special_areas_ne10m.geojson').features,
        ...sources.json<FeatureCollection>('boundaries/ne_10m_admin_0_disputed_areas.json').features,
      ]
    : [];
  const expected: readonly [area: string, admin: string, iso3: string][] = [
    ['N. Cyprus', 'Northern Cyprus', 'CYP'],
    ['Cyprus U.N. Buffer Zone', 'Cyprus No Mans Area', 'CYP'],
    ['Somaliland', 'Somaliland', 'SOM'],
    ['W. Sahara', 'Morocco', 'ESH'],
    ['W. Sahara', 'Western Sahara', 'ESH'],
    ['Golan Heights', 'Israel', 'SYR'],
    ['UNDOF Zone', 'Syria', 'SYR'],
    ['Gaza', 'Palestine', 'PSE'],
    ['West Bank', 'Palestine', 'PSE'],
    ['Abyei', 'Sudan', 'SDN'],
    ['Jammu and Kashmir', 'India', 'IND'],
    ['Azad Kashmir', 'Pakistan', 'PAK'],
    ['Northern Areas', 'Pakistan', 'PAK'],
    ['Aksai Chin', 'China', 'CHN'],
    ['Crimea', 'Russia', 'UKR'],
    ['Donbass', 'Ukraine', 'UKR'],
    ['Abkhazia', 'Georgia', 'GEO'],
    ['Transnistria', 'Moldova', 'MDA'],
    ['Falkland Is.', 'Falkland Islands', 'FLK'],
  ];

  it.each(expected)('%s (%s) lies in %s in both levels', (name, admin, iso3) => {
    const found = special.find(
      ({ properties }) => (properties?.BRK_NAME ?? '') === name && (properties?.ADMIN ?? '') === admin,
    );
    const [lon, lat] = labelPoint(partsOf((found as Feature).geometry));
    for (const level of ['countries', 'countries-fine']) {
      expect(createLocator(collection(level)).at(lon, lat)?.properties?.iso3, level).toBe(iso3);
    }
  });

  it('Taiwan is part of the feature of China; Kosovo is an area of its own', () => {
    const taipei: Position = [121.57, 25.04]; // ne_50m_populated_places_simple.json
    const pristina: Position = [21.17, 42.67];
    for (const level of ['countries', 'countries-fine']) {
      const locator = createLocator(collection(level));
      const at = ([lon = 0, lat = 0]: Position) => locator.near(lon, lat, 30)?.properties?.iso3;
      expect([at(taipei), at(pristina)]).toEqual(['CHN', 'XKX']);
    }
  });

  it.each(['lines', 'lines-fine'])('%s: no line parts Crimea, Somaliland or the north of Cyprus', (name) => {
    const all = paths(name, (properties) => properties.class !== 'other');
    const outline = (area: string) =>
      partsOf(
        (special.find(({ properties }) => properties?.BRK_NAME === area) ?? special[0])?.geometry ?? null,
      ).flat(2);
    const [northOfCrimea] = outline('Crimea').sort((a, b) => (b[1] ?? 0) - (a[1] ?? 0));
    const [eastOfSomaliland] = outline('Somaliland').sort((a, b) => (b[0] ?? 0) - (a[0] ?? 0));
    const [westOfBufferZone] = outline('Cyprus U.N. Buffer Zone').sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    for (const [lon = 0, lat = 0] of [northOfCrimea, eastOfSomaliland, westOfBufferZone].map(
      (at) => at ?? [],
    )) {
      expect(distanceKm(all, lon, lat)).toBeGreaterThan(50);
    }
  });

  it.each(['lines', 'lines-fine'])('%s: a side belongs to one class only', (name) => {
    const sides = (kept: (properties: Record<string, unknown>) => boolean): string[] =>
      paths(name, kept).flatMap((path) =>
        path.slice(1).map((point, at) => [String(path[at]), String(point)].sort().join(' ')),
      );
    const solid = new Set(sides(({ class: kind }) => kind === 'international'));
    const apart = sides(({ class: kind }) => kind !== 'international');
    expect(apart.filter((side) => solid.has(side))).toEqual([]);
    expect(solid.size).toBeGreaterThan(1000);
  });

  it.each([
    ['Line of Control', 'other'],
    ['Blue Line', 'other'],
    ['Sudan and South Sudan', 'undetermined'],
    ['Abyei', 'undetermined'],
    ['Western Sahara', 'undetermined'],
    ['Kosovo', 'undetermined'],
    ['Golan', 'undetermined'],
    ['Jammu and Kashmir', 'undetermined'],
  ])('%s is drawn as %s in both levels', (line, kind) => {
    for (const level of ['lines', 'lines-fine']) {
      const found = collection(level).features.filter(({ properties }) => properties?.name === line);
      expect(found.map(({ properties }) => properties?.class)).toEqual([kind]);
      expect(paths(level, ({ name }) => name === line).length).toBeGreaterThan(0);
    }
  });

  it('the Line of Control runs where the parts of Kashmir meet: near Poonch and Kargil, not at Lahore', () => {
    const line = paths('lines-fine', ({ name }) => name === 'Line of Control');
    // Bases of UNMOGIP in Geo-PKO: Poonch, 33.770 N 74.093 E, and Kargil, 34.558 N 76.126 E.
    expect(distanceKm(line, 74.09, 33.77)).toBeLessThan(25);
    expect(distanceKm(line, 76.13, 34.56)).toBeLessThan(25);
    expect(distanceKm(line, 74.34, 31.55)).toBeGreaterThan(100);
  });
});

describe.skipIf(!present)('cities', () => {
  it('gives a country to Laayoune and Sevastopol by the profile, none to Jerusalem', () => {
    const places = built.get('places');
    if (places?.kind !== 'table') throw new Error('places is not a table');
    const { name = [], iso3 = [], capital = [] } = places.data;
    const at = (city: string) => [iso3[name.indexOf(city)], capital[name.indexOf(city)]];
    expect(at('Laayoune')).toEqual(['ESH', 0]);
    expect(at('Sevastopol')).toEqual(['UKR', 0]);
    expect(at('Jerusalem')).toEqual([null, 0]);
    expect(at('Taipei')).toEqual(['CHN', 0]);
    expect(at('Bamako')).toEqual(['MLI', 1]);
    expect(at('Juba')).toEqual(['SSD', 1]);
  });

  it('stands within 25 km of the country it is given', () => {
    const places = built.get('places');
    if (places?.kind !== 'table') throw new Error('places is not a table');
    const locator = createLocator(collection('countries-fine'));
    const { name = [], iso3 = [], lon = [], lat = [] } = places.data;
    const wrong = name.filter((_, row) => {
      const near = locator.near(Number(lon[row]), Number(lat[row]), 25)?.properties?.iso3;
      return iso3[row] !== null && near !== iso3[row];
    });
    // Enclaves, islands and border towns finer than 1:50 million.
    expect(wrong.sort()).toEqual(
      [
        'Funafuti',
        'Gibraltar',
        'Grand Turk',
        'International Falls',
        'Kaédi',
        'Laredo',
        'Longyearbyen',
        'San Marino',
        'Shenzhen',
        'Vatican City',
      ].sort(),
    );
  });
});
