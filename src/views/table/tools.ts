import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Text } from '../../text/en.ts';
import { type Icon, icon } from '../icons.ts';
import { pageOf } from './order.ts';
import type { Sheet } from './sheet.ts';

export function finder(text: Text, query: string, find: (query: string) => void): TemplateResult {
  return html`<label class="search table-find">
    ${icon('search')}<span class="visually-hidden">${text.table.find}</span>
    <input type="search" autocomplete="off" spellcheck="false" placeholder=${text.table.find}
      .value=${live(query)} @input=${(event: Event) => find((event.target as HTMLInputElement).value)} />
  </label>`;
}

export function pager(text: Text, rows: number, asked: number, turn: (page: number) => void): TemplateResult {
  const words = text.table;
  const { page, pages } = pageOf(rows, asked);
  if (pages === 1) return html``;
  const button = (name: string, to: number, sign: Icon, twice = false): TemplateResult => {
    const still = to === page || to < 0 || to >= pages;
    return html`<button type="button" class="icon-button" aria-label=${name} title=${name}
      aria-disabled=${String(still)} @click=${() => (still ? undefined : turn(to))}
      >${icon(sign)}${twice ? icon(sign) : nothing}</button>`;
  };
  return html`<nav class="table-pager" aria-label=${words.pages}>
    ${button(words.first, 0, 'left', true)} ${button(words.previous, page - 1, 'left')}
    <span class="table-page">${words.page(page + 1, pages)}</span>
    ${button(words.next, page + 1, 'right')} ${button(words.last, pages - 1, 'right', true)}
  </nav>`;
}

/** What the headings stand for, and the signs in the cells: nothing is said by hovering alone. */
export function about(text: Text, sheet: Sheet): TemplateResult {
  const words = text.table;
  const hints = sheet.columns.flatMap(({ id, label }) => {
    const hint = words.hints[id.replace(/^type\d$/, 'byType').replace(/^eventsType\d$/, 'eventsByType')];
    return hint === undefined ? [] : [html`<dt>${label}</dt><dd>${hint}</dd>`];
  });
  return html`<details class="table-about">
    <summary>${words.about}</summary>
    <p>${words.key}</p>
    ${hints.length > 0 ? html`<dl>${hints}</dl>` : nothing}
  </details>`;
}
