import { NULL } from '../model/table.ts';
import { addSums, MEASURES } from './monthly-sums.ts';
import { cellRange, type Violence } from './violence.ts';

/** Cells of a block: about as many as are counted one by one in the time that the sums of a block are added. */
const FULL = 768;

/**
 * Places along a curve, and the cells of each place in a row. A block is a run of places with its sums by month; two blocks make one of the next level, up to one of all. A count adds the
 * largest blocks that lie inside as a whole, and single cells only of blocks that lie inside in part.
 */
export interface Blocks {
  readonly leaves: number; // a power of two; block 1 is all, 2n and 2n + 1 make n
  readonly starts: Int32Array; // leaf -> first of its places in `order`
  readonly order: Int32Array; // places
  readonly rows: Int32Array; // position in `order` -> first of its cells
  readonly cells: Int32Array; // by WIDTH: month - first, type, best, low, high, events, ungiven
  readonly sums: readonly (Int32Array | undefined)[]; // block -> (month - first) * MEASURES; none: no places
}

const WIDTH = 7;

/** @returns the sums of the places inside (1 a place) over all months: (month - first) * MEASURES */
export function sumBlocks(blocks: Blocks, months: number, inside: Uint8Array): Int32Array {
  const total = new Int32Array(months * MEASURES);
  const shares = sharesOf(blocks, inside);
  const add = (block: number): void => {
    const share = shares[block];
    const sums = blocks.sums[block];
    if (share === NONE || !sums) return;
    if (share === ALL) addSums(total, sums);
    else if (block < blocks.leaves) {
      add(block * 2);
      add(block * 2 + 1);
    } else addPlaces(total, blocks, block - blocks.leaves, inside);
  };
  add(1);
  return total;
}

const NONE = 0;
const ALL = 1;
const SOME = 2;

/** How much of each block lies inside. */
function sharesOf({ leaves, starts, order }: Blocks, inside: Uint8Array): Uint8Array {
  const shares = new Uint8Array(leaves * 2);
  for (let leaf = 0; leaf < leaves; leaf++) {
    const [from, to] = [starts[leaf] ?? 0, starts[leaf + 1] ?? 0];
    let found = 0;
    for (let at = from; at < to; at++) found += inside[order[at] ?? 0] ?? 0;
    shares[leaves + leaf] = found === 0 ? NONE : found === to - from ? ALL : SOME;
  }
  for (let block = leaves - 1; block > 0; block--) {
    const [left = NONE, right = NONE] = [shares[block * 2], shares[block * 2 + 1]];
    shares[block] = left === right ? left : SOME;
  }
  return shares;
}

function addPlaces(
  total: Int32Array,
  { starts, order, rows, cells }: Blocks,
  leaf: number,
  inside: Uint8Array,
): void {
  const end = starts[leaf + 1] ?? 0;
  for (let at = starts[leaf] ?? 0; at < end; at++) {
    if (inside[order[at] ?? 0]) addCells(total, cells, rows[at] ?? 0, rows[at + 1] ?? 0);
  }
}

function addCells(total: Int32Array, cells: Int32Array, first: number, end: number): void {
  for (let row = first * WIDTH; row < end * WIDTH; row += WIDTH) {
    const from = (cells[row] ?? 0) * MEASURES;
    const type = from + (cells[row + 1] ?? 0);
    total[type] = (total[type] ?? 0) + (cells[row + 2] ?? 0);
    total[from + 3] = (total[from + 3] ?? 0) + (cells[row + 3] ?? 0);
    total[from + 4] = (total[from + 4] ?? 0) + (cells[row + 4] ?? 0);
    total[from + 5] = (total[from + 5] ?? 0) + (cells[row + 5] ?? 0);
    total[from + 6] = (total[from + 6] ?? 0) + (cells[row + 6] ?? 0);
  }
}

export function makeBlocks(violence: Violence): Blocks {
  const order = alongCurve(violence);
  const { rows, cells } = inOrder(violence, order);
  const ends = [0];
  for (let at = 1; at <= order.length; at++) {
    const held = (rows[at] ?? 0) - (rows[ends.at(-1) ?? 0] ?? 0);
    if (held >= FULL || at === order.length) ends.push(at);
  }
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(1, ends.length - 1)));
  const starts = Int32Array.from({ length: leaves + 1 }, (_, leaf) => ends[leaf] ?? order.length);
  const sums: (Int32Array | undefined)[] = new Array(leaves * 2).fill(undefined);
  for (let leaf = 0; leaf < ends.length - 1; leaf++) {
    const own = new Int32Array((violence.last - violence.first + 1) * MEASURES);
    addCells(own, cells, rows[starts[leaf] ?? 0] ?? 0, rows[starts[leaf + 1] ?? 0] ?? 0);
    sums[leaves + leaf] = own;
  }
  for (let block = leaves - 1; block > 0; block--) {
    const [left, right] = [sums[block * 2], sums[block * 2 + 1]];
    sums[block] = left && right ? addSums(left.slice(), right) : left;
  }
  return { leaves, starts, order, rows, cells, sums };
}

/** The cells that have a month, copied place by place: what is counted together lies together in memory. */
function inOrder(violence: Violence, order: Int32Array): Pick<Blocks, 'rows' | 'cells'> {
  const { place } = violence;
  const [from, to] = cellRange(violence, { from: violence.first, to: violence.last });
  const position = new Int32Array(order.length);
  for (let at = 0; at < order.length; at++) position[order[at] ?? 0] = at;
  const rows = new Int32Array(order.length + 1);
  for (let cell = from; cell < to; cell++) {
    const next = (position[place[cell] ?? 0] ?? 0) + 1;
    rows[next] = (rows[next] ?? 0) + 1;
  }
  for (let at = 0; at < order.length; at++) rows[at + 1] = (rows[at + 1] ?? 0) + (rows[at] ?? 0);
  const free = rows.slice();
  const cells = new Int32Array((to - from) * WIDTH);
  for (let cell = from; cell < to; cell++) {
    const at = position[place[cell] ?? 0] ?? 0;
    const row = free[at] ?? 0;
    free[at] = row + 1;
    copyCell(cells, row * WIDTH, violence, cell);
  }
  return { rows, cells };
}

function copyCell(to: Int32Array, row: number, violence: Violence, cell: number): void {
  const best = violence.best[cell] ?? 0;
  const low = violence.low[cell] ?? NULL;
  const high = violence.high[cell] ?? NULL;
  const given = low !== NULL && high !== NULL;
  to[row] = (violence.month[cell] ?? 0) - violence.first;
  to[row + 1] = violence.type[cell] ?? 0;
  to[row + 2] = best;
  to[row + 3] = given ? low : 0;
  to[row + 4] = given ? high : 0;
  to[row + 5] = violence.events[cell] ?? 0;
  to[row + 6] = given ? 0 : best;
}

const GRID = 2 ** 13; // steps of the curve in each direction: 0.04 degrees of longitude

/** Places along Morton's curve, so that runs of them lie close together. */
function alongCurve({ places }: Violence): Int32Array {
  const { count, lat, lon } = places;
  const keys = new Float64Array(count);
  for (let place = 0; place < count; place++) {
    const x = Math.floor((((lon[place] ?? 0) + 180) / 360) * (GRID - 1));
    const y = Math.floor((((lat[place] ?? 0) + 90) / 180) * (GRID - 1));
    keys[place] = (apart(x) + 2 * apart(y)) * count + place; // below 2^53 for 100 million places
  }
  return Int32Array.from(keys.sort(), (key) => key % count);
}

/** The 13 bits of a number, with a free bit after each. */
function apart(value: number): number {
  let wide = (value | (value << 8)) & 0x00ff00ff;
  wide = (wide | (wide << 4)) & 0x0f0f0f0f;
  wide = (wide | (wide << 2)) & 0x33333333;
  return (wide | (wide << 1)) & 0x55555555;
}
