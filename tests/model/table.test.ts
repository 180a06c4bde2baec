import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ColumnSpec,
  decodeTable,
  encodeTable,
  ints,
  makeTable,
  NULL,
  numbers,
  rangeOf,
  valueAt,
} from '../../src/model/table.ts';

const spec = (name: string, type: ColumnSpec['type'], decimals?: number): ColumnSpec => ({
  name,
  type,
  description: name,
  ...(decimals === undefined ? {} : { decimals }),
});
const SPECS = [
  spec('month', 'month'),
  spec('deaths', 'int'),
  spec('lat', 'fixed', 3),
  spec('dyad', 'string'),
];

describe('tables', () => {
  it('write each value as a variable-length integer: null 0, else zigzag + 1', () => {
    const table = makeTable([spec('n', 'int')], { n: [null, 0, -1, 1, 64, 0] });
    const bytes = encodeTable(table);
    // 0; zigzag(0)+1 = 1; zigzag(-1)+1 = 2; zigzag(1)+1 = 3; zigzag(64)+1 = 129 = 1 + 1*128; zigzag(0)+1 = 1
    expect([...bytes.slice(-7)]).toEqual([0, 1, 2, 3, 129, 1, 1]);
  });

  it('keep null, zero and text apart', () => {
    const table = decodeTable(
      encodeTable(
        makeTable(SPECS, { month: [24159, null], deaths: [0, null], lat: [-1.2345, null], dyad: ['', null] }),
      ),
    );
    expect(valueAt(table, 'deaths', 0)).toBe(0);
    expect(valueAt(table, 'deaths', 1)).toBeNull();
    expect(valueAt(table, 'lat', 0)).toBe(-1.234);
    expect(valueAt(table, 'dyad', 0)).toBe('');
    expect(valueAt(table, 'dyad', 1)).toBeNull();
    expect(ints(table, 'month')[1]).toBe(NULL);
    expect(numbers(table, 'lat')[1]).toBeNaN();
  });

  it('tell the range of a column, without what is not given', () => {
    const table = makeTable([spec('n', 'int'), spec('none', 'int')], {
      n: [7, null, -3, 5],
      none: [null, null, null, null],
    });
    expect(rangeOf(table, 'n')).toEqual({ from: -3, to: 7 });
    expect(rangeOf(table, 'none')).toEqual({
      from: Number.POSITIVE_INFINITY,
      to: Number.NEGATIVE_INFINITY,
    });
  });

  it('are the same after a round trip', () => {
    const row = fc.tuple(
      fc.option(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })),
      fc.option(fc.string()),
      fc.option(fc.integer({ min: 20_000, max: 30_000 })),
    );
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const specs = [spec('n', 'int'), spec('text', 'string'), spec('month', 'month')];
        const data = { n: rows.map((r) => r[0]), text: rows.map((r) => r[1]), month: rows.map((r) => r[2]) };
        const back = decodeTable(encodeTable(makeTable(specs, data)));
        expect(back.rows).toBe(rows.length);
        rows.forEach((expected, at) => {
          expect(['n', 'text', 'month'].map((name) => valueAt(back, name, at))).toEqual(expected);
        });
      }),
    );
  });

  it('say which column, row and value does not fit', () => {
    expect(() => makeTable([spec('n', 'int')], { n: [1, 2.5] })).toThrow(
      'Column "n", row 1: "2.5" is not a int',
    );
    expect(() => makeTable(SPECS, { month: [1], deaths: [1, 2], lat: [1], dyad: ['a'] })).toThrow(
      'Column "deaths" has 2 rows, expected 1',
    );
  });

  it('refuse bytes that are not a whole table', () => {
    const bytes = encodeTable(makeTable([spec('n', 'int')], { n: [1, 2, 3] }));
    expect(() => decodeTable(bytes.slice(0, -1), 'cells.tbl')).toThrow(
      'cells.tbl: column "n" ends after 2 of 3 bytes',
    );
    expect(() => decodeTable(new TextEncoder().encode('<!doctype html>'), 'cells.tbl')).toThrow(
      'does not begin with',
    );
  });
});
