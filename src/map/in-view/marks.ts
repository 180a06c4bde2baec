import type { WindowSums } from '../../analysis/sums.ts';
import type { Violence } from '../../analysis/violence.ts';
import { NULL } from '../../model/table.ts';
import type { TallyWords } from '../../text/en/in-view.ts';
import { PALE, STRIDE } from '../circles.ts';
import type { Hit } from '../hits.ts';
import type { CirclesShown } from '../scene.ts';
import { latitude } from '../sketch-circles.ts';

/** The kinds of marks, in the order of the list. */
export const KINDS = ['unit', 'around', 'total', 'base', 'area'] as const;
export type Kind = (typeof KINDS)[number];

/** One mark that the map draws, and what is said of it. */
export interface Mark {
  readonly key: string; // the same as long as the mark is the same
  readonly hit: Hit; // what the pointer would meet there
  readonly lng: number;
  readonly lat: number;
  readonly name: string;
  readonly detail: string;
}

/** The first marks of one kind, and how many of it are in view. */
export interface MarkGroup {
  readonly kind: Kind;
  readonly marks: readonly Mark[];
  readonly all: number;
}

/** Sums of one circle, or of several. */
export interface Tally extends TallyWords {
  events: number;
  best: number;
  low: number;
  high: number;
  cells: number;
  ungiven: number;
}

/** A circle in view with its sums; `places` by deaths, the most first. */
export interface UnitInView {
  readonly unit: number;
  readonly lng: number;
  readonly lat: number;
  readonly pale: boolean;
  readonly places: readonly number[];
  readonly tally: Tally;
}

type InView = (lng: number, lat: number) => boolean;

const none = (): Tally => ({ events: 0, best: 0, low: 0, high: 0, cells: 0, ungiven: 0 });

/** The circles in view with the sums of their places: most deaths first, then most events, pale ones after all others. */
export function unitsInView(
  { circles, units }: CirclesShown,
  sums: WindowSums,
  inView: InView,
): readonly UnitInView[] {
  const found = new Map<
    number,
    { -readonly [K in keyof UnitInView]: UnitInView[K] } & { places: number[] }
  >();
  for (let row = 0; row < circles.count; row++) {
    const [x = 0, y = 0] = circles.data.subarray(row * STRIDE, row * STRIDE + 2);
    const [lng, lat] = [(x - 0.5) * 360, latitude(y)];
    if (!inView(lng, lat)) continue;
    const unit = circles.unit[row] ?? 0;
    const pale = ((circles.data[row * STRIDE + 6] ?? 0) & PALE) !== 0;
    found.set(unit, { unit, lng, lat, pale, places: [], tally: none() });
  }
  for (let place = 0; place < units.of.length; place++) {
    if (!sums.events[place]) continue;
    const into = found.get(units.of[place] ?? -1);
    if (!into) continue;
    into.places.push(place);
    addPlace(into.tally, sums, place);
  }
  const list = [...found.values()].filter(({ places }) => places.length > 0);
  for (const { places } of list) places.sort((a, b) => deathsAt(sums, b) - deathsAt(sums, a) || a - b);
  return list.sort(
    (a, b) =>
      Number(a.pale) - Number(b.pale) ||
      b.tally.best - a.tally.best ||
      b.tally.events - a.tally.events ||
      a.unit - b.unit,
  );
}

function deathsAt({ best }: WindowSums, place: number): number {
  return (best[place * 3] ?? 0) + (best[place * 3 + 1] ?? 0) + (best[place * 3 + 2] ?? 0);
}

function addPlace(to: Tally, sums: WindowSums, place: number): void {
  to.events += sums.events[place] ?? 0;
  to.best += deathsAt(sums, place);
  to.low += sums.low[place] ?? 0;
  to.high += sums.high[place] ?? 0;
  to.cells += sums.cells[place] ?? 0;
  to.ungiven += sums.ungiven[place] ?? 0;
}

/** @returns the sums of all circles that are drawn in full */
export function tallyOf(units: readonly UnitInView[]): Tally {
  const all = none();
  for (const { pale, tally } of units) {
    if (pale) continue;
    for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key];
  }
  return all;
}

/** First-level divisions of places, in their order, each once; places without one are left out. */
export function divisionsOf({ places: { admin1 } }: Violence, places: readonly number[]): readonly string[] {
  const names = places.map((place) => {
    const at = admin1.raw[place] ?? NULL;
    return at === NULL ? undefined : admin1.dictionary[at];
  });
  return [...new Set(names.filter((name) => name !== undefined))];
}
