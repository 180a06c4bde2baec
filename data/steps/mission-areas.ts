import { area } from '@turf/area';
import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson';
import { corridor, cutOut, uniteAreas } from '../lib/clip.ts';
import {
  boxesMeet,
  boxOf,
  cutSpikes,
  labelPoint,
  makeCollection,
  makeFeature,
  type Parts,
  partsOf,
  ringArea,
  roundRing,
  tidy,
} from '../lib/geometry.ts';
import { DataError } from '../lib/reader.ts';
import type { Input, Resource, Step } from '../lib/resource.ts';
import { readSpecialLines } from './boundaries/lines.ts';

/** One piece of a mission's area, as data/missions/<id>.json names it. */
export type AreaPart =
  | { readonly country: string }
  | { readonly admin1: { readonly iso3: string; readonly names: readonly string[] } }
  | { readonly special: readonly string[] }
  | { readonly line: string; readonly km: number };

interface MissionArea {
  readonly id: string;
  readonly area: { readonly drawn: string; readonly parts: readonly AreaPart[] };
}

const SPECIAL = 'boundaries/special_areas_ne10m.geojson';
const DECIMALS = 3;
const LARGEST_SEAM = 0.02; // square degrees, some 240 square km

/** What a rule may name. */
export interface AreaSources {
  readonly countries: FeatureCollection;
  readonly admin1: FeatureCollection;
  readonly special: FeatureCollection;
  readonly lines: FeatureCollection;
}

/** One polygon feature a mission, united from the countries, divisions, special areas and lines it names. */
export const missionAreas: Step = ({ sources, project, done }) => {
  const special = sources.json<FeatureCollection>(SPECIAL);
  const from: AreaSources = {
    countries: collectionOf(done, 'countries-fine'),
    admin1: collectionOf(done, 'admin1'),
    special,
    lines: readSpecialLines(special),
  };
  const files = project.list('missions').filter((file) => file.endsWith('.json'));
  const features = files.map((file) =>
    drawMission(`missions/${file}`, project.json(`missions/${file}`), from),
  );
  return [missionAreaResource(makeCollection(features))];
};

/** @throws DataError naming file, key and value when a rule names what is not there */
export function drawMission(file: string, mission: MissionArea, from: AreaSources): Feature {
  const { drawn, parts } = mission.area;
  if (!drawn || parts.length === 0) {
    throw new DataError(
      `${file}, area: "${drawn}" with ${parts.length} parts, expected a sentence and a part.`,
    );
  }
  const united = uniteAreas(parts.flatMap((part) => resolvePart(file, part, from)));
  const shape = tidy(closeSeams(tidy(united, DECIMALS)), DECIMALS);
  if (shape.length === 0) throw new DataError(`${file}, area.parts: the area has no extent.`);
  const [point] = roundRing([labelPoint(shape)], DECIMALS);
  const properties = {
    mission: mission.id,
    drawn,
    finer: !parts.every((part) => 'country' in part),
    km2: Math.round(area(makeFeature({}, shape)) / 1e6),
    point,
    bbox: boxOf(shape.flat()),
  };
  return makeFeature(properties, shape);
}

/**
 * Simplified divisions do not quite meet: fills the holes that leaves within an area, and cuts the spikes.
 * No area of a mission holds an enclave as small as the limit.
 */
function closeSeams(parts: Parts): Parts {
  return parts.map(([outer = [], ...holes]) => [
    cutSpikes(outer),
    ...holes.filter((hole) => Math.abs(ringArea(hole)) > LARGEST_SEAM),
  ]);
}

/** The areas of one part, not yet united. */
function resolvePart(file: string, part: AreaPart, from: AreaSources): Parts[] {
  if ('country' in part) {
    return [find(from.countries, { iso3: part.country }, `${file}, area.parts.country`)].flat();
  }
  if ('admin1' in part) {
    const { iso3, names } = part.admin1;
    const found = names.flatMap((name) => find(from.admin1, { iso3, name }, `${file}, area.parts.admin1`));
    return found.map((parts) => keepOff(parts, iso3, from.countries));
  }
  if ('special' in part) {
    return part.special.flatMap((name) =>
      find(from.special, { BRK_NAME: name }, `${file}, area.parts.special`),
    );
  }
  const lines = from.lines.features.filter(({ properties }) => properties?.name === part.line);
  if (lines.length === 0 || !(part.km > 0)) {
    throw new DataError(
      `${file}, area.parts.line: "${part.line}", ${part.km} km, expected one of ${namesOf(from.lines, 'name')} and a width.`,
    );
  }
  return [corridor(lines.flatMap(pathsOf), part.km)];
}

/** Divisions come from finer outlines than countries: what reaches over a border of the map is cut. */
function keepOff(parts: Parts, iso3: string, countries: FeatureCollection): Parts {
  return countries.features.reduce((rest, { properties, geometry }) => {
    return properties?.iso3 === iso3 ? rest : cutOut(rest, partsNear(partsOf(geometry), rest));
  }, parts);
}

function partsNear(parts: Parts, other: Parts): Parts {
  const box = boxOf(other.flat());
  return parts.filter((part) => boxesMeet(boxOf(part), box));
}

function find(collection: FeatureCollection, wanted: Record<string, string>, where: string): Parts[] {
  const keys = Object.entries(wanted);
  const found = collection.features.filter(({ properties }) =>
    keys.every(([key, value]) => properties?.[key] === value),
  );
  if (found.length > 0) return found.map(({ geometry }) => partsOf(geometry));
  const near = collection.features.filter(({ properties }) =>
    keys.slice(0, -1).every(([key, value]) => properties?.[key] === value),
  );
  const value = keys.map(([, text]) => text).join(', ');
  throw new DataError(
    `${where}: "${value}" is unknown, expected one of ${namesOf(makeCollection(near), keys.at(-1)?.[0] ?? '')}.`,
  );
}

function namesOf(collection: FeatureCollection, key: string): string {
  const names = new Set(collection.features.map(({ properties }) => properties?.[key]).filter(Boolean));
  return [...names].sort().slice(0, 300).join(', ') || '(none)';
}

function pathsOf({ geometry }: Feature): number[][][] {
  if (geometry.type === 'LineString') return [(geometry as LineString).coordinates];
  return (geometry as MultiLineString).coordinates;
}

function collectionOf(done: Input['done'], name: string): FeatureCollection {
  const resource: Resource | undefined = done.get(name);
  if (resource?.kind !== 'geojson') throw new Error(`mission-areas needs "${name}", which is not built yet.`);
  return resource.collection;
}

function missionAreaResource(collection: FeatureCollection): Resource {
  const finer = collection.features.filter(({ properties }) => properties?.finer).length;
  return {
    kind: 'geojson',
    name: 'mission-areas',
    title: 'Areas of the missions',
    description: `The area of each of ${collection.features.length} missions, each saying how it was drawn: ${finer} finer than whole countries.`,
    sources: ['natural-earth', 'world-atlas', 'geoboundaries-sudan', 'un-missions'],
    coverage: null,
    status: 'final',
    notes: [
      'Outlines of today: the countries, states and districts of the mission’s time may have differed.',
    ],
    collection,
    fields: [
      { name: 'mission', type: 'string', description: 'Id of the mission' },
      { name: 'drawn', type: 'string', description: 'How the area was drawn, one sentence' },
      { name: 'finer', type: 'boolean', description: 'Finer than whole countries' },
      { name: 'km2', type: 'integer', description: 'Size on the sphere', unit: 'km²' },
      { name: 'point', type: 'array', description: 'Label point in the largest part: longitude, latitude' },
      { name: 'bbox', type: 'array', description: 'West, south, east, north' },
    ],
  };
}
