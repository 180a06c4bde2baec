import type { DeathsByMonth } from '../../analysis/fatalities.ts';
import { firstMonthOf, type Month, yearOf } from '../../model/month.ts';
import type { MonthScale } from '../charts/scale.ts';

const MALICIOUS = 0;
/** One death is a tick of this height and the gap above it. */
const TICK = { height: 2.2, pitch: 3.2 };
/** Below this pitch ticks cannot be counted: a plain bar, its highest value written. */
const COUNTABLE = 2;

/** Peacekeepers killed by malicious acts in each month of the axis. */
function killedByMonth(byMonth: DeathsByMonth): readonly number[] {
  const killed: number[] = [];
  for (let at = MALICIOUS; at < byMonth.deaths.length; at += 4) killed.push(byMonth.deaths[at] ?? 0);
  return killed;
}

/** The same by calendar year, in order; years without a death are 0. */
export function killedByYear(byMonth: DeathsByMonth): readonly { year: number; killed: number }[] {
  const years = new Map<number, number>();
  for (const [at, killed] of killedByMonth(byMonth).entries()) {
    const year = yearOf(byMonth.from + at);
    years.set(year, (years.get(year) ?? 0) + killed);
  }
  return [...years].map(([year, killed]) => ({ year, killed }));
}

export interface DeathMarks {
  readonly path: string;
  /** The highest value where it must be written, as ticks cannot be counted. */
  readonly peak: { readonly at: Month; readonly value: number } | null;
}

/** Ticks, one a death, stacked by month; bars where the ticks of the highest month would not fit. */
export function tickMarks(
  byMonth: DeathsByMonth,
  scale: MonthScale,
  foot: number,
  height: number,
): DeathMarks {
  const killed = killedByMonth(byMonth);
  const most = Math.max(0, ...killed);
  const pitch = Math.min(TICK.pitch, most > 0 ? height / most : TICK.pitch);
  const width = Math.max(1, scale.step - Math.min(1.2, scale.step * 0.2));
  const countable = pitch >= COUNTABLE;
  const tick = countable ? Math.min(TICK.height, pitch * 0.69) : pitch;
  let path = '';
  for (const [at, value] of killed.entries()) {
    const x = scale.x(byMonth.from + at);
    const marks = countable ? value : Math.min(value, 1);
    for (let mark = 0; mark < marks; mark++) {
      const rise = countable ? tick : value * pitch;
      path += rect(x, foot - mark * pitch, width, rise);
    }
  }
  const at = byMonth.from + killed.indexOf(most);
  return { path, peak: countable || most === 0 ? null : { at, value: most } };
}

/** A bar a year, the highest named. */
export function yearMarks(
  byMonth: DeathsByMonth,
  scale: MonthScale,
  foot: number,
  height: number,
): DeathMarks {
  const years = killedByYear(byMonth);
  const most = Math.max(0, ...years.map(({ killed }) => killed));
  let path = '';
  for (const { year, killed } of years) {
    if (killed === 0) continue;
    const from = Math.max(scale.left, scale.x(firstMonthOf(year)));
    const to = Math.min(scale.right, scale.x(firstMonthOf(year + 1)));
    path += rect(from, foot, Math.max(0.8, (to - from) * 0.86), (killed / most) * height);
  }
  const peak = years.find(({ killed }) => killed === most);
  return { path, peak: peak && most > 0 ? { at: firstMonthOf(peak.year), value: most } : null };
}

function rect(x: number, foot: number, width: number, height: number): string {
  return `M${px(x)} ${px(foot)}v${px(-height)}h${px(width)}v${px(height)}z`;
}

function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}
