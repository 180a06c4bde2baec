import type { Month } from '../model/month.ts';
import type { Window } from '../model/state.ts';
import { column, ints, type Table } from '../model/table.ts';

/** The publisher's words for the cause of a peacekeeper's death, the one that counts as killed first. */
export const CAUSES = ['Malicious Act', 'Accident', 'Illness'] as const;
/** Index of everything else the source names ("Other", "To be determined"). */
export const OTHER_CAUSE = CAUSES.length;

/** Deaths of peacekeepers of one mission (or of all) by month: `deaths[(month - from) * 4 + cause]`. */
export interface DeathsByMonth {
  readonly from: Month;
  readonly to: Month;
  readonly deaths: Float64Array;
}

/** @param mission null for all missions together */
export function deathsByMonth(fatalities: Table, mission: string | null, window: Window): DeathsByMonth {
  const deaths = new Float64Array((window.to - window.from + 1) * 4);
  const missions = column(fatalities, 'mission');
  const wanted = mission === null ? -1 : missions.dictionary.indexOf(mission);
  const cause = causeCodes(fatalities);
  const month = ints(fatalities, 'month');
  const count = ints(fatalities, 'deaths');
  for (let row = 0; row < fatalities.rows; row++) {
    if (mission !== null && missions.raw[row] !== wanted) continue;
    const at = (month[row] ?? 0) - window.from;
    if (at < 0 || at > window.to - window.from) continue;
    const slot = at * 4 + (cause[row] ?? OTHER_CAUSE);
    deaths[slot] = (deaths[slot] ?? 0) + (count[row] ?? 0);
  }
  return { from: window.from, to: window.to, deaths };
}

/** Sums by cause (malicious act, accident, illness, other) inside a window. */
export function deathsIn(byMonth: DeathsByMonth, window: Window): [number, number, number, number] {
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  const last = Math.min(window.to, byMonth.to);
  for (let month = Math.max(window.from, byMonth.from); month <= last; month++) {
    for (const cause of [0, 1, 2, 3] as const) {
      sums[cause] += byMonth.deaths[(month - byMonth.from) * 4 + cause] ?? 0;
    }
  }
  return sums;
}

function causeCodes(fatalities: Table): Uint8Array {
  const cause = column(fatalities, 'cause');
  const code = cause.dictionary.map((name) => {
    const at = (CAUSES as readonly string[]).indexOf(name);
    return at < 0 ? OTHER_CAUSE : at;
  });
  return Uint8Array.from(cause.raw, (at) => code[at] ?? OTHER_CAUSE);
}
