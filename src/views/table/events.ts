import {
  type EventAt,
  type Events,
  type ExactEvent,
  eventsInWindow,
  eventsOfPlace,
  fileOf,
  filesOf,
  placesInWindow,
  readEvent,
} from '../../analysis/events.ts';
import { wordAt } from '../../analysis/place-rows.ts';
import type { Cell } from '../../analysis/rows.ts';
import type { Violence } from '../../analysis/violence.ts';
import { formatDay } from '../../model/day.ts';
import type { EventsName } from '../../model/event-groups.ts';
import { ints, NULL } from '../../model/table.ts';
import type { Context } from '../../ui/context.ts';
import { nameOf } from '../shared/citation.ts';
import { placeExactness } from '../shared/exactness.ts';
import { countryNames } from './selection.ts';
import { makeSheet, missingOf, type Opening, type SheetMaker, type Sums } from './sheet.ts';
import { violenceNotes } from './violence.ts';

const ZOOM = 8;

/** One row an event that starts in the window, with its days: as far as their files can be had. */
export const eventsSheet: SheetMaker = ({ context, selection, place = null }) => {
  const { select, source, store, text } = context;
  const violence = select.violence.value;
  const missing = missingOf(context, ['violence-places', 'violence-cells']);
  if (missing) return missing;
  const inside = place === null ? select.inside.value : null;
  if (!violence || (place === null && selection.countries && !inside)) return { missing: [] };
  const window = select.window.value;
  const { types } = store.settings.value;
  const names = filesFor(context, violence, place, inside);
  const { info, failures } = source.bundle.value;
  const files = select.events.value;
  const wanted = names.filter((name) => info.has(name));
  const awaited = wanted.filter((name) => !files.has(name) && !failures.has(name));
  if (awaited.length > 0) return { missing: awaited, of: wanted.length };
  const held = wanted.flatMap((name) => files.get(name) ?? []);
  const rows = held.flatMap((file) =>
    place === null ? eventsInWindow(file, window, types, inside) : eventsOfPlace(file, place, window, types),
  );
  const mask =
    place === null ? inside : Uint8Array.from(violence.places.lat, (_, at) => Number(at === place));
  const home = place === null ? null : wordAt(violence.places.iso3Now, place);
  const among = place === null ? selection.countries : new Set(home === null ? [] : [home]);
  return makeSheet<EventAt>({
    columns: columns(context, violence, rows),
    rows,
    key: ({ events, row }) => `${events.name}-${row}`,
    open: (at) => opening(context, violence, readEvent(at)),
    sums: ({ made }) => sums(context, made()),
    byType: true,
    reach: store.limits.violence,
    sort: { column: 'firstDay', descending: true },
    notes: [...faults(context, names, held), ...violenceNotes(context, violence, mask, among)],
    origin: text.table.csvHead.events(
      rows.length,
      held.map(({ name }) => name),
    ),
    resources: [...held.map(({ name }) => name), 'violence-places'],
    sources: sourcesOf(rows),
  });
};

function filesFor(
  { select }: Context,
  violence: Violence,
  place: number | null,
  inside: Uint8Array | null,
): readonly EventsName[] {
  if (place === null) return filesOf(violence, placesInWindow(violence, select.window.value, inside));
  const name = fileOf(violence, place);
  return name ? [name] : [];
}

/** What is not there is said; the other files stay. */
function faults(
  { source, text }: Context,
  names: readonly EventsName[],
  held: readonly Events[],
): readonly string[] {
  const { info, failures } = source.bundle.value;
  const there = new Set(held.map(({ name }) => name));
  const { notes } = text.table;
  return names
    .filter((name) => !there.has(name))
    .map((name) => {
      const title = info.get(name)?.title ?? name;
      const sentence = failures.get(name);
      return sentence === undefined ? notes.noEventFile(title) : notes.eventFile(title, sentence);
    });
}

/** Cells of one row are asked for one after the other: each row is read once. */
function reader(): (at: EventAt) => ExactEvent {
  let last: EventAt | null = null;
  let event: ExactEvent | null = null;
  return (at) => {
    if (at !== last || !event) [last, event] = [at, readEvent(at)];
    return event;
  };
}

function columns(context: Context, violence: Violence, rows: readonly EventAt[]) {
  const read = reader();
  const { source, text } = context;
  const { columns: words, status } = text.table;
  const bundle = source.bundle.value;
  const country = countryNames(context);
  const division = (place: number): Cell => {
    const [iso3, admin1] = [wordAt(violence.places.iso3Now, place), wordAt(violence.places.admin1, place)];
    if (iso3 === null) return admin1;
    return admin1 === null ? country(iso3) : text.table.admin1(admin1, country(iso3));
  };
  const column = (
    id: string,
    label: string,
    kind: 'text' | 'number' | 'date' | 'degrees',
    value: (event: ExactEvent) => Cell,
    by?: string, // column of the file that it is sorted by
  ) => ({
    id,
    label,
    kind,
    value: (at: EventAt) => value(read(at)),
    ...(by === undefined ? {} : { number: (row: number) => figureOf(rows[row], by) }),
  });
  const day = (value: number | null): Cell => (value === null ? null : formatDay(value));
  return [
    column('firstDay', words.firstDay, 'date', ({ start }) => day(start), 'start'),
    column('lastDay', words.lastDay, 'date', ({ end }) => day(end), 'end'),
    column(
      'days',
      words.days,
      'text',
      ({ datePrecision }) => (datePrecision === null ? null : text.events.datePrecision(datePrecision)),
      'date_precision',
    ),
    column('deaths', words.best, 'number', ({ best }) => best, 'best'),
    column('lowest', words.low, 'number', ({ low }) => low, 'low'),
    column('highest', words.high, 'number', ({ high }) => high, 'high'),
    column('kind', words.type, 'text', ({ type }) => text.common.types[type] ?? null),
    column('dyad', words.dyad, 'text', ({ dyad }) => dyad),
    column('where', words.place, 'text', ({ where }) => where),
    column('division', words.division, 'text', ({ place }) => division(place)),
    column(
      'precision',
      words.precision,
      'text',
      (event) => (event.precision === null ? null : placeExactness(event, text)),
      'precision',
    ),
    column('reports', words.reports, 'number', ({ reports }) => reports, 'reports'),
    column('office', words.office, 'text', ({ office }) => office),
    column('status', words.status, 'text', ({ preliminary }) =>
      preliminary ? status.preliminary : status.final,
    ),
    column('source', words.source, 'text', (event) => nameOf(bundle, event.source)),
    column('id', words.id, 'text', ({ id }) => (id === null ? null : String(id)), 'id'),
    column('lat', words.lat, 'degrees', ({ place }) => violence.places.lat[place] ?? null),
    column('lon', words.lon, 'degrees', ({ place }) => violence.places.lon[place] ?? null),
  ];
}

/** A figure as a number, NaN where not given. */
function figureOf(at: EventAt | undefined, name: string): number {
  const value = at ? (ints(at.events.table, name)[at.row] ?? NULL) : NULL;
  return value === NULL ? Number.NaN : value;
}

function opening({ text }: Context, { places }: Violence, { place, where }: ExactEvent): Opening {
  const [lat, lon] = [places.lat[place] ?? 0, places.lon[place] ?? 0];
  return {
    name: text.table.at(
      where ?? wordAt(places.admin1, place) ?? text.table.notGiven,
      text.map.card.coordinates(lat, lon),
    ),
    intents: [
      { type: 'camera', camera: { lng: lon, lat, zoom: ZOOM }, from: 'panel' },
      { type: 'settings', change: { table: false }, from: 'panel' },
    ],
    place,
  };
}

/** Ids of the sources of these rows. */
function sourcesOf(rows: readonly EventAt[]): readonly string[] {
  const ids = new Set<string | null>();
  for (const { events, row } of rows) ids.add(wordAt(events.source, row));
  return [...ids].filter((id) => id !== null);
}

function sums({ text }: Context, rows: readonly EventAt[]): Sums {
  let [deaths, low, high, ungiven] = [0, 0, 0, 0];
  let bounded = false;
  for (const { events, row } of rows) {
    const [best, lowest, highest] = [
      events.best[row] ?? 0,
      events.low[row] ?? NULL,
      events.high[row] ?? NULL,
    ];
    deaths += best;
    if (lowest === NULL || highest === NULL) ungiven += best;
    else {
      bounded = true;
      low += lowest;
      high += highest;
    }
  }
  const words = text.table.sums;
  return {
    words: [
      words.events(rows.length, deaths),
      ...(bounded ? [words.bounds(low, high)] : []),
      ...(ungiven > 0 ? [words.ungiven(ungiven)] : []),
    ].join('; '),
    data: { events: rows.length, deaths, ...(bounded ? { low, high } : {}) },
  };
}
