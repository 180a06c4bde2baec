import { geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';

export type Ring = Position[];
/** The polygons of an area, each an outer ring and its holes: the coordinates of a MultiPolygon. */
export type Parts = Ring[][];
/** West, south, east, north, in degrees. */
export type Box = [number, number, number, number];

/** @throws when the geometry is not an area */
export function partsOf(geometry: Geometry | null): Parts {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates;
  throw new Error(`The geometry is a ${geometry?.type ?? 'null'}, expected a Polygon or MultiPolygon.`);
}

function areaGeometry(parts: Parts): Polygon | MultiPolygon {
  const [only] = parts;
  return parts.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: parts };
}

export function makeFeature(
  properties: Record<string, unknown>,
  parts: Parts,
): Feature<Polygon | MultiPolygon> {
  return { type: 'Feature', properties, geometry: areaGeometry(parts) };
}

export function makeCollection(features: readonly Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] };
}

export function boxOf(rings: readonly (readonly Position[])[]): Box {
  const box: Box = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of rings.flat()) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Twice-signed-half area in square degrees: positive when the ring runs against the clock. */
export function ringArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}

/**
 * Rounds coordinates, drops points and rings that rounding leaves without extent, and winds the rings as
 * RFC 7946 asks (outer against the clock, holes with it).
 */
export function tidy(parts: Parts, decimals: number): Parts {
  const least = 10 ** -(2 * decimals);
  return parts.flatMap((rings) => {
    const [outer, ...holes] = rings.map((ring) => roundRing(ring, decimals));
    if (!outer || outer.length < 4 || Math.abs(ringArea(outer)) < least) return [];
    const kept = holes.filter((hole) => hole.length >= 4 && Math.abs(ringArea(hole)) >= least);
    return [[wind(outer, true), ...kept.map((hole) => wind(hole, false))]];
  });
}

export function roundRing(ring: readonly Position[], decimals: number): Ring {
  const scale = 10 ** decimals;
  const out: Ring = [];
  for (const [x = 0, y = 0] of ring) {
    const point = [Math.round(x * scale) / scale + 0, Math.round(y * scale) / scale + 0];
    const last = out.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) out.push(point);
  }
  return out;
}

/** Drops points where a ring turns back on itself within two degrees, until none is left. */
export function cutSpikes(ring: Ring): Ring {
  const points = ring.slice(0, -1);
  for (let i = 0; points.length > 3 && i < points.length; ) {
    const at = (step: number): Position => points[(i + step + points.length) % points.length] ?? [];
    if (turnsBack(at(-1), at(0), at(1))) {
      points.splice(i, 1);
      i = Math.max(0, i - 2);
    } else i++;
  }
  return [...points, points[0] ?? []];
}

function turnsBack(
  [ax = 0, ay = 0]: Position,
  [bx = 0, by = 0]: Position,
  [cx = 0, cy = 0]: Position,
): boolean {
  const [ux, uy, vx, vy] = [ax - bx, ay - by, cx - bx, cy - by];
  const lengths = Math.hypot(ux, uy) * Math.hypot(vx, vy);
  return lengths === 0 || (ux * vx + uy * vy) / lengths > Math.cos((2 * Math.PI) / 180);
}

function wind(ring: Ring, againstClock: boolean): Ring {
  return ringArea(ring) > 0 === againstClock ? ring : [...ring].reverse();
}

/**
 * Cuts spherical polygons at the antimeridian. world-atlas is stitched for renderers on a sphere: on a plane
 * its Russia and Fiji smear across the whole map.
 */
export function recut(collection: FeatureCollection): FeatureCollection {
  const plane = geoEquirectangular()
    .reflectY(true)
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0);
  return geoProject(collection, plane);
}

/** The point of the largest polygon that lies farthest from its boundary: [longitude, latitude]. */
export function labelPoint(parts: Parts): [number, number] {
  let best: Parts[number] | null = null;
  let most = 0;
  for (const rings of parts) {
    const [, south, , north] = boxOf(rings);
    const size = Math.abs(ringArea(rings[0] ?? [])) * cosine((south + north) / 2);
    if (size > most) [best, most] = [rings, size];
  }
  if (!best) throw new Error('An area without extent has no label point.');
  const [, south, , north] = boxOf(best);
  const squeeze = cosine((south + north) / 2);
  const plane = best.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x * squeeze, y]));
  const [x, y] = polylabel(plane, 0.01);
  return [x / squeeze, y];
}

export function cosine(latitude: number): number {
  return Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
}
