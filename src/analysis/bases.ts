import { yearOf } from '../model/month.ts';
import type { Window } from '../model/state.ts';
import { column, ints, NULL, type Table, valueAt } from '../model/table.ts';

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
  const years = { from: yearOf(window.from), to: yearOf(window.to) };
  let newest = Number.NEGATIVE_INFINITY;
  let rows: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    const at = year[row] ?? 0;
    if (at < newest || at < years.from || at > years.to || !wanted.has(mission.raw[row] ?? -1)) continue;
    if (at > newest) rows = [];
    newest = at;
    rows.push(row);
  }
  const read = baseReader(table);
  return { year: rows.length ? newest : null, bases: rows.map(read) };
}

function baseReader(table: Table): (row: number) => Base {
  const [year, hq, troops] = [ints(table, 'year'), ints(table, 'hq'), column(table, 'troops')];
  const scale = 10 ** troops.decimals;
  return (row) => {
    const size = troops.raw[row] ?? NULL;
    const level = hq[row] ?? NULL;
    return {
      row,
      mission: String(valueAt(table, 'mission', row)),
      year: year[row] ?? 0,
      place: String(valueAt(table, 'place', row) ?? ''),
      lat: Number(valueAt(table, 'lat', row)),
      lon: Number(valueAt(table, 'lon', row)),
      troops: size === NULL ? null : size / scale,
      hq: level === 3 ? 3 : level === 2 ? 2 : 0,
    };
  };
}
