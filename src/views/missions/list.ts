import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { yearOf } from '../../model/month.ts';
import type { Context } from '../../ui/context.ts';
import { moveInList } from '../../ui/keys.ts';
import { ask } from '../../ui/requests.ts';
import { icon } from '../icons.ts';
import { filterBar } from './filters.ts';
import { placeOf } from './place.ts';
import { type Filters, type List, type ListRow, NO_FILTERS, type Sort } from './rows.ts';
import { spark } from './spark.ts';

/** What a person can change in the list. */
export interface Choices {
  readonly filters: Filters;
  narrow(change: Partial<Filters>): void;
  leave(): void;
  readonly at: string | null; // id of the row that the focus was in last
  reach(mission: string): void;
}

/** The missions as a list: those active in the window first, or those that a search finds. */
export function missionList(
  host: HTMLElement,
  context: Context,
  list: List,
  choices: Choices,
): TemplateResult {
  const { store, select, text } = context;
  const { filters, narrow, leave } = choices;
  const words = text.chrome.list;
  const { query, mission, region } = store.state.value;
  const nothingChosen = mission === null && region === null;
  const searching = query.trim() !== '';
  const all = store.limits.missions.size;
  const narrowed = filters.region !== null || filters.active;
  const status =
    searching || narrowed ? words.found(list.rows.length, all) : words.active(select.active.value.size, all);
  return html`<div class="list">
    <div class="list-head">
      <h2>${words.title}</h2>
      <p class="small" role="status">${status}</p>
      <label class="search list-search">
        ${icon('search')}<span class="visually-hidden">${words.search}</span>
        <input type="search" autocomplete="off" spellcheck="false" placeholder=${words.search}
          .value=${live(query)} @input=${(event: Event) => write(context, event)}
          @keydown=${(event: KeyboardEvent) => toRows(host, event)} />
      </label>
      ${searching || nothingChosen ? backButton(words.clear, leave) : nothing}
    </div>
    ${filterBar(context, filters, narrow)}
    ${list.rows.length === 0 ? nothingFound(context, narrowed, choices) : body(host, context, list, searching, choices)}
  </div>`;
}

function backButton(name: string, leave: () => void): TemplateResult {
  return html`<button type="button" class="button list-clear" @click=${leave}>${icon('close')}${name}</button>`;
}

function write({ store }: Context, event: Event): void {
  store.dispatch({ type: 'query', query: (event.target as HTMLInputElement).value, from: 'list' });
}

function toRows(host: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  host.querySelector<HTMLElement>('[data-mission]')?.focus();
}

/** The way back from what was written, and from the filters where they narrow too. */
function nothingFound(
  { store, text }: Context,
  narrowed: boolean,
  { narrow, leave }: Choices,
): TemplateResult {
  const words = text.chrome.list;
  const query = store.state.value.query.trim();
  const back = (name: string, act: () => void): TemplateResult =>
    html`<button type="button" class="link" @click=${act}>${name}</button>`;
  return html`<p class="list-none">${query ? `${words.none(query)} ${words.noneHelp}` : words.noneFiltered}
    ${query ? back(words.clear, leave) : nothing} ${narrowed ? back(words.reset, () => narrow(NO_FILTERS)) : nothing}</p>`;
}

function body(
  host: HTMLElement,
  context: Context,
  list: List,
  searching: boolean,
  { filters: { sort }, at, reach }: Choices,
): TemplateResult {
  const words = context.text.chrome.list;
  const shown = searching ? list.rows : list.rows.filter(({ active }) => active);
  const rest = searching ? [] : list.rows.filter(({ active }) => !active);
  const reached = reachedOf(list.rows, at ?? context.store.state.value.mission);
  return html`<div class="list-columns small">
      <span>${searching ? words.ranked : sort === 'deaths' ? words.sortedByArea[context.select.measure.value] : words.sortedBy[sort]}</span><span>${column(context, list, sort)}</span>
    </div>
    <div class="list-scroll" @keydown=${(event: KeyboardEvent) => moveRows(host, event)}
      @focusin=${(event: FocusEvent) => {
        const id = (event.target as HTMLElement).dataset.mission;
        if (id !== undefined) reach(id);
      }}>
      <p class="visually-hidden">${words.keys}</p>
      ${rows(context, list, shown, sort, reached)}
      ${rest.length > 0 ? html`<h3 class="list-part small">${words.others(rest.length)}</h3>${rows(context, list, rest, sort, reached)}` : nothing}
      ${scaleNote(host, context, list, sort)}
    </div>`;
}

function column({ select, text }: Context, { counted }: List, sort: Sort): string {
  const words = text.chrome.list;
  if (sort === 'deaths') return words.columnArea[select.measure.value];
  if (counted === null || counted === select.window.value) return words.column;
  return words.columnAll(text.common.range(counted));
}

function moveRows(host: HTMLElement, event: KeyboardEvent): void {
  moveInList(event, [...host.querySelectorAll<HTMLElement>('[data-mission]')]);
}

/** The one row that Tab reaches; arrow keys go on from there. */
function reachedOf(all: readonly ListRow[], wanted: string | null): string | undefined {
  return (all.find(({ mission }) => mission.id === wanted) ?? all[0])?.mission.id;
}

function rows(
  context: Context,
  list: List,
  shown: readonly ListRow[],
  sort: Sort,
  reached: string | undefined,
): TemplateResult {
  return html`<ul class="rows">
    ${repeat(
      shown,
      ({ mission }) => mission.id,
      (row) => html`<li>${rowButton(context, list, row, sort, row.mission.id === reached)}</li>`,
    )}
  </ul>`;
}

function rowButton(
  { select, store, text }: Context,
  list: List,
  row: ListRow,
  sort: Sort,
  reached: boolean,
): TemplateResult {
  const { mission } = row;
  const figure = sort === 'deaths' ? row.deaths : row.killed;
  const chosen = store.state.value.mission === mission.id;
  const words = text.chrome.list;
  const measure = select.measure.value;
  const place = placeOf(mission, text);
  const idle = sort !== 'deaths' && figure === 0 && !row.deployed;
  const window = text.common.range(list.counted ?? list.axis);
  const meaning = idle
    ? words.idle(window)
    : figure === null
      ? text.common.noData
      : sort === 'deaths'
        ? words.areaSum(figure, measure)
        : words.killed(figure, window);
  return html`<button type="button" class="row" data-mission=${mission.id} aria-current=${chosen ? 'true' : nothing} tabindex=${reached ? 0 : -1}
    title=${`${mission.name}, ${place}`} @click=${() => store.dispatch({ type: 'select', mission: mission.id, from: 'list' })}>
    <span class="row-name"><span class="acronym">${mission.acronym}</span> <span class="place">${place}</span></span>
    ${spark(row, list.axis, Math.max(1, list.most), sort === 'deaths' ? 'violence' : 'killed')}
    <span class=${figure === 0 ? 'row-figure zero' : 'row-figure'}>
      ${figure === null ? html`<span class="no-data"></span>` : idle ? html`<span aria-hidden="true">·</span>` : text.common.number(figure)}
      <span class="visually-hidden">${meaning}</span>
    </span>
  </button>`;
}

function scaleNote(host: HTMLElement, { source, text }: Context, list: List, sort: Sort): TemplateResult {
  const words = text.chrome.list;
  const { data, info } = source.bundle.value;
  const name = sort === 'deaths' ? 'violence-cells' : 'fatalities';
  const ids = info.get(name)?.sources ?? [];
  const records = (data.sources ?? []).filter(({ id }) => ids.includes(id));
  const span = `${yearOf(list.axis.from)}–${yearOf(list.axis.to)}`;
  return html`<p class="list-note small">
    ${data[name] ? words.scale(span, list.most) : words.noData[sort === 'deaths' ? 'violence' : 'killed']}
    ${records.map(
      ({ id, short }) =>
        html`<button type="button" class="link" @click=${() => ask(host, 'sources', id)}>${short}</button> `,
    )}
  </p>`;
}
