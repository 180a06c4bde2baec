import { NOT_APPLICABLE, sortByNumber, sortRows } from '../../analysis/rows.ts';
import type { Text } from '../../text/en.ts';
import { wordsOf } from './cells.ts';
import type { Sheet, Sort } from './sheet.ts';

export const PAGE_ROWS = 50;

/** What a reader has made of one table: what is looked for, the order, the page. */
export interface Reading {
  readonly query: string;
  readonly sort: Sort | null; // null: as the table comes
  readonly page: number; // from 0
}

export const UNREAD: Reading = { query: '', sort: null, page: 0 };

/** @returns the numbers of all rows that have the words looked for, in order */
export function orderRows(sheet: Sheet, { query, sort }: Reading, text: Text): readonly number[] {
  const wanted = folded(query).split(' ').filter(Boolean);
  const rows: number[] = [];
  for (let row = 0; row < sheet.rows; row++) {
    if (wanted.length === 0 || hasWords(sheet, row, wanted, text)) rows.push(row);
  }
  const { column, descending } = sort ?? sheet.sort;
  const at = sheet.columns.findIndex(({ id }) => id === column);
  if (at < 0) return rows;
  const numeric = sheet.numeric(at);
  return numeric
    ? sortByNumber(rows, numeric, descending)
    : sortRows(rows, (row) => sheet.rank(row, at), descending);
}

/** @returns the page asked for, or the last there is, and how many there are */
export function pageOf(rows: number, asked: number): { readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(rows / PAGE_ROWS));
  return { page: Math.min(Math.max(0, asked), pages - 1), pages };
}

/** Looks in words, dates and years; a bare number would be found in every second row. */
function hasWords(sheet: Sheet, row: number, wanted: readonly string[], text: Text): boolean {
  const words = sheet.columns.map(({ kind }, at) => {
    const value = kind === 'number' || kind === 'share' || kind === 'degrees' ? null : sheet.cell(row, at);
    return value === null || value === NOT_APPLICABLE ? '' : wordsOf(value, kind, text);
  });
  const line = folded(words.join(' '));
  return wanted.every((word) => line.includes(word));
}

/** Lower case without accents, one space between words. */
function folded(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
