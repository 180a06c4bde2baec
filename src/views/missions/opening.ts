import { computed, type ReadonlySignal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Years } from '../../analysis/troops.ts';
import type { Mission } from '../../model/bundle.ts';
import { yearOf } from '../../model/month.ts';
import type { Table } from '../../model/table.ts';
import type { Context } from '../../ui/context.ts';
import { moveInList } from '../../ui/keys.ts';
import { ask } from '../../ui/requests.ts';
import { type Figure, type Opening, type OpeningRow, openingFigures } from './figures.ts';
import { placeOf } from './place.ts';

/** What the opening says of its missions: the same object while the window moves and none of it changes. */
export interface OpeningShown {
  readonly figures: Opening;
  readonly ended: readonly Mission[]; // and those not yet there
}

export function createOpening(context: Context): ReadonlySignal<OpeningShown> {
  const { select, source } = context;
  const totals = computed(() => officialTotals(context));
  return computed(() => {
    const [missions, active] = [select.missions.value, select.active.value];
    const shown = missions.filter(({ id }) => active.has(id));
    return {
      figures: openingFigures(source.bundle.value, totals.value, shown, select.years.value),
      ended: missions.filter(({ id }) => !active.has(id)),
    };
  });
}

/** No mission chosen: how many are active, each with troops and deaths, and the way to all others. */
export function opening(
  host: HTMLElement,
  context: Context,
  { figures, ended }: OpeningShown,
): TemplateResult {
  const { select, store, text } = context;
  const words = text.chrome.opening;
  const [missions, window] = [select.missions.value, select.window.value];
  const newest = window.from === window.to && window.to === store.limits.time.to;
  const active = figures.rows.length;
  return html`<div class="opening" @keydown=${(event: KeyboardEvent) => moveRows(host, event)}>
    <h2 class="opening-title">${words.active(active, newest ? null : window.to)}</h2>
    <p class="opening-lead">
      ${words.began(missions.length, yearOf(store.limits.time.from))}${newest ? pastLink(host, context, ended.length) : nothing}.
      ${words.choose}
      <button type="button" class="link" @click=${() => compare(context)}>${text.mandates.compare}</button>
    </p>
    ${active > 0 ? table(context, figures) : html`<p class="small">${words.noneActive}</p>`}
    ${sourceNote(host, context, newest)}
    ${guard([ended, newest], () => others(context, ended, newest))}
  </div>`;
}

/** What each mission was told to do, side by side, in place of the map. */
function compare({ store }: Context): void {
  store.dispatch({ type: 'settings', change: { mandates: true }, from: 'list' });
}

/** Opens the list of past missions below the table and goes there. */
function pastLink(host: HTMLElement, { text }: Context, past: number): TemplateResult {
  const show = (): void => {
    const details = host.querySelector<HTMLDetailsElement>('.opening-past');
    if (!details) return;
    details.open = true;
    host.querySelector('.opening')?.scrollTo({ top: details.offsetTop });
    details.querySelector('summary')?.focus({ preventScroll: true });
  };
  const name = text.chrome.opening.ended(past);
  return html`; <button type="button" class="link" @click=${show}>${name}</button>`;
}

function moveRows(host: HTMLElement, event: KeyboardEvent): void {
  const buttons = [...host.querySelectorAll<HTMLElement>('[data-mission]')];
  moveInList(
    event,
    buttons.filter((button) => !button.closest('details:not([open])')),
  );
}

function table(context: Context, { rows, troopsYear, deathYears }: Opening): TemplateResult {
  const { select, text } = context;
  const words = text.chrome.opening;
  const span = words.caption(text.common.range(select.window.value));
  return html`<table class="opening-table">
    <caption class="visually-hidden">${span}</caption>
    <thead>
      <tr>
        <th scope="col">${span}</th>
        <th scope="col" class="figure">${words.since}</th>
        <th scope="col" class="figure" aria-sort="descending" title=${words.troopsTitle}>
          ${words.troops(troopsYear === null ? '' : String(troopsYear))}
        </th>
        <th scope="col" class="figure" title=${words.deathsTitle}>${words.deaths(years(deathYears))}</th>
      </tr>
    </thead>
    <tbody>
      ${guard([rows], () =>
        repeat(
          rows,
          ({ mission }) => mission.id,
          (row) => tableRow(context, row),
        ),
      )}
    </tbody>
  </table>`;
}

/** Of the types that are shown; of all of them without waiting for what the map carries. */
function officialTotals({ select, source, store }: Context): Table | null {
  if (!store.settings.value.types.every(Boolean)) return select.official.value?.countryYear ?? null;
  return source.bundle.value.data['country-year'] ?? null;
}

function years(span: Years | null): string {
  if (span === null) return '';
  return span.from === span.to ? String(span.to) : `${span.from}–${span.to}`;
}

function tableRow(context: Context, { mission, since, troops, deaths }: OpeningRow): TemplateResult {
  const { text } = context;
  return html`<tr @click=${() => choose(context, mission)}>
    <th scope="row">
      <button type="button" class="name-button" data-mission=${mission.id}>
        <span class="acronym">${mission.acronym}</span> <span class="place">${placeOf(mission, text)}</span>
      </button>
    </th>
    <td class="figure secondary">${since}</td>
    <td class="figure">${cell(context, troops)}</td>
    <td class="figure">${cell(context, deaths)}</td>
  </tr>`;
}

function cell({ text }: Context, figure: Figure): TemplateResult | string {
  if (typeof figure === 'number') return text.common.number(figure);
  if (figure === 'none') {
    return html`<span class="no-data" role="img" aria-label=${text.common.noData} title=${text.common.noData}></span>`;
  }
  const word = figure === 'na' ? text.common.notApplicable : text.chrome.opening.loading;
  return html`<span role="img" aria-label=${word} title=${word}>${figure === 'na' ? '·' : '…'}</span>`;
}

function choose({ store }: Context, mission: Mission): void {
  store.dispatch({ type: 'select', mission: mission.id, from: 'list' });
}

function sourceNote(host: HTMLElement, { source, store, text }: Context, newest: boolean): TemplateResult {
  const words = text.chrome.opening;
  const only = text.common.onlyTypes(store.settings.value.types);
  const { info, data } = source.bundle.value;
  const dates = (info.get('missions')?.sources ?? []).filter((id) => id === 'un-resolutions');
  const figures = ['bases', 'country-year'].flatMap((name) => info.get(name)?.sources ?? []);
  const ids = [...new Set([...dates, ...figures])];
  const known = data.sources ?? [];
  return html`<p class="opening-note small">
    ${newest ? words.newest(text.common.month(store.limits.time.to)) : nothing} ${only ? words.only(only) : nothing} ${words.key}
    ${known.length > 0 ? words.from : nothing}
    ${ids.map((id, at) => {
      const record = known.find((one) => one.id === id);
      if (!record) return nothing;
      return html`${at > 0 ? ', ' : ''}<button type="button" class="link" @click=${() => ask(host, 'sources', id)}>${record.short}</button>`;
    })}
  </p>`;
}

function others(context: Context, missions: readonly Mission[], newest: boolean): TemplateResult {
  const { store, text } = context;
  const words = text.chrome.opening;
  const end = (mission: Mission): number => store.limits.missions.get(mission.id)?.to ?? 0;
  const sorted = [...missions].sort((a, b) => end(b) - end(a));
  return html`<details class="opening-past">
    <summary>${newest ? words.past(missions.length) : words.pastNone(missions.length)}</summary>
    <ul class="past-list">
      ${sorted.map((mission) => {
        const span = store.limits.missions.get(mission.id);
        const time = span ? years({ from: yearOf(span.from), to: yearOf(span.to) }) : '';
        return html`<li>
          <button type="button" class="name-button" data-mission=${mission.id} @click=${() => choose(context, mission)}>
            <span class="acronym">${mission.acronym}</span> <span class="place">${placeOf(mission, text)}</span>
            <span class="figure secondary">${time}</span>
          </button>
        </li>`;
      })}
    </ul>
  </details>`;
}
