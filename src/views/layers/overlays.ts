import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { OVERLAYS, type OverlayId } from '../../catalog/overlays.ts';
import type { Context } from '../../ui/context.ts';
import { provenance } from './provenance.ts';

/** A switch for every part of the map, with what it is and where it is from. */
export function overlayList(host: HTMLElement, context: Context): TemplateResult {
  const words = context.text.layers;
  return html`<fieldset class="layers-section">
    <legend>${words.overlaysTitle}</legend>
    ${OVERLAYS.map(({ id, resources }) => {
      const { title, about } = words.overlays[id];
      const on = !context.store.settings.value.hidden.includes(id);
      return html`<label class="layers-option">
          <input type="checkbox" role="switch" name=${`layers-${id}`} aria-describedby=${`layers-about-${id}`}
            .checked=${live(on)} @change=${() => toggle(context, id)} />
          <span>${title}</span>
        </label>
        <div class="layers-about small"><span id=${`layers-about-${id}`}>${about}</span>
          ${provenance(host, context, resources)}</div>`;
    })}
  </fieldset>`;
}

function toggle({ store }: Context, id: OverlayId): void {
  const { hidden } = store.state.peek().settings;
  const change = hidden.includes(id)
    ? { hidden: hidden.filter((one) => one !== id) }
    : { hidden: [...hidden, id].sort() };
  store.dispatch({ type: 'settings', change, from: 'panel' });
}
