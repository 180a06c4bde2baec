import type { Corner } from '../../analysis/ring.ts';
import { distanceKm } from '../distance.ts';
import type { Word } from './overlay.ts';

/** A measured way: its length from point to point and in all, in km along great circles. */
export interface Way {
  readonly legs: readonly number[];
  readonly total: number;
}

export function wayOf(points: readonly Corner[]): Way {
  const legs = points.slice(1).map(([lng, lat], at) => {
    const [fromLng, fromLat] = points[at] ?? [lng, lat];
    return distanceKm(fromLat, fromLng, lat, lng);
  });
  return { legs, total: legs.reduce((sum, leg) => sum + leg, 0) };
}

type Screen = readonly [x: number, y: number] | null;

interface Wording {
  km(value: number): string;
  total(value: number): string;
}

const CHARACTER = 7; // px, about, at 12 px
const HEIGHT = 16;
const ABOVE = 14;

/**
 * Words beside the way: the sum at its last point, then each leg's length at its middle where there is room.
 * @param screens the points on the screen, null behind the globe
 * @param middles the middles of the legs on the screen
 */
export function wayWords(
  { legs, total }: Way,
  screens: readonly Screen[],
  middles: readonly Screen[],
  words: Wording,
): Word[] {
  const placed: Word[] = [];
  const place = (at: Screen, text: string, strong: boolean): void => {
    if (!at) return;
    const word = { x: at[0], y: at[1] - ABOVE, text, strong };
    if (!placed.some((other) => overlaps(word, other))) placed.push(word);
  };
  const last = screens.at(-1);
  if (legs.length > 1 && last) place(last, words.total(total), true);
  legs.forEach((leg, at) => {
    const [from, to] = [screens[at], screens[at + 1]];
    const text = words.km(leg);
    const room = from && to ? Math.hypot(to[0] - from[0], to[1] - from[1]) : Number.POSITIVE_INFINITY;
    if (room > width(text) / 2) place(middles[at] ?? null, text, legs.length === 1);
  });
  return placed;
}

function width(text: string): number {
  return text.length * CHARACTER;
}

/** Words stand centred on their place. */
function overlaps(a: Word, b: Word): boolean {
  return Math.abs(a.x - b.x) < (width(a.text) + width(b.text)) / 2 && Math.abs(a.y - b.y) < HEIGHT;
}
