import { type Corner, firstCrossing, planeArea } from './ring.ts';

/** What a line drawn by hand encloses, or why it encloses nothing. */
export type Lasso =
  | { readonly ring: readonly Corner[]; readonly looped: boolean } // looped: of several loops the largest was kept
  | { readonly fault: 'small' | 'pole' };

/** So many corners make a link that can still be sent. */
const MOST_CORNERS = 64;

/**
 * Makes a ring of a line drawn by hand: longitudes that go on across the 180th meridian, few corners, no crossing.
 * @param line the places the hand passed, the ends not joined
 * @param pixel degrees of latitude that one pixel spans: what is smaller is left out
 * @param decimals of the degrees in the result
 */
export function lassoOf(line: readonly Corner[], pixel: number, decimals: number): Lasso {
  const going = unwrapped(line);
  const [first] = going;
  const last = going.at(-1);
  if (first && last && Math.abs(last[0] - first[0]) > 180) return { fault: 'pole' };
  const places = simplify(going, pixel).map((corner) => rounded(corner, decimals));
  const { ring, looped } = largestLoop(distinct(places), decimals);
  return planeArea(ring) < (MIN_SIDE * pixel) ** 2 ? { fault: 'small' } : { ring, looped };
}

/** A loop of less than this many pixels squared is a slip of the hand. */
const MIN_SIDE = 6;

/** Longitudes that never jump by more than half a turn. */
function unwrapped(line: readonly Corner[]): Corner[] {
  let before: number | null = null;
  return line.map(([lng, lat]) => {
    const next: number = before === null ? lng : lng - 360 * Math.round((lng - before) / 360);
    before = next;
    return [next, lat];
  });
}

/**
 * Leaves out the corner with the smallest triangle, again and again (Visvalingam and Whyatt), until few are left and
 * each makes a difference of about a pixel.
 */
function simplify(line: readonly Corner[], pixel: number): Corner[] {
  const ring = [...line];
  const least = pixel ** 2;
  const weights = ring.map((_, at) => triangle(ring, at));
  while (ring.length > 3) {
    const smallest = Math.min(...weights);
    if (ring.length <= MOST_CORNERS && smallest >= least) break;
    const at = weights.indexOf(smallest);
    ring.splice(at, 1);
    weights.splice(at, 1);
    for (const beside of [(at + ring.length - 1) % ring.length, at % ring.length]) {
      weights[beside] = triangle(ring, beside);
    }
  }
  return ring;
}

/** Of a corner with its neighbours, in degrees squared as wide as the latitude has them. */
function triangle(ring: readonly Corner[], at: number): number {
  const count = ring.length;
  const [b, a, c] = [ring[at], ring[(at + count - 1) % count], ring[(at + 1) % count]];
  if (!a || !b || !c) return 0;
  const narrow = Math.cos((b[1] * Math.PI) / 180);
  return (Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) * narrow) / 2;
}

/** Cuts the ring at each crossing and goes on with the larger of the two loops: each has fewer corners than both. */
function largestLoop(corners: readonly Corner[], decimals: number): { ring: Corner[]; looped: boolean } {
  let ring = [...corners];
  let looped = false;
  for (let crossing = firstCrossing(ring); crossing; crossing = firstCrossing(ring)) {
    const at = rounded(crossing.at, decimals);
    const inner = distinct([at, ...ring.slice(crossing.first + 1, crossing.second + 1)]);
    const outer = distinct([at, ...ring.slice(crossing.second + 1), ...ring.slice(0, crossing.first + 1)]);
    const [small, large] = planeArea(inner) > planeArea(outer) ? [outer, inner] : [inner, outer];
    looped ||= planeArea(small) > planeArea(large) * TAIL;
    ring = large;
  }
  return { ring, looped };
}

/** A loop of less than this share is the tail of a line whose ends pass each other: not worth a word. */
const TAIL = 0.05;

function distinct(ring: readonly Corner[]): Corner[] {
  return ring.filter(([lng, lat], at) => {
    const before = ring[(at + ring.length - 1) % ring.length];
    return ring.length === 1 || !before || before[0] !== lng || before[1] !== lat;
  });
}

function rounded([lng, lat]: Corner, decimals: number): Corner {
  return [Number(lng.toFixed(decimals)), Number(lat.toFixed(decimals))];
}
