import { html, nothing, type TemplateResult } from 'lit-html';
import { classWords, limitWords, yearWords } from '../../catalog/fill.ts';
import { findIndicator } from '../../catalog/indicators.ts';
import type { Context } from '../../ui/context.ts';
import { sourceIds } from '../shared/citation.ts';
import { sourceMark } from '../shared/source-mark.ts';
import { cited } from './provenance.ts';

/** The legend of the countries' colours: unit, direction, years, limits, and three kinds of nothing. */
export function fillLegend(context: Context): TemplateResult | typeof nothing {
  const { store, source, select, text } = context;
  const indicator = findIndicator(store.settings.value.indicator);
  if (!indicator) return nothing;
  const words = text.layers.legend;
  const { title, unit } = text.layers.indicators[indicator.id];
  const reading = indicator.value(source.bundle.value, select.window.value);
  const when = reading ? yearWords(reading, text) : words.loading;
  const classes = classWords(indicator, text);
  const limits = limitWords(indicator, text);
  const box = (kind: string, name: string): TemplateResult =>
    html`<li><span class=${`fill-swatch fill-${kind}`} aria-hidden="true"></span><span>${name}</span></li>`;
  return html`<div class="legend-group legend-fill">
    <h2>${words.title(title, when)}</h2>
    <p>${unit}; ${text.layers.better[indicator.better]}${reading?.preliminary ? html`; ${text.layers.preliminary}` : nothing}</p>
    ${sourceMark(context, title, sourceIds(source.bundle.value, cited(indicator)))}
    <ul class="legend-items">
      <li><ul class="fill-scale">${classes.map(
        (
          name,
          at,
        ) => html`<li class=${`fill-${indicator.kind}-${at}`}><span class="visually-hidden">${name}</span>
          ${at > 0 ? html`<span class="fill-limit" aria-hidden="true">${limits[at - 1]}</span>` : nothing}</li>`,
      )}</ul></li>
      ${indicator.zero ? box('zero', words.zero) : nothing}
      ${box('no-data', text.common.noData)}${box('not-applicable', text.common.notApplicable)}
    </ul>
  </div>`;
}
