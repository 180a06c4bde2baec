import { effect, signal } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Context, View } from '../ui/context.ts';
import { monthScale } from './charts/scale.ts';
import { icon } from './icons.ts';
import { fillLegend } from './layers/legend.ts';
import * as mark from './legend/symbols.ts';
import { readShown, type Shown } from './legend.ts';
import { createSeries } from './panel/data.ts';
import { createFigures, type Figures } from './panel/figures.ts';
import { keyFigures } from './panel/key-figures.ts';
import type { PanelView } from './panel/view.ts';

/** What a part of the atlas in another page says of itself: what, when, how much, and what its marks mean. */
export const mountKey: View = (host, context) => {
  const open = signal(false);
  const series = createSeries(context);
  const figures = createFigures(context, series);
  const drawn = readShown(context);
  host.setAttribute('aria-label', context.text.embed.key);
  const stopLoading = effect(() => {
    if (context.store.state.value.mission ?? context.store.state.value.region)
      context.source.load(['country-month']);
  });
  const stop = effect(() => {
    host.dataset.open = String(open.value);
    const shown = series.value;
    const values = shown && figures.value;
    render(
      html`
        <h1 class="key-title">${title(context)}</h1>
        <p class="key-window">${window(context)}</p>
        ${shown && values ? keyFigures(panelView(context, shown, values)) : nothing}
        <button type="button" class="button quiet key-toggle" aria-expanded=${String(open.value)}
          @click=${() => {
            open.value = !open.peek();
          }}>${context.text.embed.unfold}${icon(open.value ? 'down' : 'up')}</button>
        ${context.store.state.value.ui === 'chart' ? nothing : marks(context, drawn.value)}`,
      host,
    );
  });
  return () => {
    stop();
    stopLoading();
    render(nothing, host);
  };
};

/** The panel's figures are made for the panel; the scale of its charts is not used here. */
function panelView(context: Context, series: PanelView['series'], figures: Figures): PanelView {
  const scale = monthScale(context.select.domain.peek(), 0, 1);
  const none = (): void => undefined;
  return { context, series, figures, scale, cursor: null, tables: false, choose: none, save: none };
}

function title({ select, text, store }: Context): string {
  const mission = select.mission.value;
  if (mission)
    return text.embed.mission(
      mission.acronym,
      mission.hosts.map(({ name }) => name),
    );
  const region = select.region.value;
  if (region) return region.name ?? text.regions.drawn;
  return store.state.value.region ?? text.embed.world;
}

function window({ select, store, text }: Context): string {
  const when = text.common.range(select.window.value);
  const { mission, region } = store.state.value;
  return (mission ?? region) ? when : `${when}, ${text.embed.active(select.active.value.size)}`;
}

/** What the marks on the map mean, of those that are there. */
export function marks(context: Context, shown: Shown): TemplateResult {
  const { select, text } = context;
  const words = text.chrome.legend;
  const when = text.common.range(select.window.value);
  const { measure, types } = shown.filter;
  return html`<ul class="legend-items key-marks">
    ${fillLegend(context)}
    ${
      shown.violence
        ? html`<li class="key-measure">${measure === 'events' ? text.layers.legend.events(when) : words.violence(when)}</li>
          ${
            shown.failed
              ? html`<li>${shown.failed}</li>`
              : html`${mark.TYPE_CLASSES.map((type, at) => (types[at] ? item(mark.dot(type), words.types[at] ?? '') : nothing))}
                ${item(mark.regionOnly(), words.region)}`
          }`
        : nothing
    }
    ${shown.official ? item(mark.officialTotal(), shown.official) : nothing}
    ${shown.bases && shown.chosen && shown.basesYear !== null ? item(mark.base(1), words.bases(String(shown.basesYear))) : nothing}
    ${shown.areas ? item(mark.areaBox(shown.chosen ? 'chosen' : 'active'), shown.chosen ? words.chosen : words.active) : nothing}
    ${shown.thin ? item(mark.areaBox('thin'), words.thin) : nothing}
  </ul>`;
}

function item(symbol: TemplateResult, name: string): TemplateResult {
  return html`<li>${symbol}<span>${name}</span></li>`;
}
