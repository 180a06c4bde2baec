import type { Cell } from '../../analysis/rows.ts';
import type { ResourceName } from '../../model/bundle.ts';
import type { Intent } from '../../model/intents.ts';
import { parseMonth } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';
import type { Selection } from './selection.ts';

/** How a value is written: months are indices, dates `YYYY-MM-DD` or `YYYY-MM`, shares 0..1, degrees decimal. */
export type Kind = 'text' | 'number' | 'share' | 'degrees' | 'month' | 'date' | 'year';

export interface SheetColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** What choosing a row does, and the words for it. */
export interface Opening {
  readonly name: string;
  readonly intents: readonly Intent[];
  readonly place?: number; // whose events are listed on the map
}

/** Sums over rows in words, and as data for pages and tests that read them. */
export interface Sums {
  readonly words: string;
  readonly data: Readonly<Record<string, number>>;
}

/** One table: rows are known by their number, so that sorting and paging touch only what they show. */
export interface Sheet {
  readonly columns: readonly SheetColumn[];
  readonly rows: number;
  cell(row: number, column: number): Cell;
  /** What a column is sorted by. */
  rank(row: number, column: number): Cell;
  /** The same as a number, NaN for not given; null where a column has none. */
  numeric(column: number): ((row: number) => number) | null;
  key(row: number): string;
  open(row: number): Opening | null;
  chosen(row: number): boolean;
  sums(rows: readonly number[]): Sums;
  readonly byType: boolean; // whether the filter of types counts in it
  readonly sort: Sort; // at first
  readonly reach: Window | null; // months that its rows can be of; null where they are of no months
  readonly notes: readonly string[];
  readonly origin: string; // which rows of which resources
  readonly resources: readonly string[];
  readonly sources: readonly string[]; // ids
}

/** Resources that a table waits for. */
export interface Missing {
  readonly missing: readonly ResourceName[];
  readonly of?: number; // how many it needs of the same kind, those that are there included
}

interface SheetInput {
  readonly context: Context;
  readonly selection: Selection;
  readonly place?: number | null; // whose events alone are asked for
}

export type SheetMaker = (input: SheetInput) => Sheet | Missing;

interface ColumnOf<R> {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
  readonly value: (row: R) => Cell;
  readonly rank?: (row: R) => Cell; // where the words are not what it is sorted by
  readonly number?: (row: number) => number; // where rows are many: sorts by it without making them
}

interface SheetOf<R> extends Pick<Sheet, 'byType' | 'sort' | 'notes' | 'origin' | 'resources' | 'sources'> {
  readonly columns: readonly ColumnOf<R>[];
  readonly reach?: Window | null;
  readonly rows: Rows<R>;
  readonly key: (row: R) => string;
  readonly open: (row: R) => Opening | null;
  readonly chosen?: (row: R) => boolean;
  readonly sums: (rows: Picked<R>) => Sums;
}

/** Rows that may be made only when they are asked for: an array is one. */
interface Rows<R> {
  readonly length: number;
  at(row: number): R | undefined;
}

/** The rows that are looked for: by their numbers, or made. */
interface Picked<R> {
  readonly at: readonly number[];
  made(): readonly R[];
}

export function makeSheet<R>(from: SheetOf<R>): Sheet {
  const { columns, rows } = from;
  // Cells of one row are asked for one after the other: each row is made once.
  let last: { readonly row: number; readonly made: R | undefined } | null = null;
  const at = <T>(row: number, read: (row: R) => T, otherwise: T): T => {
    if (last?.row !== row) last = { row, made: rows.at(row) };
    return last.made === undefined ? otherwise : read(last.made);
  };
  return {
    columns: columns.map(({ id, label, kind }) => ({ id, label, kind })),
    rows: rows.length,
    cell: (row, column) => at<Cell>(row, columns[column]?.value ?? (() => null), null),
    rank: (row, column) =>
      at<Cell>(row, columns[column]?.rank ?? columns[column]?.value ?? (() => null), null),
    numeric: (column) => columns[column]?.number ?? null,
    key: (row) => at(row, from.key, ''),
    open: (row) => at<Opening | null>(row, from.open, null),
    chosen: (row) => at(row, from.chosen ?? (() => false), false),
    sums: (wanted) => from.sums({ at: wanted, made: () => wanted.flatMap((row) => rows.at(row) ?? []) }),
    byType: from.byType,
    sort: from.sort,
    reach: from.reach ?? null,
    notes: from.notes,
    origin: from.origin,
    resources: from.resources,
    sources: from.sources,
  };
}

/** Numbers, shares, months and years begin with the largest or the latest; words and places with the first. */
export function largestFirst(kind: Kind): boolean {
  return kind !== 'text' && kind !== 'degrees';
}

export function missingOf({ source }: Context, names: readonly ResourceName[]): Missing | null {
  const { data } = source.bundle.value;
  const missing = names.filter((name) => !(name in data));
  return missing.length > 0 ? { missing } : null;
}

/** The months that a resource covers, as the data package states them; null where it states none. */
export function coverageOf({ source }: Context, name: string): Window | null {
  const coverage = source.bundle.value.info.get(name)?.coverage;
  const [from, to] = [coverage && parseMonth(coverage.from), coverage && parseMonth(coverage.to)];
  return from != null && to != null ? { from, to } : null;
}
