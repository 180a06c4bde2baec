import type { Month } from '../../../src/model/month.ts';
import type { ColumnSpec, Value } from '../../../src/model/table.ts';
import { compareText } from '../../lib/order.ts';
import type { SourceId } from '../../sources.ts';
import { outOfOrder, VIOLENCE_TYPES, type ViolenceEvent, type ViolenceType } from './event.ts';
import { placeKey } from './places.ts';

/** The events of one place, month, type and dyad, of one state and one file. */
export interface Cell {
  readonly place: number; // row of `violence-places`
  readonly iso3: string;
  readonly year: number;
  readonly month: Month | null;
  readonly type: ViolenceType;
  readonly dyad: string | null;
  readonly status: 'final' | 'preliminary';
  readonly source: SourceId;
  events: number;
  best: number;
  low: number | null;
  high: number | null;
  precision: number | null;
  date_precision: number | null;
  out_of_order: number;
}

/** Columns of `violence-cells`. */
export const CELL_COLUMNS: readonly ColumnSpec[] = [
  { name: 'place', type: 'int', description: 'Row of violence-places' },
  { name: 'iso3', type: 'string', description: 'State the event lies in as UCDP has it that year' },
  { name: 'year', type: 'int', description: 'Year of the events as UCDP counts them' },
  {
    name: 'month',
    type: 'month',
    description: 'Month in which the events start; null where the source gives the year only',
  },
  { name: 'type', type: 'string', description: 'Type of violence: state-based, non-state or one-sided' },
  { name: 'dyad', type: 'string', description: 'The two sides; null where the source does not give them' },
  { name: 'events', type: 'int', unit: 'events', description: 'Number of events' },
  { name: 'best', type: 'int', unit: 'deaths', description: 'Sum of best estimates; 0 is an estimate of 0' },
  {
    name: 'low',
    type: 'int',
    base: 'best',
    unit: 'deaths',
    description: 'Sum of low estimates; null where the source gives none',
  },
  {
    name: 'high',
    type: 'int',
    base: 'best',
    unit: 'deaths',
    description: 'Sum of high estimates; null where the source gives none',
  },
  {
    name: 'precision',
    type: 'int',
    description:
      "UCDP's where_prec, the vaguest of the cell: 1 exact place to 7 country or vaguer; null where not given. For ucdp-ged-21, 2 means 1 or 2: its file does not say which",
  },
  {
    name: 'date_precision',
    type: 'int',
    description: "UCDP's date_prec, the vaguest of the cell: 1 exact day to 5; null where not given",
  },
  {
    name: 'status',
    type: 'string',
    description: 'final (yearly release) or preliminary (candidate events)',
  },
  { name: 'source', type: 'string', description: 'Id of the source: one for each country and year' },
  {
    name: 'out_of_order',
    type: 'int',
    unit: 'events',
    description: 'Events whose best estimate lies outside low to high: kept as published',
  },
];

/** Sums events to cells, sorted by month (those without a month last), then year, place, type and dyad. */
export function makeCells(
  events: readonly ViolenceEvent[],
  placeRows: ReadonlyMap<string, number>,
): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const event of events) {
    const place = placeRows.get(placeKey(event));
    if (place === undefined) throw new Error(`Event ${event.id} lies at no place.`);
    const { iso3, year, month, type, dyad, status, source } = event;
    const key = [place, month, year, type, dyad, iso3, status, source].join('|');
    const cell = cells.get(key);
    if (cell) add(cell, event);
    else cells.set(key, open(place, event));
  }
  return [...cells.values()].sort(byMonth);
}

function open(place: number, event: ViolenceEvent): Cell {
  const { iso3, year, month, type, dyad, status, source, best, low, high } = event;
  return {
    place,
    iso3,
    year,
    month,
    type,
    dyad,
    status,
    source,
    events: 1,
    best,
    low,
    high,
    precision: event.precision,
    date_precision: event.datePrecision,
    out_of_order: outOfOrder(event) ? 1 : 0,
  };
}

function add(cell: Cell, event: ViolenceEvent): void {
  cell.events += 1;
  cell.best += event.best;
  cell.low = both(cell.low, event.low, (a, b) => a + b);
  cell.high = both(cell.high, event.high, (a, b) => a + b);
  cell.precision = both(cell.precision, event.precision, Math.max);
  cell.date_precision = both(cell.date_precision, event.datePrecision, Math.max);
  cell.out_of_order += outOfOrder(event) ? 1 : 0;
}

/** Null as soon as one value is not given: a part must not pass for the whole. */
function both(a: number | null, b: number | null, join: (a: number, b: number) => number): number | null {
  return a === null || b === null ? null : join(a, b);
}

function byMonth(a: Cell, b: Cell): number {
  const last = Number.POSITIVE_INFINITY;
  const months = (a.month ?? last) === (b.month ?? last) ? 0 : (a.month ?? last) - (b.month ?? last);
  const texts = ({ dyad, iso3, source }: Cell): string => [dyad, iso3, source].join('|');
  return (
    months ||
    a.year - b.year ||
    a.place - b.place ||
    VIOLENCE_TYPES.indexOf(a.type) - VIOLENCE_TYPES.indexOf(b.type) ||
    compareText(texts(a), texts(b))
  );
}

/** @returns the cells as columns, by the names of {@link CELL_COLUMNS} */
export function cellData(cells: readonly Cell[]): Record<string, readonly Value[]> {
  return Object.fromEntries(
    CELL_COLUMNS.map(({ name }) => [name, cells.map((cell) => cell[name as keyof Cell])]),
  );
}
