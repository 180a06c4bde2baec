import { monthOf } from '../../src/model/month.ts';
import { makeTable, type Table, type Value } from '../../src/model/table.ts';

export interface Cell {
  readonly place: number;
  readonly month: number;
  readonly type: 'state-based' | 'non-state' | 'one-sided';
  readonly best: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly precision: number | null;
  readonly dyad: string | null;
}

/** Three places in Mali, the first two in one half degree: two types, a place known by its region, one without a death. */
export const CELLS: readonly Cell[] = [
  { place: 0, month: 1, type: 'state-based', best: 100, low: 90, high: 150, precision: 1, dyad: 'A - B' },
  { place: 0, month: 2, type: 'non-state', best: 4, low: 4, high: 10, precision: 2, dyad: 'C - D' },
  { place: 1, month: 3, type: 'one-sided', best: 8, low: null, high: null, precision: 5, dyad: null },
  { place: 2, month: 3, type: 'state-based', best: 0, low: 0, high: 3, precision: 1, dyad: 'A - B' },
];

const text = (name: string) => ({ name, type: 'string' as const, description: name });
const int = (name: string) => ({ name, type: 'int' as const, description: name });

/** The two resources of violence; months are of 2020, every cell is of one country and one event. */
export function violenceOf(
  cells: readonly Cell[],
  iso3 = 'MLI',
  area = 'minusma',
): [places: Table, cells: Table] {
  const of = (read: (cell: Cell) => Value): Value[] => cells.map(read);
  return [
    makeTable(
      [
        { ...int('lat'), type: 'fixed', decimals: 3 },
        { ...int('lon'), type: 'fixed', decimals: 3 },
        text('iso3_now'),
        text('admin1'),
        text('areas'),
      ],
      {
        lat: [16.1, 16.2, 14],
        lon: [-3.1, -3.2, -4],
        iso3_now: [iso3, iso3, iso3],
        admin1: ['Tombouctou', 'Tombouctou', null],
        areas: [area, area, area],
      },
    ),
    makeTable(
      [
        int('place'),
        text('iso3'),
        int('year'),
        { ...int('month'), type: 'month' },
        text('type'),
        text('dyad'),
        int('events'),
        int('best'),
        int('low'),
        int('high'),
        int('precision'),
        int('date_precision'),
        text('status'),
        text('source'),
      ],
      {
        place: of(({ place }) => place),
        iso3: of(() => iso3),
        year: of(() => 2020),
        month: of(({ month }) => monthOf(2020, month)),
        type: of(({ type }) => type),
        dyad: of(({ dyad }) => dyad),
        events: of(() => 1),
        best: of(({ best }) => best),
        low: of(({ low }) => low),
        high: of(({ high }) => high),
        precision: of(({ precision }) => precision),
        date_precision: of(() => 1),
        status: of(() => 'final'),
        source: of(() => 'ucdp-ged-21'),
      },
    ),
  ];
}
