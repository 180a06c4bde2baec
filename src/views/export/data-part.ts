import { html, nothing, type TemplateResult } from 'lit-html';
import { download, type Ending, fileName, TYPES } from '../../export/file.ts';
import type { Tab } from '../../model/state.ts';
import { createSelection } from '../table/selection.ts';
import { SHEETS } from '../table/tabs.ts';
import { chartSvg, chartsOnScreen } from './charts.ts';
import { viewCsv, viewGeoJson } from './data.ts';
import type { ShareView } from './dialog.ts';

/** Every chart that is on screen, as a drawing that stands by itself. */
export function charts(view: ShareView): TemplateResult {
  const { context, host } = view;
  const words = context.text.share.charts;
  const found = chartsOnScreen(host.parentElement ?? host, context);
  return html`<section class="export-part" aria-labelledby="export-charts">
    <h3 id="export-charts">${words.title}</h3>
    ${found.length === 0 ? html`<p class="small">${words.none}</p>` : nothing}
    <div class="export-row">${found.map(
      (chart) => html`<button type="button" class="button" data-chart-svg=${chart.id}
        @click=${() => save(view, chart.id, 'svg', chartSvg(context, chart))}>${chart.title}</button>`,
    )}</div>
  </section>`;
}

/** The figures of the view: each table, and what has a place on the map. */
export function data(view: ShareView): TemplateResult {
  const { context } = view;
  const { share, table } = context.text;
  const tabs = Object.keys(SHEETS) as Tab[];
  return html`<section class="export-part" aria-labelledby="export-data">
    <h3 id="export-data">${share.data.title}</h3>
    <div class="export-row">
      ${tabs.map(
        (tab) => html`<button type="button" class="button" data-csv=${tab}
          @click=${() => saveData(view, tab, 'csv', viewCsv(context, tab))}>${share.data.csv(table.tabs[tab])}</button>`,
      )}
      <button type="button" class="button" data-geojson
        @click=${() => saveData(view, 'map', 'geojson', viewGeoJson(context))}>${share.data.geojson}</button>
    </div>
  </section>`;
}

/** Data that are on their way are waited for; what cannot be had is said. */
async function saveData(view: ShareView, part: string, ending: Ending, made: Promise<string>): Promise<void> {
  const { data, work } = view.context.text.share;
  view.said.value = data.waiting;
  try {
    save(view, part, ending, await made);
  } catch (fault) {
    view.said.value = work.failed((fault as Error).message);
  }
}

function save({ context, said }: ShareView, part: string, ending: Ending, content: string): void {
  const { id } = createSelection(context).peek();
  const name = fileName(`${id} ${part}`, context.select.window.peek(), new Date(), ending);
  // A spreadsheet takes a byte order mark as the sign of UTF-8.
  download(name, new Blob(ending === 'csv' ? ['\ufeff', content] : [content], { type: TYPES[ending] }));
  said.value = context.text.share.work.done(name);
}
