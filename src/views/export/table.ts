import { NOT_APPLICABLE } from '../../analysis/rows.ts';
import type { PageTable, Picture, TableCell } from '../../export/page.ts';
import type { ResourceName } from '../../model/bundle.ts';
import type { Tab } from '../../model/state.ts';
import { wordsOf } from '../table/cells.ts';
import { orderRows } from '../table/order.ts';
import type { Kind, Sheet } from '../table/sheet.ts';
import { SHEETS } from '../table/tabs.ts';
import type { Shown, View } from './shown.ts';
import { sourcesOf } from './sources.ts';

/** As many as a slide holds in a type that is read across a room. */
const ROWS = 11;
const COLUMNS = 9;
const SHARES: Readonly<Record<Kind, number>> = {
  text: 2.4,
  number: 1,
  share: 1,
  degrees: 1.2,
  month: 1,
  date: 1.2,
  year: 0.8,
};

/** The first rows of the table that the screen shows. Null where its data could not be had. */
export async function tableOf(view: View, timeline: Picture): Promise<Shown | null> {
  const { context } = view.studio;
  const { source, store, text } = context;
  const { tab } = store.state.peek().settings;
  const sheet = await sheetOf(view, tab);
  if (!sheet) return null;
  const order = orderRows(sheet);
  const resources = sheet.resources.filter((name): name is ResourceName =>
    source.bundle.peek().info.has(name),
  );
  return {
    main: firstRows(sheet, order, text.table.tabs[tab], context.text),
    charts: [],
    timeline,
    figures: sheet.sums(order).words,
    legend: [],
    notes: [],
    coverage: sheet.notes,
    sources: sourcesOf(source.bundle.peek(), resources),
  };
}

/** Waits for what the table needs beyond the map. Null where that could not be had. */
async function sheetOf({ studio, selection }: View, tab: Tab): Promise<Sheet | null> {
  const { context } = studio;
  const made = SHEETS[tab]({ context, selection });
  if (!('missing' in made)) return made;
  context.source.load(made.missing);
  await studio.settled();
  const again = SHEETS[tab]({ context, selection });
  return 'missing' in again ? null : again;
}

function firstRows(
  sheet: Sheet,
  order: readonly number[],
  title: string,
  text: View['studio']['context']['text'],
): PageTable {
  const words = text.share.page;
  const columns = sheet.columns.slice(0, COLUMNS);
  const rows = order.slice(0, ROWS);
  const sorted = sheet.columns.find(({ id }) => id === sheet.sort.column)?.label ?? '';
  const more = sheet.columns.length - columns.length;
  const cell = (row: number, column: number, kind: Kind): TableCell => {
    const value = sheet.cell(row, column);
    if (value === null) return { text: text.table.notGiven };
    return { text: value === NOT_APPLICABLE ? '·' : wordsOf(value, kind, text) };
  };
  return {
    title,
    columns: columns.map(({ label, kind }) => ({
      name: label,
      share: SHARES[kind],
      figures: kind !== 'text' && kind !== 'date' && kind !== 'month',
    })),
    rows: rows.map((row) => columns.map(({ kind }, at) => cell(row, at, kind))),
    words: words.rows(title, rows.length, order.length, sorted, more),
  };
}
