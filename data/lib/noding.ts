import type { Position } from 'geojson';
import type { Parts, Ring } from './geometry.ts';

/**
 * Gives neighbours the same points along a shared border: where a point of one area lies on a side of another,
 * the side gets that point. Clipping leaves such one-sided points, and a border is found by equal points.
 * @param areas all areas that may touch
 * @param tolerance in degrees: half of the rounding step
 */
export function nodeAreas(areas: readonly Parts[], tolerance: number): Parts[] {
  const cell = 0.25;
  const index = new Map<number, Position[]>();
  const key = (x: number, y: number): number => y * 100_000 + x;
  const at = (value: number): number => Math.floor((value + 180) / cell);
  const seen = new Set<string>();
  for (const point of areas.flat(3) as Position[]) {
    const [x = 0, y = 0] = point;
    if (seen.has(`${x} ${y}`)) continue;
    seen.add(`${x} ${y}`);
    const found = index.get(key(at(x), at(y)));
    if (found) found.push(point);
    else index.set(key(at(x), at(y)), [point]);
  }
  const between = (a: Position, b: Position): Position[] => {
    const [ax = 0, ay = 0] = a;
    const [bx = 0, by = 0] = b;
    const [dx, dy] = [bx - ax, by - ay];
    const length = Math.hypot(dx, dy);
    const found: [number, Position][] = [];
    for (let y = at(Math.min(ay, by) - tolerance); y <= at(Math.max(ay, by) + tolerance); y++) {
      for (let x = at(Math.min(ax, bx) - tolerance); x <= at(Math.max(ax, bx) + tolerance); x++) {
        for (const point of index.get(key(x, y)) ?? []) {
          const [px = 0, py = 0] = point;
          const along = ((px - ax) * dx + (py - ay) * dy) / length;
          const off = Math.abs((px - ax) * dy - (py - ay) * dx) / length;
          if (off <= tolerance && along > tolerance && along < length - tolerance) found.push([along, point]);
        }
      }
    }
    return found.sort((one, other) => one[0] - other[0]).map(([, point]) => point);
  };
  const nodeRing = (ring: Ring): Ring =>
    ring.flatMap((point, i) => {
      const next = ring[i + 1];
      return next ? [point, ...between(point, next)] : [point];
    });
  return areas.map((parts) => parts.map((rings) => rings.map(nodeRing)));
}
