import { computed, effect, signal } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { isGap, isThin } from '../analysis/official.ts';
import { eventMonths, radiusFactor, totalMonths, widthOf } from '../analysis/scale.ts';
import type { ResourceName } from '../model/bundle.ts';
import type { Settings } from '../model/state.ts';
import type { Text } from '../text/en.ts';
import type { Context, View } from '../ui/context.ts';
import { failureOf, VIOLENCE } from '../ui/failure.ts';
import { icon } from './icons.ts';
import { fillLegend } from './layers/legend.ts';
import * as mark from './legend/symbols.ts';
import { sourceIds } from './shared/citation.ts';
import { sourceMark } from './shared/source-mark.ts';

/** Zoom before the map has told its own: the one for which the sizes were chosen. */
const FIRST_ZOOM = 4.7;

/** What each mark on the map means, for the window and the zoom that are shown. */
export const mountLegend: View = (host, context) => {
  const open = signal(false);
  host.setAttribute('aria-label', context.text.chrome.legend.title);
  const shown = readShown(context);
  const stops = [
    effect(() => {
      host.dataset.open = String(open.value);
    }),
    effect(() => {
      render(
        legend(context, shown.value, open.value, () => {
          open.value = !open.value;
        }),
        host,
      );
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};

export interface Shown {
  readonly chosen: boolean;
  readonly region: boolean; // a chosen one: missions stand back
  readonly areas: boolean;
  readonly bases: boolean;
  readonly filter: Settings; // types and measure
  readonly violence: boolean; // the window reaches the events
  readonly failed: string | null; // why none are drawn all the same
  readonly official: string | null; // why official totals are drawn as open circles
  readonly thin: boolean;
  readonly basesYear: number | null;
  readonly factor: number;
}

/** What the map shows just now. */
export function readShown({ store, select, source, view, text }: Context) {
  const words = text.chrome.legend;
  return computed((): Shown => {
    const window = select.window.value;
    const { violence } = store.limits;
    const totals = select.totals.value;
    const rows = totals ? [...totals.rows.values()] : [];
    const years = totals
      ? `${totals.years.from}${totals.years.to > totals.years.from ? `–${totals.years.to}` : ''}`
      : '';
    const zoom = view.zoom.value ?? store.state.value.camera?.zoom ?? FIRST_ZOOM;
    const { value: settings } = store.settings;
    const off = new Set(settings.hidden);
    const byEvents = settings.measure === 'events';
    const events = window.to >= violence.from && window.from <= violence.to && !off.has('violence');
    const months = events || !totals ? eventMonths(store.state.value) : totalMonths(totals);
    return {
      chosen: store.state.value.mission !== null,
      region: store.state.value.region !== null,
      areas: !off.has('areas'),
      bases: !off.has('bases'),
      filter: settings,
      violence: events,
      failed: failureOf({ source, text }, VIOLENCE)?.what ?? null,
      official: off.has('totals')
        ? null
        : byEvents
          ? totals?.newest || rows.some(isGap)
            ? words.officialBeside
            : null
          : totals?.newest
            ? words.officialNewest(years)
            : rows.some(isGap)
              ? words.official
              : null,
      thin: !totals?.newest && rows.some(isThin) && !off.has('coverage'),
      basesYear: select.bases.value?.year ?? null,
      factor: radiusFactor(months, zoom, widthOf(settings.measure)),
    };
  });
}

function legend(context: Context, shown: Shown, open: boolean, toggle: () => void): TemplateResult {
  const words = context.text.chrome.legend;
  return html`
    <button type="button" class="button legend-toggle" aria-expanded=${String(open)} @click=${toggle}>
      ${mark.TYPE_CLASSES.map(mark.dot)}<span>${words.title}</span>${icon(open ? 'up' : 'down')}
    </button>
    <div class="legend-body">
      ${fillLegend(context)}
      ${shown.violence ? violence(context, shown) : nothing}
      ${(shown.violence && !shown.failed) || (shown.official && shown.filter.measure === 'deaths') ? sizes(context, shown) : nothing}
      ${shown.bases && (shown.chosen || shown.basesYear !== null) ? bases(context, shown) : nothing}
      ${areas(context, shown)} ${more(context, shown)}
    </div>
    <button type="button" class="icon-button legend-more" aria-expanded=${String(open)}
      aria-label=${open ? words.less : words.more} title=${open ? words.less : words.more}
      @click=${toggle}>${icon(open ? 'down' : 'up')}</button>`;
}

function item(
  symbol: TemplateResult,
  name: string,
  source: ReturnType<typeof sourceMark> = nothing,
): TemplateResult {
  return html`<li>${symbol}<span>${name}</span>${source}</li>`;
}

/** What a group's marks are, and the way to where their figures are from. */
function head(context: Context, title: string, resources: readonly ResourceName[]): TemplateResult {
  return html`<div class="legend-head"><h2>${title}</h2>${sourceMark(context, title, sourceIds(context.source.bundle.value, resources))}</div>`;
}

function violence(context: Context, { failed, filter: { measure, types } }: Shown): TemplateResult {
  const { select, text } = context;
  const words = text.chrome.legend;
  const when = text.common.range(select.window.value);
  const title = head(context, measure === 'events' ? text.layers.legend.events(when) : words.violence(when), [
    'violence-cells',
  ]);
  if (failed) return html`<div class="legend-group legend-violence">${title}<p>${failed}</p></div>`;
  return html`<div class="legend-group legend-violence">
    ${title}
    <ul class="legend-items">${mark.TYPE_CLASSES.map((type, at) => (types[at] ? item(mark.dot(type), words.types[at] ?? '') : nothing))}</ul>
    ${types.every(Boolean) ? nothing : html`<p class=${types.some(Boolean) ? 'visually-hidden' : nothing}>${filterWords(types, text)}</p>`}
    <ul class="legend-items legend-rest">
      ${measure === 'events' ? nothing : item(mark.halo(), words.halo)}${item(mark.regionOnly(), words.region)}
      ${measure === 'events' ? nothing : item(mark.hollow(), words.hollow)}
    </ul>
  </div>`;
}

function sizes({ text }: Context, { factor, filter }: Shown): TemplateResult {
  const title = filter.measure === 'events' ? text.layers.legend.eventSizes : text.chrome.legend.sizes;
  return html`<div class="legend-group legend-sizes">${mark.circleSizes(factor, text, title)}</div>`;
}

/** Which types the map's sums are of. */
function filterWords(types: Settings['types'], { common, layers }: Text): string {
  const names = common.types.filter((_, at) => types[at]);
  return names.length > 0 ? layers.filtered(names) : layers.show.noTypes;
}

function bases(context: Context, { basesYear }: Shown): TemplateResult {
  const words = context.text.chrome.legend;
  if (basesYear === null) return html`<div class="legend-group legend-bases"><p>${words.noBases}</p></div>`;
  return html`<div class="legend-group legend-bases">
    ${head(context, words.bases(String(basesYear)), ['bases'])}
    <ul class="legend-items legend-classes">
      ${words.baseClasses.map((name, at) => item(mark.base(at), name))}
    </ul>
    <p class="legend-rest">${words.troops}</p>
  </div>`;
}

function areas(
  { text }: Context,
  { chosen, region, areas: drawn, thin }: Shown,
): TemplateResult | typeof nothing {
  if (!drawn && !thin) return nothing;
  const words = text.chrome.legend;
  return html`<div class="legend-group legend-areas">
    <ul class="legend-items legend-column">
      ${drawn ? (chosen ? item(mark.areaBox('chosen'), words.chosen) : item(mark.areaBox('active'), words.active)) : nothing}
      ${chosen || region || !drawn ? nothing : item(mark.areaBox('past'), words.past)}
      ${chosen || region || !drawn ? nothing : item(mark.point(), words.point)}
      ${thin ? item(mark.areaBox('thin'), words.thin) : nothing}
    </ul>
  </div>`;
}

/** The line below: marks that are fewer, and the lines of the boundaries. */
function more(context: Context, { official, basesYear, bases: drawn }: Shown): TemplateResult {
  const words = context.text.chrome.legend;
  const totals = sourceIds(context.source.bundle.value, ['country-year', 'country-month']);
  const counted = official === words.officialBeside; // said, not drawn
  const hq = html`${mark.headquarters(2)}${mark.headquarters(3)}`;
  const lines = ['international', 'undetermined', 'other'] as const;
  return html`<ul class="legend-items legend-foot">
    ${official ? (counted ? html`<li><span>${official}</span></li>` : item(mark.officialTotal(), official, sourceMark(context, official, totals))) : nothing}
    ${basesYear === null || !drawn ? nothing : item(hq, words.hq)}
    ${lines.map((kind) => item(mark.line(kind), words.lines[kind]))}
  </ul>`;
}
