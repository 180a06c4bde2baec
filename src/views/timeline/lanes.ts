import type { DatedFact, Mission } from '../../model/bundle.ts';
import { endOfDay, type Month, monthOfDate, startOfDay, yearOf } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';

/** Four ends, four fills. */
type LaneFill = 'mandate' | 'protection' | 'withdrawal' | 'liquidation';

/** A part of a mission's lane; `from` and `to` are months with their fraction. */
export interface LanePart {
  readonly fill: LaneFill;
  readonly from: number;
  readonly to: number;
}

const CLOSING: ReadonlySet<string> = new Set(['mandate', 'transition']);

/**
 * A mission's time by what it was there for: its mandate until that ended (until now when nothing ended it), then
 * each later end's own span. Liquidation has no known end and runs to the newest month.
 */
export function laneOf(mission: Mission, newest: Month): readonly LanePart[] {
  const now = newest + 1;
  const limit = (fact: DatedFact): number => Math.min(now, endPoint(fact));
  const from = startPoint(mission.start);
  const closings = mission.ends.filter(({ kind }) => CLOSING.has(kind));
  if (closings.length === 0) return [{ fill: 'mandate', from, to: now }];
  let at = Math.max(from, ...closings.map(limit));
  const parts: LanePart[] = [{ fill: 'mandate', from, to: at }];
  for (const end of [...mission.ends].sort((a, b) => a.date.localeCompare(b.date))) {
    if ((end.kind !== 'protection' && end.kind !== 'withdrawal') || limit(end) <= at) continue;
    parts.push({ fill: end.kind, from: at, to: limit(end) });
    at = limit(end);
  }
  const liquidation = mission.ends.find(({ kind }) => kind === 'liquidation');
  if (liquidation && at < now) {
    parts.push({ fill: 'liquidation', from: Math.max(at, startPoint(liquidation)), to: now });
  }
  return parts;
}

/** When a day begins, as a month with its fraction; the month's first where the day is not known. */
export function startPoint({ date, precision }: DatedFact): number {
  return precision === 'day' ? startOfDay(date) : (monthOfDate(date) ?? Number.NaN);
}

/** When a day is over; the month's end where the day is not known. */
export function endPoint({ date, precision }: DatedFact): number {
  return precision === 'day' ? endOfDay(date) : (monthOfDate(date) ?? Number.NaN) + 1;
}

/** One line of the staircase. */
export interface Stair {
  readonly id: string;
  readonly acronym: string;
  readonly span: Window;
}

/** All missions by their start, earliest first. */
export function stairs(missions: readonly Mission[], spans: ReadonlyMap<string, Window>): readonly Stair[] {
  return [...missions]
    .sort((a, b) => a.start.date.localeCompare(b.start.date) || a.id.localeCompare(b.id))
    .flatMap(({ id, acronym }) => {
      const span = spans.get(id);
      return span ? [{ id, acronym, span }] : [];
    });
}

/** The first row for each span in which it overlaps none before it. @param spans by their start */
export function packed(spans: readonly Window[]): readonly number[] {
  const ends: number[] = [];
  return spans.map(({ from, to }) => {
    const free = ends.findIndex((end) => end < from);
    const row = free < 0 ? ends.length : free;
    ends[row] = to;
    return row;
  });
}

/** Missions that begin in each of three parts of the history, which the years 1988 and 2000 divide. */
export interface Era {
  readonly from: number; // years
  readonly to: number | null; // null: until now
  readonly first: number; // index of its first stair
  readonly count: number;
}

const ERAS = [1988, 2000];

export function erasOf(list: readonly Stair[]): readonly Era[] {
  const begin = list[0] ? yearOf(list[0].span.from) : 0;
  const starts = [begin, ...ERAS.filter((year) => year > begin)];
  return starts.map((from, at) => {
    const to = starts[at + 1] ?? null;
    const within = ({ span }: Stair): boolean => {
      const year = yearOf(span.from);
      return year >= from && (to === null || year < to);
    };
    return { from, to: to && to - 1, first: list.findIndex(within), count: list.filter(within).length };
  });
}
