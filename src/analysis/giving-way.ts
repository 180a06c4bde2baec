import type { Window } from '../model/state.ts';
import { NULL } from '../model/table.ts';
import type { Violence } from './violence.ts';

/** A state that a place has been part of, as UCDP has it. */
export interface Statehood {
  readonly iso3: string;
  readonly from: number; // years of the cells
  readonly to: number;
}

/** The states that each place has been part of: nearly always one. */
export function statesOf({ places, cells, place, iso3, year }: Violence): readonly (readonly Statehood[])[] {
  const found: { iso3: string; from: number; to: number }[][] = Array.from(
    { length: places.count },
    () => [],
  );
  for (let cell = 0; cell < cells; cell++) {
    const name = iso3.dictionary[iso3.raw[cell] ?? NULL];
    const list = found[place[cell] ?? 0];
    const at = year[cell] ?? 0;
    if (name === undefined || !list) continue;
    const known = list.find((state) => state.iso3 === name);
    if (!known) list.push({ iso3: name, from: at, to: at });
    else [known.from, known.to] = [Math.min(known.from, at), Math.max(known.to, at)];
  }
  return found;
}

/**
 * 1 for each place of which the circle gives way to an official total: where each state that it was part of in those
 * years is one whose events carry too little.
 * @param years calendar years of the totals
 */
export function givingWay(
  states: readonly (readonly Statehood[])[],
  gaps: ReadonlySet<string>,
  years: Window,
): Uint8Array {
  if (gaps.size === 0) return new Uint8Array(states.length);
  return Uint8Array.from(states, (list) => {
    const own = list.filter(({ from, to }) => from <= years.to && to >= years.from);
    return own.length > 0 && own.every(({ iso3 }) => gaps.has(iso3)) ? 1 : 0;
  });
}
