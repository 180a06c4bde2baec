import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOT_APPLICABLE } from '../../../src/analysis/rows.ts';
import { monthOf } from '../../../src/model/month.ts';
import type { Tab } from '../../../src/model/state.ts';
import { en } from '../../../src/text/en.ts';
import { wordsOf } from '../../../src/views/table/cells.ts';
import { createFinder } from '../../../src/views/table/finder.ts';
import { findRows, orderRows } from '../../../src/views/table/order.ts';
import { createSelection } from '../../../src/views/table/selection.ts';
import type { Sheet } from '../../../src/views/table/sheet.ts';
import { SHEETS } from '../../../src/views/table/tabs.ts';
import { makeContext } from './context.ts';

function sheetOf(tab: Tab, mission: string | null): Sheet {
  const context = makeContext();
  if (mission) context.store.dispatch({ type: 'select', mission, from: 'list' });
  context.store.dispatch({ type: 'mode', mode: 'range', from: 'app' });
  const window = { from: monthOf(2013, 1), to: monthOf(2020, 12) };
  context.store.dispatch({ type: 'window', window, from: 'app' });
  return SHEETS[tab]({ context, selection: createSelection(context).value }) as Sheet;
}

/** A row as one line of words, read as a person reads it: no figures. */
function lineOf(sheet: Sheet, row: number): string {
  const words = sheet.columns.map(({ kind }, at) => {
    const value = sheet.cell(row, at);
    const figure = kind === 'number' || kind === 'share' || kind === 'degrees';
    return figure || value === null || value === NOT_APPLICABLE ? '' : wordsOf(value, kind, en);
  });
  return plain(words.join(' '));
}

const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** Counts the cells that are read. */
function counted(sheet: Sheet): { readonly sheet: Sheet; reads(): number } {
  let reads = 0;
  const cell = (row: number, column: number) => {
    reads++;
    return sheet.cell(row, column);
  };
  return { sheet: { ...sheet, cell }, reads: () => reads };
}

describe('finding words in a table', () => {
  it.each([
    ['violence', 'minusma'],
    ['events', 'minusma'],
    ['missions', null],
    ['deaths', 'monusco'],
  ] as const)('%s: finds the rows whose words hold every part of the query', (tab, mission) => {
    const sheet = sheetOf(tab, mission);
    const lines = Array.from({ length: sheet.rows }, (_, row) => lineOf(sheet, row));
    expect(lines.length).toBeGreaterThan(50);
    const find = createFinder(sheet, en);
    const order = orderRows(sheet);
    const part = fc
      .tuple(fc.nat(lines.length - 1), fc.nat(120), fc.integer({ min: 1, max: 9 }))
      .map(([row, from, length]) => (lines[row] ?? '').slice(from, from + length));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), fc.boolean(), (parts, loud) => {
        const query = loud ? parts.join('  ').toUpperCase() : parts.join(' ');
        const wanted = plain(query).split(/\s+/).filter(Boolean);
        const expected = order.filter((row) => wanted.every((word) => lines[row]?.includes(word)));
        expect(findRows(order, find, query)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('reads the rows at the first letter, and none of them at the next', () => {
    const { sheet, reads } = counted(sheetOf('violence', null));
    const find = createFinder(sheet, en);
    const order = orderRows(sheet);
    expect(findRows(order, find, '  ')).toBe(order);
    expect(reads()).toBe(0);
    findRows(order, find, 'g');
    const words = sheet.columns.filter(({ kind }) => kind === 'text').length;
    expect(reads()).toBe(sheet.rows * words);
    for (const query of ['ga', 'gao', 'gao mali', '', 'final']) findRows(order, find, query);
    expect(reads()).toBe(sheet.rows * words);
  });

  it('reads rows ahead in slices, and finds the same whether all are read or not', () => {
    const { sheet, reads } = counted(sheetOf('violence', null));
    const words = sheet.columns.filter(({ kind }) => kind === 'text').length;
    const order = orderRows(sheet);
    const wanted = findRows(order, createFinder(sheet, en), 'gao');
    const once = reads();
    const [partly, wholly] = [createFinder(sheet, en), createFinder(sheet, en)];
    let slices = 0;
    expect(partly.readAhead(() => slices++ < 1)).toBe(false);
    expect(reads() - once).toBe(200 * words); // a slice looks at the clock every 200 rows
    expect(findRows(order, partly, 'gao')).toEqual(wanted);
    while (!wholly.readAhead(() => slices++ % 3 > 0));
    expect(reads()).toBe(3 * once); // each of the three has read each row once
    expect(findRows(order, wholly, 'gao')).toEqual(wanted);
    expect(reads()).toBe(3 * once);
  });
});
