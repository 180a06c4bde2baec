import { type Month, yearOf } from '../model/month.ts';
import type { Window } from '../model/state.ts';
import { column, ints, type Table } from '../model/table.ts';
import { CAUSES } from './fatalities.ts';

/** Peacekeepers of one mission killed by malicious acts: months in order, and running sums after each. */
export interface Killed {
  readonly months: readonly Month[];
  readonly sums: readonly number[];
}

/** Deaths by malicious act of every mission that has any, from the `fatalities` resource. */
export function killedByMission(fatalities: Table): ReadonlyMap<string, Killed> {
  const mission = column(fatalities, 'mission');
  const cause = column(fatalities, 'cause');
  const malicious = cause.dictionary.indexOf(CAUSES[0]);
  const month = ints(fatalities, 'month');
  const deaths = ints(fatalities, 'deaths');
  const byMission = new Map<string, Map<Month, number>>();
  for (let row = 0; row < fatalities.rows; row++) {
    if (cause.raw[row] !== malicious) continue;
    const id = mission.dictionary[mission.raw[row] ?? -1] ?? '';
    const counts = byMission.get(id) ?? new Map<Month, number>();
    byMission.set(id, counts);
    const at = month[row] ?? 0;
    counts.set(at, (counts.get(at) ?? 0) + (deaths[row] ?? 0));
  }
  return new Map([...byMission].map(([id, counts]) => [id, accumulate(counts)]));
}

/** @returns deaths inside a window, both months included */
export function killedIn(killed: Killed | undefined, window: Window): number {
  return killed ? sumBefore(killed, window.to + 1) - sumBefore(killed, window.from) : 0;
}

/** @returns deaths in each calendar year of a span, its first and last year in full */
export function killedByYear(killed: Killed | undefined, span: Window): number[] {
  const first = yearOf(span.from);
  return Array.from({ length: yearOf(span.to) - first + 1 }, (_, at) =>
    killedIn(killed, { from: (first + at) * 12, to: (first + at) * 12 + 11 }),
  );
}

function accumulate(counts: ReadonlyMap<Month, number>): Killed {
  const months = [...counts.keys()].sort((a, b) => a - b);
  let sum = 0;
  const sums = months.map((month) => {
    sum += counts.get(month) ?? 0;
    return sum;
  });
  return { months, sums };
}

function sumBefore({ months, sums }: Killed, month: Month): number {
  let low = 0;
  let high = months.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((months[middle] ?? 0) < month) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (sums[low - 1] ?? 0);
}
