import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Text } from '../../text/en.ts';
import { moveInList } from '../../ui/keys.ts';
import { icon } from '../icons.ts';
import { showCell } from './cells.ts';
import { PAGE_ROWS } from './order.ts';
import { largestFirst, type Opening, type Sheet, type SheetColumn, type Sort } from './sheet.ts';

export interface GridInput {
  readonly text: Text;
  readonly title: string;
  readonly sheet: Sheet;
  readonly order: readonly number[]; // all rows that are looked for
  readonly page: number;
  readonly sort: Sort;
  readonly at: string | null; // key of the row that Tab reaches
  readonly moves: GridMoves;
}

export interface GridMoves {
  sort(sort: Sort): void;
  open(opening: Opening, key: string): void;
  reach(key: string): void;
}

/** The rows of one page, in a part that scrolls both ways; head and first column stay. */
export function grid(input: GridInput): TemplateResult {
  const { text, title, sheet, order, page } = input;
  const first = page * PAGE_ROWS;
  const rows = order.slice(first, first + PAGE_ROWS);
  const reached = rows.find((row) => sheet.key(row) === input.at) ?? rows[0];
  return html`<div class="table-grid" role="region" tabindex="0" aria-label=${text.table.scroll(title)}>
    <table aria-rowcount=${order.length + 1}>
      <caption class="visually-hidden">${title}. ${text.table.keys}</caption>
      <thead><tr aria-rowindex="1">${sheet.columns.map((column) => heading(input, column))}</tr></thead>
      <tbody @keydown=${moveRows}>
        ${repeat(
          rows,
          (row) => sheet.key(row),
          (row, at) => tableRow(input, row, first + at + 2, row === reached),
        )}
      </tbody>
    </table>
  </div>`;
}

function heading({ sort, moves }: GridInput, { id, label, kind }: SheetColumn): TemplateResult {
  const sorted = sort.column === id;
  const order = sorted ? (sort.descending ? 'descending' : 'ascending') : nothing;
  const descending = sorted ? !sort.descending : largestFirst(kind);
  return html`<th scope="col" class=${sideOf(kind)} aria-sort=${order}>
    <button type="button" class="table-sort" @click=${() => moves.sort({ column: id, descending })}
      ><span>${label}</span>${sorted ? icon(sort.descending ? 'down' : 'up') : nothing}</button>
  </th>`;
}

function sideOf(kind: SheetColumn['kind']): string {
  return kind === 'text' || kind === 'date' || kind === 'month' ? 'words' : 'figure';
}

function tableRow(
  { text, sheet, moves }: GridInput,
  row: number,
  index: number,
  reached: boolean,
): TemplateResult {
  const key = sheet.key(row);
  const opening = sheet.open(row);
  const chosen = sheet.chosen(row);
  const open = (): void => {
    if (opening) moves.open(opening, key);
  };
  const [first, ...rest] = sheet.columns.map(({ kind }, at) => showCell(sheet.cell(row, at), kind, text));
  return html`<tr aria-rowindex=${index} class=${opening ? 'opens' : ''} data-key=${key}
    aria-current=${chosen ? 'true' : nothing} @click=${open}>
    <th scope="row">${
      opening
        ? html`<button type="button" class="table-open" tabindex=${reached ? 0 : -1} title=${opening.name}
            @focus=${() => moves.reach(key)}>${first}</button>`
        : first
    }</th>
    ${rest.map((cell, at) => html`<td class=${sideOf(sheet.columns[at + 1]?.kind ?? 'text')}>${cell}</td>`)}
  </tr>`;
}

function moveRows(event: KeyboardEvent): void {
  const rows = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.table-open')];
  moveInList(event, rows);
}
