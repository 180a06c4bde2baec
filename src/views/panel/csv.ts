import { TYPES } from '../../analysis/violence.ts';
import type { Bundle } from '../../model/bundle.ts';
import { formatMonth } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';
import type { Text } from '../../text/en.ts';
import { csvText, resourceLines, sourceLines } from '../shared/csv.ts';
import type { Series } from './data.ts';
import { deathsBars, isByDeaths } from './deaths-bars.ts';
import { diedKind } from './died-chart.ts';
import { chartSources } from './sources.ts';

/** One value of a chart; `value` null is no data. */
interface Entry {
  readonly chart: string;
  readonly period: string; // YYYY or YYYY-MM
  readonly measure: string;
  readonly value: number | null;
  readonly unit: string;
  readonly status: string;
}

const RESOURCES = [
  'violence-cells',
  'country-year',
  'country-month',
  'coverage',
  'fatalities',
  'strength',
  'bases',
  'wgi',
  'displacement',
];
/** The rows of each chart, by its id. */
const CHARTS: Readonly<Record<string, (series: Series) => readonly Entry[]>> = {
  'chart-deaths': violence,
  'chart-died': died,
  'chart-troops': troops,
  'chart-stability': stability,
  'chart-displaced': displaced,
};
const COLUMNS = ['subject', 'chart', 'period', 'measure', 'value', 'unit', 'status'];

/**
 * The figures of all charts as one table in long form, after lines that begin with `#` and say where they are from.
 * @param window what the panel showed; the rows hold the whole of the charts
 * @param chart id of one of them; all without it
 */
export function panelCsv(
  bundle: Bundle,
  series: Series,
  window: Window,
  text: Text,
  chart: string | null = null,
): string {
  const rows = Object.entries(CHARTS)
    .filter(([id]) => chart === null || chart === id)
    .flatMap(([, read]) => read(series));
  return csvText(
    provenance(bundle, series, window, text),
    COLUMNS,
    rows.map(({ chart, period, measure, value, unit, status }) => [
      series.mission?.id ?? series.subject.region?.key ?? '',
      chart,
      period,
      measure,
      value,
      unit,
      status,
    ]),
  );
}

export function csvName({ subject }: Series, { from, to }: Window, chart: string | null = null): string {
  return `mission-atlas_${subject.id}_${chart === null ? '' : `${chart}_`}${formatMonth(from)}_${formatMonth(to)}.csv`;
}

function provenance(
  bundle: Bundle,
  series: Series,
  { from, to }: Window,
  { common, panels }: Text,
): readonly string[] {
  const only = common.onlyTypes(series.types);
  const words = panels.csvHead;
  const { name, extent } = series.subject;
  const area = words.area(series.mission?.area.drawn ?? (extent || name));
  return [
    words.title(series.subject.name),
    words.window(from, to),
    area,
    words.low,
    ...(only ? [words.types(only)] : []),
    ...(isByDeaths(series) ? [] : [words.events]),
    words.estimate,
    words.preliminary,
    words.package(bundle.version),
    ...resourceLines(bundle, RESOURCES),
    ...sourceLines(bundle, chartSources(bundle, series).flat()),
  ];
}

function violence(series: Series): readonly Entry[] {
  const { types } = series;
  const { whole } = series.subject;
  const unit = series.measure;
  const best = isByDeaths(series) ? ' best' : '';
  return deathsBars(series).flatMap(({ year, events, official, kind }, at) => {
    const entry = (measure: string, value: number | null, early: boolean, of: string = unit): Entry => ({
      chart: 'armed-violence',
      period: String(year),
      measure,
      value,
      unit: of,
      status: early ? 'preliminary' : 'final',
    });
    const given = <T>(value: T): T | null => (kind === 'none' ? null : value);
    const bounded = kind !== 'none' && events.ungiven === 0;
    return [
      ...events.byType.flatMap((deaths, type) =>
        types[type] ? [entry(`${TYPES[type]}${best}`, given(deaths), events.preliminary)] : [],
      ),
      entry(`${types.every(Boolean) ? 'all' : 'shown types'}${best}`, given(events.best), events.preliminary),
      ...(isByDeaths(series)
        ? [
            entry('low', bounded ? events.low : null, events.preliminary),
            entry('high', bounded ? events.high : null, events.preliminary),
            entry('without low and high', given(events.ungiven), events.preliminary),
          ]
        : []),
      ...(whole
        ? [
            entry(
              'official total of the hosts',
              official?.best ?? null,
              official?.preliminary ?? false,
              'deaths',
            ),
            entry(
              'sum of months, earlier vintage',
              series.months?.[at] ?? null,
              official?.preliminary ?? false,
              'deaths',
            ),
          ]
        : []),
      entry('of the hosts on the map', official?.best == null ? null : official.mapped, false, 'deaths'),
    ];
  });
}

/** Years in which the mission has nobody there have no row; after the source ends there is no value. */
function died(series: Series): readonly Entry[] {
  return (series.died ?? []).flatMap((row) => {
    const kind = diedKind(series, row);
    if (kind === 'not') return [];
    return [...row.byCause, row.after].map((value, at) => ({
      chart: 'peacekeepers-died',
      period: String(row.year),
      measure: ['malicious act', 'accident', 'illness', 'other', 'after the last end (of all)'][at] ?? '',
      value: kind === 'known' ? value : null,
      unit: 'deaths',
      status: 'final',
    }));
  });
}

function troops({ deployed, estimates }: Series): readonly Entry[] {
  return [
    ...(deployed ?? []).map(({ month, value }) => ({
      chart: 'troops',
      period: formatMonth(month),
      measure: 'deployed',
      value,
      unit: 'people',
      status: 'final',
    })),
    ...(estimates ?? []).map(({ year, troops: value }) => ({
      chart: 'troops',
      period: String(year),
      measure: 'estimate from bases',
      value,
      unit: 'people',
      status: 'estimate',
    })),
  ];
}

function stability({ scores, subject, indicator }: Series): readonly Entry[] {
  const country = subject.country?.iso3 ?? '';
  return (scores ?? []).flatMap(({ year, estimate, se }) =>
    [estimate, se].map((value, at) => ({
      chart: indicator === 'pv' ? 'political-stability' : `wgi-${indicator}`,
      period: String(year),
      measure: `${country} ${at === 0 ? 'estimate' : 'standard error'}`,
      value,
      unit: 'WGI units',
      status: 'final',
    })),
  );
}

function displaced({ displaced: rows, subject }: Series): readonly Entry[] {
  const country = subject.country?.iso3 ?? '';
  return (rows ?? []).flatMap(({ year, refugees, idps, preliminary }) =>
    [refugees, idps].map((value, at) => ({
      chart: 'displacement',
      period: String(year),
      measure: `${at === 0 ? 'refugees from' : 'internally displaced in'} ${country}`,
      value,
      unit: 'people',
      status: preliminary ? 'preliminary' : 'final',
    })),
  );
}
