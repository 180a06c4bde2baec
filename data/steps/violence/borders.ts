import { createRequire } from 'node:module';
import type { FeatureCollection, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { iso3OfNumeric } from '../../countries.ts';
import { type Area, createLocator } from '../../lib/locate.ts';

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** What the UN profile counts elsewhere than Natural Earth draws it: Crimea, Western Sahara, the Golan, Taiwan. */
const PROFILE = ['RUS>UKR', 'MAR>ESH', 'ISR>SYR', 'TWN>CHN'];
/** Steps past the outline until the point found lies inside it, in degrees (from about 200 m), straight on first. */
const STEPS = [0.002, 0.005, 0.01, 0.02];
const TURNS = Array.from({ length: 16 }, (_, turn) => (turn * Math.PI) / 8);

/** @returns the code of the country that holds a point, given the one whose drawn outline does; null for none */
export type Borders = (lon: number, lat: number, drawn: string | null) => string | null;

/**
 * Borders of Natural Earth 1:10 million: the outlines that the map draws are 1:50 million and leave a place
 * near a border on its wrong side. Areas without an ISO number (Kosovo, Somaliland ...) stay as drawn.
 */
export function fineBorders(): Borders {
  const world = createRequire(import.meta.url)('world-atlas/countries-10m.json') as World;
  const locator = createLocator(feature(world, world.objects.countries) as FeatureCollection);
  return (lon, lat, drawn) => {
    const id = locator.at(lon, lat)?.id;
    const found = id === undefined ? null : iso3OfNumeric(String(id));
    return found === null || PROFILE.includes(`${found}>${drawn}`) ? drawn : found;
  };
}

/**
 * @param holds whether a point lies inside the outline
 * @returns a point just inside an outline, past the point nearest to a place outside it: [longitude, latitude]
 */
export function nearestInside(
  { geometry }: Area,
  lon: number,
  lat: number,
  holds: (lon: number, lat: number) => boolean,
): readonly [number, number] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const scale = Math.cos((lat * Math.PI) / 180);
  let best = { distance: Number.POSITIVE_INFINITY, x: 0, y: 0 };
  for (const ring of polygons.flat()) {
    for (let at = 1; at < ring.length; at++) {
      const [x, y] = nearestOfSide(ring[at - 1] ?? [], ring[at] ?? [], lon, lat, scale);
      const distance = Math.hypot(x, y);
      if (distance < best.distance) best = { distance, x, y };
    }
  }
  const ahead = Math.atan2(best.y, best.x);
  const points = STEPS.flatMap((step) =>
    TURNS.map((turn): readonly [number, number] => [
      lon + (best.x + step * Math.cos(ahead + turn)) / scale,
      lat + best.y + step * Math.sin(ahead + turn),
    ]),
  );
  return points.find(([x, y]) => holds(x, y)) ?? [lon, lat];
}

/** Offset from the place to the nearest point of a side, on a plane about the place. */
function nearestOfSide(
  [ax = 0, ay = 0]: Position,
  [bx = 0, by = 0]: Position,
  lon: number,
  lat: number,
  scale: number,
): readonly [number, number] {
  const [x, y] = [(ax - lon) * scale, ay - lat];
  const [dx, dy] = [(bx - ax) * scale, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(x * dx + y * dy) / length));
  return [x + t * dx, y + t * dy];
}
