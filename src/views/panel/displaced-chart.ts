import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { DisplacedYear } from '../../analysis/series.ts';
import { firstMonthOf, yearOf } from '../../model/month.ts';
import { grid, noData, type ValueScale, valueScale } from '../charts/plot.ts';
import { type MonthScale, niceTop } from '../charts/scale.ts';
import { chart, missing } from './chart.ts';
import type { TableData } from './table.ts';
import type { PanelView } from './view.ts';

const ID = 'chart-displaced';
const SERIES = ['refugees', 'idps'] as const;
type Kind = (typeof SERIES)[number];

/** Refugees from the country and people displaced inside it, at the end of each year. */
export function displacedChart(view: PanelView): TemplateResult | typeof nothing {
  const { context, series, scale } = view;
  const { text } = context;
  const words = text.panels.displaced;
  const { country, around } = series.subject;
  if (!country) return nothing;
  const made = { id: ID, title: words.title };
  const absent = missing(view, made, ['displacement']);
  if (absent) return absent;
  const rows = series.displaced ?? [];
  return chart(view, {
    ...made,
    value: value(view, rows),
    keys: rows.length
      ? [
          html`<span>${words.of(country.name, around.length > 1)}</span>${SERIES.map(
            (kind) => html`<span class="key">${sample(kind)}${words[kind]}</span>`,
          )}`,
          ...remarks(view, rows),
        ]
      : [words.never(country.name)],
    plot: svg`${guard([series, scale, text], () => draw(view, rows))}`,
    table: () => table(view, rows),
  });
}

function sample(kind: Kind): TemplateResult {
  return html`<svg class="swatch" width="14" height="9" aria-hidden="true" focusable="false"
    ><path class=${kind} d="M0 4.5h14"></path></svg>`;
}

/** The year read, else the last of the window that has a figure. */
function shown({ cursor, figures }: PanelView, rows: readonly DisplacedYear[]): DisplacedYear | undefined {
  if (cursor !== null) return rows.find(({ year }) => year === cursor);
  const { from, to } = figures.window;
  return rows.findLast(({ year }) => year >= yearOf(from) && year <= yearOf(to));
}

function value(view: PanelView, rows: readonly DisplacedYear[]): TemplateResult | string {
  const { common, panels } = view.context.text;
  const row = shown(view, rows);
  if (!row) return view.cursor === null ? common.noData : `${common.noData} ${panels.inYear(view.cursor)}`;
  const word = (people: number | null): string => (people === null ? common.noData : common.number(people));
  return html`<b>${panels.displaced.value(word(row.refugees), word(row.idps))}</b> ${panels.inYear(row.year)}`;
}

function remarks({ context }: PanelView, rows: readonly DisplacedYear[]): (TemplateResult | string)[] {
  const words = context.text.panels.displaced;
  const early = rows.findLast(({ preliminary }) => preliminary);
  const counted = rows.find(({ idps }) => idps !== null);
  const first = rows[0];
  const list = [
    early ? words.early(early.year) : null,
    counted && first && counted.year > first.year ? words.idpsFrom(counted.year) : null,
  ].filter((words) => words !== null);
  return list.length ? [html`${list.map((line) => html`<span>${line}</span>`)}`] : [];
}

const middle = (year: number): number => firstMonthOf(year) + 6;

function draw(view: PanelView, rows: readonly DisplacedYear[]): SVGTemplateResult {
  const { scale, context } = view;
  const { panels, timeline } = context.text;
  const seen = rows.filter(({ year }) => {
    const x = scale.x(middle(year));
    return x >= scale.left && x <= scale.right;
  });
  const top = niceTop(Math.max(0, ...seen.flatMap(({ refugees, idps }) => [refugees ?? 0, idps ?? 0])));
  const values = valueScale(0, top);
  const [first, last] = [rows[0], rows.at(-1)];
  const { domain } = scale;
  return svg`${grid(scale, values, [0, top / 2, top], timeline.people)}
    ${first ? noData(scale, ID, domain.from, firstMonthOf(first.year) - 1, panels.noneBeforeYear(first.year)) : noData(scale, ID, domain.from, domain.to, panels.noFigures)}
    ${last ? noData(scale, ID, firstMonthOf(last.year + 1), domain.to, panels.noneAfterYear(last.year)) : nothing}
    ${SERIES.map((kind) => line(seen, kind, scale, values))}`;
}

/** Lines over years in a row; a year by itself, and one that is preliminary, is a dot. */
function line(
  rows: readonly DisplacedYear[],
  kind: Kind,
  scale: MonthScale,
  values: ValueScale,
): SVGTemplateResult {
  const points = rows.flatMap((row) => {
    const people = row[kind];
    return people === null ? [] : [{ ...row, x: scale.x(middle(row.year)), y: values.y(people) }];
  });
  const path = points
    .map(
      ({ year, x, y }, at) =>
        `${points[at - 1]?.year === year - 1 ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`,
    )
    .join('');
  const lone = points.filter(
    ({ year, preliminary }, at) =>
      preliminary || (points[at - 1]?.year !== year - 1 && points[at + 1]?.year !== year + 1),
  );
  return svg`<path class=${kind} d=${path}></path>${lone.map(
    ({ x, y, preliminary }) =>
      svg`<circle class=${preliminary ? 'displaced-dot early' : 'displaced-dot'} cx=${x} cy=${y} r="2.5"></circle>`,
  )}`;
}

function table({ context, series }: PanelView, rows: readonly DisplacedYear[]): TableData {
  const { common, panels } = context.text;
  const byYear = new Map(rows.map((row) => [row.year, row]));
  const known = (people: number | null | undefined): string | null =>
    people == null ? null : common.number(people);
  return {
    columns: [panels.table.refugees, panels.table.idps, panels.table.status],
    rows: series.years.map((year) => {
      const row = byYear.get(year);
      const status = row && (row.preliminary ? panels.deaths.preliminary : context.text.table.status.final);
      return { name: String(year), cells: [known(row?.refugees), known(row?.idps), status ?? null] };
    }),
  };
}
