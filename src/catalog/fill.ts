import { type ClassRange, classOf, classRanges } from '../analysis/classes.ts';
import type { Text } from '../text/en.ts';
import { type Indicator, NOT_APPLICABLE, type Reading } from './indicator.ts';

/** The countries of today by what they are filled with. */
export interface Fill {
  readonly indicator: Indicator;
  readonly reading: Reading;
  readonly classes: readonly (readonly string[])[]; // ISO3 codes of each class, the least first
  readonly zero: readonly string[]; // counted, and none
  readonly noData: readonly string[];
  readonly notApplicable: readonly string[];
}

/** @param countries codes of the countries that are drawn */
export function fillOf(indicator: Indicator, reading: Reading, countries: Iterable<string>): Fill {
  const classes: string[][] = classRanges(indicator.breaks).map(() => []);
  const [zero, noData, notApplicable]: [string[], string[], string[]] = [[], [], []];
  for (const iso3 of new Set(countries)) {
    const entry = reading.values.get(iso3);
    if (!entry) noData.push(iso3);
    else if (entry === NOT_APPLICABLE) notApplicable.push(iso3);
    else if (indicator.zero && entry.value === 0) zero.push(iso3);
    else classes[classOf(entry.value, indicator.breaks)]?.push(iso3);
  }
  return { indicator, reading, classes, zero, noData, notApplicable };
}

/** The limits of each class in words, the least first. */
export function classWords({ breaks, whole, zero }: Indicator, { common, layers }: Text): readonly string[] {
  const words = layers.legend;
  const decimals = whole ? 0 : Math.max(...breaks.map((limit) => (Number.isInteger(limit) ? 0 : 1)));
  const written = (limit: number): string =>
    common.number(limit, Number.isInteger(limit) && zero ? 0 : decimals);
  const one = ({ from, to }: ClassRange): string => {
    if (to === null) return words.from(written(from ?? 0));
    const first = from ?? (whole && zero ? 1 : null);
    if (first === null) return words.under(written(to));
    return whole ? words.between(written(first), written(to - 1)) : words.upTo(written(first), written(to));
  };
  return classRanges(breaks).map(one);
}

/** The calendar years of a reading in words, with what stands in for what. */
export function yearWords({ from, to, standIn }: Reading, { layers }: Text): string {
  if (from > to) return layers.legend.before;
  return standIn ? layers.legend.standIn(from, to) : layers.legend.years(from, to);
}
