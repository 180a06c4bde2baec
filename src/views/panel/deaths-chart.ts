import { svg, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { veil } from '../charts/plot.ts';
import { recordOf, versionOf } from '../shared/citation.ts';
import { chart, missing } from './chart.ts';
import { DEATHS_ID, type DeathsBar, deathsBars, drawDeaths, isByDeaths } from './deaths-bars.ts';
import { windowKeys, windowValue, yearKeys, yearValue } from './deaths-words.ts';
import type { TableData } from './table.ts';
import type { PanelView } from './view.ts';
import { vintages } from './vintages.ts';

/** Deaths in armed violence (or its events) in the area, a bar a year, by type. */
export function deathsChart(view: PanelView): TemplateResult {
  const { context, series, scale } = view;
  const { text } = context;
  const words = text.panels.deaths;
  const made = { id: DEATHS_ID, title: words.title[series.measure] };
  const absent = missing(view, made, ['violence-places', 'violence-cells', 'country-year', 'coverage']);
  if (absent) return absent;
  const bars = deathsBars(series);
  const bar = bars.find(({ year }) => year === view.cursor);
  return chart(view, {
    ...made,
    value: bar ? yearValue(view, bar) : windowValue(view),
    keys: bar ? yearKeys(view, bars, bar) : windowKeys(view, bars),
    plot: svg`${guard([series, scale, text], () => drawDeaths(bars, scale, DEATHS_ID, text, isByDeaths(series)))}
      ${veil(scale, view.figures.window)}`,
    table: () => deathsTable(view, bars),
    foot: vintages(view),
  });
}

function deathsTable({ context, series }: PanelView, bars: readonly DeathsBar[]): TableData {
  const { common, panels } = context.text;
  const { number, share } = common;
  const shareCell = (total: DeathsBar['official']): string | null => {
    if (total?.best === 0) return common.notApplicable;
    return total?.share == null ? null : share(total.share);
  };
  const known = (value: number | null | undefined): string | null => (value == null ? null : number(value));
  const byDeaths = isByDeaths(series);
  return {
    columns: [
      ...common.types,
      panels.table.all,
      panels.table.low,
      panels.table.high,
      panels.table.official(versionNumber(context, 'country-year')),
      panels.table.months,
      panels.table.share,
      panels.table.reading,
    ],
    note: series.subject.whole ? vintageNote(context) : panels.table.notWhole,
    rows: bars.map(({ year, events, official, kind }, at) => {
      const given = kind !== 'none';
      const bounded = given && events.ungiven === 0;
      return {
        name: String(year),
        cells: [
          ...events.byType.map((deaths, type) =>
            !series.types[type] ? panels.table.notShown : given ? number(deaths) : null,
          ),
          given ? number(events.best) : null,
          byDeaths ? (bounded ? number(events.low) : null) : common.notApplicable,
          byDeaths ? (bounded ? number(events.high) : null) : common.notApplicable,
          series.subject.whole ? known(official?.best) : common.notApplicable,
          series.subject.whole ? known(series.months?.[at]) : common.notApplicable,
          shareCell(official),
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

/** The version of a table's first source, as its publisher names it. */
function versionNumber({ source }: PanelView['context'], name: string): string {
  const bundle = source.bundle.value;
  const id = bundle.info.get(name)?.sources[0];
  return (id && recordOf(bundle, id)?.version) ?? '';
}

/** Which two vintages of a year's total the table has side by side. */
function vintageNote({ source, text }: PanelView['context']): string {
  const bundle = source.bundle.value;
  const named = (name: string): string =>
    (bundle.info.get(name)?.sources ?? []).map((id) => versionOf(bundle, id)).join('; ');
  return text.panels.table.vintages(named('country-year'), named('country-month'));
}
