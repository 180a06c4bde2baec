import type { Groups, WindowSums } from '../analysis/sums.ts';
import type { Violence } from '../analysis/violence.ts';

/** How a place is drawn: in full, pale (around the chosen area), or not at all. */
export const WEIGHT = { hidden: 0, pale: 1, full: 2 } as const;

/** What one circle stands for: a place, or all places of one cell of half a degree. */
export interface Units extends Groups {
  readonly x: Float32Array; // 0..1 of the mercator square, as shaders and MapLibre have it
  readonly y: Float32Array;
  readonly weight: Uint8Array; // of each unit
}

/** Floats of one circle: x, y, deaths by type (3), deaths by the high estimate, flags. */
export const STRIDE = 7;
export const VAGUE = 1;
export const PALE = 2;
/** Leading type of a place without a death, times 4, stands in the flags. */
export const LEAD = 4;

/** The circles of one window, largest first and pale ones below. Arrays are reused: read, never keep. */
export interface Circles {
  readonly data: Float32Array;
  readonly unit: Int32Array;
  readonly count: number;
  readonly places: number; // drawn in full
  readonly deaths: number; // best estimate, drawn in full
}

/** @returns x and y of 0..1 in the mercator square */
export function mercator(lng: number, lat: number): [number, number] {
  const sine = Math.sin((Math.min(85.0511, Math.max(-85.0511, lat)) * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** One unit a place; without its weight, as that changes with what is chosen. */
export function placeSpots({ places }: Violence): Omit<Units, 'weight'> {
  const x = new Float32Array(places.count);
  const y = new Float32Array(places.count);
  for (let place = 0; place < places.count; place++) {
    const [mx, my] = mercator(places.lon[place] ?? 0, places.lat[place] ?? 0);
    x[place] = mx;
    y[place] = my;
  }
  return { count: places.count, of: Int32Array.from(x, (_, place) => place), x, y };
}

/** Which places lie in the same cell of half a degree. */
export interface Grid {
  readonly cells: number;
  readonly of: Int32Array; // by place
}

export function gridOf({ places }: Violence): Grid {
  const of = new Int32Array(places.count);
  const known = new Map<number, number>();
  for (let place = 0; place < places.count; place++) {
    const [lat, lng] = [places.lat[place] ?? 0, places.lon[place] ?? 0];
    const key = Math.floor((lat + 90) * 2) * 720 + Math.floor((lng + 180) * 2);
    const cell = known.get(key) ?? known.size;
    known.set(key, cell);
    of[place] = cell;
  }
  return { cells: known.size, of };
}

const WEIGHTS = Object.keys(WEIGHT).length;

/** One unit a cell of half a degree (and weight), at the mean position of its places. */
export function cellUnits({ places }: Violence, grid: Grid, weight: Uint8Array): Units {
  const of = new Int32Array(places.count);
  const index = new Int32Array(grid.cells * WEIGHTS); // from 1; 0 where there is none
  const sums: { lng: number; lat: number; n: number; weight: number }[] = [];
  for (let place = 0; place < places.count; place++) {
    const lng = places.lon[place] ?? 0;
    const lat = places.lat[place] ?? 0;
    const kind = weight[place] ?? 0;
    const key = (grid.of[place] ?? 0) * WEIGHTS + kind;
    const unit = index[key] || sums.push({ lng: 0, lat: 0, n: 0, weight: kind });
    index[key] = unit;
    of[place] = unit - 1;
    const sum = sums[unit - 1];
    if (!sum) continue;
    sum.lng += lng;
    sum.lat += lat;
    sum.n++;
  }
  const spots = sums.map(({ lng, lat, n }) => mercator(lng / n, lat / n));
  return {
    count: sums.length,
    of,
    x: Float32Array.from(spots, ([x]) => x),
    y: Float32Array.from(spots, ([, y]) => y),
    weight: Uint8Array.from(sums, (sum) => sum.weight),
  };
}

const BUCKETS = 2048;
/** Buckets by the square root of deaths: fine enough that neighbours differ by less than a tenth of a px. */
const FINENESS = 4;

/**
 * Fills the circles of a window from the sums of its units; one filler per set of units, as it keeps its arrays from
 * window to window.
 */
export function createFiller(units: Units, leadType: Uint8Array): (sums: WindowSums) => Circles {
  const { count } = units;
  const lead = new Uint8Array(count);
  for (let place = 0; place < units.of.length; place++) lead[units.of[place] ?? 0] = leadType[place] ?? 0;
  const bucket = new Int32Array(count);
  const starts = new Int32Array(BUCKETS * 2 + 1);
  const data = new Float32Array(count * STRIDE);
  const unit = new Int32Array(count);

  return (sums) => {
    starts.fill(0);
    let [places, deaths] = [0, 0];
    for (let at = 0; at < count; at++) {
      bucket[at] = -1;
      const weight = units.weight[at] ?? WEIGHT.hidden;
      if (weight === WEIGHT.hidden || !sums.events[at]) continue;
      const all = totalOf(sums.best, at);
      const rank = BUCKETS - 1 - Math.min(BUCKETS - 1, Math.floor(Math.sqrt(all) * FINENESS));
      const slot = weight === WEIGHT.pale ? rank : BUCKETS + rank;
      bucket[at] = slot;
      starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
      if (weight !== WEIGHT.full) continue;
      places += sums.spots[at] ?? 1;
      deaths += all;
    }
    for (let slot = 0; slot < BUCKETS * 2; slot++)
      starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0);
    const drawn = starts[BUCKETS * 2] ?? 0;
    for (let at = 0; at < count; at++) {
      const slot = bucket[at] ?? -1;
      if (slot < 0) continue;
      const row = starts[slot] ?? 0;
      starts[slot] = row + 1;
      unit[row] = at;
      write(data, row * STRIDE, units, sums, lead, at);
    }
    return { data, unit, count: drawn, places, deaths };
  };
}

function totalOf(best: Int32Array, at: number): number {
  return (best[at * 3] ?? 0) + (best[at * 3 + 1] ?? 0) + (best[at * 3 + 2] ?? 0);
}

function write(
  out: Float32Array,
  to: number,
  units: Units,
  sums: WindowSums,
  lead: Uint8Array,
  at: number,
): void {
  out[to] = units.x[at] ?? 0;
  out[to + 1] = units.y[at] ?? 0;
  out[to + 2] = sums.best[at * 3] ?? 0;
  out[to + 3] = sums.best[at * 3 + 1] ?? 0;
  out[to + 4] = sums.best[at * 3 + 2] ?? 0;
  out[to + 5] = sums.ungiven[at] ? 0 : (sums.high[at] ?? 0);
  const vague = (sums.vague[at] ?? 0) * 2 > (sums.cells[at] ?? 0) ? VAGUE : 0;
  const pale = units.weight[at] === WEIGHT.pale ? PALE : 0;
  out[to + 6] = vague + pale + LEAD * (lead[at] ?? 0);
}

/** @returns the type with most events of each place: the colour of a circle without a death */
export function leadTypes({ places, cells, place, type, events }: Violence): Uint8Array {
  const sums = new Int32Array(places.count * 3);
  for (let cell = 0; cell < cells; cell++) {
    const at = (place[cell] ?? 0) * 3 + (type[cell] ?? 0);
    sums[at] = (sums[at] ?? 0) + (events[cell] ?? 0);
  }
  return Uint8Array.from({ length: places.count }, (_, at) => {
    const [a = 0, b = 0, c = 0] = sums.subarray(at * 3, at * 3 + 3);
    return a >= b && a >= c ? 0 : b >= c ? 1 : 2;
  });
}
