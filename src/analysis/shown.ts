import type { Settings } from '../model/state.ts';
import { NULL } from '../model/table.ts';
import type { Violence } from './violence.ts';

/** @returns whether all violence is shown, by deaths: nothing to say beside its figures */
function showsAll({ types, measure }: Pick<Settings, 'types' | 'measure'>): boolean {
  return measure === 'deaths' && types.every(Boolean);
}

/**
 * The cells of the chosen types, in their order. By events, each cell counts its events where it counted deaths:
 * `best`, `low` and `high` are then events, exactly known.
 */
export function violenceShown(
  violence: Violence,
  { types, measure }: Pick<Settings, 'types' | 'measure'>,
): Violence {
  if (showsAll({ types, measure })) return violence;
  const kept: number[] = [];
  for (let cell = 0; cell < violence.cells; cell++) if (types[violence.type[cell] ?? 0]) kept.push(cell);
  const pick = (column: Int32Array): Int32Array => Int32Array.from(kept, (cell) => column[cell] ?? NULL);
  const events = pick(violence.events);
  const counted = (column: Int32Array): Int32Array => (measure === 'events' ? events : pick(column));
  const before = new Int32Array(violence.cells + 1); // kept cells before a row
  let at = 0;
  for (let cell = 0; cell < violence.cells; cell++) {
    before[cell] = at;
    if (kept[at] === cell) at++;
  }
  before[violence.cells] = at;
  const column = <C extends { readonly raw: Int32Array }>(of: C): C => ({ ...of, raw: pick(of.raw) });
  return {
    ...violence,
    cells: kept.length,
    place: pick(violence.place),
    month: pick(violence.month),
    year: pick(violence.year),
    type: Uint8Array.from(kept, (cell) => violence.type[cell] ?? 0),
    events,
    best: counted(violence.best),
    low: counted(violence.low),
    high: counted(violence.high),
    precision: pick(violence.precision),
    datePrecision: pick(violence.datePrecision),
    iso3: column(violence.iso3),
    dyad: column(violence.dyad),
    status: column(violence.status),
    source: column(violence.source),
    starts: violence.starts.map((start) => before[start] ?? 0),
  };
}
