import { type CountryTotal, isGap } from '../../analysis/official.ts';
import {
  type PlaceColumn,
  type PlaceRow,
  type PlaceRows,
  placeRows,
  undatedDeaths,
} from '../../analysis/place-rows.ts';
import { type Cell, NOT_APPLICABLE } from '../../analysis/rows.ts';
import { cellRange, type Violence } from '../../analysis/violence.ts';
import { yearOf } from '../../model/month.ts';
import type { Context } from '../../ui/context.ts';
import { nameOf } from '../shared/citation.ts';
import { countryNames } from './selection.ts';
import { makeSheet, missingOf, type Opening, type SheetMaker, type Sums } from './sheet.ts';

const ZOOM = 7;
const MOST_GAPS = 3;

/** One row a place with events in the window: the circles of the map, in figures. */
export const violenceSheet: SheetMaker = ({ context, selection }) => {
  const { store, select, text } = context;
  const { types, measure } = store.settings.value;
  const violence = select.violence.value;
  const inside = select.inside.value;
  const missing = missingOf(context, ['violence-places', 'violence-cells']);
  if (missing) return missing;
  if (!violence || (selection.countries && !inside)) return { missing: [] };
  const window = select.window.value;
  const rows = placeRows(violence, window, types, inside);
  const name = namer(context);
  return makeSheet<PlaceRow>({
    columns: columns(context, rows, name),
    rows,
    key: ({ place }) => String(place),
    open: (row) => opening(context, row, name(row)),
    sums: ({ at }) => sums(context, rows, at),
    byType: true,
    reach: store.limits.violence,
    sort: { column: measure === 'events' ? 'events' : 'best', descending: true },
    notes: violenceNotes(context, violence, inside, selection.countries),
    origin: text.table.csvHead.cells(...cellRange(violence, window), rows.length),
    resources: ['violence-cells', 'violence-places'],
    sources: rows.sources,
  });
};

type Names = (row: PlaceRow) => string | null;

/** First-level unit and country; null where a place lies in neither. */
function namer(context: Context): Names {
  const country = countryNames(context);
  const { table } = context.text;
  return ({ admin1, iso3 }) => {
    if (iso3 === null) return admin1;
    return admin1 === null ? country(iso3) : table.admin1(admin1, country(iso3));
  };
}

function columns(context: Context, { columns: numbers }: PlaceRows, name: Names) {
  const { store, source, text } = context;
  const { types, measure } = store.settings.value;
  const words = text.table.columns;
  const bundle = source.bundle.value;
  const gone = context.select.givingWay.value;
  const number = (id: PlaceColumn, label: string, value: (row: PlaceRow) => Cell) => {
    return { id, label, kind: 'number', value, number: numbers[id] } as const;
  };
  const byType = ([0, 1, 2] as const).filter((type) => types[type]);
  return [
    { id: 'place', label: words.place, kind: 'text', value: name },
    { id: 'lat', label: words.lat, kind: 'degrees', value: ({ lat }: PlaceRow) => lat, number: numbers.lat },
    { id: 'lon', label: words.lon, kind: 'degrees', value: ({ lon }: PlaceRow) => lon, number: numbers.lon },
    number('events', words.events, ({ events }) => events),
    number('best', words.best, ({ best }) => best),
    number('low', words.low, ({ low }) => low),
    number('high', words.high, ({ high }) => high),
    ...byType.map((type) => ({
      id: measure === 'events' ? `eventsType${type}` : `type${type}`,
      label: (measure === 'events' ? words.eventsByType : words.byType)[type] ?? '',
      kind: 'number' as const,
      value: (row: PlaceRow): Cell => (measure === 'events' ? row.eventsByType : row.byType)[type],
    })),
    number('ungiven', words.ungiven, ({ ungiven }) => ungiven),
    {
      id: 'precision',
      label: words.precision,
      kind: 'text',
      value: ({ least, most }: PlaceRow) => (least && most ? text.map.card.precision(least, most) : null),
      rank: ({ most }: PlaceRow) => most,
      number: numbers.precision,
    },
    {
      id: 'source',
      label: words.source,
      kind: 'text',
      value: ({ sources }: PlaceRow) => sources.map((id) => nameOf(bundle, id)).join('; ') || null,
    },
    {
      id: 'status',
      label: words.status,
      kind: 'text',
      value: (row: PlaceRow) => (row.preliminary ? text.table.status.preliminary : text.table.status.final),
    },
    {
      id: 'note',
      label: words.note,
      kind: 'text',
      value: ({ place }: PlaceRow) => (gone?.[place] ? text.table.gapPlace : NOT_APPLICABLE),
    },
  ] as const;
}

function opening({ text }: Context, { place, lat, lon }: PlaceRow, name: string | null): Opening {
  const at = text.map.card.coordinates(lat, lon);
  return {
    name: text.table.at(name ?? text.table.notGiven, at),
    intents: [
      { type: 'camera', camera: { lng: lon, lat, zoom: ZOOM }, from: 'panel' },
      { type: 'settings', change: { table: false }, from: 'panel' },
    ],
    place,
  };
}

function sums({ text }: Context, { columns: read }: PlaceRows, rows: readonly number[]): Sums {
  const all = { events: 0, deaths: 0, ungiven: 0, low: 0, high: 0, bounded: false };
  for (const row of rows) {
    const lowest = read.low(row);
    all.events += read.events(row);
    all.deaths += read.best(row);
    all.ungiven += read.ungiven(row);
    if (Number.isNaN(lowest)) continue;
    all.bounded = true;
    all.low += lowest;
    all.high += read.high(row);
  }
  const words = text.table.sums;
  return {
    words: [
      words.violence(rows.length, all.events, all.deaths),
      ...(all.bounded ? [words.bounds(all.low, all.high)] : []),
      ...(all.ungiven > 0 ? [words.ungiven(all.ungiven)] : []),
    ].join('; '),
    data: {
      events: all.events,
      deaths: all.deaths,
      ...(all.bounded ? { low: all.low, high: all.high } : {}),
    },
  };
}

/** What the window's rows do not hold: months without events, rows without a month, countries with too few. */
export function violenceNotes(
  context: Context,
  violence: Violence,
  inside: Uint8Array | null,
  among: ReadonlySet<string> | null,
): readonly string[] {
  return [...windowNotes(context, violence, inside), ...gapNotes(context, among)];
}

function windowNotes(
  { select, store, text }: Context,
  violence: Violence,
  inside: Uint8Array | null,
): readonly string[] {
  const window = select.window.value;
  const { from, to } = store.limits.violence;
  const words = text.table.notes;
  if (window.to < from || window.from > to) return [words.outside(from, to)];
  const years = { from: yearOf(window.from), to: yearOf(window.to) };
  const undated = undatedDeaths(violence, years, store.settings.value.types, inside);
  return [
    ...(window.from < from || window.to > to ? [words.partly(from, to)] : []),
    ...(undated > 0 ? [words.undated(undated)] : []),
  ];
}

/** Countries whose official total stands on the map, as the events carry too little of it. */
function gapsOf({ select }: Context): readonly CountryTotal[] {
  const totals = select.totals.value;
  return totals && !totals.newest ? [...totals.rows.values()].filter(isGap) : [];
}

/** No row is not no violence: says where the events are too few to count. */
function gapNotes(context: Context, among: ReadonlySet<string> | null): readonly string[] {
  const gaps = gapsOf(context).filter(({ iso3 }) => !among || among.has(iso3));
  const { from, to } = context.select.totals.value?.years ?? { from: 0, to: 0 };
  const words = context.text.table.notes;
  if (gaps.length === 0) return [];
  if (gaps.length > MOST_GAPS) return [words.gapMany(gaps.length, from, to)];
  const name = countryNames(context);
  return gaps.map(({ iso3, share, best }) => words.gapOne(name(iso3), share ?? 0, best, from, to));
}
