import type { FeatureCollection, Point } from 'geojson';
import { type Bounds, placesInView } from '../analysis/in-view.ts';
import { radiusFactor, radiusOf } from '../analysis/scale.ts';
import type { WindowSums } from '../analysis/sums.ts';
import type { Violence } from '../analysis/violence.ts';
import { DAYS_ZOOM } from '../model/state.ts';
import type { Text } from '../text/en.ts';
import { WEIGHT } from './circles.ts';
import type { Box } from './projection.ts';
import type { CirclesShown } from './scene.ts';

const APART = 4; // px between a circle and what stands beside it
const TEXT = 12;

interface Shown {
  readonly violence: Violence;
  readonly sums: WindowSums;
  readonly circles: CirclesShown;
}

/** How many events each circle in view stands for, where that is more than one and the words cover no circle. */
export function eventCounts(
  shown: Shown,
  bounds: Bounds,
  zoom: number,
  { events }: Text,
): FeatureCollection<Point> {
  const { violence, sums, circles } = shown;
  const { x, y, weight } = circles.units;
  const inView = placesInView(violence, bounds);
  const world = 512 * 2 ** zoom;
  const discs = [...inView.keys()].flatMap((place): Disc[] => {
    const count = sums.events[place] ?? 0;
    if (!inView[place] || count === 0 || weight[place] === WEIGHT.hidden) return [];
    const at = { x: (x[place] ?? 0) * world, y: (y[place] ?? 0) * world };
    return [{ place, count, ...at, radius: radiusAt(shown, place) }];
  });
  const covers = createCover(discs);
  const features = discs.flatMap((disc) => {
    if (disc.count < 2 || weight[disc.place] !== WEIGHT.full) return [];
    const label = events.count(disc.count);
    const side = SIDES.find((sign) => !covers(boxOf(disc, label, sign), disc));
    if (side === undefined) return [];
    const properties = {
      label,
      anchor: side > 0 ? 'left' : 'right',
      offset: [(side * (disc.radius + APART)) / TEXT, 0],
      order: -disc.count,
    };
    return [feature(violence, disc.place, properties)];
  });
  return { type: 'FeatureCollection', features };
}

/** A circle on the screen, in px of the whole world at this zoom. */
interface Disc {
  readonly place: number;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const SIDES = [1, -1] as const; // right of the circle, else left of it
const LETTER = 6.4; // px, about
const LINE = 14;

function boxOf({ x, y, radius }: Disc, label: string, side: 1 | -1): Box {
  const near = x + side * (radius + APART);
  const far = near + side * label.length * LETTER;
  return { left: Math.min(near, far), right: Math.max(near, far), top: y - LINE / 2, bottom: y + LINE / 2 };
}

/** @returns whether any circle but its own lies under a box: looks only at those that may reach it */
function createCover(discs: readonly Disc[]): (box: Box, own: Disc) => boolean {
  const sorted = [...discs].sort((a, b) => a.x - b.x);
  const widest = discs.reduce((most, { radius }) => Math.max(most, radius), 0);
  return ({ left, right, top, bottom }, own) => {
    for (let at = firstFrom(sorted, left - widest); at < sorted.length; at++) {
      const disc = sorted[at];
      if (!disc || disc.x > right + widest) return false;
      const dx = disc.x - Math.max(left, Math.min(right, disc.x));
      const dy = disc.y - Math.max(top, Math.min(bottom, disc.y));
      if (disc !== own && Math.hypot(dx, dy) <= disc.radius) return true;
    }
    return false;
  };
}

/** The first of the sorted that lies at x or right of it, by halves. */
function firstFrom(sorted: readonly Disc[], x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((sorted[half]?.x ?? 0) < x) low = half + 1;
    else high = half;
  }
  return low;
}

/** The ring around one place's circle. */
export function placeRing(shown: Shown, place: number): FeatureCollection<Point> {
  const properties = { radius: radiusAt(shown, place) + APART };
  return { type: 'FeatureCollection', features: [feature(shown.violence, place, properties)] };
}

/** Circles have stopped growing where places are looked at one by one. */
function radiusAt({ sums, circles }: Shown, place: number): number {
  const value = [0, 1, 2].reduce((sum, type) => sum + (sums.best[place * 3 + type] ?? 0), 0);
  return radiusOf(value, radiusFactor(circles.months, DAYS_ZOOM, circles.widen));
}

function feature({ places }: Violence, place: number, properties: Record<string, unknown>) {
  const coordinates = [places.lon[place] ?? 0, places.lat[place] ?? 0];
  return { type: 'Feature', geometry: { type: 'Point', coordinates }, properties } as const;
}
