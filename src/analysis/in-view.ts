import type { Violence } from './violence.ts';

/** West, south, east, north in degrees; west and east may lie beyond 180 where a view crosses that meridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** @returns 1 for each place inside the bounds, their edges included */
export function placesInView({ places }: Violence, [west, south, east, north]: Bounds): Uint8Array {
  const { lat, lon, count } = places;
  const inside = new Uint8Array(count);
  for (let place = 0; place < count; place++) {
    const [x, y] = [lon[place] ?? Number.NaN, lat[place] ?? Number.NaN];
    if (!(y >= south && y <= north)) continue;
    const within =
      (x >= west && x <= east) ||
      (x + 360 >= west && x + 360 <= east) ||
      (x - 360 >= west && x - 360 <= east);
    if (within) inside[place] = 1;
  }
  return inside;
}
