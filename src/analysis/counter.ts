import type { Window } from '../model/state.ts';
import { NULL } from '../model/table.ts';
import { type Blocks, makeBlocks, sumBlocks } from './blocks.ts';
import { type Histogram, monthly } from './histogram.ts';
import { addSums, histogramOf, MEASURES } from './monthly-sums.ts';
import type { Violence } from './violence.ts';

/** The same histograms as `monthly` counts, without going through every cell each time. */
export interface Counter {
  /** @param inside 1 for each place to count; null for all places */
  ofPlaces(window: Window, inside: Uint8Array | null): Histogram;
  ofMission(window: Window, id: string): Histogram; // in the mission's area
}

/** Arranges nothing before the first count that needs it. */
export function createCounter(violence: Violence): Counter {
  const months = Math.max(0, violence.last - violence.first + 1);
  let blocks: Blocks | null = null;
  let areas: readonly Int32Array[] | null = null;
  return {
    ofPlaces(window, inside) {
      if (!inside) return monthly(violence, window, null);
      blocks ??= makeBlocks(violence);
      return histogramOf(violence, window, sumBlocks(blocks, months, inside));
    },
    ofMission(window, id) {
      areas ??= sumAreas(violence, months);
      const total = new Int32Array(months * MEASURES);
      for (const [at, ids] of violence.places.areas.dictionary.entries()) {
        const sums = areas[at];
        if (sums && ids.split('~').includes(id)) addSums(total, sums);
      }
      return histogramOf(violence, window, total);
    },
  };
}

/** Sums by month of each set of mission areas that some places have in common: there are few, and none overlap. */
function sumAreas(violence: Violence, months: number): readonly Int32Array[] {
  const { raw, dictionary } = violence.places.areas;
  const sums = dictionary.map(() => new Int32Array(months * MEASURES));
  const end = violence.starts[months] ?? 0;
  for (let cell = 0; cell < end; cell++) {
    const own = sums[raw[violence.place[cell] ?? 0] ?? NULL];
    if (!own) continue;
    const from = ((violence.month[cell] ?? 0) - violence.first) * MEASURES;
    const type = from + (violence.type[cell] ?? 0);
    const best = violence.best[cell] ?? 0;
    const low = violence.low[cell] ?? NULL;
    const high = violence.high[cell] ?? NULL;
    own[type] = (own[type] ?? 0) + best;
    own[from + 5] = (own[from + 5] ?? 0) + (violence.events[cell] ?? 0);
    if (low === NULL || high === NULL) own[from + 6] = (own[from + 6] ?? 0) + best;
    else {
      own[from + 3] = (own[from + 3] ?? 0) + low;
      own[from + 4] = (own[from + 4] ?? 0) + high;
    }
  }
  return sums;
}
