import { formatMonth } from '../../model/month.ts';
import type { Context } from '../../ui/context.ts';
import { csvText, resourceLines, sourceLines } from '../shared/csv.ts';
import { csvCell } from './cells.ts';
import type { Reading } from './order.ts';
import type { Selection } from './selection.ts';
import type { Sheet } from './sheet.ts';

export interface CsvInput {
  readonly context: Context;
  readonly sheet: Sheet;
  readonly title: string;
  readonly selection: Selection;
  readonly place?: string | null; // whose events alone are in it
  readonly reading: Reading;
  readonly order: readonly number[]; // rows in order
}

/** All rows, as they stand in the table, after lines that say where they are from. */
export function tableCsv(input: CsvInput): string {
  const { sheet, order } = input;
  return csvText(
    provenanceOf(input),
    sheet.columns.map(({ label }) => label),
    order.map((row) => sheet.columns.map(({ kind }, at) => csvCell(sheet.cell(row, at), kind))),
  );
}

export function csvName(tab: string, selection: Selection, { select }: Context): string {
  const { from, to } = select.window.peek();
  return `mission-atlas_${tab}_${selection.id}_${formatMonth(from)}_${formatMonth(to)}.csv`;
}

export function provenanceOf({
  context,
  sheet,
  title,
  selection,
  place,
  reading,
  order,
}: CsvInput): readonly string[] {
  const { select, source, store, text } = context;
  const words = text.table.csvHead;
  const bundle = source.bundle.peek();
  const { column, descending } = reading.sort ?? sheet.sort;
  const label = sheet.columns.find(({ id }) => id === column)?.label ?? column;
  const query = reading.query.trim();
  return [
    words.title(title),
    words.window(text.common.range(select.window.peek())),
    words.selection(selection.name),
    ...(place ? [text.table.csvHead.place(place)] : []),
    ...(selection.detail ? [words.area(selection.detail)] : []),
    ...(sheet.byType ? [words.types(typesName(context, store.state.peek().settings.types))] : []),
    ...(query ? [words.find(query)] : []),
    words.order(label, descending),
    words.rows(sheet.origin),
    ...(sheet.rows > 0 ? [sheet.sums(order).words] : []), // no row is not a sum of zero
    ...sheet.notes,
    words.nothing,
    words.sums,
    words.package(bundle.version),
    ...resourceLines(bundle, sheet.resources),
    ...sourceLines(bundle, sheet.sources),
    text.chrome.foot.disclaimer,
    text.chrome.foot.notUn,
  ];
}

/** The types of violence that count, in words. */
export function typesName({ text }: Context, types: readonly boolean[]): string {
  const { table } = text;
  if (types.every(Boolean)) return table.allTypes;
  return types.some(Boolean) ? table.someTypes(types) : table.noTypes;
}
