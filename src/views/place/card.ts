import { html, nothing, type TemplateResult } from 'lit-html';
import type { Context } from '../../ui/context.ts';
import { ask } from '../../ui/requests.ts';
import { icon } from '../icons.ts';
import { versionOf } from '../shared/citation.ts';
import { countryName } from '../shared/names.ts';
import { eventItem } from './event.ts';
import type { Listing } from './listing.ts';

/** So many of the newest are listed; the table has all. */
const SHOWN = 20;

/** A place's figures in the window, and its events day by day. */
export function placeCard(listing: Listing, context: Context, close: () => void): TemplateResult {
  const { select, text } = context;
  const { iso3, lat, lon, state, sums } = listing;
  const country = iso3 === null ? null : countryName(context, iso3);
  const name = state.kind === 'there' ? state.name : null;
  const [title, ...around] = [name, listing.admin1, country].filter((part) => part !== null);
  const words = text.events;
  return html`<header class="place-head">
      <h2 id="place-title" tabindex="-1"><span class="visually-hidden">${words.title('')}</span>${title ?? text.table.notGiven}</h2>
      <span class="place-note">${around.join(', ')} ${text.map.card.coordinates(lat, lon)}</span>
      <button type="button" class="icon-button place-close" aria-label=${words.close} title=${words.close} @click=${close}>${icon('close')}</button>
    </header>
    ${
      sums === null
        ? html`<p class="place-none">${words.none(text.common.range(select.window.value))}</p>`
        : html`${figures(listing, context)} ${list(listing, context)}`
    }`;
}

/** What the circle sums: the same figures as in the table's row of the place. */
function figures({ sums }: Listing, { select, text }: Context): TemplateResult {
  const words = text.events;
  if (!sums) return html``;
  const { best, low, high, ungivenCells, events } = sums;
  const bounds =
    low === null || high === null
      ? words.rangeNotGiven
      : (ungivenCells > 0 ? words.sumPartly : words.sumRange)(low, high);
  return html`<p class="place-figure"><b>${words.deaths(best)}</b> <span class="place-note">${bounds}</span></p>
    <p class="place-note">${words.count(events)}, ${text.common.range(select.window.value)}${
      sums.preliminary ? html` (${words.preliminary})` : nothing
    }</p>`;
}

function list({ place, state, sums }: Listing, context: Context): TemplateResult {
  const { source, store, text } = context;
  const words = text.events;
  if (state.kind === 'loading') return html`<p class="place-state" role="status">${words.loading}</p>`;
  if (state.kind === 'absent') return html`<p class="place-state">${words.absent}</p>`;
  if (state.kind === 'failed') {
    return html`<p class="place-state" role="status">${words.failed} <span class="place-note">${state.sentence}</span>
      <button type="button" class="link" @click=${() => source.retry()}>${text.common.retry}</button></p>`;
  }
  const { events } = state;
  const inTable = store.state.value.ui === 'full';
  const shown = events.slice(0, SHOWN);
  return html`<div class="place-list" role="region" tabindex="0" aria-label=${words.scroll}>
      <ol>${shown.map((at) => eventItem(at, context))}</ol>
    </div>
    <footer class="place-foot">
      <p>${shown.length < events.length ? html`${words.shown(shown.length, events.length)}. ` : nothing}${inTable ? toTable(place, events.length, words) : nothing}</p>
      <p class="place-note">${words.rule} ${sourcesOf(sums?.sources ?? [], context)}</p>
    </footer>`;
}

function toTable(place: number, events: number, words: Context['text']['events']): TemplateResult {
  return html`<button type="button" class="link"
    @click=${(event: Event) => ask(event.currentTarget as Element, 'events', place)}>${words.all(events)}</button>`;
}

function sourcesOf(ids: readonly string[], { source, text }: Context): TemplateResult {
  const links = ids.map(
    (id, at) =>
      html`${at > 0 ? '; ' : ''}<button type="button" class="link"
        @click=${(event: Event) => ask(event.currentTarget as Element, 'sources', id)}>${versionOf(source.bundle.value, id)}</button>`,
  );
  return html`${text.chrome.bar.sources}: ${links}`;
}
