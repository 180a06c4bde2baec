import { classOf, classRanges } from '../analysis/classes.ts';
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

/** The limits between classes, ascending, as they are written. */
export function limitWords({ breaks, zero }: Indicator, { common }: Text): readonly string[] {
  const decimals = zero ? 0 : 1;
  return breaks.map((limit) => common.number(limit, Number.isInteger(limit) ? decimals : 1));
}

/** Each class in words, the least first. */
export function classWords(indicator: Indicator, text: Text): readonly string[] {
  const { breaks, whole, zero } = indicator;
  const { legend: words } = text.layers;
  const limits = limitWords(indicator, text);
  return classRanges(breaks).map(({ from, to }, at): string => {
    const low = limits[at - 1] ?? (whole && zero ? '1' : null);
    if (to === null) return words.from(low ?? '');
    if (low === null || from === null) {
      return low === null ? words.under(limits[at] ?? '') : words.between(low, text.common.number(to - 1));
    }
    return whole ? words.between(low, text.common.number(to - 1)) : words.upTo(low, limits[at] ?? '');
  });
}

/** The calendar years of a reading in words, with what stands in for what. */
export function yearWords({ from, to, standIn }: Reading, { layers }: Text): string {
  if (from > to) return layers.legend.before;
  return standIn ? layers.legend.standIn(from, to) : layers.legend.years(from, to);
}
