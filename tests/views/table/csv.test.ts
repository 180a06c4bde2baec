import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOT_APPLICABLE } from '../../../src/analysis/rows.ts';
import { monthOf } from '../../../src/model/month.ts';
import type { Tab } from '../../../src/model/state.ts';
import { csvText } from '../../../src/views/shared/csv.ts';
import { csvName, tableCsv } from '../../../src/views/table/csv.ts';
import { orderRows, UNREAD } from '../../../src/views/table/order.ts';
import { createSelection } from '../../../src/views/table/selection.ts';
import { SHEETS } from '../../../src/views/table/tabs.ts';
import { makeContext } from './context.ts';

const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', '#', 'é') });

/** Lines before the table, and the table as another program reads it. */
function parse(csv: string): { head: string[]; rows: string[][] } {
  const lines = csv.split('\r\n');
  const head = lines.filter((line) => line.startsWith('# '));
  return { head, rows: csvParseRows(lines.slice(head.length).join('\r\n')) };
}

describe('a CSV file', () => {
  it('is read back as what was written, quotes, commas and line ends too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, fc.option(text), fc.option(fc.integer())), { minLength: 1 }),
        (rows) => {
          const csv = csvText([], ['a', 'b', 'c'], rows);
          const plain = rows.map((row) => row.map((value) => (value === null ? '' : String(value))));
          expect(csvParseRows(csv)).toEqual([['a', 'b', 'c'], ...plain]);
        },
      ),
    );
  });
});

const MONTHS = { from: monthOf(2022, 1), to: monthOf(2025, 6) };

function made(tab: Tab, mission: string) {
  const context = makeContext();
  context.store.dispatch({ type: 'select', mission, from: 'list' });
  context.store.dispatch({ type: 'window', window: MONTHS, from: 'timeline' });
  const selection = createSelection(context).value;
  const sheet = SHEETS[tab]({ context, selection, place: null });
  if ('missing' in sheet) throw new Error(`${tab} waits for ${sheet.missing}.`);
  const order = orderRows(sheet);
  const input = { context, sheet, title: context.text.table.tabs[tab], selection, reading: UNREAD, order };
  return { context, sheet, order, selection, ...parse(tableCsv(input)) };
}

describe('the CSV of each table', () => {
  it.each(Object.keys(SHEETS) as Tab[])(
    '%s: holds every row in order, three kinds of nothing apart',
    (tab) => {
      const { sheet, order, rows } = made(tab, 'monusco');
      expect(order.length).toBeGreaterThan(0);
      expect(rows[0]).toEqual(sheet.columns.map(({ label }) => label));
      expect(rows.length - 1).toBe(order.length);
      for (const [line, row] of order.entries()) {
        for (const [at, { kind }] of sheet.columns.entries()) {
          const value = sheet.cell(row, at);
          const read = rows[line + 1]?.[at];
          if (value === null) expect(read).toBe('');
          else if (value === NOT_APPLICABLE) expect(read).toBe('n/a');
          else if (kind === 'month') expect(read).toMatch(/^20\d\d-[01]\d$/);
          else if (kind === 'share') expect(Number(read)).toBeCloseTo(Number(value), 4);
          else expect(read).toBe(String(value));
        }
      }
    },
  );

  it('says where it is from, of what it is, and what it is not', () => {
    const { context, head, selection } = made('violence', 'monusco');
    const lines = head.join('\n');
    expect(lines).toContain('Violence by place');
    expect(lines).toContain('Jan 2022 – Jun 2025');
    expect(lines).toContain('MONUSCO, DR Congo');
    expect(lines).toContain('all types of violence');
    expect(lines).toMatch(/rows \d+ to \d+ \(from 0\) of violence-cells/);
    expect(lines).toContain(`Data package: ${context.source.bundle.value.version}`);
    expect(lines).toMatch(/ucdp-ged-drc: .*Creative Commons Attribution 4\.0.*Sundberg/);
    expect(lines).toContain('sha256:');
    expect(lines).toContain('do not imply official endorsement');
    expect(head.at(-1)).toBe('# Not a United Nations product.');
    expect(csvName('violence', selection, context)).toBe(
      'mission-atlas_violence_monusco_2022-01_2025-06.csv',
    );
  });

  it('has low and high of DR Congo 2025 empty, and the country’s 2025 preliminary: neither is zero', () => {
    const { rows, sheet } = made('countries', 'monusco');
    const at = (id: string) => sheet.columns.findIndex((column) => column.id === id);
    expect([rows[1]?.[at('low')], rows[1]?.[at('high')], rows[1]?.[at('status')]]).toEqual([
      '',
      '',
      'preliminary',
    ]);
  });
});
