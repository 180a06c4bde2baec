import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { live } from 'lit-html/directives/live.js';
import type { ScoreYear } from '../../analysis/series.ts';
import { firstMonthOf, yearOf } from '../../model/month.ts';
import { SCORES, type Score } from '../../model/state.ts';
import { grid, noData, type ValueScale, valueScale } from '../charts/plot.ts';
import type { MonthScale } from '../charts/scale.ts';
import { chart, missing } from './chart.ts';
import type { TableData } from './table.ts';
import type { PanelView } from './view.ts';

const ID = 'chart-stability';
/** Half the width of a 90 % interval of a normal distribution, in standard errors. */
const MARGIN = 1.645;

/** Low and high end of the 90 % margin of an estimate. */
export function marginOf({ estimate, se }: ScoreYear): readonly [number, number] {
  return [estimate - MARGIN * se, estimate + MARGIN * se];
}

/** One indicator of governance of the country, or of the first host, with its margin. */
export function stabilityChart(view: PanelView): TemplateResult | typeof nothing {
  const { context, series, scale } = view;
  const { text } = context;
  const words = text.panels.stability;
  const host = series.subject.country;
  if (!host) return nothing;
  const made = { id: ID, title: words.source, pick: picker(view) };
  const absent = missing(view, made, ['wgi']);
  if (absent) return absent;
  const scores = series.scores ?? [];
  return chart(view, {
    ...made,
    value: value(view, scores),
    keys: scores.length ? keys(view, scores, host.name) : [words.never(host.name)],
    plot: svg`${guard([series, scale, text], () => drawScores(view, scores))}`,
    table: () => scoresTable(view, scores),
  });
}

/** The six indicators, one at a time. */
function picker({ context, series, choose }: PanelView): TemplateResult {
  const words = context.text.panels.stability;
  return html`<select class="chart-pick" aria-label=${words.pick}
    @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value as Score)}
    >${SCORES.map(
      (name) =>
        html`<option value=${name} .selected=${live(name === series.indicator)}>${words.indicators[name]}</option>`,
    )}</select>`;
}

/** The score that the head shows: of the year read, else of the last year of the window that has one. */
function shown({ cursor, figures }: PanelView, scores: readonly ScoreYear[]): ScoreYear | undefined {
  if (cursor !== null) return scores.find(({ year }) => year === cursor);
  const { from, to } = figures.window;
  return scores.findLast(({ year }) => year >= yearOf(from) && year <= yearOf(to));
}

function value(view: PanelView, scores: readonly ScoreYear[]): TemplateResult | string {
  const { common, panels } = view.context.text;
  const score = shown(view, scores);
  if (score) return html`<b>${common.number(score.estimate, 2)}</b> ${panels.inYear(score.year)}`;
  return view.cursor === null ? common.noData : `${common.noData} ${panels.inYear(view.cursor)}`;
}

function keys(view: PanelView, scores: readonly ScoreYear[], host: string): (TemplateResult | string)[] {
  const words = view.context.text.panels.stability;
  const score = view.cursor === null ? undefined : shown(view, scores);
  return [
    html`<span>${words.host(host, view.series.subject.around.length > 1)}</span><span>${words.direction}</span>`,
    score ? words.range(...marginOf(score)) : words.band,
  ];
}

function drawScores(view: PanelView, scores: readonly ScoreYear[]): SVGTemplateResult {
  const { scale, context } = view;
  const { number } = context.text.common;
  const { panels } = context.text;
  const seen = scores.filter(({ year }) => {
    const x = scale.x(middle(year));
    return x >= scale.left && x <= scale.right;
  });
  const ends = seen.flatMap(marginOf);
  const low = Math.min(0, Math.floor(Math.min(0, ...ends) * 2) / 2);
  const high = Math.max(0, Math.ceil(Math.max(0, ...ends) * 2) / 2);
  const values = valueScale(low === high ? -1 : low, high);
  const [first, last] = [scores[0], scores.at(-1)];
  const { domain } = scale;
  return svg`${grid(scale, values, ticks(values), (tick) => number(tick, Number.isInteger(tick) ? 0 : 1))}
    ${first ? noData(scale, ID, domain.from, firstMonthOf(first.year) - 1, panels.noneBeforeYear(first.year)) : noData(scale, ID, domain.from, domain.to, panels.noFigures)}
    ${last ? noData(scale, ID, firstMonthOf(last.year + 1), domain.to, panels.noneAfterYear(last.year)) : nothing}
    ${runs(seen).map((run) => band(run, scale, values))}
    ${seen.map((score, at) =>
      lonely(seen, at) || score === last
        ? svg`<circle class="score-dot" cx=${scale.x(middle(score.year))} cy=${values.y(score.estimate)} r="2.5"></circle>`
        : nothing,
    )}`;
}

const middle = (year: number): number => firstMonthOf(year) + 6;

function ticks({ from, to }: ValueScale): readonly number[] {
  const step = to - from > 4 ? 2 : to - from > 2.5 ? 1.5 : to - from > 1 ? 1 : 0.5;
  const list: number[] = [];
  for (let at = Math.ceil(from / step); at * step <= to; at++) list.push(at * step + 0);
  return list;
}

/** Scores of consecutive years; before 2002 the source has every second year, which no line joins. */
function runs(scores: readonly ScoreYear[]): readonly (readonly ScoreYear[])[] {
  const parts: ScoreYear[][] = [];
  for (const score of scores) {
    const last = parts.at(-1);
    if (last?.at(-1)?.year === score.year - 1) last.push(score);
    else parts.push([score]);
  }
  return parts;
}

function lonely(scores: readonly ScoreYear[], at: number): boolean {
  const year = scores[at]?.year ?? 0;
  return scores[at - 1]?.year !== year - 1 && scores[at + 1]?.year !== year + 1;
}

function band(run: readonly ScoreYear[], scale: MonthScale, values: ValueScale): SVGTemplateResult {
  const point = (year: number, level: number): string =>
    `${scale.x(middle(year)).toFixed(1)} ${values.y(level).toFixed(1)}`;
  const only = run.length === 1 ? run[0] : undefined;
  if (only) {
    const [low, high] = marginOf(only);
    return svg`<path class="score-margin" d=${`M${point(only.year, low)}L${point(only.year, high)}`}></path>`;
  }
  const upper = run.map((score) => point(score.year, marginOf(score)[1]));
  const lower = run.map((score) => point(score.year, marginOf(score)[0])).reverse();
  return svg`<path class="score-band" d=${`M${[...upper, ...lower].join('L')}Z`}></path>
    <path class="score" d=${`M${run.map((score) => point(score.year, score.estimate)).join('L')}`}></path>`;
}

function scoresTable({ context, series }: PanelView, scores: readonly ScoreYear[]): TableData {
  const { common, panels } = context.text;
  const byYear = new Map(scores.map((score) => [score.year, score]));
  return {
    columns: [panels.table.value, panels.table.se, panels.table.margin],
    rows: series.years.map((year) => {
      const score = byYear.get(year);
      if (!score) return { name: String(year), cells: [null, null, null] };
      const [low, high] = marginOf(score);
      return {
        name: String(year),
        cells: [
          common.number(score.estimate, 2),
          common.number(score.se, 2),
          `${common.number(low, 2)} – ${common.number(high, 2)}`,
        ],
      };
    }),
  };
}
