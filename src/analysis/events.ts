import { type Day, firstDayOf, lastDayOf } from '../model/day.ts';
import { EVENTS_NAMES, type EventsName, eventGroup } from '../model/event-groups.ts';
import type { Window } from '../model/state.ts';
import { type Column, column, ints, NULL, type Table } from '../model/table.ts';
import { type Types, wordAt } from './place-rows.ts';
import { cellRange, TYPES, type Violence } from './violence.ts';

/** The events of one file, in order of their first day; undated ones stand last. NULL where a source gives no value. */
export interface Events {
  readonly name: EventsName;
  readonly rows: number;
  readonly dated: number; // rows with a day
  readonly place: Int32Array; // row of `violence-places`
  readonly start: Int32Array;
  readonly type: Uint8Array; // index of TYPES
  readonly best: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly source: Column; // ids
  readonly table: Table;
  /** Rows by place, then in order: those of place p are `byPlace[from]` to `byPlace[to - 1]`. */
  readonly byPlace: Int32Array;
  readonly ranges: ReadonlyMap<number, readonly [from: number, to: number]>;
}

/** One event as its source gives it; null is "not given". */
export interface ExactEvent {
  readonly place: number;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly datePrecision: number | null; // date_prec, 1 exact to 5
  readonly year: number;
  readonly type: number; // index of TYPES
  readonly dyad: string | null;
  readonly best: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly precision: number | null; // where_prec, 1 exact to 7
  readonly where: string | null; // name of the place
  readonly reports: number | null;
  readonly office: string | null;
  readonly preliminary: boolean;
  readonly source: string; // id
  readonly id: number | null; // UCDP's
}

/** Where an event stands: a row of one of the files. */
export interface EventAt {
  readonly events: Events;
  readonly row: number;
}

/** Builds the index over one file. @throws when a column or a type is unknown */
export function indexEvents(name: EventsName, table: Table): Events {
  const start = ints(table, 'start');
  const place = ints(table, 'place');
  const type = column(table, 'type');
  const code = type.dictionary.map((word) => {
    const at = (TYPES as readonly string[]).indexOf(word);
    if (at < 0) throw new Error(`${name}: type "${word}", expected one of ${TYPES.join(', ')}.`);
    return at;
  });
  const undated = start.indexOf(NULL);
  return {
    name,
    rows: table.rows,
    dated: undated < 0 ? table.rows : undated,
    place,
    start,
    type: Uint8Array.from(type.raw, (at) => code[at] ?? 0),
    best: ints(table, 'best'),
    low: ints(table, 'low'),
    high: ints(table, 'high'),
    source: column(table, 'source'),
    table,
    ...placeIndex(place),
  };
}

function placeIndex(place: Int32Array): Pick<Events, 'byPlace' | 'ranges'> {
  const byPlace = Int32Array.from(place, (_, row) => row);
  byPlace.sort((a, b) => (place[a] ?? 0) - (place[b] ?? 0) || a - b);
  const ranges = new Map<number, readonly [number, number]>();
  for (let from = 0; from < byPlace.length; ) {
    const at = place[byPlace[from] ?? 0] ?? 0;
    let to = from + 1;
    while (to < byPlace.length && place[byPlace[to] ?? 0] === at) to++;
    ranges.set(at, [from, to]);
    from = to;
  }
  return { byPlace, ranges };
}

/** First and last day of a window: an event belongs to the month it starts in. */
function daysOf({ from, to }: Window): { readonly first: Day; readonly last: Day } {
  return { first: firstDayOf(from), last: lastDayOf(to) };
}

/** @returns the rows of one place that start in the window, in order of their first day */
export function eventsOfPlace(
  events: Events,
  place: number,
  window: Window,
  types: Types,
): readonly EventAt[] {
  const [from, to] = events.ranges.get(place) ?? [0, 0];
  const { first, last } = daysOf(window);
  const rows: EventAt[] = [];
  for (let at = from; at < to; at++) {
    const row = events.byPlace[at] ?? 0;
    const day = events.start[row] ?? NULL;
    if (day === NULL || day < first) continue;
    if (day > last) break;
    if (types[events.type[row] ?? 0]) rows.push({ events, row });
  }
  return rows;
}

/** @returns the rows of all places (of those inside, where given) that start in the window */
export function eventsInWindow(
  events: Events,
  window: Window,
  types: Types,
  inside: Uint8Array | null,
): readonly EventAt[] {
  const { first, last } = daysOf(window);
  const rows: EventAt[] = [];
  for (let row = firstAt(events, first); row < events.dated && (events.start[row] ?? 0) <= last; row++) {
    if (types[events.type[row] ?? 0] && (!inside || inside[events.place[row] ?? 0]))
      rows.push({ events, row });
  }
  return rows;
}

/** The first row that starts on a day or later, by halves. */
function firstAt({ start, dated }: Events, day: Day): number {
  let [low, high] = [0, dated];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((start[half] ?? 0) < day) low = half + 1;
    else high = half;
  }
  return low;
}

/** @returns the first day of a row that has one */
export function startOf({ events, row }: EventAt): Day {
  return events.start[row] ?? NULL;
}

/** Reads one row. */
export function readEvent({ events, row }: EventAt): ExactEvent {
  const { table } = events;
  const number = (name: string): number | null => {
    const value = ints(table, name)[row] ?? NULL;
    return value === NULL ? null : value;
  };
  const word = (name: string): string | null => wordAt(column(table, name), row);
  return {
    place: events.place[row] ?? 0,
    start: number('start'),
    end: number('end'),
    datePrecision: number('date_precision'),
    year: number('year') ?? 0,
    type: events.type[row] ?? 0,
    dyad: word('dyad'),
    best: events.best[row] ?? 0,
    low: number('low'),
    high: number('high'),
    precision: number('precision'),
    where: word('where'),
    reports: number('reports'),
    office: word('office'),
    preliminary: word('status') === 'preliminary',
    source: word('source') ?? '',
    id: number('id'),
  };
}

/** The files that have arrived, by name: each is indexed once. */
export function createEventFiles(): (data: Readonly<Partial<Record<EventsName, Table>>>) => EventFiles {
  let last: EventFiles = new Map();
  return (data) => {
    const tables = EVENTS_NAMES.flatMap((name) => (data[name] ? [[name, data[name]] as const] : []));
    if (tables.length === last.size && tables.every(([name, table]) => last.get(name)?.table === table)) {
      return last;
    }
    last = new Map(
      tables.map(([name, table]) => {
        const known = last.get(name);
        return [name, known?.table === table ? known : indexEvents(name, table)] as const;
      }),
    );
    return last;
  };
}

export type EventFiles = ReadonlyMap<EventsName, Events>;

/** @returns the file that holds the events of a place; null where none can */
export function fileOf({ places }: Violence, place: number): EventsName | null {
  const group = eventGroup(wordAt(places.iso3Now, place));
  return group && `events-${group}`;
}

/** @returns 1 for each place (of those inside, where given) with an event that starts in the window */
export function placesInWindow(violence: Violence, window: Window, inside: Uint8Array | null): Uint8Array {
  const mask = new Uint8Array(violence.places.count);
  const [from, to] = cellRange(violence, window);
  for (let cell = from; cell < to; cell++) {
    const place = violence.place[cell] ?? 0;
    if (!inside || inside[place]) mask[place] = 1;
  }
  return mask;
}

/** @returns the files that hold the events of the places of a mask */
export function filesOf({ places }: Violence, mask: Uint8Array): readonly EventsName[] {
  const { raw, dictionary }: Column = places.iso3Now;
  const seen = new Uint8Array(dictionary.length);
  let sea = false;
  for (let place = 0; place < places.count; place++) {
    if (!mask[place]) continue;
    const at = raw[place] ?? NULL;
    if (at === NULL) sea = true;
    else seen[at] = 1;
  }
  const states = [...(sea ? [null] : []), ...dictionary.filter((_, at) => seen[at] === 1)];
  const groups = states.map(eventGroup).filter((group) => group !== null);
  return [...new Set(groups)].map((group) => `events-${group}` as const);
}
