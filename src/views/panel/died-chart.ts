import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { DeathsYear } from '../../analysis/series.ts';
import { firstMonthOf, lastMonthOf, yearOf } from '../../model/month.ts';
import { stack } from '../charts/bars.ts';
import { grid, noData, notApplicable, valueScale, veil, yearBox, zero } from '../charts/plot.ts';
import { niceTop } from '../charts/scale.ts';
import { swatch } from '../charts/signs.ts';
import { chart, missing } from './chart.ts';
import type { Series } from './data.ts';
import type { TableData } from './table.ts';
import type { PanelView } from './view.ts';

const ID = 'chart-died';
const CAUSE_CLASSES = ['killed', 'accident', 'illness', 'other'] as const;

/** Whether a year has a figure: `none` after the source ends, `not` while the mission has nobody there. */
export type DiedKind = 'known' | 'none' | 'not';

/** Peacekeepers who died, a bar a year, by cause. */
export function diedChart(view: PanelView): TemplateResult {
  const { context, series, scale, figures } = view;
  const { text } = context;
  const words = text.panels.died;
  const made = { id: ID, title: words.title };
  const absent = missing(view, made, ['fatalities']);
  if (absent) return absent;
  const years = series.died ?? [];
  const row = years.find(({ year }) => year === view.cursor);
  const kind = row && diedKind(view.series, row);
  const shown = row ?? figures.died;
  return chart(view, {
    ...made,
    ...(row ? {} : { aside: words.place }),
    value: row && kind !== 'known' ? nothingThere(view, row.year, kind ?? 'none') : value(view, row?.year),
    keys: [
      html`${CAUSE_CLASSES.map(
        (name, at) =>
          html`<span class="key">${swatch(name)}${text.common.causes[at]} ${text.common.number(shown?.byCause[at] ?? 0)}</span>`,
      )}`,
      ...remarks(view, row),
    ],
    plot: svg`${guard([series, scale, text], () => drawDied(view, years))}
      ${veil(scale, figures.window)}`,
    table: () => diedTable(view, years),
  });
}

function value({ context, series, figures }: PanelView, year: number | undefined): TemplateResult {
  const all = year === undefined ? figures.died?.all : series.died?.find((row) => row.year === year)?.all;
  return html`<b>${context.text.common.number(all ?? 0)}</b>${
    year === undefined ? nothing : ` ${context.text.panels.inYear(year)}`
  }`;
}

/** How far the figures reach where the source stops inside the window or the year; deaths after the end. */
function remarks(view: PanelView, row: DeathsYear | undefined): (TemplateResult | string)[] {
  const { context, figures, series } = view;
  const { panels } = context.text;
  const end = view.series.diedUntil;
  const last = row ? lastMonthOf(row.year) : figures.window.to;
  const after = series.died?.some((year) => year.after > 0);
  const list = [
    last > end && series.deployedIn.to > end ? panels.upTo(end) : null,
    after ? panels.died.after(row ? row.after : (figures.died?.after ?? 0)) : null,
  ].filter((words) => words !== null);
  return list.length ? [html`${list.map((words) => html`<span>${words}</span>`)}`] : [];
}

function nothingThere({ context }: PanelView, year: number, kind: DiedKind): string {
  const { common, panels } = context.text;
  return `${kind === 'not' ? panels.died.not : common.noData} ${panels.inYear(year)}`;
}

export function diedKind({ deployedIn, diedUntil }: Series, { year, all }: DeathsYear): DiedKind {
  if (all > 0) return 'known';
  if (year < yearOf(deployedIn.from) || year > yearOf(deployedIn.to)) return 'not';
  return firstMonthOf(year) > diedUntil ? 'none' : 'known';
}

function drawDied(view: PanelView, years: readonly DeathsYear[]): SVGTemplateResult {
  const { scale, series, context } = view;
  const top = niceTop(Math.max(0, ...years.map(({ all }) => all)));
  const values = valueScale(0, top);
  const end = view.series.diedUntil;
  const last = series.deployedIn.to;
  return svg`${grid(scale, values, [0, top / 2, top], context.text.common.number)}
    ${end < last ? noData(scale, ID, end + 1, last, context.text.panels.noneAfter(end)) : nothing}
    ${years.map((row) => {
      const box = yearBox(scale, row.year);
      const kind = diedKind(view.series, row);
      if (!box || kind === 'none') return nothing;
      if (kind === 'not') return notApplicable(scale, row.year);
      if (row.all === 0) return lastMonthOf(row.year) <= end ? zero(scale, row.year) : nothing;
      const y = values.y(row.all);
      return svg`${stack(box, values, row.byCause, CAUSE_CLASSES)}
        ${row.after > 0 ? svg`<rect class="after" x=${box.x - 1} width=${box.width + 2} y=${y - 1} height=${values.y(row.all - row.after) - y + 2}></rect>` : nothing}`;
    })}`;
}

function diedTable(view: PanelView, years: readonly DeathsYear[]): TableData {
  const { common, panels } = view.context.text;
  return {
    columns: [...common.causes, panels.table.all, panels.table.after],
    rows: years.map((row) => {
      const kind = diedKind(view.series, row);
      const cell = (deaths: number): string | null =>
        kind === 'known' ? common.number(deaths) : kind === 'not' ? common.notApplicable : null;
      return { name: String(row.year), cells: [...row.byCause, row.all, row.after].map(cell) };
    }),
  };
}
