import { computed, effect, signal } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { isGap, isThin } from '../analysis/official.ts';
import { eventMonths, radiusFactor, totalMonths } from '../analysis/scale.ts';
import type { Context, View } from '../ui/context.ts';
import { icon } from './icons.ts';
import * as mark from './legend/symbols.ts';

/** Zoom before the map has told its own: the one for which the sizes were chosen. */
const FIRST_ZOOM = 4.7;

/** What each mark on the map means, for the window and the zoom that are shown. */
export const mountLegend: View = (host, context) => {
  const open = signal(false);
  host.setAttribute('aria-label', context.text.chrome.legend.title);
  const shown = readShown(context);
  return effect(() => {
    host.dataset.open = String(open.value);
    render(
      legend(context, shown.value, open.value, () => {
        open.value = !open.value;
      }),
      host,
    );
  });
};

interface Shown {
  readonly chosen: boolean;
  readonly violence: boolean; // the window reaches the events
  readonly official: string | null; // why official totals are drawn as open circles
  readonly thin: boolean;
  readonly basesYear: number | null;
  readonly factor: number;
}

function readShown({ store, select, view, text }: Context) {
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
    const events = window.to >= violence.from && window.from <= violence.to;
    const months = events || !totals ? eventMonths(store.state.value) : totalMonths(totals);
    return {
      chosen: store.state.value.mission !== null,
      violence: events,
      official: totals?.newest ? words.officialNewest(years) : rows.some(isGap) ? words.official : null,
      thin: !totals?.newest && rows.some(isThin),
      basesYear: select.bases.value?.year ?? null,
      factor: radiusFactor(months, zoom),
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
      ${shown.violence ? violence(context) : nothing}
      ${shown.violence || shown.official ? sizes(context, shown) : nothing}
      ${shown.chosen || shown.basesYear !== null ? bases(context, shown) : nothing}
      ${areas(context, shown)} ${more(context, shown)}
    </div>
    <button type="button" class="icon-button legend-more" aria-expanded=${String(open)}
      aria-label=${open ? words.less : words.more} title=${open ? words.less : words.more}
      @click=${toggle}>${icon(open ? 'down' : 'up')}</button>`;
}

function item(symbol: TemplateResult, name: string): TemplateResult {
  return html`<li>${symbol}<span>${name}</span></li>`;
}

function violence({ select, text }: Context): TemplateResult {
  const words = text.chrome.legend;
  return html`<div class="legend-group legend-violence">
    <h2>${words.violence(text.common.range(select.window.value))}</h2>
    <ul class="legend-items">${mark.TYPE_CLASSES.map((type, at) => item(mark.dot(type), words.types[at] ?? ''))}</ul>
    <ul class="legend-items legend-rest">
      ${item(mark.halo(), words.halo)}${item(mark.regionOnly(), words.region)}
    </ul>
  </div>`;
}

function sizes({ text }: Context, { factor }: Shown): TemplateResult {
  return html`<div class="legend-group legend-sizes">${mark.circleSizes(factor, text)}</div>`;
}

function bases({ text }: Context, { basesYear }: Shown): TemplateResult {
  const words = text.chrome.legend;
  if (basesYear === null) return html`<div class="legend-group legend-bases"><p>${words.noBases}</p></div>`;
  return html`<div class="legend-group legend-bases">
    <h2>${words.bases(String(basesYear))}</h2>
    <ul class="legend-items legend-classes">
      ${words.baseClasses.map((name, at) => item(mark.base(at), name))}
    </ul>
    <p class="legend-rest">${words.troops}</p>
  </div>`;
}

function areas({ text }: Context, { chosen, thin }: Shown): TemplateResult {
  const words = text.chrome.legend;
  return html`<div class="legend-group legend-areas">
    <ul class="legend-items legend-column">
      ${chosen ? item(mark.areaBox('chosen'), words.chosen) : item(mark.areaBox('active'), words.active)}
      ${chosen ? nothing : item(mark.areaBox('past'), words.past)}
      ${chosen ? nothing : item(mark.point(), words.point)}
      ${thin ? item(mark.areaBox('thin'), words.thin) : nothing}
    </ul>
  </div>`;
}

/** The line below: marks that are fewer, and the lines of the boundaries. */
function more({ text }: Context, { official, basesYear }: Shown): TemplateResult {
  const words = text.chrome.legend;
  const hq = html`${mark.headquarters(2)}${mark.headquarters(3)}`;
  const lines = ['international', 'undetermined', 'other'] as const;
  return html`<ul class="legend-items legend-foot">
    ${official ? item(mark.officialTotal(), official) : nothing}
    ${basesYear === null ? nothing : item(hq, words.hq)}
    ${lines.map((kind) => item(mark.line(kind), words.lines[kind]))}
  </ul>`;
}
