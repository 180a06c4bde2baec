import type { Window } from '../model/state.ts';
import { NULL } from '../model/table.ts';
import { cellRange, type Violence } from './violence.ts';

/** Places that are counted together. */
export interface Groups {
  readonly count: number;
  readonly of: Int32Array; // place -> group
}

/**
 * Sums per place, or per group of places, over a window. The arrays are reused from window to window: read them, never keep them.
 * `best` has three entries a place, one a type. A cell without low or high counts in `ungiven`, never as best.
 */
export interface WindowSums {
  readonly window: Window;
  readonly best: Int32Array; // place * 3 + type
  readonly events: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly ungiven: Int32Array; // cells without low or high
  readonly vague: Int32Array; // cells with where_prec 4-7: a region, not a place
  readonly cells: Int32Array; // all cells, to say how many of them are vague
  readonly spots: Int32Array; // places of each group with an event; empty where places are not grouped
}

/** Moves by adding the months that enter and taking away those that leave; a jump counts anew. */
export interface SlidingSums {
  move(window: Window): WindowSums;
}

const EMPTY: Window = { from: 0, to: -1 };

/** @param groups what is summed together; each place for itself where they are not given */
export function createSlidingSums(violence: Violence, groups?: Groups): SlidingSums {
  const count = groups?.count ?? violence.places.count;
  const own = groups && new Int32Array(violence.places.count); // events of each place, to know which have any
  const sums = {
    best: new Int32Array(count * 3),
    events: new Int32Array(count),
    low: new Int32Array(count),
    high: new Int32Array(count),
    ungiven: new Int32Array(count),
    vague: new Int32Array(count),
    cells: new Int32Array(count),
    spots: new Int32Array(groups ? count : 0),
  };
  let current: Window = EMPTY;

  const apply = (window: Window, sign: 1 | -1): void => {
    const [from, to] = cellRange(violence, window);
    for (let cell = from; cell < to; cell++) {
      const place = violence.place[cell] ?? 0;
      const events = sign * (violence.events[cell] ?? 0);
      const unit = groups ? (groups.of[place] ?? 0) : place;
      if (own && events !== 0) {
        const before = own[place] ?? 0;
        own[place] = before + events;
        if (before === 0) sums.spots[unit] = (sums.spots[unit] ?? 0) + 1;
        else if (before + events === 0) sums.spots[unit] = (sums.spots[unit] ?? 0) - 1;
      }
      const low = violence.low[cell] ?? NULL;
      const high = violence.high[cell] ?? NULL;
      const at = unit * 3 + (violence.type[cell] ?? 0);
      sums.best[at] = (sums.best[at] ?? 0) + sign * (violence.best[cell] ?? 0);
      sums.cells[unit] = (sums.cells[unit] ?? 0) + sign;
      sums.events[unit] = (sums.events[unit] ?? 0) + events;
      if (low === NULL || high === NULL) sums.ungiven[unit] = (sums.ungiven[unit] ?? 0) + sign;
      else {
        sums.low[unit] = (sums.low[unit] ?? 0) + sign * low;
        sums.high[unit] = (sums.high[unit] ?? 0) + sign * high;
      }
      if ((violence.precision[cell] ?? NULL) >= 4) sums.vague[unit] = (sums.vague[unit] ?? 0) + sign;
    }
  };

  const jump = (window: Window): void => {
    for (const array of Object.values(sums)) array.fill(0);
    own?.fill(0);
    apply(window, 1);
  };

  return {
    move(window) {
      const overlap = Math.min(window.to, current.to) - Math.max(window.from, current.from) + 1;
      const changed = Math.abs(window.from - current.from) + Math.abs(window.to - current.to);
      if (overlap <= 0 || changed > overlap) jump(window);
      else {
        if (window.from < current.from) apply({ from: window.from, to: current.from - 1 }, 1);
        if (window.from > current.from) apply({ from: current.from, to: window.from - 1 }, -1);
        if (window.to > current.to) apply({ from: current.to + 1, to: window.to }, 1);
        if (window.to < current.to) apply({ from: window.to + 1, to: current.to }, -1);
      }
      current = window;
      return { window, ...sums };
    },
  };
}
