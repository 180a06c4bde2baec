import type { Position } from 'geojson';
import * as polyclip from 'polyclip-ts';
import { findCrossing } from './crossing.ts';
import { type Box, boxesMeet, boxOf, cosine, type Parts } from './geometry.ts';

const KM_PER_DEGREE = 111.195; // mean radius 6,371.0 km

/** One area without inner borders. Parts that touch nothing are passed through, as clipping is slow. */
export function uniteAreas(areas: readonly Parts[]): Parts {
  const all = areas.flatMap((parts) => parts.map((rings) => ({ rings, box: boxOf(rings) })));
  if (areas.length < 2) return all.map(({ rings }) => rings);
  const touched = all.map(({ box }, i) => all.some((other, j) => i !== j && boxesMeet(box, other.box)));
  const apart = all.filter((_, i) => !touched[i]).map(({ rings }) => rings);
  const near = all.filter((_, i) => touched[i]).map(({ rings }) => rings);
  const [first, ...rest] = near.map((rings) => geom([rings]));
  return first ? [...apart, ...polyclip.union(first, ...rest)] : apart;
}

/** The same area with its rings parted where they cross themselves. */
export function uncross(area: Parts): Parts {
  const crossed = area.some((rings) => rings.some((ring) => findCrossing(ring) !== null));
  return crossed ? polyclip.union(geom(area)) : area;
}

export function cutOut(area: Parts, hole: Parts): Parts {
  if (hole.length === 0) return area;
  return eachNear(area, hole, (part) => polyclip.difference(geom([part]), geom(hole)), true);
}

export function cutTo(area: Parts, frame: Parts): Parts {
  return eachNear(area, frame, (part) => polyclip.intersection(geom([part]), geom(frame)), false);
}

function eachNear(
  area: Parts,
  other: Parts,
  clip: (part: Parts[number]) => Parts,
  keepApart: boolean,
): Parts {
  const box = boxOf(other.flat());
  return area.flatMap((part) => (boxesMeet(boxOf(part), box) ? clip(part) : keepApart ? [part] : []));
}

function geom(parts: Parts): polyclip.Geom {
  return parts as [number, number][][][];
}

export function boxArea([west, south, east, north]: Box): Parts {
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ];
}

/**
 * The area within `km` of lines: every side widened on a plane about its middle, with round ends.
 * Right to about one in a thousand for sides under 100 km, away from the poles.
 */
export function corridor(lines: readonly (readonly Position[])[], km: number): Parts {
  const radius = km / KM_PER_DEGREE;
  const capsules = lines.flatMap((line) =>
    line.slice(1).map((to, i): Parts => [[capsule(line[i] ?? to, to, radius)]]),
  );
  return uniteAreas(capsules);
}

function capsule(from: Position, to: Position, radius: number): Position[] {
  const [ax = 0, ay = 0] = from;
  const [bx = 0, by = 0] = to;
  const squeeze = cosine((ay + by) / 2);
  const angle = Math.atan2(by - ay, (bx - ax) * squeeze);
  const ring: Position[] = [];
  for (const [x, y, start] of [
    [bx, by, angle - Math.PI / 2],
    [ax, ay, angle + Math.PI / 2],
  ] as const) {
    for (let step = 0; step <= 6; step++) {
      const turn = start + (step * Math.PI) / 6;
      ring.push([x + (radius * Math.cos(turn)) / squeeze, y + radius * Math.sin(turn)]);
    }
  }
  return [...ring, ring[0] ?? from];
}
