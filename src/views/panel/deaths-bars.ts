import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import { type OfficialYear, type ViolenceYear, type YearKind, yearKind } from '../../analysis/series.ts';
import { firstMonthOf, lastMonthOf } from '../../model/month.ts';
import type { Text } from '../../text/en.ts';
import { cutBars, openBar, stack, whisker } from '../charts/bars.ts';
import { grid, noData, type ValueScale, valueScale, yearBox, zero } from '../charts/plot.ts';
import { cappedTop, type MonthScale } from '../charts/scale.ts';
import type { Series } from './data.ts';

/** Of the chart, and the prefix of its hatches. */
export const DEATHS_ID = 'chart-deaths';

/** Classes that colour the three types, in the order of TYPES. */
export const TYPE_CLASSES = ['state', 'nonstate', 'onesided'] as const;

/** One year as the chart shows it. */
export interface DeathsBar {
  readonly year: number;
  readonly events: ViolenceYear;
  readonly official: OfficialYear | null;
  readonly kind: YearKind;
  /** The official total stands behind the bar: places carry too little, and the area is its hosts. */
  readonly open: number | null;
}

/** Whether official totals, which count deaths, stand beside what the bars count. */
export function isByDeaths({ measure }: Pick<Series, 'measure'>): boolean {
  return measure === 'deaths';
}

export function deathsBars({ violence, official, finer, measure }: Series): readonly DeathsBar[] {
  const comparable = !finer && isByDeaths({ measure });
  return (violence?.years ?? []).map((events, at) => {
    const total = official?.[at] ?? null;
    const kind = yearKind(events, total);
    const partial = kind === 'gap' || kind === 'thin';
    return {
      year: events.year,
      events,
      official: total,
      kind,
      open: partial && comparable ? (total?.best ?? null) : null,
    };
  });
}

/** Bars of every year with grid and whiskers; does not depend on the window. */
export function drawDeaths(
  bars: readonly DeathsBar[],
  scale: MonthScale,
  prefix: string,
  text: Text,
  bounds = true, // low to high: not of events, which are counted
): SVGTemplateResult {
  const { top } = cappedTop(bars.map(reach));
  const values = valueScale(0, top);
  const { number } = text.common;
  return svg`${grid(scale, values, [0, top / 2, top], number)}
    ${bars.map((bar) => drawBar(bar, scale, values, prefix, bounds))}
    ${emptyRuns(bars).map(([from, to]) =>
      noData(scale, prefix, firstMonthOf(from), lastMonthOf(to), text.panels.noFigures),
    )}
    ${cutBars(
      bars.flatMap((bar) => {
        const box = yearBox(scale, bar.year);
        const value = bar.open ?? bar.events.best;
        return box && value > top ? [{ box, words: `${bar.year}: ${number(value)}` }] : [];
      }),
      scale.left,
      scale.right,
    )}`;
}

/** How high a year reaches: low to high where both are given for all of it. */
function reach({ events, open, official }: DeathsBar): number {
  const high = isBounded(events) ? events.high : 0;
  return Math.max(events.best, high, open ?? 0, open === null ? 0 : (official?.high ?? 0));
}

function isBounded(events: ViolenceYear): boolean {
  return events.best > 0 && events.ungiven === 0;
}

function drawBar(
  { year, events, kind, open, official }: DeathsBar,
  scale: MonthScale,
  values: ValueScale,
  prefix: string,
  bounded: boolean,
): SVGTemplateResult | typeof nothing {
  const box = yearBox(scale, year);
  if (!box || kind === 'none') return nothing;
  const bounds =
    open !== null
      ? whiskerOf(box, values, official?.low ?? null, official?.high ?? null)
      : bounded && isBounded(events)
        ? whisker(box, values, events.low, events.high)
        : nothing;
  const behind =
    open !== null
      ? openBar(box, values, open, prefix, official?.preliminary ?? false)
      : kind === 'mapped'
        ? nothing
        : noData(scale, prefix, firstMonthOf(year), lastMonthOf(year), '');
  if (events.best === 0) return svg`${behind}${kind === 'mapped' ? zero(scale, year) : nothing}${bounds}`;
  const over = events.preliminary
    ? svg`<rect fill=${`url(#${prefix}-over)`} x=${box.x} width=${box.width} y=${values.y(events.best)}
        height=${values.y(0) - values.y(events.best)}></rect>`
    : nothing;
  return svg`${behind}<g class=${events.preliminary ? 'preliminary' : 'final'}>
      ${stack(box, values, events.byType, TYPE_CLASSES)}</g>${over}${bounds}`;
}

function whiskerOf(
  box: { x: number; width: number },
  values: ValueScale,
  low: number | null,
  high: number | null,
) {
  return low === null || high === null ? nothing : whisker(box, values, low, high);
}

/** First and last years of each run without any figure. */
function emptyRuns(bars: readonly DeathsBar[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const { year, kind } of bars) {
    if (kind !== 'none') continue;
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}
