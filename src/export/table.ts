import type { PageTable } from './page.ts';
import type { Box } from './slide.ts';
import { type Measure, type Type, wrap } from './wrap.ts';

/** A table as it is laid out: px of its columns and rows, the head as the first row, and the lines of every cell. */
export interface LaidTable {
  readonly table: PageTable;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly lines: readonly (readonly (readonly string[])[])[];
  readonly size: number; // px of the type
  readonly line: number; // px from base line to base line
}

/** Px beside and above the words of a cell. */
export const CELL = { x: 6, y: 3 } as const;
/** Px of the type, and the most lines of a cell: small type first, then fewer lines. */
const TRIES = [
  [13, 3],
  [12, 3],
  [11, 3],
  [10, 3],
  [9, 3],
  [9, 2],
  [9, 1],
] as const;

/** As large as the box lets it be; what finds no room in a cell ends in an ellipsis. */
export function layoutTable(table: PageTable, { width, height }: Box, measure: Measure): LaidTable {
  const laid = TRIES.map(([size, most]) => setTable(table, { width, size, most }, measure));
  const fits = laid.find(({ heights }) => heights.reduce((sum, row) => sum + row, 0) <= height);
  return fits ?? setTable(table, { width, size: 9, most: 1 }, measure);
}

interface Setting {
  readonly width: number;
  readonly size: number;
  readonly most: number; // lines of a cell
}

/** @returns the table in one type, as high as its rows are then */
export function setTable(table: PageTable, { width, size, most }: Setting, measure: Measure): LaidTable {
  const line = Math.round(size * 1.3);
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0);
  const widths = table.columns.map(({ share }) => (width * share) / shares);
  const set = (text: string, column: number, weight: Type['weight']): readonly string[] =>
    cut(wrap(text, (widths[column] ?? width) - 2 * CELL.x, { size, weight }, measure), most);
  const lines = [
    table.columns.map(({ name }, at) => set(name, at, 700)),
    ...table.rows.map((row) => row.map(({ text }, at) => set(text, at, 400))),
  ];
  const heights = lines.map((row) => Math.max(1, ...row.map(({ length }) => length)) * line + 2 * CELL.y);
  return { table, widths, heights, lines, size, line };
}

function cut(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  return lines.slice(0, most).map((line, at) => (at === most - 1 ? `${line.slice(0, -1)}…` : line));
}
