import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Indicator } from '../../catalog/indicator.ts';
import { INDICATORS } from '../../catalog/indicators.ts';
import type { Context } from '../../ui/context.ts';
import { cited, provenance } from './provenance.ts';

/** One indicator or none: threat and stability apart, as their good ends differ. */
export function fillChoice(host: HTMLElement, context: Context): TemplateResult {
  const words = context.text.layers.fill;
  const chosen = context.store.settings.value.indicator;
  return html`<fieldset class="layers-section">
    <legend>${words.title}</legend>
    ${option(context, null, words.none, chosen === null, nothing)}
    ${(['threat', 'stability'] as const).map((kind) => {
      const all = INDICATORS.filter((indicator) => indicator.kind === kind);
      const better = all[0] && context.text.layers.better[all[0].better];
      return html`<div role="group" aria-labelledby=${`layers-${kind}`}>
        <h3 class="layers-group" id=${`layers-${kind}`}>${words.groups[kind]} <span class="small">${better}</span></h3>
        ${all.map((indicator) => indicatorOption(host, context, indicator, chosen === indicator.id))}
      </div>`;
    })}
  </fieldset>`;
}

function indicatorOption(
  host: HTMLElement,
  context: Context,
  indicator: Indicator,
  chosen: boolean,
): TemplateResult {
  const { title, about } = context.text.layers.indicators[indicator.id];
  const more = chosen
    ? html`<div class="layers-about small">${about} ${state(context, indicator)}${provenance(host, context, cited(indicator))}</div>`
    : nothing;
  return option(context, indicator.id, title, chosen, more);
}

function option(
  { store }: Context,
  id: string | null,
  title: string,
  chosen: boolean,
  more: TemplateResult | typeof nothing,
): TemplateResult {
  const choose = (): void => store.dispatch({ type: 'settings', change: { indicator: id }, from: 'panel' });
  return html`<label class="layers-option">
      <input type="radio" name="layers-fill" value=${id ?? ''} .checked=${live(chosen)} @change=${choose} />
      <span>${title}</span>
    </label>${more}`;
}

/** Whether its data have arrived. */
function state({ source, text }: Context, { resources }: Indicator): TemplateResult | typeof nothing {
  const { data, failures } = source.bundle.value;
  if (resources.some((name) => failures.has(name))) return html`<strong>${text.layers.failed}</strong> `;
  return resources.every((name) => data[name]) ? nothing : html`<span>${text.layers.loading}</span> `;
}
