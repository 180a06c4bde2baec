import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { EstimateYear, MonthFigure } from '../../analysis/series.ts';
import { firstMonthOf, parseMonth, yearOf } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';
import { grid, noData, PLOT, type ValueScale, valueScale } from '../charts/plot.ts';
import { type MonthScale, niceTop } from '../charts/scale.ts';
import { chart, missing } from './chart.ts';
import type { TableData } from './table.ts';
import type { PanelView } from './view.ts';

const ID = 'chart-troops';

/** Troops deployed by month, and the estimate from bases by year. */
export function troopsChart(view: PanelView): TemplateResult {
  const { context, series, scale } = view;
  const { text } = context;
  const words = text.panels.troops;
  const made = { id: ID, title: words.title };
  const absent = missing(view, made, ['strength', 'bases']);
  if (absent) return absent;
  const deployed = series.deployed ?? [];
  const estimates = series.estimates ?? [];
  const ungiven = estimates.find(({ year }) => year === view.cursor)?.ungiven ?? 0;
  return chart(view, {
    ...made,
    value: view.cursor === null ? windowValue(view) : yearValue(view, view.cursor),
    keys: [
      html`<span class="key">${line()}${words.deployed}</span><span class="key">${square()}${words.estimate}</span>${
        ungiven > 0 ? html`<span class="key">${words.basesUngiven(ungiven)}</span>` : nothing
      }`,
      ...(deployed.length || estimates.some(({ troops }) => troops !== null) ? [] : [words.never]),
    ],
    plot: svg`${guard([series, scale, text, reach(view)?.to], () => drawTroops(view, deployed, estimates))}`,
    table: () => troopsTable(view, deployed, estimates),
  });
}

const line = (): TemplateResult =>
  html`<svg class="swatch" width="14" height="9" aria-hidden="true" focusable="false"><path class="deployed" d="M0 4.5h14"></path></svg>`;
const square = (): TemplateResult =>
  html`<svg class="swatch" width="9" height="9" aria-hidden="true" focusable="false"><rect class="estimate" x="1" y="1" width="7" height="7"></rect></svg>`;

/** First and last month of the deployed figures of any mission. */
function reach({ context }: PanelView): Window | null {
  const coverage = context.source.bundle.value.info.get('strength')?.coverage;
  const [from, to] = [coverage && parseMonth(coverage.from), coverage && parseMonth(coverage.to)];
  return from != null && to != null ? { from, to } : null;
}

function windowValue(view: PanelView): TemplateResult | string {
  const { context, series, figures } = view;
  const words = context.text.panels.troops;
  const { number } = context.text.common;
  const { from, to } = figures.window;
  const last = series.deployed?.findLast(({ month }) => month >= from && month <= to);
  if (last) return html`<b>${number(last.value)}</b> ${words.deployedIn(last.month)}`;
  const estimate = series.estimates?.findLast(
    ({ year, troops }) => troops !== null && year >= yearOf(from) && year <= yearOf(to),
  );
  if (estimate?.troops == null) return words.none;
  return html`<b>${number(estimate.troops)}</b> ${words.estimatedIn(estimate.year)}`;
}

function yearValue({ context, series }: PanelView, year: number): TemplateResult | string {
  const words = context.text.panels.troops;
  const { number, noData: none } = context.text.common;
  const last = series.deployed?.findLast(({ month }) => yearOf(month) === year);
  const estimate = series.estimates?.find((row) => row.year === year)?.troops ?? null;
  if (!last && estimate === null) return `${none} ${context.text.panels.inYear(year)}`;
  return html`${last ? html`<b>${number(last.value)}</b> ${words.deployedIn(last.month)}` : nothing}${
    last && estimate !== null ? '; ' : nothing
  }${estimate === null ? nothing : html`<b>${number(estimate)}</b> ${words.estimatedIn(year)}`}`;
}

function drawTroops(
  view: PanelView,
  deployed: readonly MonthFigure[],
  estimates: readonly EstimateYear[],
): SVGTemplateResult {
  const { scale, series, context } = view;
  const { panels } = context.text;
  const given = estimates.filter((row): row is EstimateYear & { troops: number } => row.troops !== null);
  const top = niceTop(
    Math.max(0, ...deployed.map(({ value }) => value), ...given.map(({ troops }) => troops)),
  );
  const values = valueScale(0, top);
  const covered = reach(view);
  const { from, to } = series.deployedIn;
  const words = 15;
  return svg`${grid(scale, values, [0, top / 2, top], context.text.common.number)}
    ${covered && covered.from > from ? noData(scale, ID, from, Math.min(to, covered.from - 1), panels.noneBefore(covered.from), words) : nothing}
    ${runs(deployed).map((run) => curve(run, scale, values))}
    ${covered && covered.to < to ? noData(scale, ID, Math.max(from, covered.to + 1), to, panels.noneAfter(covered.to), words) : nothing}
    ${given.map(({ year, troops }) => {
      const x = scale.x(firstMonthOf(year) + 6);
      return x < scale.left || x > scale.right
        ? nothing
        : svg`<rect class="estimate" x=${x - 3} y=${values.y(troops) - 3} width="6" height="6"></rect>`;
    })}`;
}

/** Parts of the series without a missing month. */
function runs(figures: readonly MonthFigure[]): readonly (readonly MonthFigure[])[] {
  const parts: MonthFigure[][] = [];
  for (const figure of figures) {
    const last = parts.at(-1);
    if (last && last.at(-1)?.month === figure.month - 1) last.push(figure);
    else parts.push([figure]);
  }
  return parts;
}

/** A month's figure stands at its end, as the reports have it. */
function curve(run: readonly MonthFigure[], scale: MonthScale, values: ValueScale): SVGTemplateResult {
  const points = run
    .filter(({ month }) => month >= scale.domain.from && month <= scale.domain.to)
    .map(({ month, value }) => `${scale.x(month + 1).toFixed(1)} ${values.y(value).toFixed(1)}`);
  const first = points[0];
  if (first === undefined) return svg``;
  const path = points.length > 1 ? `M${points.join('L')}` : `M${first}h1.5`;
  const [start, end] = [first.split(' ')[0], points.at(-1)?.split(' ')[0]];
  return svg`<path class="deployed-area" d=${`${path}L${end} ${PLOT.foot}L${start} ${PLOT.foot}Z`}></path>
    <path class="deployed" d=${path}></path>`;
}

function troopsTable(
  view: PanelView,
  deployed: readonly MonthFigure[],
  estimates: readonly EstimateYear[],
): TableData {
  const { common, panels } = view.context.text;
  const byMonth = new Map(deployed.map(({ month, value }) => [month, value]));
  const byYear = new Map(estimates.map((row) => [row.year, row]));
  const known = (value: number | null | undefined): string | null =>
    value == null ? null : common.number(value);
  return {
    columns: [panels.table.estimate, panels.table.bases, ...common.months],
    rows: view.series.years.map((year) => ({
      name: String(year),
      cells: [
        known(byYear.get(year)?.troops),
        known(byYear.get(year)?.bases),
        ...common.months.map((_, at) => known(byMonth.get(firstMonthOf(year) + at))),
      ],
    })),
  };
}
