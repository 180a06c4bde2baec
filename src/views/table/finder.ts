import { type Cell, NOT_APPLICABLE } from '../../analysis/rows.ts';
import type { Text } from '../../text/en.ts';
import { wordsOf } from './cells.ts';
import type { Kind, Sheet } from './sheet.ts';

export interface Finder {
  /** @returns whether a row has all the words looked for; null where none is */
  (query: string): ((row: number) => boolean) | null;
  /** Reads rows before a word is looked for, as long as there is `more` time. @returns whether all are read */
  readAhead(more: () => boolean): boolean;
}

/** One column: each different value once, folded, and which of them a row has. */
interface Words {
  readonly folded: readonly string[];
  readonly of: Int32Array;
}

/**
 * Finds words in the rows of a table. The rows are read once, at the latest when a word is first looked for; from then
 * on a query looks at each different value of a column once, however many rows have it.
 */
export function createFinder(sheet: Sheet, text: Text): Finder {
  let reader: Reader | null = null;
  const read = (more: () => boolean): Reader => {
    reader ??= createReader(sheet, text);
    reader.read(more);
    return reader;
  };
  const find = (query: string): ((row: number) => boolean) | null => {
    const wanted = fold(query).split(' ').filter(Boolean);
    if (wanted.length === 0) return null;
    const { columns } = read(() => true);
    const found = wanted.map((word) => rowsWith(word, columns, sheet.rows));
    return (row) => found.every((mask) => mask[row] === 1);
  };
  return Object.assign(find, { readAhead: (more: () => boolean) => read(more).isDone() });
}

/** A word has no space in it: it stands in one column or in none. */
function rowsWith(word: string, columns: readonly Words[], rows: number): Uint8Array {
  const mask = new Uint8Array(rows);
  for (const { folded, of } of columns) {
    const has = Uint8Array.from(folded, (value) => Number(value.includes(word)));
    if (!has.includes(1)) continue;
    for (let row = 0; row < rows; row++) if (has[of[row] ?? 0]) mask[row] = 1;
  }
  return mask;
}

const CHUNK = 200; // rows between two looks at the clock

interface Reader {
  readonly columns: readonly Words[];
  read(more: () => boolean): void;
  isDone(): boolean;
}

/** Row by row, as a row's cells are cheapest together. */
function createReader(sheet: Sheet, text: Text): Reader {
  const columns = sheet.columns.flatMap(({ kind }, at) =>
    isWords(kind) ? [createWords(at, kind, text)] : [],
  );
  const of = columns.map(() => new Int32Array(sheet.rows));
  let row = 0;
  return {
    columns: columns.map(({ folded }, at) => ({ folded, of: of[at] ?? new Int32Array() })),
    read(more) {
      while (row < sheet.rows && more()) {
        for (const end = Math.min(row + CHUNK, sheet.rows); row < end; row++) {
          for (const [at, column] of columns.entries()) {
            const codes = of[at];
            if (codes) codes[row] = column.code(sheet.cell(row, column.at));
          }
        }
      }
    },
    isDone: () => row === sheet.rows,
  };
}

/** Looks in words, dates and years; a bare number would be found in every second row. */
const isWords = (kind: Kind): boolean => kind !== 'number' && kind !== 'share' && kind !== 'degrees';

function createWords(at: number, kind: Kind, text: Text) {
  const codes = new Map<Cell, number>();
  const folded: string[] = [];
  return {
    at,
    folded: folded as readonly string[],
    code(value: Cell): number {
      const known = codes.get(value);
      if (known !== undefined) return known;
      const none = value === null || value === NOT_APPLICABLE;
      const code = folded.push(none ? '' : fold(wordsOf(value, kind, text))) - 1;
      codes.set(value, code);
      return code;
    },
  };
}

/** Lower case without accents, one space between words. */
function fold(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
