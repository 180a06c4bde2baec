import { html, nothing, type TemplateResult } from 'lit-html';
import { THIN_SHARE } from '../../analysis/official.ts';
import { yearOf } from '../../model/month.ts';
import { swatch } from '../charts/signs.ts';
import { DEATHS_ID, type DeathsBar, isByDeaths, TYPE_CLASSES } from './deaths-bars.ts';
import type { PanelView } from './view.ts';

type Line = TemplateResult | string;

/** Whether the hosts' official total is the figure to show: an area of its own has no such total, nor have events. */
export function standsIn({ figures, series }: PanelView): boolean {
  return figures.official?.gap === true && !series.finer && isByDeaths(series);
}

/** No event can lie in a window outside what the events cover: no data, never zero. */
function isOutside({ context, figures }: PanelView): boolean {
  const { violence } = context.store.limits;
  return figures.window.to < violence.from || figures.window.from > violence.to;
}

export function windowValue(view: PanelView): Line {
  const { common, panels } = view.context.text;
  const { deaths, official } = view.figures;
  if (standsIn(view)) return html`<b>${common.number(official?.best ?? 0)}</b>`;
  if (!deaths || isOutside(view)) return common.noData;
  const partial = official?.gap ? ` ${panels.deaths.withPlace}` : nothing;
  return html`<b>${common.number(deaths.best)}</b>${partial}`;
}

export function windowKeys(view: PanelView, bars: readonly DeathsBar[]): readonly Line[] {
  const { panels } = view.context.text;
  const { deaths, window } = view.figures;
  const { violence } = view.context.store.limits;
  if (!deaths) return [];
  const explained = signs(view, bars);
  if (isOutside(view) && !standsIn(view)) {
    return [
      panels.deaths.outside(violence.from, violence.to),
      ...(explained.length ? [html`${explained}`] : []),
    ];
  }
  const end = window.to > violence.to ? html`<span>${panels.upTo(violence.to)}</span>` : nothing;
  return [
    ...only(view),
    ...coverage(view),
    html`${isByDeaths(view.series) ? html`<span>${bounds(view, deaths)}</span>` : nothing}${end}${explained}`,
    typeKey(view, deaths.byType),
  ];
}

/** That not all types count. */
function only({ context, series }: PanelView): string[] {
  const words = context.text.common.onlyTypes(series.types);
  return words ? [context.text.panels.deaths.only(words, series.measure)] : [];
}

/** How much of the official deaths the places carry, where that is under nine tenths. */
function coverage(view: PanelView): string[] {
  const words = view.context.text.panels.deaths;
  const { official } = view.figures;
  if (official?.share == null || official.share >= THIN_SHARE) return [];
  const [first, last] = [yearOf(official.years.from), yearOf(official.years.to)];
  const years = view.context.text.panels.vintages.years(first, last);
  const hosts = view.series.subject.around.map(({ name }) => name);
  if (standsIn(view)) return [words.officialWindow(years, hosts)];
  return [
    view.series.finer ? words.alone(official.share, hosts, years) : words.places(official.share, years),
  ];
}

export function yearValue({ context }: PanelView, bar: DeathsBar): Line {
  const { common, panels } = context.text;
  if (bar.kind === 'none') return `${common.noData} ${panels.inYear(bar.year)}`;
  const shown = bar.kind === 'gap' && bar.open !== null ? bar.open : bar.events.best;
  const partial = bar.kind === 'gap' && bar.open === null ? ` ${panels.deaths.withPlace}` : nothing;
  return html`<b>${common.number(shown)}</b>${partial} ${panels.inYear(bar.year)}`;
}

export function yearKeys(view: PanelView, bars: readonly DeathsBar[], bar: DeathsBar): readonly Line[] {
  const words = view.context.text.panels.deaths;
  const line =
    bar.kind === 'none'
      ? words.kinds.none
      : bar.kind === 'gap' && bar.open !== null
        ? `${words.official(view.series.subject.around.length)}; ${words.placed(bar.events.best)}`
        : isByDeaths(view.series)
          ? bounds(view, bar.events)
          : words.kinds[bar.kind];
  return [...only(view), html`<span>${line}</span>${signs(view, bars)}`, typeKey(view, bar.events.byType)];
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

function typeKey({ context, series }: PanelView, byType: readonly number[]): TemplateResult {
  const { number, types } = context.text.common;
  return html`${TYPE_CLASSES.map((name, at) =>
    !series.types[at]
      ? nothing
      : html`<span class="key">${swatch(name)}${types[at]} ${number(byType[at] ?? 0)}</span>`,
  )}`;
}

/** The signs that this mission's bars use, explained once. */
function signs({ context, series }: PanelView, bars: readonly DeathsBar[]): readonly TemplateResult[] {
  const words = context.text.panels.deaths;
  const undated = bars.reduce((sum, { events }) => sum + events.undated, 0);
  const hatched = (label: string): TemplateResult =>
    html`<span class="key">${swatch('open', `${DEATHS_ID}-gap`)}${label}</span>`;
  const list: TemplateResult[] = [];
  const standing = bars.filter(({ open }) => open !== null);
  if (standing.length) {
    const name = words.official(series.subject.around.length);
    list.push(hatched(standing.some(({ official }) => official?.preliminary) ? words.early(name) : name));
  }
  if (bars.some(({ open, kind }) => open === null && (kind === 'gap' || kind === 'thin'))) {
    list.push(hatched(words.partial));
  }
  if (bars.some(({ kind }) => kind === 'unchecked')) list.push(hatched(words.kinds.unchecked));
  if (bars.some(({ events }) => events.preliminary)) {
    list.push(html`<span class="key">${swatch('pale', `${DEATHS_ID}-over`)}${words.preliminary}</span>`);
  }
  if (undated > 0) list.push(html`<span>${words.undated(undated, series.measure)}</span>`);
  return list;
}
