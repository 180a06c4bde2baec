import type { Window } from '../model/state.ts';
import { NULL } from '../model/table.ts';
import type { Violence } from './violence.ts';

/** The states that each place has been part of, as UCDP has it: nearly always one. */
export interface Statehoods {
  readonly dictionary: readonly string[]; // ISO3 codes
  readonly first: Int32Array; // by place: where its states begin in the lists below; -1 for none
  readonly next: readonly number[]; // of the same place; -1 after the last
  readonly state: readonly number[]; // into the dictionary
  readonly from: readonly number[]; // years of the cells
  readonly to: readonly number[];
}

export function statesOf({ places, cells, place, iso3, year }: Violence): Statehoods {
  const first = new Int32Array(places.count).fill(-1);
  const [next, state, from, to]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let cell = 0; cell < cells; cell++) {
    const [name, own, at] = [iso3.raw[cell] ?? NULL, place[cell] ?? -1, year[cell] ?? 0];
    if (name === NULL || own < 0 || own >= places.count) continue;
    let known = first[own] ?? -1;
    while (known >= 0 && state[known] !== name) known = next[known] ?? -1;
    if (known < 0) {
      next.push(first[own] ?? -1);
      first[own] = state.push(name) - 1;
      from.push(at);
      to.push(at);
    } else {
      from[known] = Math.min(from[known] ?? at, at);
      to[known] = Math.max(to[known] ?? at, at);
    }
  }
  return { dictionary: iso3.dictionary, first, next, state, from, to };
}

/**
 * 1 for each place of which the circle gives way to an official total: where each state that it was part of in those
 * years is one whose events carry too little.
 * @param years calendar years of the totals
 */
export function givingWay(
  { dictionary, first, next, state, from, to }: Statehoods,
  gaps: ReadonlySet<string>,
  years: Window,
): Uint8Array {
  const gone = new Uint8Array(first.length);
  if (gaps.size === 0) return gone;
  const thin = dictionary.map((iso3) => gaps.has(iso3));
  for (let place = 0; place < first.length; place++) {
    let [own, gives] = [false, true];
    for (let at = first[place] ?? -1; at >= 0; at = next[at] ?? -1) {
      if ((from[at] ?? 0) > years.to || (to[at] ?? 0) < years.from) continue;
      own = true;
      gives &&= thin[state[at] ?? NULL] ?? false;
    }
    if (own && gives) gone[place] = 1;
  }
  return gone;
}
