import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import { feature, mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { makeCollection, makeFeature, type Parts, partsOf, recut } from '../../lib/geometry.ts';
import { DataError } from '../../lib/reader.ts';
import { nameOfIso3, nameOfNumeric } from './names.ts';

export type Level = 'coarse' | 'fine';
type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Shape = (Polygon | MultiPolygon) & { id?: string | number; properties?: { name: string } };

/** Areas of an iso3 code each, in degrees. */
export type Areas = Map<string, Parts>;

const FILES = { coarse: 'countries-110m.json', fine: 'countries-50m.json' } as const;

/** Natural Earth draws these apart; the UN profile counts them to the country on the right. */
const JOINED: Readonly<Record<string, string>> = {
  'N. Cyprus': 'CYP',
  Somaliland: 'SOM',
  Taiwan: 'CHN',
  'Ashmore and Cartier Is.': 'AUS', // carries the code of Australia
  'Siachen Glacier': 'IND', // no country's for Natural Earth: all lines about it are drawn undetermined
  Kosovo: 'XKX',
};
/** Left out: Antarctica has no place on this map and would smear along the pole. */
const DROPPED = ['Antarctica'];
/** Christmas Island lies east, the Cocos (Keeling) Islands west of this meridian. */
const INDIAN_OCEAN_TERRITORIES = { name: 'Indian Ocean Ter.', meridian: 100, west: 'CCK', east: 'CXR' };
/** A place in Crimea, which Natural Earth draws with Russia: 45 N 34.1 E, Simferopol. */
const CRIMEA: [number, number] = [34.1, 45];

/** Countries of world-atlas joined by shared arcs for the UN profile, then cut at the antimeridian. */
export function readWorld(level: Level): Areas {
  const world = createRequire(import.meta.url)(`world-atlas/${FILES[level]}`) as World;
  const shapes = new Map<string, Shape[]>();
  const add = (iso3: string, shape: Shape): void => {
    shapes.set(iso3, [...(shapes.get(iso3) ?? []), shape]);
  };
  for (const shape of world.objects.countries.geometries as Shape[]) {
    const name = shape.properties?.name ?? '';
    if (DROPPED.includes(name)) continue;
    if (name === INDIAN_OCEAN_TERRITORIES.name) {
      for (const part of splitShape(shape)) add(territoryOf(world, part), part);
    } else if (name === 'Russia') {
      for (const part of splitShape(shape)) add(holdsCrimea(world, part) ? 'UKR' : 'RUS', part);
    } else {
      add(codeOf(FILES[level], shape, name), shape);
    }
  }
  const joined = [...shapes].map(([iso3, list]) => {
    const [only] = list;
    const shape = list.length === 1 && only ? only : mergeArcs(world, list);
    return makeFeature({ iso3 }, sphereParts(world, shape));
  });
  const cut = recut(makeCollection(joined));
  return new Map(
    cut.features.map((found): [string, Parts] => [
      String(found.properties?.iso3),
      partsOf(found.geometry).map((rings) => rings.map((ring) => [...ring])),
    ]),
  );
}

function codeOf(file: string, shape: Shape, name: string): string {
  const iso3 = JOINED[name] ?? nameOfNumeric(String(shape.id).padStart(3, '0'))?.iso3;
  if (iso3 && nameOfIso3(iso3)) return iso3;
  throw new DataError(
    `world-atlas/${file}, country "${name}": code "${shape.id}" is not in data/countries-table.ts.`,
  );
}

function splitShape(shape: Shape): Shape[] {
  if (shape.type === 'Polygon') return [shape];
  return shape.arcs.map((arcs) => ({ ...shape, type: 'Polygon' as const, arcs }));
}

/** Parts still whole across the antimeridian. */
function sphereParts(world: World, shape: Shape | MultiPolygon): Parts {
  return partsOf(feature(world, shape as MultiPolygon).geometry);
}

function holdsCrimea(world: World, part: Shape): boolean {
  return geoContains({ type: 'MultiPolygon', coordinates: sphereParts(world, part) }, CRIMEA);
}

function territoryOf(world: World, part: Shape): string {
  const lon = sphereParts(world, part)[0]?.[0]?.[0]?.[0] ?? 0;
  return lon < INDIAN_OCEAN_TERRITORIES.meridian
    ? INDIAN_OCEAN_TERRITORIES.west
    : INDIAN_OCEAN_TERRITORIES.east;
}
