import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelView } from './view.ts';

/** A chart's figures by year. A cell that is null has no data and says so; text stands as it is. */
export interface TableData {
  readonly columns: readonly string[];
  readonly note?: string; // below the rows
  readonly rows: readonly { readonly name: string; readonly cells: readonly (string | null)[] }[];
}

export function dataTable({ context }: PanelView, title: string, data: TableData): TemplateResult {
  const { common, panels } = context.text;
  return html`<div class="table-scroll" role="region" tabindex="0" aria-label=${panels.table.scroll(title)}>
    <table>
      <thead><tr><th scope="col">${panels.table.year}</th>${data.columns.map(
        (name) => html`<th scope="col">${name}</th>`,
      )}</tr></thead>
      <tbody>${data.rows.map(
        ({ name, cells }) =>
          html`<tr><th scope="row">${name}</th>${cells.map((cell) =>
            cell === null ? html`<td class="none">${common.noData}</td>` : html`<td>${cell}</td>`,
          )}</tr>`,
      )}</tbody>
    </table>
  </div>${data.note ? html`<p class="table-note">${data.note}</p>` : nothing}`;
}
