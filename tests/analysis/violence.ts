import { indexViolence, TYPES, type Violence } from '../../src/analysis/violence.ts';
import { type ColumnSpec, makeTable, type Value } from '../../src/model/table.ts';

/** One cell as a test writes it; month null counts in year totals only. */
export interface TestCell {
  readonly place: number;
  readonly month: number | null;
  readonly type: 0 | 1 | 2;
  readonly best: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly precision: number | null;
  readonly iso3?: string | null; // MLI where not given
}

const col = (name: string, type: ColumnSpec['type'], decimals?: number): ColumnSpec => ({
  name,
  type,
  description: name,
  ...(decimals === undefined ? {} : { decimals }),
});

/** Violence over `count` places on the equator, cells sorted as the data build sorts them: null months last. */
export function makeViolence(count: number, cells: readonly TestCell[]): Violence {
  const sorted = [...cells].sort((a, b) => (a.month ?? 1e6) - (b.month ?? 1e6));
  const each = (read: (cell: TestCell) => Value): Value[] => sorted.map(read);
  const ids = Array.from({ length: count }, (_, at) => at);
  const places = makeTable(
    [
      col('lat', 'fixed', 3),
      col('lon', 'fixed', 3),
      col('iso3_now', 'string'),
      col('admin1', 'string'),
      col('areas', 'string'),
    ],
    {
      lat: ids.map(() => 0),
      lon: ids.map((at) => at / 10),
      iso3_now: ids.map(() => 'MLI'),
      admin1: ids.map(() => null),
      areas: ids.map((at) => (at % 3 === 0 ? null : at % 3 === 1 ? 'minusma' : 'minusca~minusma')),
    },
  );
  const table = makeTable(
    ['place', 'year', 'events', 'best', 'low', 'high', 'precision', 'date_precision']
      .map((name) => col(name, 'int'))
      .concat([
        col('month', 'month'),
        ...['type', 'iso3', 'dyad', 'status', 'source'].map((name) => col(name, 'string')),
      ]),
    {
      place: each((cell) => cell.place),
      year: each((cell) => (cell.month === null ? 2023 : Math.floor(cell.month / 12))),
      events: each(() => 1),
      best: each((cell) => cell.best),
      low: each((cell) => cell.low),
      high: each((cell) => cell.high),
      precision: each((cell) => cell.precision),
      date_precision: each(() => null),
      month: each((cell) => cell.month),
      type: each((cell) => TYPES[cell.type]),
      iso3: each(({ iso3 = 'MLI' }) => iso3),
      dyad: each(() => null),
      status: each(() => 'final'),
      source: each(() => 'ucdp-ged-21'),
    },
  );
  return indexViolence(places, table);
}
