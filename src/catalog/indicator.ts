import type { Breaks } from '../analysis/classes.ts';
import type { Bundle, ResourceName } from '../model/bundle.ts';
import type { Window } from '../model/state.ts';
import type { Text } from '../text/en.ts';

/** What one country's value is, with the calendar years it covers. */
export interface Figure {
  readonly value: number;
  readonly low?: number | null; // sums of low and high estimates; null where a year gives none
  readonly high?: number | null;
  readonly se?: number; // standard error
  readonly people?: number; // of a rate: the people it divides by, summed over its years
  readonly from: number;
  readonly to: number;
  readonly preliminary: boolean;
}

export const NOT_APPLICABLE = 'not-applicable';

/** A country without an entry has no data: neither zero nor "not applicable". */
export type Entry = Figure | typeof NOT_APPLICABLE;

/** One indicator read for a window. The same object as long as its tables and its years are the same. */
export interface Reading {
  readonly from: number; // calendar years; `from` is after `to` where the data have nothing up to the window
  readonly to: number;
  /** The window has no year of the data: those given stand in, and the view must say so. */
  readonly standIn: boolean;
  readonly preliminary: boolean; // some of its figures are
  readonly values: ReadonlyMap<string, Entry>; // by ISO3, of historic states too
}

/** Ids of the words in `text/`, so that an indicator without words does not compile. */
type IndicatorId = keyof Text['layers']['indicators'];

/** A series that can colour the countries. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly kind: 'threat' | 'stability'; // its colours: one way from none, or both ways from the middle
  readonly better: 'lower' | 'higher';
  readonly geography: 'country';
  readonly resolution: 'year';
  readonly resources: readonly ResourceName[];
  readonly sources: readonly string[]; // ids
  readonly breaks: Breaks; // four, the same for every window
  readonly zero: boolean; // 0 is apart from the classes: counted, and none
  readonly whole: boolean; // values are whole numbers
  /** @returns null while a resource is missing */
  value(bundle: Bundle, window: Window): Reading | null;
  words(figure: Figure, text: Text): FigureWords;
}

/** A value in words: `value unit, note`. */
export interface FigureWords {
  readonly value: string;
  readonly unit: string;
  readonly note: string; // low and high, or the margin
}

/** Keeps the last result: the same object for the same arguments. */
export function lastOf<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null;
  return (...args) => {
    if (!last?.args.every((arg, at) => Object.is(arg, args[at]))) last = { args, result: make(...args) };
    return last.result;
  };
}
