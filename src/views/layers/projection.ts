import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Settings } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';

const PROJECTIONS: readonly Settings['projection'][] = ['globe', 'mercator'];

/** Globe or flat map. */
export function projectionChoice({ store, text }: Context): TemplateResult {
  const words = text.layers.projection;
  const chosen = store.settings.value.projection;
  return html`<fieldset class="layers-section">
    <legend>${words.title}</legend>
    ${PROJECTIONS.map(
      (projection) => html`<label class="layers-option">
        <input type="radio" name="layers-projection" value=${projection} .checked=${live(chosen === projection)}
          @change=${() => store.dispatch({ type: 'settings', change: { projection }, from: 'panel' })} />
        <span>${words.names[projection]}</span>
      </label>`,
    )}
    <p class="layers-about small">${words.about}</p>
  </fieldset>`;
}
