import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Settings } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';
import { dot, TYPE_CLASSES } from '../legend/symbols.ts';

/** Which violence the circles show, and what their size counts. */
export function violenceChoice(context: Context): TemplateResult {
  const { store, text } = context;
  const words = text.layers.show;
  const { types, measure } = store.settings.value;
  const set = (change: Partial<Settings>): void =>
    store.dispatch({ type: 'settings', change, from: 'panel' });
  const toggle = (at: number): void => {
    const [a, b, c] = types.map((on, index) => (index === at ? !on : on));
    set({ types: [a ?? true, b ?? true, c ?? true] });
  };
  return html`<fieldset class="layers-section">
    <legend>${words.title}</legend>
    <div role="group" aria-label=${words.types}>
      ${TYPE_CLASSES.map(
        (type, at) => html`<label class="layers-option">
          <input type="checkbox" name=${`layers-${type}`} .checked=${live(types[at] ?? true)} @change=${() => toggle(at)} />
          ${dot(type)}<span>${text.common.types[at]}</span>
        </label>`,
      )}
      ${types.some(Boolean) ? nothing : html`<p class="small" role="status">${words.noTypes}</p>`}
    </div>
    <div role="radiogroup" aria-label=${words.measure} class="layers-measure">
      <span class="small">${words.measure}</span>
      ${(['deaths', 'events'] as const).map(
        (name) => html`<label class="layers-option">
          <input type="radio" name="layers-measure" value=${name} .checked=${live(measure === name)}
            @change=${() => set({ measure: name })} />
          <span>${words.measures[name]}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}
