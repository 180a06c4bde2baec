import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3-dsv';

/** A fault in an input, as one sentence that names file, row, column, value and what was expected. */
export class DataError extends Error {
  override name = 'DataError';
}

/** One CSV row; `line` counts from 1 with the header as line 1 (a quoted line break is not counted). */
export interface Row {
  readonly file: string;
  readonly line: number;
  /** The trimmed text. @throws when empty */
  text(column: string): string;
  /** The trimmed text, or null when empty or NA. */
  maybe(column: string): string | null;
  /** An integer; "12.0" counts as 12. @throws when empty or not an integer */
  int(column: string): number;
  maybeInt(column: string): number | null;
  /** A decimal. @throws when empty or not a number */
  number(column: string): number;
  maybeNumber(column: string): number | null;
  /** `YYYY-MM-DD` of a text that begins so. @throws otherwise */
  date(column: string): string;
  fail(column: string, expected: string): never;
}

export interface CsvOptions {
  /** Columns that may be empty in every row; any other named column that is wholly empty is a fault. */
  readonly mayBeEmpty?: readonly string[];
  /** Names given to columns whose header is empty, by position. */
  readonly headers?: Readonly<Record<number, string>>;
}

export interface Reader {
  readonly root: string;
  has(path: string): boolean;
  list(folder: string): readonly string[];
  /** @throws DataError when the file is missing */
  text(path: string): string;
  json<T>(path: string): T;
  /** Rows of a CSV with a header. @throws DataError on a missing, repeated or wholly empty column, or a short row */
  csv(path: string, columns: readonly string[], options?: CsvOptions): readonly Row[];
}

export function createReader(root: string): Reader {
  const text = (path: string): string => {
    const full = join(root, path);
    if (!existsSync(full)) throw new DataError(`${path}: the file is missing, expected in ${root}.`);
    return readFileSync(full, 'utf8').replace(/^\uFEFF/, '');
  };
  return {
    root,
    has: (path) => existsSync(join(root, path)),
    list: (folder) => readdirSync(join(root, folder)).sort(),
    text,
    json: <T>(path: string): T => {
      try {
        return JSON.parse(text(path)) as T;
      } catch (cause) {
        if (cause instanceof DataError) throw cause;
        throw new DataError(`${path}: not readable as JSON (${(cause as Error).message}).`, { cause });
      }
    },
    csv: (path, columns, options) => parseCsv(path, text(path), columns, options),
  };
}

/** Parses CSV text as {@link Reader.csv} does; `file` names it in faults. */
export function parseCsv(
  file: string,
  text: string,
  columns: readonly string[],
  options: CsvOptions = {},
): readonly Row[] {
  const [head, ...body] = csvParseRows(text);
  if (!head) throw new DataError(`${file}: the file is empty, expected a header with ${columns.join(', ')}.`);
  const names = head.map((name, at) => name.trim() || (options.headers?.[at] ?? ''));
  const index = new Map<string, number>();
  for (const wanted of columns) {
    const at = names.indexOf(wanted);
    if (at < 0) {
      throw new DataError(
        `${file}, row 1: column "${wanted}" is missing; the header has ${names.join(', ')}.`,
      );
    }
    if (names.indexOf(wanted, at + 1) >= 0)
      throw new DataError(`${file}, row 1: column "${wanted}" stands twice.`);
    index.set(wanted, at);
  }
  const rows: Row[] = [];
  body.forEach((cells, at) => {
    if (cells.length === 1 && cells[0] === '') return;
    if (cells.length !== names.length) {
      throw new DataError(`${file}, row ${at + 2}: ${cells.length} cells, expected ${names.length}.`);
    }
    rows.push(makeRow(file, at + 2, cells, index));
  });
  for (const wanted of columns) {
    if (options.mayBeEmpty?.includes(wanted)) continue;
    if (rows.length > 0 && rows.every((row) => row.maybe(wanted) === null)) {
      throw new DataError(
        `${file}: column "${wanted}" is empty in all ${rows.length} rows, expected values.`,
      );
    }
  }
  return rows;
}

function makeRow(
  file: string,
  line: number,
  cells: readonly string[],
  index: ReadonlyMap<string, number>,
): Row {
  const raw = (column: string): string => {
    const at = index.get(column);
    if (at === undefined) throw new Error(`${file}: column "${column}" was not asked for.`);
    return (cells[at] ?? '').trim();
  };
  const fail = (column: string, expected: string): never => {
    throw new DataError(`${file}, row ${line}, column "${column}": "${raw(column)}", expected ${expected}.`);
  };
  const maybe = (column: string): string | null => {
    const value = raw(column);
    return value === '' || value === 'NA' ? null : value;
  };
  const maybeNumber = (column: string): number | null => {
    const value = maybe(column);
    if (value === null) return null;
    const parsed = Number(value);
    return Number.isFinite(parsed) ? parsed : fail(column, 'a number');
  };
  const maybeInt = (column: string): number | null => {
    const value = maybeNumber(column);
    return value === null || Number.isInteger(value) ? value : fail(column, 'a whole number');
  };
  return {
    file,
    line,
    maybe,
    maybeNumber,
    maybeInt,
    text: (column) => maybe(column) ?? fail(column, 'a text'),
    int: (column) => maybeInt(column) ?? fail(column, 'a whole number'),
    number: (column) => maybeNumber(column) ?? fail(column, 'a number'),
    date: (column) => {
      const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(raw(column));
      const [date, , month, day] = match ?? [];
      const real = new Date(`${date}T00:00:00Z`);
      const exists = real.getUTCMonth() + 1 === Number(month) && real.getUTCDate() === Number(day);
      return date && exists ? date : fail(column, 'a date as YYYY-MM-DD');
    },
    fail,
  };
}
