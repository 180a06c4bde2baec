import { estimatedTroops, type Years, yearsFor } from '../../analysis/troops.ts';
import type { Bundle, Mission } from '../../model/bundle.ts';
import type { Window } from '../../model/state.ts';
import { column, ints, type Table } from '../../model/table.ts';

/** A count, or why there is none: not in the data, not a question that applies, still on its way. */
export type Figure = number | 'none' | 'na' | 'loading';

/** Missions with one host country of which the area is no more than a zone, or whose area is no state. */
const NOT_A_STATE: ReadonlySet<string> = new Set(['undof', 'unmik']);

/** Official deaths in a mission's one host country; not applicable where its area is not one state. */
export function hostDeaths(countryYear: Table, mission: Mission, years: Years): Figure {
  const [host, ...more] = mission.hosts;
  if (!host || more.length > 0 || NOT_A_STATE.has(mission.id)) return 'na';
  const iso3 = column(countryYear, 'iso3');
  const type = column(countryYear, 'type');
  const wanted = iso3.dictionary.indexOf(host.iso3);
  const all = type.dictionary.indexOf('all');
  const [year, best] = [ints(countryYear, 'year'), ints(countryYear, 'best')];
  let sum: Figure = 'none';
  for (let row = 0; row < countryYear.rows; row++) {
    const at = year[row] ?? 0;
    if (iso3.raw[row] !== wanted || type.raw[row] !== all || at < years.from || at > years.to) continue;
    sum = (sum === 'none' ? 0 : sum) + (best[row] ?? 0);
  }
  return sum;
}

export interface OpeningRow {
  readonly mission: Mission;
  readonly since: number;
  readonly troops: Figure;
  readonly deaths: Figure;
}

export interface Opening {
  readonly rows: readonly OpeningRow[]; // most troops first, no data last
  readonly troopsYear: number | null;
  readonly deathYears: Years | null;
}

/** The missions of a window with what the opening says of each. */
export function openingFigures(
  bundle: Bundle,
  countryYear: Table | null, // official totals, of the types that are shown
  missions: readonly Mission[],
  window: Window,
): Opening {
  const { bases } = bundle.data;
  const troopsYear = bases ? (yearsFor(bases, window)?.to ?? null) : null;
  const troops = bases && troopsYear !== null ? estimatedTroops(bases, troopsYear) : null;
  const deathYears = countryYear ? yearsFor(countryYear, window) : null;
  const missing = (name: 'bases' | 'country-year'): Figure =>
    bundle.failures.has(name) ? 'none' : 'loading';
  const rows = missions.map(
    (mission): OpeningRow => ({
      mission,
      since: Number(mission.start.date.slice(0, 4)),
      troops: bases ? (troops?.get(mission.id) ?? 'none') : missing('bases'),
      deaths: !countryYear
        ? missing('country-year')
        : deathYears === null
          ? 'none'
          : hostDeaths(countryYear, mission, deathYears),
    }),
  );
  const size = ({ troops }: OpeningRow): number => (typeof troops === 'number' ? troops : -1);
  rows.sort((a, b) => size(b) - size(a) || a.since - b.since);
  return { rows, troopsYear, deathYears };
}
