import { sortByNumber, sortRows } from '../../analysis/rows.ts';
import type { Finder } from './finder.ts';
import type { Sheet, Sort } from './sheet.ts';

export const PAGE_ROWS = 50;

/** What a reader has made of one table: what is looked for, the order, the page. */
export interface Reading {
  readonly query: string;
  readonly sort: Sort | null; // null: as the table comes
  readonly page: number; // from 0
}

export const UNREAD: Reading = { query: '', sort: null, page: 0 };

/** @returns the numbers of all rows in the order asked for, as the table comes where none is */
export function orderRows(sheet: Sheet, sort: Sort | null = null): readonly number[] {
  const rows = Array.from({ length: sheet.rows }, (_, row) => row);
  const { column, descending } = sort ?? sheet.sort;
  const at = sheet.columns.findIndex(({ id }) => id === column);
  if (at < 0) return rows;
  const numeric = sheet.numeric(at);
  return numeric
    ? sortByNumber(rows, numeric, descending)
    : sortRows(rows, (row) => sheet.rank(row, at), descending);
}

/** @returns those of the rows that have the words looked for, in the same order */
export function findRows(order: readonly number[], find: Finder, query: string): readonly number[] {
  const has = find(query);
  return has ? order.filter(has) : order;
}

/** @returns the page asked for, or the last there is, and how many there are */
export function pageOf(rows: number, asked: number): { readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(rows / PAGE_ROWS));
  return { page: Math.min(Math.max(0, asked), pages - 1), pages };
}
