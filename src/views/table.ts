import { batch, computed, effect, signal } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Tab, Window } from '../model/state.ts';
import type { Context, View } from '../ui/context.ts';
import { failureOf } from '../ui/failure.ts';
import { giveFocus } from '../ui/focus.ts';
import { whenIdle } from '../ui/idle.ts';
import { ask, onAsk } from '../ui/requests.ts';
import { icon } from './icons.ts';
import { versionOf } from './shared/citation.ts';
import { downloadCsv } from './shared/csv.ts';
import { csvName, tableCsv, typesName } from './table/csv.ts';
import { createFinder } from './table/finder.ts';
import { type GridMoves, grid } from './table/grid.ts';
import { findRows, orderRows, pageOf, type Reading, UNREAD } from './table/order.ts';
import { createSelection, type Selection } from './table/selection.ts';
import type { Missing, Opening, Sheet, Sums } from './table/sheet.ts';
import { PANEL_ID, SHEETS, tabId, tabs } from './table/tabs.ts';
import { about, finder, pager } from './table/tools.ts';

/** What the official totals need beyond the first load. */
const NEEDS = ['country-month'] as const;
const FEW_SOURCES = 3;

interface Shown {
  readonly context: Context;
  readonly tab: Tab;
  readonly reading: Reading;
  readonly selection: Selection;
  readonly at: string | null;
  readonly place: number | null;
  readonly moves: Moves;
}

interface Moves extends Omit<GridMoves, 'sort'> {
  choose(tab: Tab): void;
  read(change: Partial<Reading>): void;
  everywhere(): void; // events of all places again
}

/** The table in place of the map: the same window, selection, types and values. */
export const mountTable: View = (host, context) => {
  const { store, source, text } = context;
  const visible = computed(() => store.settings.value.table);
  const tab = computed(() => store.settings.value.tab);
  const place = signal<number | null>(null); // whose events alone are asked for
  const readings = signal<Readonly<Partial<Record<Tab, Reading>>>>({});
  const at = signal<string | null>(null);
  const playing = computed(() => store.state.value.playing);
  const reading = computed(() => readings.value[tab.value] ?? UNREAD);
  const selection = createSelection(context);
  const sheet = computed(() =>
    SHEETS[tab.value]({ context, selection: selection.value, place: place.value }),
  );
  // Apart, so that a letter more neither reads nor sorts the rows again.
  const [query, sort] = [computed(() => reading.value.query), computed(() => reading.value.sort)];
  const finder = computed(() => ('missing' in sheet.value ? null : createFinder(sheet.value, text)));
  const all = computed(() => ('missing' in sheet.value ? [] : orderRows(sheet.value, sort.value)));
  const order = computed(() => (finder.value ? findRows(all.value, finder.value, query.value) : []));
  const sums = computed(() => ('missing' in sheet.value ? null : sheet.value.sums(order.value)));
  const moves: Moves = {
    choose: (next) =>
      batch(() => {
        store.dispatch({ type: 'settings', change: { tab: next }, from: 'panel' });
        at.value = null;
      }),
    read: (change) => {
      readings.value = { ...readings.value, [tab.value]: { ...reading.value, page: 0, ...change } };
    },
    reach: (key) => {
      at.value = key;
    },
    open: (opening, key) => open(host, context, opening, key),
    everywhere: () => {
      place.value = null;
    },
  };
  host.setAttribute('role', 'main'); // in place of the map, which is out of sight meanwhile
  host.setAttribute('aria-label', text.table.label);
  const focus = keepFocus();
  const stops = [
    effect(() => {
      if (visible.value) source.load(NEEDS);
    }),
    effect(() => {
      host.hidden = !visible.value;
      if (!visible.value) {
        render(nothing, host);
        return;
      }
      const shown = {
        context,
        tab: tab.value,
        reading: reading.value,
        selection: selection.value,
        at: at.value,
        place: tab.value === 'events' ? place.value : null,
        moves,
      };
      render(page(shown, sheet.value, order.value, sums.value), host);
      expose(host, order.value, sums.value);
    }),
    effect(() => focus(visible.value)),
    // So that the first letter of a search finds the rows read.
    effect(() => {
      const find = visible.value && !playing.value ? finder.value : null;
      return find ? whenIdle(find.readAhead) : undefined;
    }),
    effect(() => {
      if (!visible.value || !('missing' in sheet.value)) return;
      source.load(sheet.value.missing);
    }),
    onAsk(host, 'events', (asked) => {
      batch(() => {
        place.value = asked;
        moves.choose('events');
        moves.read({});
        store.dispatch({ type: 'settings', change: { table: true }, from: 'panel' });
      });
      host.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    render(nothing, host);
  };
};

function page(
  shown: Shown,
  sheet: Sheet | Missing,
  order: readonly number[],
  sums: Sums | null,
): TemplateResult {
  const { context, tab, moves } = shown;
  return html`<div class="table-head">
      ${tabs(context.text, tab, moves.choose)}
    </div>
    <div class="table-panel" role="tabpanel" id=${PANEL_ID} aria-labelledby=${tabId(tab)}>
      ${scope(shown, !('missing' in sheet) && sheet.byType)}
      ${'missing' in sheet ? waiting(context, sheet) : body(shown, sheet, order, sums)}
    </div>`;
}

/** Window, selection and types: what the rows are of. */
function scope({ context, selection, place, moves }: Shown, byType: boolean): TemplateResult {
  const { store, select, text } = context;
  const { mission, region, settings } = store.state.value;
  return html`<p class="table-scope"><b>${text.common.range(select.window.value)}</b>, ${selection.name}${
    byType ? html`, ${typesName(context, settings.types)}` : nothing
  }${place === null ? nothing : html`, ${text.table.onePlace(placeName(context, place))} <button type="button" class="link" @click=${moves.everywhere}>${text.table.allPlaces}</button>`} ${
    place !== null || (mission === null && region === null)
      ? nothing
      : html`<button type="button" class="link" @click=${() => clear(context)}>${text.table.clear}</button>`
  }</p>`;
}

/** A place has no name of its own: where it is. */
function placeName({ select, text }: Context, place: number): string {
  const places = select.violence.value?.places;
  return text.map.card.coordinates(places?.lat[place] ?? 0, places?.lon[place] ?? 0);
}

/** Gives up what is chosen and keeps the window: the same months of the whole world. */
function clear({ store }: Context): void {
  const { mission, mode, window } = store.state.peek();
  batch(() => {
    if (mission === null) store.dispatch({ type: 'region', region: null, from: 'panel' });
    else store.dispatch({ type: 'select', mission: null, from: 'panel' });
    store.dispatch({ type: 'mode', mode, from: 'panel' });
    store.dispatch({ type: 'window', window, from: 'panel' });
  });
}

function body(shown: Shown, sheet: Sheet, order: readonly number[], sums: Sums | null): TemplateResult {
  const { context, tab, reading, at, moves } = shown;
  const { text } = context;
  const title = text.table.tabs[tab];
  const { page: turned } = pageOf(order.length, reading.page);
  const save = (): void => {
    const { selection } = shown;
    const { place } = shown;
    const csv = tableCsv({
      context,
      sheet,
      title,
      selection,
      place: place === null ? null : placeName(context, place),
      reading,
      order,
    });
    downloadCsv(csvName(tab, selection, context), csv);
  };
  const gridMoves: GridMoves = { ...moves, sort: (sort) => moves.read({ sort }) };
  const { reach } = sheet;
  const window = context.select.window.value;
  const beyond = reach !== null && (window.to < reach.from || window.from > reach.to);
  return html`<div class="table-tools">
      ${finder(text, reading.query, (query) => moves.read({ query }))}
      <button type="button" class="button table-csv" title=${text.table.csvTitle} @click=${save}>${icon('download')}${text.table.csv}</button>
    </div>
    <p class="table-sums" role="status" aria-live=${context.store.state.value.playing ? 'off' : 'polite'}
      >${order.length < sheet.rows ? `${text.table.found(order.length, sheet.rows)}: ` : ''}${sheet.rows > 0 ? sums?.words : nothing}</p>
    ${sheet.notes.map((note) => html`<p class="table-note">${note}</p>`)}
    ${
      order.length > 0
        ? grid({
            text,
            title,
            sheet,
            order,
            page: turned,
            sort: reading.sort ?? sheet.sort,
            at,
            moves: gridMoves,
          })
        : html`<p class="table-none">${reading.query.trim() ? text.table.noneFound(reading.query.trim()) : text.table.none}
            ${beyond ? lastYear(context, reach) : nothing}</p>`
    }
    <div class="table-foot">
      ${pager(text, order.length, reading.page, (next) => moves.read({ page: next }))}
      ${about(text, sheet)} ${sourceLine(context, sheet)}
    </div>`;
}

/** Where the window lies beyond the data no row is no zero: the way to the last year there is. */
function lastYear({ store, text }: Context, { to }: Window): TemplateResult {
  const window = { from: to - 11, to };
  const show = (): void =>
    batch(() => {
      store.dispatch({ type: 'mode', mode: 'range', from: 'panel' });
      store.dispatch({ type: 'window', window, from: 'panel' });
    });
  return html`<button type="button" class="link" @click=${show}>${text.table.lastYear(window)}</button>`;
}

/** A few sources in a line, many behind their number. */
function sourceLine({ source, text }: Context, { sources }: Sheet): TemplateResult {
  const bundle = source.bundle.value;
  const links = sources.map(
    (id, place) =>
      html`${place > 0 ? '; ' : ''}<button type="button" class="link"
        @click=${(event: Event) => ask(event.currentTarget as Element, 'sources', id)}>${versionOf(bundle, id)}</button>`,
  );
  if (sources.length === 0) return html``;
  if (sources.length <= FEW_SOURCES) {
    return html`<p class="table-sources">${text.chrome.bar.sources}: ${links}</p>`;
  }
  return html`<details class="table-about table-sources">
    <summary>${text.chrome.foot.sources(sources.length)}</summary><p>${links}</p>
  </details>`;
}

/** Says what is on its way, or what could not be had. */
function waiting({ source, text }: Context, { missing, of }: Missing): TemplateResult {
  const failed = failureOf({ source, text }, missing);
  if (!failed) {
    const words = of === undefined ? text.panels.loading : text.table.progress(of - missing.length, of);
    return html`<p class="table-none" role="status">${words}</p>`;
  }
  return html`<p class="table-none" role="status">${failed.what} ${failed.why}
    <button type="button" class="link" @click=${() => source.retry()}>${text.common.retry}</button></p>`;
}

/** Does what a row stands for; where its row is gone afterwards, the focus stays in the table. */
function open(host: HTMLElement, { store }: Context, opening: Opening, key: string): void {
  const held = host.contains(document.activeElement);
  batch(() => {
    for (const intent of opening.intents) store.dispatch(intent);
  });
  if (opening.place !== undefined) ask(host, 'place', opening.place);
  if (!held || host.hidden || host.contains(document.activeElement)) return;
  const row = host.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"] .table-open`);
  (row ?? host.querySelector<HTMLElement>('.table-grid, [role="tab"][aria-selected="true"]'))?.focus();
}

/** On closing, the focus goes back to where it was before: to the button that opened the table. */
function keepFocus(): (visible: boolean) => void {
  let before: Element | null = null;
  let shown = false;
  return (visible) => {
    if (visible === shown) return;
    shown = visible;
    if (visible) before = document.activeElement;
    else if (document.activeElement === document.body) giveFocus(before);
  };
}

/** Sums as data, for pages and tests that read them. */
function expose(host: HTMLElement, order: readonly number[], sums: Sums | null): void {
  for (const name of Object.keys(host.dataset)) delete host.dataset[name];
  if (!sums) return;
  host.dataset.rows = String(order.length);
  for (const [name, value] of Object.entries(sums.data)) host.dataset[name] = String(value);
}
