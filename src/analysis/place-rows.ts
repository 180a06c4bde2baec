import type { Window } from '../model/state.ts';
import { type Column, NULL } from '../model/table.ts';
import { cellRange, type Violence } from './violence.ts';

/** Which of UCDP's three types count, in the order of its codes. */
export type Types = readonly [boolean, boolean, boolean];

/** The cells of one place in a window: the same sums as the map's circle. Deaths are best estimates. */
export interface PlaceRow {
  readonly place: number;
  readonly lat: number;
  readonly lon: number;
  readonly iso3: string | null; // the country it lies in today
  readonly admin1: string | null;
  readonly events: number;
  readonly byType: readonly [number, number, number]; // deaths
  readonly eventsByType: readonly [number, number, number];
  readonly best: number;
  readonly low: number | null; // sum over the cells that give both; null where none does
  readonly high: number | null;
  readonly ungiven: number; // deaths of the cells without low or high
  readonly ungivenCells: number;
  readonly least: number | null; // where_prec, 1 exact to 7; null where no cell gives one
  readonly most: number | null;
  readonly preliminary: boolean;
  readonly sources: readonly string[]; // ids
}

/** The rows of a window in columns: one is made only when it is asked for, as a table shows fifty of thousands. */
export interface PlaceRows {
  readonly length: number;
  at(row: number): PlaceRow | undefined;
  /** One column as numbers, NaN where not given: what many rows are sorted and summed by. */
  readonly columns: Readonly<Record<PlaceColumn, (row: number) => number>>;
  readonly sources: readonly string[]; // of all rows
}

export type PlaceColumn = 'lat' | 'lon' | 'events' | 'best' | 'low' | 'high' | 'ungiven' | 'precision';

/** @returns one row a place with an event of these types, in the order of the `violence-places` resource */
export function placeRows(
  violence: Violence,
  window: Window,
  types: Types,
  inside: Uint8Array | null,
): PlaceRows {
  const tally = createTally(violence);
  const [first, end] = cellRange(violence, window);
  for (let cell = first; cell < end; cell++) {
    const place = violence.place[cell] ?? 0;
    if (types[violence.type[cell] ?? 0] && (!inside || inside[place])) tally.add(cell, place);
  }
  return tally.rows();
}

/** Sums in columns, one entry a place. */
function createTally(violence: Violence) {
  const { places, status } = violence;
  const zeros = (each = 1): Int32Array => new Int32Array(places.count * each);
  const [cells, events, low, high, ungiven, ungivenCells] = [
    zeros(),
    zeros(),
    zeros(),
    zeros(),
    zeros(),
    zeros(),
  ];
  const [byType, eventsByType] = [zeros(3), zeros(3)];
  const [least, most, preliminary] = [zeros().fill(8), zeros(), zeros()];
  const sources = createLists(violence.source);
  const sourcesOf = zeros();
  const early = status.dictionary.indexOf('preliminary');
  const plus = (sums: Int32Array, at: number, by: number): void => {
    sums[at] = (sums[at] ?? 0) + by;
  };
  const add = (cell: number, place: number): void => {
    const best = violence.best[cell] ?? 0;
    const [lowest, highest] = [violence.low[cell] ?? NULL, violence.high[cell] ?? NULL];
    const precision = violence.precision[cell] ?? NULL;
    const type = place * 3 + (violence.type[cell] ?? 0);
    plus(cells, place, 1);
    plus(events, place, violence.events[cell] ?? 0);
    plus(byType, type, best);
    plus(eventsByType, type, violence.events[cell] ?? 0);
    if (lowest === NULL || highest === NULL) {
      plus(ungiven, place, best);
      plus(ungivenCells, place, 1);
    } else {
      plus(low, place, lowest);
      plus(high, place, highest);
    }
    if (precision !== NULL) {
      least[place] = Math.min(least[place] ?? 0, precision);
      most[place] = Math.max(most[place] ?? 0, precision);
    }
    if (status.raw[cell] === early) preliminary[place] = 1;
    sourcesOf[place] = sources.with(sourcesOf[place] ?? 0, cell);
  };
  const bounded = (place: number): boolean => (ungivenCells[place] ?? 0) < (cells[place] ?? 0);
  const bestOf = (place: number): number =>
    (byType[place * 3] ?? 0) + (byType[place * 3 + 1] ?? 0) + (byType[place * 3 + 2] ?? 0);
  const row = (place: number): PlaceRow => {
    const [a = 0, b = 0, c = 0] = byType.subarray(place * 3, place * 3 + 3);
    const [d = 0, e = 0, f = 0] = eventsByType.subarray(place * 3, place * 3 + 3);
    const precise = (most[place] ?? 0) > 0;
    return {
      place,
      lat: places.lat[place] ?? Number.NaN,
      lon: places.lon[place] ?? Number.NaN,
      iso3: wordAt(places.iso3Now, place),
      admin1: wordAt(places.admin1, place),
      events: events[place] ?? 0,
      byType: [a, b, c],
      eventsByType: [d, e, f],
      best: a + b + c,
      low: bounded(place) ? (low[place] ?? 0) : null,
      high: bounded(place) ? (high[place] ?? 0) : null,
      ungiven: ungiven[place] ?? 0,
      ungivenCells: ungivenCells[place] ?? 0,
      least: precise ? (least[place] ?? null) : null,
      most: precise ? (most[place] ?? null) : null,
      preliminary: preliminary[place] === 1,
      sources: sources.list(sourcesOf[place] ?? 0),
    };
  };
  const rows = (): PlaceRows => {
    const found = new Int32Array(places.count);
    let length = 0;
    for (let place = 0; place < places.count; place++) if (cells[place]) found[length++] = place;
    const of = (read: (place: number) => number) => (at: number) => read(found[at] ?? 0);
    return {
      length,
      at: (at) => (at >= 0 && at < length ? row(found[at] ?? 0) : undefined),
      columns: {
        lat: of((place) => places.lat[place] ?? Number.NaN),
        lon: of((place) => places.lon[place] ?? Number.NaN),
        events: of((place) => events[place] ?? 0),
        best: of(bestOf),
        low: of((place) => (bounded(place) ? (low[place] ?? 0) : Number.NaN)),
        high: of((place) => (bounded(place) ? (high[place] ?? 0) : Number.NaN)),
        ungiven: of((place) => ungiven[place] ?? 0),
        precision: of((place) => most[place] || Number.NaN),
      },
      sources: sources.among(sourcesOf),
    };
  };
  return { add, rows };
}

/** @returns the word of a row of a text column, null where not given */
export function wordAt({ raw, dictionary }: Column, row: number): string | null {
  const at = raw[row] ?? NULL;
  return at === NULL ? null : (dictionary[at] ?? null);
}

/** Lists of a column's words, each list held once and known by a number; 0 is the empty list. */
function createLists({ raw, dictionary }: Column) {
  const lists: (readonly number[])[] = [[]];
  const words: (readonly string[])[] = [[]];
  const steps: number[][] = [[]]; // list, word -> list with that word
  return {
    list: (id: number): readonly string[] => words[id] ?? [],
    /** The words of all lists that are named. */
    among(ids: Int32Array): readonly string[] {
      const used = new Uint8Array(lists.length);
      for (const id of ids) used[id] = 1;
      const seen = new Set(lists.flatMap((list, id) => (used[id] ? list : [])));
      return [...seen].map((at) => dictionary[at] ?? '');
    },
    with(id: number, row: number): number {
      const word = raw[row] ?? NULL;
      if (word === NULL) return id;
      const known = steps[id]?.[word];
      if (known !== undefined) return known;
      const list = lists[id]?.includes(word) ? (lists[id] ?? []) : [...(lists[id] ?? []), word];
      const same = lists.findIndex(
        (other) => other.length === list.length && other.every((at, i) => at === list[i]),
      );
      const to = same < 0 ? lists.push(list) - 1 : same;
      if (same < 0) {
        words.push(list.map((at) => dictionary[at] ?? ''));
        steps.push([]);
      }
      const from = steps[id];
      if (from) from[word] = to;
      return to;
    },
  };
}

/** Deaths (best) of rows without a month in calendar years of the window: in year totals, in no window. */
export function undatedDeaths(
  violence: Violence,
  years: Window,
  types: Types,
  inside: Uint8Array | null,
): number {
  let deaths = 0;
  for (let cell = violence.cells - 1; cell >= 0 && violence.month[cell] === NULL; cell--) {
    const year = violence.year[cell] ?? 0;
    if (year < years.from || year > years.to || !types[violence.type[cell] ?? 0]) continue;
    if (!inside || inside[violence.place[cell] ?? 0]) deaths += violence.best[cell] ?? 0;
  }
  return deaths;
}
