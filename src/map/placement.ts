import type { Box } from './projection.ts';

/** A label to place: its point, its size, and what else stands at the point. All in px of the map. */
export interface LabelItem {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Free radius around the point: half the side of a square, or the radius of an open circle. */
  readonly clear: number;
  /** May the label stand on its point? So where its own area is large enough to carry it. */
  readonly centred: boolean;
  readonly leader: boolean; // may it stand off with a line
  readonly slide: boolean; // may it move about inside its area
  readonly must: boolean; // takes the first place where all collide
  /** Where not all find a place, those of a lower group go first, in it those of a lower rank. */
  readonly group: number;
  readonly rank: number;
  /** Its size without its second line, with which it may go where there is no room for both. */
  readonly short?: { readonly width: number; readonly height: number };
}

export interface LabelPlace {
  readonly id: string;
  readonly dx: number; // from the point to the label's anchor
  readonly dy: number;
  readonly anchor: 'center' | 'left' | 'right' | 'top' | 'bottom';
  readonly leader: boolean;
  readonly short: boolean; // without its second line
}

const DIRECTIONS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.86, -0.5],
  [-0.86, -0.5],
  [0.86, 0.5],
  [-0.86, 0.5],
  [0.6, -0.8],
  [-0.6, -0.8],
  [0.6, 0.8],
  [-0.6, 0.8],
];
const REACH = [24, 36, 52, 76, 104, 136];
const GAP = 3;
const SAME_POINT = 12; // px
const SLIDES = [28, 56, 84, 112, 140];
const SLIDE_DIRECTIONS = [
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
  [-0.8, -0.6],
  [0.8, -0.6],
  [-0.8, 0.6],
  [0.8, 0.6],
] as const;

const TRIES = 10;

/**
 * Each label takes the nearest place where it hides nothing, in the order given; without one it goes. Where some go,
 * those are placed first in another try, which counts if it says more of what matters.
 */
export function placeLabels(items: readonly LabelItem[], box: Box, obstacles: readonly Box[]): LabelPlace[] {
  let best = placeInOrder(items, box, obstacles);
  let [order, last] = [items, best];
  for (let more = 1; more < TRIES && best.length < items.length; more++) {
    const lost = lostOf(items, last);
    const early = (item: LabelItem): boolean => item.must || lost.has(item);
    const next = [...order.filter(early), ...order.filter((item) => !early(item))];
    if (next.every((item, at) => item === order[at])) break; // it would find the same
    order = next;
    last = placeInOrder(order, box, obstacles);
    if (saysMore(last, best, items)) best = last;
  }
  if (best.length === items.length) return best;
  const byRank = [...items].sort((a, b) => a.group - b.group || a.rank - b.rank);
  const ranked = placeInOrder(byRank, box, obstacles);
  return saysMore(ranked, best, items) ? ranked : best;
}

/** @returns those without a place, of the first group that has any */
function lostOf(items: readonly LabelItem[], places: readonly LabelPlace[]): ReadonlySet<LabelItem> {
  const found = new Set(places.map(({ id }) => id));
  const lost = items.filter(({ id }) => !found.has(id));
  const group = Math.min(...lost.map((item) => item.group));
  return new Set(lost.filter((item) => item.group === group));
}

/** Is the first thing that only one of both says said by `a`? Names go before second lines, in each group. */
function saysMore(a: readonly LabelPlace[], b: readonly LabelPlace[], items: readonly LabelItem[]): boolean {
  const [inA, inB] = [a, b].map((places) => new Map(places.map(({ id, short }) => [id, short])));
  const said = items.flatMap(({ id, group, rank }) => [
    { group, rank, line: 0, a: inA?.has(id), b: inB?.has(id) },
    { group, rank, line: 1, a: inA?.get(id) === false, b: inB?.get(id) === false },
  ]);
  const [first] = said
    .filter((one) => one.a !== one.b)
    .sort((one, two) => one.group - two.group || one.line - two.line || one.rank - two.rank);
  return first?.a ?? false;
}

function placeInOrder(items: readonly LabelItem[], box: Box, obstacles: readonly Box[]): LabelPlace[] {
  const taken: Box[] = [...obstacles];
  const leaders: (readonly [number, number, number, number])[] = [];
  const points = items.map(({ x, y, clear }) => around(x, y, Math.min(clear, 6) + 1));
  const placed: LabelPlace[] = [];
  for (const item of items) {
    // What stands at the same point is not in the way: the label is about both.
    const others = points.filter((_, other) => distance(item, items[other]) > SAME_POINT);
    const free = (place: LabelPlace): boolean => {
      const rect = boxOf(item, place);
      if (!within(rect, box) || taken.some((other) => meets(rect, other))) return false;
      if (others.some((other) => meets(rect, other))) return false;
      if (leaders.some((line) => crosses(line, rect))) return false;
      if (!place.leader) return true;
      const line = [item.x, item.y, item.x + place.dx, item.y + place.dy] as const;
      return (
        ![...taken, ...others].some((other) => crosses(line, other)) &&
        !leaders.some((other) => cut(line, other))
      );
    };
    const candidates = candidatesOf(item);
    const choice =
      candidates.find(free) ??
      (item.short ? candidates.map(shortened).find(free) : undefined) ??
      (item.must ? candidates[0] : undefined);
    if (!choice) continue;
    taken.push(boxOf(item, choice));
    if (choice.leader) leaders.push([item.x, item.y, item.x + choice.dx, item.y + choice.dy]);
    placed.push(choice);
  }
  return placed;
}

function candidatesOf(item: LabelItem): LabelPlace[] {
  const { id, clear } = item;
  const places: LabelPlace[] = item.centred
    ? [{ id, dx: 0, dy: 0, anchor: 'center', leader: false, short: false }]
    : [];
  if (item.slide) {
    for (const reach of SLIDES) {
      for (const [x, y] of SLIDE_DIRECTIONS) {
        places.push({
          id,
          dx: Math.round(x * reach),
          dy: Math.round(y * reach),
          anchor: 'center',
          leader: false,
          short: false,
        });
      }
    }
    return places;
  }
  for (const [x, y] of DIRECTIONS.slice(0, 4)) {
    places.push({
      id,
      dx: x * (clear + GAP + 2),
      dy: y * (clear + GAP),
      anchor: anchorOf(x, y),
      leader: false,
      short: false,
    });
  }
  if (!item.leader) return places;
  for (const reach of REACH) {
    for (const [x, y] of DIRECTIONS) {
      const far = reach + Math.max(0, clear - 6);
      places.push({
        id,
        dx: Math.round(x * far),
        dy: Math.round(y * far),
        anchor: anchorOf(x, y),
        leader: true,
        short: false,
      });
    }
  }
  return places;
}

function shortened(place: LabelPlace): LabelPlace {
  return { ...place, short: true };
}

function distance(a: LabelItem, b: LabelItem | undefined): number {
  return b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}

function anchorOf(x: number, y: number): LabelPlace['anchor'] {
  if (x === 0) return y < 0 ? 'bottom' : 'top';
  return x > 0 ? 'left' : 'right';
}

/** @returns the label's box on the map */
export function boxOf(item: LabelItem, { dx, dy, anchor, short }: LabelPlace): Box {
  const { width, height } = (short && item.short) || item;
  const [ax, ay] = [item.x + dx, item.y + dy];
  const left = anchor === 'left' ? ax : anchor === 'right' ? ax - width : ax - width / 2;
  const top = anchor === 'top' ? ay : anchor === 'bottom' ? ay - height : ay - height / 2;
  return { left: left - GAP, right: left + width + GAP, top, bottom: top + height };
}

const HALF_LINE = 10; // px

/** @returns the y at which a name of one line, in the middle of x, lies under none of the boxes: its own, or one below */
export function clearOf(x: number, y: number, half: number, covered: readonly Box[]): number {
  let clear = y;
  for (const box of [...covered].sort((a, b) => a.top - b.top)) {
    const name = { left: x - half, right: x + half, top: clear - HALF_LINE, bottom: clear + HALF_LINE };
    if (meets(name, box)) clear = box.bottom + HALF_LINE;
  }
  return clear;
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

function within(a: Box, box: Box): boolean {
  return a.left >= box.left && a.right <= box.right && a.top >= box.top && a.bottom <= box.bottom;
}

/** Sampled every few px: leaders are short. */
function crosses([x1, y1, x2, y2]: readonly [number, number, number, number], rect: Box): boolean {
  if (Math.max(x1, x2) <= rect.left || Math.min(x1, x2) >= rect.right) return false;
  if (Math.max(y1, y2) <= rect.top || Math.min(y1, y2) >= rect.bottom) return false;
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4);
  for (let step = 1; step < steps; step++) {
    const x = x1 + ((x2 - x1) * step) / steps;
    const y = y1 + ((y2 - y1) * step) / steps;
    if (x > rect.left && x < rect.right && y > rect.top && y < rect.bottom) return true;
  }
  return false;
}

type Line = readonly [number, number, number, number];

function cut([ax, ay, bx, by]: Line, [cx, cy, dx, dy]: Line): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number): number =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
  return (
    side(ax, ay, bx, by, cx, cy) !== side(ax, ay, bx, by, dx, dy) &&
    side(cx, cy, dx, dy, ax, ay) !== side(cx, cy, dx, dy, bx, by)
  );
}
