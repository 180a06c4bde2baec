import type { Month } from '../model/month.ts';
import type { Window } from '../model/state.ts';
import { type Column, column, ints, NULL, numbers, type Table } from '../model/table.ts';

/** UCDP's three types of organised violence, in the order of its codes 1, 2, 3. */
export const TYPES = ['state-based', 'non-state', 'one-sided'] as const;
export type ViolenceType = (typeof TYPES)[number];

/** Places and their cells (place x month x type x dyad), sorted by month; NULL where a source does not give a value. */
export interface Violence {
  readonly places: {
    readonly count: number;
    readonly lat: Float64Array;
    readonly lon: Float64Array;
    readonly iso3Now: Column; // the country it lies in today
    readonly admin1: Column;
    readonly areas: Column; // ids of the mission areas it lies in, joined by "~"
  };
  readonly cells: number;
  readonly place: Int32Array;
  readonly month: Int32Array; // NULL: in year totals only
  readonly year: Int32Array;
  readonly type: Uint8Array; // index of TYPES
  readonly events: Int32Array;
  readonly best: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly precision: Int32Array; // where_prec, 1 exact to 7
  readonly datePrecision: Int32Array;
  readonly iso3: Column; // the state as UCDP has it that year
  readonly dyad: Column;
  readonly status: Column;
  readonly source: Column;
  readonly first: Month;
  readonly last: Month;
  /** `starts[m - first]` is the first cell of month m; one entry more than months. */
  readonly starts: Int32Array;
}

/** Builds the index over the two resources. @throws when a column or a type is unknown, or the months are unsorted */
export function indexViolence(places: Table, cells: Table): Violence {
  const month = ints(cells, 'month');
  const [first, last] = span(month);
  const type = column(cells, 'type');
  const code = type.dictionary.map((name) => {
    const at = (TYPES as readonly string[]).indexOf(name);
    if (at < 0) throw new Error(`violence-cells: type "${name}", expected one of ${TYPES.join(', ')}.`);
    return at;
  });
  return {
    places: {
      count: places.rows,
      lat: numbers(places, 'lat'),
      lon: numbers(places, 'lon'),
      iso3Now: column(places, 'iso3_now'),
      admin1: column(places, 'admin1'),
      areas: column(places, 'areas'),
    },
    cells: cells.rows,
    place: ints(cells, 'place'),
    month,
    year: ints(cells, 'year'),
    type: Uint8Array.from(type.raw, (at) => code[at] ?? 0),
    events: ints(cells, 'events'),
    best: ints(cells, 'best'),
    low: ints(cells, 'low'),
    high: ints(cells, 'high'),
    precision: ints(cells, 'precision'),
    datePrecision: ints(cells, 'date_precision'),
    iso3: column(cells, 'iso3'),
    dyad: column(cells, 'dyad'),
    status: column(cells, 'status'),
    source: column(cells, 'source'),
    first,
    last,
    starts: monthStarts(month, first, last),
  };
}

/** @returns the cells of a window as a half-open range [from, to) of row numbers */
export function cellRange(violence: Violence, window: Window): readonly [number, number] {
  const { first, last, starts } = violence;
  if (window.to < first || window.from > last || window.from > window.to) return [0, 0];
  const from = starts[Math.max(window.from, first) - first] ?? 0;
  const to = starts[Math.min(window.to, last) + 1 - first] ?? 0;
  return [from, to];
}

/** @returns 1 for each place inside the mission's area */
export function placesOfMission(violence: Violence, mission: string): Uint8Array {
  const { raw, dictionary } = violence.places.areas;
  const inside = dictionary.map((ids) => ids.split('~').includes(mission));
  return Uint8Array.from(raw, (at) => (at !== NULL && inside[at] ? 1 : 0));
}

function span(month: Int32Array): readonly [Month, Month] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const value of month) {
    if (value === NULL) continue;
    if (value < first) first = value;
    if (value > last) last = value;
  }
  return first <= last ? [first, last] : [0, -1];
}

function monthStarts(month: Int32Array, first: Month, last: Month): Int32Array {
  const count = last - first + 1;
  const starts = new Int32Array(count + 1);
  const unknown = month.indexOf(NULL);
  const end = unknown < 0 ? month.length : unknown;
  for (let cell = 1; cell < month.length; cell++) {
    const ordered = cell < end ? (month[cell] ?? 0) >= (month[cell - 1] ?? 0) : month[cell] === NULL;
    if (!ordered)
      throw new Error(`violence-cells, row ${cell}: month out of order, expected rows by month, nulls last.`);
  }
  let at = 0;
  for (let step = 0; step <= count; step++) {
    while (at < end && (month[at] ?? 0) < first + step) at++;
    starts[step] = at;
  }
  return starts;
}
