import { parseDay } from '../../../src/model/day.ts';
import { EVENT_GROUPS, type EventGroup, eventGroup } from '../../../src/model/event-groups.ts';
import type { ColumnSpec, Value } from '../../../src/model/table.ts';
import { compareText } from '../../lib/order.ts';
import { DataError } from '../../lib/reader.ts';
import type { TableResource } from '../../lib/resource.ts';
import { outOfOrder, VIOLENCE_TYPES, type ViolenceEvent } from './event.ts';
import { type Place, placeKey } from './places.ts';

/** Titles of the groups, for the data package. */
const TITLES: Readonly<Record<EventGroup, string>> = {
  'west-africa': 'West Africa',
  'central-africa': 'Central Africa',
  'east-africa': 'East Africa and Sudan',
  'north-africa': 'North Africa',
  'southern-africa': 'Southern Africa',
  americas: 'Americas',
  europe: 'Europe, the Caucasus and Türkiye',
  syria: 'Syria',
  'middle-east': 'Middle East without Syria',
  'central-asia': 'Afghanistan and Central Asia',
  'south-asia': 'South Asia',
  'east-asia': 'East and South-East Asia',
  elsewhere: 'Oceania, and places at sea',
};

/** One event at its place. */
interface Placed {
  readonly event: ViolenceEvent;
  readonly place: number; // row of `violence-places`
}

interface EventColumn extends ColumnSpec {
  readonly value: (placed: Placed) => Value;
}

const COLUMNS: readonly EventColumn[] = [
  { name: 'place', type: 'int', description: 'Row of violence-places', value: ({ place }) => place },
  {
    name: 'start',
    type: 'day',
    description: 'First day; null where the source gives the year only',
    value: ({ event }) => event.start && parseDay(event.start),
  },
  {
    name: 'end',
    type: 'day',
    base: 'start',
    description: 'Last day; null where the source gives none',
    value: ({ event }) => event.end && parseDay(event.end),
  },
  {
    name: 'date_precision',
    type: 'int',
    description:
      "UCDP's date_prec: 1 the exact day, 2 a span of 2-6 days, 3 the week, 4 the month or 8-31 days, 5 longer; null where not given",
    value: ({ event }) => event.datePrecision,
  },
  {
    name: 'year',
    type: 'int',
    description: 'Year of the event as UCDP counts it',
    value: ({ event }) => event.year,
  },
  {
    name: 'iso3',
    type: 'string',
    description: 'State the event lies in as UCDP has it that year',
    value: ({ event }) => event.iso3,
  },
  {
    name: 'type',
    type: 'string',
    description: 'Type of violence: state-based, non-state or one-sided',
    value: ({ event }) => event.type,
  },
  {
    name: 'dyad',
    type: 'string',
    description: 'The two sides; null where the source does not give them',
    value: ({ event }) => event.dyad,
  },
  {
    name: 'best',
    type: 'int',
    unit: 'deaths',
    description: 'Best estimate; 0 is an estimate of 0',
    value: ({ event }) => event.best,
  },
  {
    name: 'low',
    type: 'int',
    base: 'best',
    unit: 'deaths',
    description: 'Low estimate; null where the source gives none',
    value: ({ event }) => event.low,
  },
  {
    name: 'high',
    type: 'int',
    base: 'best',
    unit: 'deaths',
    description: 'High estimate; null where the source gives none',
    value: ({ event }) => event.high,
  },
  {
    name: 'precision',
    type: 'int',
    description:
      "UCDP's where_prec: 1 exact place to 7 country or vaguer; null where not given. For ucdp-ged-21, 2 means 1 or 2: its file does not say which",
    value: ({ event }) => event.precision,
  },
  {
    name: 'where',
    type: 'string',
    description: "UCDP's where_coordinates: the name of the place; null where the source gives none",
    value: ({ event }) => event.where,
  },
  {
    name: 'reports',
    type: 'int',
    unit: 'reports',
    description: "UCDP's number_of_sources: reports that the event rests on; null where not given",
    value: ({ event }) => event.reports,
  },
  {
    name: 'office',
    type: 'string',
    description: "UCDP's source_office: who published the reports; only ucdp-ged-car gives it",
    value: ({ event }) => event.office,
  },
  {
    name: 'status',
    type: 'string',
    description: 'final (yearly release) or preliminary (candidate events)',
    value: ({ event }) => event.status,
  },
  {
    name: 'source',
    type: 'string',
    description: 'Id of the source: one for each country and year',
    value: ({ event }) => event.source,
  },
  {
    name: 'id',
    type: 'int',
    description: "UCDP's id of the event; null where the source gives none",
    value: ({ event }) => (/^\d+$/.test(event.id) ? Number(event.id) : null),
  },
];

/** The same events as in `violence-cells`, each with its days, in one resource a group of countries. */
export function daysResources(
  events: readonly ViolenceEvent[],
  places: readonly Place[],
  rows: ReadonlyMap<string, number>,
): readonly TableResource[] {
  const groups = new Map<EventGroup, Placed[]>();
  for (const event of events) {
    const place = rows.get(placeKey(event)) ?? -1;
    const iso3 = places[place]?.iso3Now ?? null;
    const group = eventGroup(iso3);
    if (group === null) {
      throw new DataError(`events: country "${iso3}" is in no group of src/model/event-groups.ts.`);
    }
    const placed = groups.get(group);
    if (placed) placed.push({ event, place });
    else groups.set(group, [{ event, place }]);
  }
  return (Object.keys(EVENT_GROUPS) as EventGroup[]).map((group) =>
    daysResource(group, [...(groups.get(group) ?? [])].sort(byDay)),
  );
}

/** By first day, those without a day last; then by place, type and id: the same order at every build. */
function byDay(a: Placed, b: Placed): number {
  return (
    compareText(a.event.start ?? '~', b.event.start ?? '~') ||
    a.event.year - b.event.year ||
    a.place - b.place ||
    VIOLENCE_TYPES.indexOf(a.event.type) - VIOLENCE_TYPES.indexOf(b.event.type) ||
    compareText(a.event.dyad ?? '', b.event.dyad ?? '') ||
    compareText(a.event.id, b.event.id)
  );
}

function daysResource(group: EventGroup, placed: readonly Placed[]): TableResource {
  const events = placed.map(({ event }) => event);
  const count = (has: (event: ViolenceEvent) => boolean): number => events.filter(has).length;
  const years = events.map(({ year }) => year);
  return {
    kind: 'table',
    name: `events-${group}`,
    title: `Events of organised violence, day by day: ${TITLES[group]}`,
    description:
      'The UCDP events that violence-cells sums, one row each, sorted by first day; those without a day stand last. By the country of today that the place lies in.',
    sources: [...new Set(events.map(({ source }) => source))].sort(),
    coverage: { from: String(Math.min(...years)), to: String(Math.max(...years)) },
    status: events.every(({ status }) => status === 'final') ? 'final' : 'mixed',
    notes: [
      `${events.length} events: ${count(({ end }) => end !== null)} with first and last day, ${count(({ start, end }) => start !== null && end === null)} with the first day only, ${count(({ start }) => start === null)} with the year only.`,
      `${count(({ datePrecision }) => datePrecision === null)} events give no precision of the date; ${count(({ datePrecision }) => datePrecision === 1)} are of one exact day.`,
      `${count(({ reports }) => reports === null)} events do not say how many reports they rest on.`,
      `${count(outOfOrder)} events have a best estimate outside low to high: kept as published.`,
    ],
    columns: COLUMNS.map(({ value: _, ...spec }) => spec),
    data: Object.fromEntries(COLUMNS.map(({ name, value }) => [name, placed.map(value)])),
    rowOf: { field: 'place', resource: 'violence-places' },
  };
}
