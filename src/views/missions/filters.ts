import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Context } from '../../ui/context.ts';
import { type Filters, SORTS, type Sort } from './rows.ts';

/** A part of the world, only the active, and the order: in one line under the list's head. */
export function filterBar(
  { select, text }: Context,
  filters: Filters,
  narrow: (change: Partial<Filters>) => void,
): TemplateResult {
  const words = text.chrome.list;
  const regions = [...new Set(select.missions.value.map(({ region }) => region))].sort();
  const value = (event: Event): string => (event.currentTarget as HTMLSelectElement).value;
  return html`<div class="list-filters" role="group" aria-label=${words.filters}>
    <select aria-label=${words.region} @change=${(event: Event) => narrow({ region: value(event) || null })}>
      <option value="" .selected=${live(filters.region === null)}>${words.allRegions}</option>
      ${regions.map((name) => html`<option value=${name} .selected=${live(filters.region === name)}>${name}</option>`)}
    </select>
    <select aria-label=${words.sort} @change=${(event: Event) => narrow({ sort: value(event) as Sort })}>
      ${SORTS.map((name) => html`<option value=${name} .selected=${live(filters.sort === name)}>${name === 'deaths' ? words.sortArea[select.measure.value] : words.sorts[name]}</option>`)}
    </select>
    <label><input type="checkbox" .checked=${live(filters.active)}
      @change=${(event: Event) => narrow({ active: (event.currentTarget as HTMLInputElement).checked })} />${words.onlyActive}</label>
  </div>`;
}
