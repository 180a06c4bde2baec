import { html, nothing, type TemplateResult } from 'lit-html';
import { ask } from '../../ui/requests.ts';
import { icon } from '../icons.ts';
import type { PanelView } from './view.ts';

/** The window that the figures are of, and what can be done with all charts. */
export function toolbar(view: PanelView, toggle: () => void): TemplateResult {
  const { common, panels } = view.context.text;
  return html`<div class="panel-tools">
    <h3>${common.range(view.figures.window)}</h3>
    ${view.series.mission ? mandate(view) : nothing}
    <button type="button" class="tool" aria-pressed=${view.tables ? 'true' : 'false'} @click=${toggle}
      >${icon('table')}${panels.tools.table}</button>
    <button type="button" class="tool" @click=${() => view.save(null)}>${icon('download')}${panels.tools.csv}</button>
    <button type="button" class="tool"
      @click=${(event: Event) => ask(event.currentTarget as Element, 'sources', null)}
      >${icon('sources')}${panels.tools.sources}</button>
  </div>`;
}

/** Opens the mission's mandates in place of the map, and closes them. */
function mandate({ context }: PanelView): TemplateResult {
  const { store, text } = context;
  const { mandates } = store.settings.value;
  const toggle = (): void =>
    store.dispatch({ type: 'settings', change: { mandates: !mandates }, from: 'panel' });
  return html`<button type="button" class="tool" aria-pressed=${mandates ? 'true' : 'false'} @click=${toggle}
    >${icon('list')}${text.mandates.open}</button>`;
}
