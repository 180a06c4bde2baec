import type { Position } from 'geojson';

/** @returns the start of a side of a ring that truly crosses another, or null; sides are swept from west to east */
export function findCrossing(ring: readonly Position[]): Position | null {
  const sides = ring.slice(1).map((b, at) => {
    const a = ring[at] ?? [];
    const [ax = 0, ay = 0] = a;
    const [bx = 0, by = 0] = b;
    return { ax, ay, bx, by, west: Math.min(ax, bx), east: Math.max(ax, bx) };
  });
  type Side = (typeof sides)[number];
  const turn = ({ ax, ay, bx, by }: Side, x: number, y: number): number =>
    Math.sign(Math.round(((bx - ax) * (y - ay) - (by - ay) * (x - ax)) * 1e9));
  const cross = (one: Side, two: Side): boolean =>
    turn(one, two.ax, two.ay) * turn(one, two.bx, two.by) < 0 &&
    turn(two, one.ax, one.ay) * turn(two, one.bx, one.by) < 0;
  const sorted = [...sides].sort((a, b) => a.west - b.west);
  for (const [at, one] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next++) {
      const two = sorted[next];
      if (!two || two.west > one.east) break;
      if (cross(one, two)) return [one.ax, one.ay];
    }
  }
  return null;
}
