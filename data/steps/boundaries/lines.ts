import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson';
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { boxOf, makeCollection, roundRing } from '../../lib/geometry.ts';
import { createLocator, distanceKm } from '../../lib/locate.ts';
import { DataError, type Reader } from '../../lib/reader.ts';
import type { GeoResource } from '../../lib/resource.ts';
import { DECIMALS } from './countries.ts';
import type { Level } from './world.ts';

/** How the UN draws a line: solid, dashed, dotted. */
type LineClass = 'international' | 'undetermined' | 'other';

interface Kind {
  readonly class: LineClass;
  readonly name: string | null;
  /** The note of data/un-notes.json that speaks of it. */
  readonly note: string | null;
}

type Path = Position[];
type Borders = Topology<{ areas: GeometryCollection<{ iso3: string }> }>;

const SPECIAL = 'boundaries/special_areas_ne10m.geojson';
const SOLID: Kind = { class: 'international', name: null, note: null };
const undetermined = (name: string, note: string | null = null): Kind => ({
  class: 'undetermined',
  name,
  note,
});
const other = (name: string, note: string | null = null): Kind => ({ class: 'other', name, note });

/** Whole borders that are not settled international ones; codes in the order of the alphabet. */
const PAIRS: Readonly<Record<string, Kind>> = {
  'ESH-MAR': undetermined('Western Sahara', 'western-sahara'),
  'ISR-LBN': other('Blue Line', 'blue-line'),
  'ISR-PSE': undetermined('Israel and the State of Palestine'),
  'ISR-SYR': undetermined('Golan', 'golan'),
  'KOR-PRK': other('Military Demarcation Line'),
  'SDN-SSD': undetermined('Sudan and South Sudan', 'sudan-south-sudan'),
  'SRB-XKX': undetermined('Kosovo', 'kosovo'),
};
const LINE_OF_CONTROL = other('Line of Control', 'jammu-and-kashmir');
const KASHMIR = undetermined('Jammu and Kashmir', 'jammu-and-kashmir');
const ILEMI = undetermined('Ilemi Triangle');

/** Outlines and shared sides of Natural Earth's special areas that are lines of their own. */
const ABYEI = undetermined('Abyei', 'abyei');
const BERM = other('Berm', 'western-sahara');
const BUFFER_ZONE = other('United Nations buffer zone in Cyprus', 'cyprus');
const UNDOF = other('Area of the United Nations Disengagement Observer Force', 'golan');

const INDIAN_PART = ['Jammu and Kashmir'];
const PAKISTANI_PARTS = ['Northern Areas', 'Azad Kashmir'];
const ALL_KASHMIR = [...INDIAN_PART, ...PAKISTANI_PARTS, 'Shaksam Valley', 'Aksai Chin', 'Siachen Glacier'];
/** How far a border of the level may stray from the same border at 1:10 million, in km. */
const STRAY: Readonly<Record<Level, number>> = { coarse: 40, fine: 12 };

/** Borders between the areas of a level, and the lines of disputed areas, each with its UN class. */
export function readLines(sources: Reader, countries: FeatureCollection, level: Level): FeatureCollection {
  const special = sources.json<FeatureCollection>(SPECIAL);
  const kinds = new Map<Kind, Path[]>();
  const add = (kind: Kind, paths: readonly Path[]): void => {
    kinds.set(kind, [...(kinds.get(kind) ?? []), ...paths]);
  };
  const kindAt = disputedAt(special, STRAY[level]);
  for (const [pair, paths] of borderPaths(countries)) {
    const whole = PAIRS[pair];
    if (whole) add(whole, paths);
    else for (const [kind, split] of splitBy(paths, (at) => kindAt(pair, at))) add(kind, split);
  }
  add(ABYEI, sides(special, 'Abyei'));
  add(BERM, sharedSides(special, ['W. Sahara'], ['W. Sahara']));
  add(BUFFER_ZONE, sides(special, 'Cyprus U.N. Buffer Zone'));
  add(UNDOF, sides(special, 'UNDOF Zone'));
  for (const [pair, kind] of Object.entries(PAIRS)) {
    if (!kinds.get(kind)?.length)
      throw new DataError(`countries, ${level}: no border ${pair}, expected one.`);
  }
  const order = [...kinds].sort(([a], [b]) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
  return makeCollection(order.map(([kind, paths]) => lineFeature(kind, paths, level)));
}

function lineFeature(kind: Kind, paths: readonly Path[], level: Level): Feature<MultiLineString> {
  const coordinates = paths
    .map((path) => roundRing(path, DECIMALS[level]))
    .filter(({ length }) => length > 1);
  const properties = { class: kind.class, name: kind.name, note: kind.note, level };
  return { type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates } };
}

/** Lines of the special areas at 1:10 million, by the names that {@link readLines} gives them. */
export function readSpecialLines(special: FeatureCollection): FeatureCollection {
  const control = sharedSides(special, INDIAN_PART, PAKISTANI_PARTS);
  const berm = sharedSides(special, ['W. Sahara'], ['W. Sahara']);
  return makeCollection([lineFeature(LINE_OF_CONTROL, control, 'fine'), lineFeature(BERM, berm, 'fine')]);
}

/** Shared borders by pair of codes (`KEN-SSD`). */
function borderPaths(countries: FeatureCollection): ReadonlyMap<string, Path[]> {
  const world = topology({ areas: countries }) as Borders;
  const pairs = new Set<string>();
  const codes = (a: unknown, b: unknown): string =>
    [a, b]
      .map((one) => (one as { properties: { iso3: string } }).properties.iso3)
      .sort()
      .join('-');
  mesh(world, world.objects.areas, (a, b) => {
    if (a !== b) pairs.add(codes(a, b));
    return false;
  });
  return new Map(
    [...pairs]
      .sort()
      .map((pair): [string, Path[]] => [
        pair,
        mesh(world, world.objects.areas, (a, b) => a !== b && codes(a, b) === pair).coordinates,
      ]),
  );
}

/** The class of a border of a pair at a place, where part of the border is disputed. */
function disputedAt(special: FeatureCollection, stray: number) {
  const control = sharedSides(special, INDIAN_PART, PAKISTANI_PARTS);
  const kashmir = createLocator(named(special, ALL_KASHMIR));
  const [, ilemiSouth] = boxOf(sides(special, 'Ilemi Triangle'));
  return (pair: string, [lon = 0, lat = 0]: Position): Kind => {
    if (pair === 'IND-PAK' && distanceKm(control, lon, lat) <= stray) return LINE_OF_CONTROL;
    if (['IND-PAK', 'CHN-IND', 'CHN-PAK'].includes(pair) && kashmir.near(lon, lat, stray)) return KASHMIR;
    if (pair === 'KEN-SSD' && lat >= ilemiSouth) return ILEMI;
    return SOLID;
  };
}

/** Cuts paths where the kind of their sides changes; a side is asked at its middle. */
function splitBy(paths: readonly Path[], kindAt: (middle: Position) => Kind): ReadonlyMap<Kind, Path[]> {
  const out = new Map<Kind, Path[]>();
  for (const path of paths) {
    let last: Kind | null = null;
    for (let i = 1; i < path.length; i++) {
      const [a = [], b = []] = [path[i - 1], path[i]];
      const kind = kindAt([((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2]);
      const list = out.get(kind) ?? [];
      out.set(kind, list);
      if (kind === last) list.at(-1)?.push(b);
      else list.push([a, b]);
      last = kind;
    }
  }
  return out;
}

function named(special: FeatureCollection, names: readonly string[]): FeatureCollection {
  for (const name of names) {
    if (special.features.some(({ properties }) => properties?.BRK_NAME === name)) continue;
    throw new DataError(`${SPECIAL}: no feature with BRK_NAME "${name}", expected one.`);
  }
  return makeCollection(special.features.filter(({ properties }) => names.includes(properties?.BRK_NAME)));
}

function sides(special: FeatureCollection, name: string): Path[] {
  const { features } = named(special, [name]);
  return features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : [],
  );
}

/** Sides that an area of the one list shares with an area of the other. */
function sharedSides(special: FeatureCollection, one: readonly string[], two: readonly string[]): Path[] {
  const world = topology({ areas: named(special, [...new Set([...one, ...two])]) }, 1e6) as Topology<{
    areas: GeometryCollection<{ BRK_NAME: string }>;
  }>;
  const is = (names: readonly string[], area: unknown): boolean =>
    names.includes((area as { properties: { BRK_NAME: string } }).properties.BRK_NAME);
  const shared = mesh(
    world,
    world.objects.areas,
    (a, b) => a !== b && ((is(one, a) && is(two, b)) || (is(two, a) && is(one, b))),
  );
  return shared.coordinates;
}

export function lineResource(level: Level, collection: FeatureCollection): GeoResource {
  const coarse = level === 'coarse';
  return {
    kind: 'geojson',
    name: coarse ? 'lines' : 'lines-fine',
    title: coarse ? 'Boundary lines, coarse' : 'Boundary lines, fine',
    description:
      'Land borders of the edited countries and lines of disputed areas in the classes that the UN draws apart.',
    sources: ['world-atlas', 'natural-earth'],
    coverage: null,
    status: 'final',
    notes: ['Solid: international; dashed: undetermined; dotted: other, as the Line of Control.'],
    collection,
    fields: [
      {
        name: 'class',
        type: 'string',
        description: 'international, undetermined (dashed) or other (dotted)',
      },
      { name: 'name', type: 'string', description: 'Name of the line, or null' },
      { name: 'note', type: 'string', description: 'Id of the note that speaks of it, or null' },
      { name: 'level', type: 'string', description: 'coarse or fine' },
    ],
  };
}
