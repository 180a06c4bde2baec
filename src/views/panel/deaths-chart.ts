import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { THIN_SHARE } from '../../analysis/official.ts';
import { yearOf } from '../../model/month.ts';
import { veil } from '../charts/plot.ts';
import { swatch } from '../charts/signs.ts';
import { chart, missing } from './chart.ts';
import { type DeathsBar, deathsBars, drawDeaths, TYPE_CLASSES } from './deaths-bars.ts';
import type { TableData } from './table.ts';
import type { PanelView } from './view.ts';

const ID = 'chart-deaths';

/** Deaths in armed violence in the mission's area, a bar a year, by type. */
export function deathsChart(view: PanelView): TemplateResult {
  const { context, series, scale } = view;
  const { text } = context;
  const words = text.panels.deaths;
  const made = { id: ID, title: words.title };
  const absent = missing(view, made, ['violence-places', 'violence-cells', 'country-year', 'coverage']);
  if (absent) return absent;
  const bars = deathsBars(series);
  const bar = bars.find(({ year }) => year === view.cursor);
  return chart(view, {
    ...made,
    value: bar ? yearValue(view, bar) : windowValue(view),
    keys: [...(bar ? yearKeys(view, bar) : windowKeys(view)), ...guarded(view, bars)],
    plot: svg`${guard([series, scale, text], () => drawDeaths(bars, scale, ID, text))}
      ${veil(scale, view.figures.window)}`,
    table: () => deathsTable(view, bars),
  });
}

function hostNames({ series }: PanelView): readonly string[] {
  return series.mission.hosts.map(({ name }) => name);
}

/** No event can lie in a window outside what the events cover: no data, never zero. */
function isOutside({ context, figures }: PanelView): boolean {
  const { violence } = context.store.limits;
  return figures.window.to < violence.from || figures.window.from > violence.to;
}

function windowValue(view: PanelView): TemplateResult | string {
  const { context, figures } = view;
  const { number, noData } = context.text.common;
  if (figures.official?.gap) return html`<b>${number(figures.official.best)}</b>`;
  if (!figures.deaths || isOutside(view)) return noData;
  return html`<b>${number(figures.deaths.best)}</b>`;
}

function windowKeys(view: PanelView): (TemplateResult | string)[] {
  const { context, figures } = view;
  const words = context.text.panels.deaths;
  const { deaths, official } = figures;
  const { violence } = context.store.limits;
  if (!deaths) return [];
  if (isOutside(view) && !official?.gap) return [words.outside(violence.from, violence.to)];
  const years = official ? yearsText(view, official.years) : '';
  const share =
    official && official.share !== null && official.share < THIN_SHARE
      ? [official.gap ? words.officialWindow(years, hostNames(view)) : words.places(official.share, years)]
      : [];
  return [...share, bounds(view, deaths), typeKey(view, deaths.byType)];
}

function yearsText(_view: PanelView, { from, to }: { from: number; to: number }): string {
  const [first, last] = [yearOf(from), yearOf(to)];
  return first === last ? String(first) : `${first}–${last}`;
}

function yearValue({ context }: PanelView, bar: DeathsBar): TemplateResult | string {
  const { common, panels } = context.text;
  const official = bar.kind === 'gap' ? bar.official?.best : null;
  const value = bar.kind === 'none' ? null : (official ?? bar.events.best);
  return value === null
    ? html`${common.noData} ${panels.inYear(bar.year)}`
    : html`<b>${common.number(value)}</b> ${panels.inYear(bar.year)}`;
}

function yearKeys(view: PanelView, bar: DeathsBar): (TemplateResult | string)[] {
  const words = view.context.text.panels.deaths;
  const line = bounds(view, bar.events);
  const types = typeKey(view, bar.events.byType);
  if (bar.kind === 'none') return [words.kinds.none, types];
  if (bar.kind !== 'gap') return [line, types];
  return [`${words.official(hostNames(view))}; ${words.placed(bar.events.best)}`, types];
}

/** Sums of low and high, as far as they are given. */
function bounds(
  { context }: PanelView,
  { best, low, high, ungiven }: { best: number; low: number; high: number; ungiven: number },
): string {
  const words = context.text.panels.deaths;
  if (ungiven === 0) return words.bounds(low, high);
  if (ungiven >= best) return words.unbounded;
  return `${words.bounds(low, high)}; ${words.ungiven(ungiven)}`;
}

function typeKey({ context }: PanelView, byType: readonly number[]): TemplateResult {
  const { number, types } = context.text.common;
  return html`${TYPE_CLASSES.map(
    (name, at) => html`<span class="key">${swatch(name)}${types[at]} ${number(byType[at] ?? 0)}</span>`,
  )}`;
}

/** The signs that this mission's bars use, explained once. */
function guarded(view: PanelView, bars: readonly DeathsBar[]): TemplateResult[] {
  const words = view.context.text.panels.deaths;
  const { violence } = view.series;
  const undated = violence?.years.reduce((sum, { undated: deaths }) => sum + deaths, 0) ?? 0;
  const has = (test: (bar: DeathsBar) => boolean): boolean => bars.some(test);
  const signs = [
    has(({ open }) => open !== null)
      ? html`<span class="key">${swatch('open', `${ID}-gap`)}${words.official(hostNames(view))}</span>`
      : nothing,
    has(({ open, kind }) => open === null && (kind === 'gap' || kind === 'thin'))
      ? html`<span class="key">${swatch('open', `${ID}-gap`)}${words.gapArea}</span>`
      : nothing,
    has(({ kind }) => kind === 'unchecked')
      ? html`<span class="key">${swatch('open', `${ID}-gap`)}${words.kinds.unchecked}</span>`
      : nothing,
    has(({ events }) => events.preliminary)
      ? html`<span class="key">${swatch('pale', `${ID}-over`)}${words.preliminary}</span>`
      : nothing,
    undated > 0 ? html`<span class="key">${words.undated(undated)}</span>` : nothing,
  ].filter((sign) => sign !== nothing);
  return signs.length ? [html`${signs}`] : [];
}

function deathsTable({ context }: PanelView, bars: readonly DeathsBar[]): TableData {
  const { common, panels } = context.text;
  const { number, share } = common;
  const known = (value: number | null | undefined): string | null => (value == null ? null : number(value));
  return {
    columns: [
      ...common.types,
      panels.table.all,
      panels.table.low,
      panels.table.high,
      panels.table.official,
      panels.table.share,
      panels.table.reading,
    ],
    rows: bars.map(({ year, events, official, kind }) => {
      const given = kind !== 'none';
      const bounded = given && events.ungiven === 0;
      return {
        name: String(year),
        cells: [
          ...events.byType.map((deaths) => (given ? number(deaths) : null)),
          given ? number(events.best) : null,
          bounded ? number(events.low) : null,
          bounded ? number(events.high) : null,
          known(official?.best),
          official?.share == null ? null : share(official.share),
          [
            panels.deaths.kinds[kind],
            events.preliminary || official?.preliminary ? panels.deaths.preliminary : '',
          ]
            .filter(Boolean)
            .join(', '),
        ],
      };
    }),
  };
}
