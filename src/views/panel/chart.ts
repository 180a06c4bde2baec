import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit-html';
import type { ResourceName } from '../../model/bundle.ts';
import type { Series } from '../../model/story.ts';
import { failureOf } from '../../ui/failure.ts';
import { hatches } from '../charts/hatch.ts';
import { PLOT } from '../charts/plot.ts';
import { chartSource } from './sources.ts';
import { dataTable, type TableData } from './table.ts';
import type { PanelView } from './view.ts';

/** One chart of the panel: what stands above its plot, the plot, and the same figures as a table. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly aside?: string; // after the title
  readonly pick?: TemplateResult; // a control in the title's line
  readonly value: TemplateResult | string;
  readonly keys: readonly (TemplateResult | string)[]; // a line each
  readonly plot: SVGTemplateResult;
  readonly table: () => TableData;
  readonly foot?: TemplateResult | typeof nothing; // under the plot
}

export function chart(view: PanelView, made: Chart): TemplateResult {
  return html`<section class="chart" aria-labelledby=${`${made.id}-title`} data-chart=${made.id}
    data-lit=${isLit(view, made.id) ? '' : nothing}>
    ${title(made, chartSource(view, made.id, made.title))}
    ${made.keys.map((line) => html`<p class="chart-key">${line}</p>`)}
    <svg class="plot" width=${view.scale.right} height=${PLOT.foot + 2} aria-hidden="true" focusable="false">
      <defs>${hatches(made.id)}</defs>
      ${made.plot}
      ${rule(view)}
    </svg>
    ${made.foot ?? nothing}
    ${view.tables ? html`${dataTable(view, made.title, made.table())}${csvButton(view, made)}` : nothing}
  </section>`;
}

const CHARTS: Readonly<Record<Series, string>> = {
  deaths: 'chart-deaths',
  killed: 'chart-died',
  troops: 'chart-troops',
  stability: 'chart-stability',
  displaced: 'chart-displaced',
  mandates: '', // no chart of the panel
};

/** Whether the step of the open story speaks of it. */
function isLit({ context }: PanelView, id: string): boolean {
  const series = context.stories.step.value?.highlight.series ?? [];
  return series.some((one) => CHARTS[one] === id);
}

/** The figures of one chart as a file. */
function csvButton(view: PanelView, { id, title: words }: Chart): TemplateResult {
  return html`<button type="button" class="link chart-csv" @click=${() => view.save(id)}
    >${view.context.text.panels.csvOf(words)}</button>`;
}

function title(
  { id, title: words, aside, pick, value }: Pick<Chart, 'id' | 'title' | 'aside' | 'pick' | 'value'>,
  source: TemplateResult | typeof nothing,
) {
  return html`<div class="chart-head">
    <h3 id=${`${id}-title`}>${words}${aside ? html` <span>${aside}</span>` : nothing}</h3>${source}
    ${pick ?? nothing}
    <p class="chart-value">${value}</p>
  </div>`;
}

/** The year that is read, across every plot. */
function rule({ cursor, scale }: PanelView): SVGTemplateResult | typeof nothing {
  if (cursor === null) return nothing;
  const x = scale.x(cursor * 12 + 6);
  return svg`<line class="cursor" x1=${x} x2=${x} y1="0" y2=${PLOT.foot + 2}></line>`;
}

/** @returns what to show instead of a chart while one of its resources is missing; null when none is */
export function missing(
  { context }: PanelView,
  made: Pick<Chart, 'id' | 'title'>,
  names: readonly ResourceName[],
): TemplateResult | null {
  const { data } = context.source.bundle.value;
  const absent = names.filter((name) => !(name in data));
  if (absent.length === 0) return null;
  const failed = failureOf(context, absent);
  const words = failed
    ? html`${failed.what} ${failed.why}
        <button type="button" class="link" @click=${() => context.source.retry()}>${context.text.common.retry}</button>`
    : context.text.panels.loading;
  return html`<section class="chart" aria-labelledby=${`${made.id}-title`}>
    ${title({ ...made, value: '' }, nothing)}
    <p class=${failed ? 'chart-missing failed' : 'chart-missing'}>${words}</p>
  </section>`;
}
