import { type Events, indexEvents } from '../../src/analysis/events.ts';
import { TYPES } from '../../src/analysis/violence.ts';
import { type ColumnSpec, makeTable, type Table, type Value } from '../../src/model/table.ts';

/** One event as a test writes it; days are numbers from 1970-01-01, start null for the year only. */
export interface TestEvent {
  readonly place: number;
  readonly start: number | null;
  readonly end?: number | null;
  readonly datePrecision?: number | null;
  readonly type: 0 | 1 | 2;
  readonly best: number;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly precision?: number | null;
  readonly where?: string | null;
  readonly source?: string;
}

const INTS = [
  'place',
  'date_precision',
  'year',
  'best',
  'low',
  'high',
  'precision',
  'reports',
  'id',
] as const;
const WORDS = ['type', 'iso3', 'dyad', 'where', 'office', 'status', 'source'] as const;

const spec = (name: string, type: ColumnSpec['type']): ColumnSpec => ({ name, type, description: name });

/** A file of events, sorted as the data build sorts it: by first day, those without one last. */
export function makeEventTable(events: readonly TestEvent[]): Table {
  const sorted = [...events].sort((a, b) => (a.start ?? 1e6) - (b.start ?? 1e6) || a.place - b.place);
  const each = (read: (event: TestEvent) => Value | undefined): Value[] =>
    sorted.map((event) => read(event) ?? null);
  return makeTable(
    [
      ...INTS.map((name) => spec(name, 'int')),
      spec('start', 'day'),
      spec('end', 'day'),
      ...WORDS.map((name) => spec(name, 'string')),
    ],
    {
      place: each(({ place }) => place),
      start: each(({ start }) => start),
      end: each(({ end }) => end),
      date_precision: each(({ datePrecision }) => datePrecision),
      year: each(({ start }) => (start === null ? 2023 : new Date(start * 86_400_000).getUTCFullYear())),
      type: each(({ type }) => TYPES[type]),
      best: each(({ best }) => best),
      low: each(({ low }) => low),
      high: each(({ high }) => high),
      precision: each(({ precision }) => precision),
      where: each(({ where }) => where),
      source: each(({ source }) => source ?? 'ucdp-ged-africa'),
      status: each(() => 'final'),
      iso3: each(() => 'MLI'),
      dyad: each(() => null),
      office: each(() => null),
      reports: each(() => null),
      id: sorted.map((_, row) => row),
    },
  );
}

export function makeEvents(events: readonly TestEvent[]): Events {
  return indexEvents('events-west-africa', makeEventTable(events));
}
