import type { FeatureCollection, Position } from 'geojson';
import { boxArea, cutOut, cutTo, uniteAreas } from '../../lib/clip.ts';
import { type Box, boxesMeet, boxOf, type Parts } from '../../lib/geometry.ts';
import { DataError, type Reader } from '../../lib/reader.ts';
import type { Areas } from './world.ts';

const LINES = 'boundaries/ne_50m_admin_0_boundary_lines_disputed_areas.json';

/** Where the lines lie that part what Natural Earth draws de facto: they have no names at this scale. */
const NORTH_OF_WESTERN_SAHARA: Box = [-13.3, 27.6, -8.7, 27.7];
const WEST_OF_GOLAN: Box = [35.5, 32.6, 35.7, 33.3];
const GAZA: Box = [34.1, 31.1, 34.7, 31.7];

/**
 * Edits that need a cut: Natural Earth draws the larger part of Western Sahara with Morocco and the Golan with
 * Israel; for the UN Western Sahara is an area of its own and the Golan part of the Syrian Arab Republic.
 */
export function applyProfile(areas: Areas, sources: Reader): Areas {
  const lines = sources.json<FeatureCollection>(LINES);
  const north = boxOf([lineWithin(lines, NORTH_OF_WESTERN_SAHARA)])[3];
  const moved = move(areas, 'MAR', 'ESH', boxArea([-20, 20, -8, north]));
  return move(moved, 'ISR', 'SYR', eastOf(lineWithin(lines, WEST_OF_GOLAN)));
}

/** Gives `areas` what only the finer level draws: small islands and states, and Gaza. */
export function addMissing(areas: Areas, finer: Areas): Areas {
  const out = new Map(areas);
  const gaza = cutTo(finer.get('PSE') ?? [], boxArea(GAZA));
  if (gaza.length === 0) throw new DataError('world-atlas/countries-50m.json: no area of PSE lies in Gaza.');
  insert(out, 'PSE', gaza);
  for (const [iso3, parts] of finer) if (!areas.has(iso3)) insert(out, iso3, parts);
  return out;
}

function insert(areas: Areas, iso3: string, parts: Parts): void {
  for (const [other, old] of areas) {
    if (other === iso3) continue;
    const box = boxOf(parts.flat());
    if (old.some((part) => boxesMeet(boxOf(part), box))) areas.set(other, cutOut(old, parts));
  }
  areas.set(iso3, [...(areas.get(iso3) ?? []), ...parts]);
}

function move(areas: Areas, from: string, to: string, cutter: Parts): Areas {
  const giver = areas.get(from) ?? [];
  const moved = cutTo(giver, cutter);
  if (moved.length === 0) {
    throw new DataError(`world-atlas: no part of ${from} to count to ${to}, expected one by the UN profile.`);
  }
  const out = new Map(areas);
  out.set(from, cutOut(giver, cutter));
  out.set(to, uniteAreas([...(areas.get(to) ?? []), ...moved].map((rings) => [rings])));
  return out;
}

/** Everything near the Golan that lies east of the line, which runs from south to north. */
function eastOf(line: readonly Position[]): Parts {
  const path = (line[0]?.[1] ?? 0) < (line.at(-1)?.[1] ?? 0) ? [...line] : [...line].reverse();
  const [south, north] = [path[0] ?? [], path.at(-1) ?? []];
  const ring = [...path, [north[0] ?? 0, 33.5], [36.2, 33.5], [36.2, south[1] ?? 0]];
  return [[[...ring, path[0] ?? []]]];
}

function lineWithin(lines: FeatureCollection, [west, south, east, north]: Box): readonly Position[] {
  for (const { geometry } of lines.features) {
    if (geometry.type !== 'LineString') continue;
    const [w, s, e, n] = boxOf([geometry.coordinates]);
    if (w >= west && s >= south && e <= east && n <= north) return geometry.coordinates;
  }
  throw new DataError(`${LINES}: no line within ${[west, south, east, north].join(', ')}, expected one.`);
}
