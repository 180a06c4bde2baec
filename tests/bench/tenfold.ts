import type { Column, Table } from '../../src/model/table.ts';
import { ints, NULL } from '../../src/model/table.ts';

/** A seeded generator of [0, 1): the same numbers on every machine (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Invented data for load, never shown as figures: each cell of violence `times` times, the copies at random months
 * of the same span, sorted by month as the real ones are. Cells without a month stay without one, at the end.
 */
export function multiply(cells: Table, times: number, seed: number): Table {
  const random = randomFrom(seed);
  const month = ints(cells, 'month');
  const known = month.filter((value) => value !== NULL);
  const [first = 0, last = 0] = [known[0], known.at(-1)];
  const span = last - first + 1;
  const rows = cells.rows * times;
  const months = new Int32Array(rows);
  const starts = new Int32Array(span + 2); // the last bucket holds cells without a month
  const bucketOf = (value: number): number => (value === NULL ? span : value - first);
  for (let row = 0; row < rows; row++) {
    const given = (month[row % cells.rows] ?? NULL) !== NULL;
    const next = given ? first + Math.floor(random() * span) : NULL;
    months[row] = next;
    starts[bucketOf(next) + 1] = (starts[bucketOf(next) + 1] ?? 0) + 1;
  }
  for (let at = 0; at <= span; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const from = new Int32Array(rows); // sorted row -> row of the real table
  const sorted = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const bucket = bucketOf(months[row] ?? NULL);
    const at = starts[bucket] ?? 0;
    starts[bucket] = at + 1;
    from[at] = row % cells.rows;
    sorted[at] = months[row] ?? NULL;
  }
  const columns = new Map<string, Column>();
  for (const [name, column] of cells.columns) {
    const copied = from.map((row) => column.raw[row] ?? NULL);
    const raw = name === 'month' ? sorted : name === 'year' ? years(sorted, copied) : copied;
    columns.set(name, { ...column, raw });
  }
  return { rows, columns };
}

function years(months: Int32Array, given: Int32Array): Int32Array {
  return months.map((month, at) => (month === NULL ? (given[at] ?? NULL) : Math.floor(month / 12)));
}
