import { DAYS_ZOOM, type Settings, type State } from '../model/state.ts';
import type { CountryTotals } from './official.ts';

/** Sizes of the map's marks, the same on the map and in the legend. Lengths in CSS pixels. */

const BASE_ZOOM = 4.7;
const STEP = 1.5; // a zoom level makes a circle this much larger
/** From here on circles keep their size: larger ones would cover the few kilometres of a buffer zone. */
export const LAST_GROWTH_ZOOM = DAYS_ZOOM;

/** The smallest circle that is drawn. */
export const MIN_RADIUS = 1.4;

/**
 * The k of `r = k * sqrt(deaths)`: larger for short windows, so that one month does not look empty beside ten years.
 * It follows the window's length and the zoom only, never what is in the window.
 * @param months length of the window, both ends counted
 * @param widen of `widthOf`: 1 for deaths
 */
export function radiusFactor(months: number, zoom: number, widen = 1): number {
  const width = months >= 60 ? 0.9 : months >= 12 ? 1.3 : months > 1 ? 1.9 : 2.6;
  return widen * width * STEP ** (Math.min(zoom, LAST_GROWTH_ZOOM) - BASE_ZOOM);
}

/** @returns by how much circles are wider: there are fewer events than deaths, and one must still be seen */
export function widthOf(measure: Settings['measure']): number {
  return measure === 'events' ? 2 : 1;
}

/** @returns months that set the size of places' circles: a growing window keeps one size, so that growth shows */
export function eventMonths({ mode, window }: Pick<State, 'mode' | 'window'>): number {
  return mode === 'cumulative' ? 60 : window.to - window.from + 1;
}

/** @returns months that set the size of official totals: small where the newest year stands in for the window */
export function totalMonths({ years, newest }: Pick<CountryTotals, 'years' | 'newest'>): number {
  return newest ? 60 : (years.to - years.from + 1) * 12;
}

/** @returns the radius of a circle that stands for so many deaths; 0 for none */
export function radiusOf(deaths: number, factor: number): number {
  return deaths > 0 ? Math.max(MIN_RADIUS, factor * Math.sqrt(deaths)) : 0;
}

/** Classes of bases by estimated troops: an estimate, so classes and not areas. */
export const BASE_CLASSES = [
  { from: 0, size: 6 },
  { from: 250, size: 8.5 },
  { from: 1000, size: 11.5 },
  { from: 2500, size: 15 },
] as const;

/** @returns the side of a base's square; the smallest where the troops are not given */
export function baseSize(troops: number | null): number {
  return BASE_CLASSES.findLast(({ from }) => (troops ?? 0) >= from)?.size ?? BASE_CLASSES[0].size;
}

/**
 * Three round numbers of deaths for the legend: the largest whose circle is at most `most` wide in radius, and two
 * below it (a third and a thirtieth of it).
 */
export function legendSteps(factor: number, most: number): readonly [number, number, number] {
  const rounds = [1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000, 300_000];
  const fitting = rounds.findLastIndex((deaths) => radiusOf(deaths, factor) <= most);
  const top = Math.max(3, fitting);
  return [rounds[top] ?? 0, rounds[top - 1] ?? 0, rounds[top - 3] ?? 0];
}
