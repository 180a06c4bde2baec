import { yearOf } from '../model/month.ts';
import type { Window } from '../model/state.ts';
import { column, ints, NULL, numbers, type Table, valueAt } from '../model/table.ts';

/** One base as Geo-PKO has it in one year. `troops` is inferred from unit sizes: an estimate, null where not given. */
export interface Base {
  readonly row: number; // of the `bases` resource
  readonly mission: string;
  readonly year: number;
  readonly place: string;
  readonly lat: number;
  readonly lon: number;
  readonly troops: number | null;
  readonly hq: 0 | 2 | 3; // 3 mission headquarters, 2 sector headquarters
}

/** The bases of the newest year that the window reaches, for one mission or for all that are in `missions`. */
export interface BasesShown {
  readonly year: number | null; // null: no base is known in the window
  readonly bases: readonly Base[];
}

export function basesIn(table: Table, window: Window, missions: ReadonlySet<string>): BasesShown {
  const mission = column(table, 'mission');
  const year = ints(table, 'year');
  const wanted = new Set([...missions].map((id) => mission.dictionary.indexOf(id)));
  let newest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < table.rows; row++) {
    const at = year[row] ?? 0;
    if (
      at > newest &&
      at >= yearOf(window.from) &&
      at <= yearOf(window.to) &&
      wanted.has(mission.raw[row] ?? -1)
    ) {
      newest = at;
    }
  }
  const bases: Base[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (year[row] === newest && wanted.has(mission.raw[row] ?? -1)) bases.push(baseAt(table, row));
  }
  return { year: bases.length ? newest : null, bases };
}

/** Estimated troops of a mission by year: the sum over its bases; null in years without a map. */
export function troopsByYear(table: Table, mission: string): ReadonlyMap<number, number> {
  const ids = column(table, 'mission');
  const wanted = ids.dictionary.indexOf(mission);
  const year = ints(table, 'year');
  const troops = numbers(table, 'troops');
  const sums = new Map<number, number>();
  for (let row = 0; row < table.rows; row++) {
    if (ids.raw[row] !== wanted) continue;
    const at = year[row] ?? 0;
    const value = troops[row] ?? Number.NaN;
    sums.set(at, (sums.get(at) ?? 0) + (Number.isNaN(value) ? 0 : value));
  }
  return sums;
}

function baseAt(table: Table, row: number): Base {
  const hq = ints(table, 'hq')[row] ?? NULL;
  const troops = numbers(table, 'troops')[row] ?? Number.NaN;
  return {
    row,
    mission: String(valueAt(table, 'mission', row)),
    year: ints(table, 'year')[row] ?? 0,
    place: String(valueAt(table, 'place', row) ?? ''),
    lat: Number(valueAt(table, 'lat', row)),
    lon: Number(valueAt(table, 'lon', row)),
    troops: Number.isNaN(troops) ? null : troops,
    hq: hq === 3 ? 3 : hq === 2 ? 2 : 0,
  };
}
