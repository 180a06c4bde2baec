import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Text } from '../../text/en.ts';
import { icon } from '../icons.ts';
import type { ControlsActions, ControlsModel, Speed } from './controls.ts';
import { moreIcon } from './icons.ts';
import { zoomButtons } from './zoom-buttons.ts';

const SPEEDS: readonly Speed[] = [0.5, 1, 2, 4];
const SNAPS = ['month', 'year'] as const;
const SCOPES = ['selection', 'map'] as const;
const SETTINGS_ID = 'timeline-settings';

/** What the bars count, what windows snap to, how fast time runs: in the row, or behind a button where it is narrow. */
export function settings(model: ControlsModel, actions: ControlsActions, text: Text): TemplateResult {
  const words = text.timeline;
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !model.more) return;
    event.stopPropagation();
    actions.more(false);
    (event.currentTarget as HTMLElement).querySelector('button')?.focus();
  };
  return html`<div class="timeline-more" @keydown=${leave}>
    <button type="button" class="icon-button" aria-label=${words.more} title=${words.more}
      aria-expanded=${model.more ? 'true' : 'false'} aria-controls=${SETTINGS_ID}
      @click=${() => actions.more(!model.more)}>${moreIcon()}</button>
    <div class=${model.more ? 'timeline-settings open' : 'timeline-settings'} id=${SETTINGS_ID}>
      ${scopes(model.scope, actions, text)}
      ${select(words.snap, SNAPS, model.snap, (name) => words.snaps[name], actions.snap)}
      <span class="timeline-zoom folded">${zoomButtons(model.zoom, text)}</span>
      ${select(words.speed, SPEEDS, model.speed, (speed) => words.speeds[speed], actions.speed)}
    </div>
  </div>`;
}

function scopes(scope: ControlsModel['scope'], actions: ControlsActions, text: Text): TemplateResult {
  const words = text.timeline;
  const name = (one: (typeof SCOPES)[number]): string =>
    one === 'selection' && scope.selection === 'all' ? words.scopeAll : words.scope[one];
  return html`<fieldset class="timeline-modes timeline-scope">
    <legend>${words.counts}</legend>
    ${SCOPES.map(
      (one) => html`<label title=${one === 'map' && !scope.map ? words.scopeNoMap : nothing}
        ><input type="radio" name="timeline-scope" value=${one} ?disabled=${one === 'map' && !scope.map}
          .checked=${live(scope.chosen === one)} @change=${() => actions.scope(one)}
        /><span>${name(one)}</span></label>`,
    )}
  </fieldset>`;
}

function select<T extends string | number>(
  name: string,
  all: readonly T[],
  chosen: T,
  word: (value: T) => string,
  choose: (value: T) => void,
): TemplateResult {
  const change = (event: Event): void => {
    const found = all[(event.currentTarget as HTMLSelectElement).selectedIndex];
    if (found !== undefined) choose(found);
  };
  return html`<span class="timeline-select"><select aria-label=${name} title=${name} @change=${change}>
    ${all.map((value) => html`<option value=${value} .selected=${live(value === chosen)}>${word(value)}</option>`)}
  </select>${icon('down')}</span>`;
}
