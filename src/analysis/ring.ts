import { area } from '@turf/area';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Bounds } from './in-view.ts';

export type { Bounds } from './in-view.ts';

/** Longitude and latitude in degrees; in a ring longitudes go on beyond 180 where it crosses that meridian. */
export type Corner = readonly [lng: number, lat: number];

/** @returns the smallest box around the corners, by their longitudes as they are */
export function ringBounds(ring: readonly Corner[]): Bounds {
  const lngs = ring.map(([lng]) => lng);
  const lats = ring.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** Whether the ring (without its first corner again) encloses an area and does not cross itself. */
export function isSound(ring: readonly Corner[]): boolean {
  return ring.length >= 3 && planeArea(ring) > 0 && firstCrossing(ring) === null;
}

/**
 * The ring as GeoJSON: cut in two at the 180th meridian where it crosses it.
 * @param ring closed, its west in -180..180
 */
export function ringArea(ring: readonly Corner[]): Polygon | MultiPolygon {
  const whole = ring.map(([lng, lat]): Position => [lng, lat]);
  if (ringBounds(ring)[2] <= 180) return { type: 'Polygon', coordinates: [whole] };
  const east = half(ring, 1).map(([lng, lat]): Position => [lng - 360, lat]);
  return { type: 'MultiPolygon', coordinates: [[half(ring, -1).map(([lng, lat]) => [lng, lat])], [east]] };
}

/** The part of a closed ring on one side of 180 degrees (Sutherland and Hodgman). */
function half(ring: readonly Corner[], side: 1 | -1): Corner[] {
  const part: Corner[] = [];
  const isIn = ([lng]: Corner): boolean => side * (lng - 180) >= 0;
  ring.forEach((corner, at) => {
    const before = ring[at - 1];
    if (before && isIn(before) !== isIn(corner)) {
      const share = (180 - before[0]) / (corner[0] - before[0]);
      part.push([180, before[1] + share * (corner[1] - before[1])]);
    }
    if (isIn(corner)) part.push(corner);
  });
  const [first] = part;
  const last = part.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) part.push(first);
  return part;
}

/** Square kilometres on a sphere of the mean radius, 6,371.0088 km. */
export function areaKm2(geometry: Polygon | MultiPolygon): number {
  return area(geometry) / 1e6;
}

/** Degrees squared. */
export function planeArea(ring: readonly Corner[]): number {
  let sum = 0;
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum) / 2;
}

interface Crossing {
  readonly at: Corner;
  readonly first: number; // edges, numbered by the corner they begin at
  readonly second: number;
}

/** @returns the first crossing or touch of two edges that are not neighbours */
export function firstCrossing(ring: readonly Corner[]): Crossing | null {
  const count = ring.length;
  for (let first = 0; first < count; first++) {
    for (let second = first + 2; second < count; second++) {
      if (first === 0 && second === count - 1) continue;
      const [a, b] = [ring[first], ring[first + 1]];
      const [c, d] = [ring[second], ring[(second + 1) % count]];
      const at = a && b && c && d && meeting(a, b, c, d);
      if (at) return { at, first, second };
    }
  }
  return null;
}

function meeting(a: Corner, b: Corner, c: Corner, d: Corner): Corner | null {
  const [x1, y1, x2, y2] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const across = x1 * y2 - y1 * x2;
  if (across === 0) return null;
  const along = ((c[0] - a[0]) * y2 - (c[1] - a[1]) * x2) / across;
  const other = ((c[0] - a[0]) * y1 - (c[1] - a[1]) * x1) / across;
  if (along < 0 || along > 1 || other < 0 || other > 1) return null;
  return [a[0] + along * x1, a[1] + along * y1];
}
