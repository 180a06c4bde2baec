import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import { PLOT, type ValueScale } from './plot.ts';

interface Box {
  readonly x: number;
  readonly width: number;
}

/** A stacked bar, the first value at the foot; `names` are classes that colour the parts. */
export function stack(
  box: Box,
  values: ValueScale,
  parts: readonly number[],
  names: readonly string[],
): SVGTemplateResult {
  let sum = 0;
  return svg`${parts.map((part, at) => {
    const from = values.y(sum);
    sum += part;
    const top = values.y(sum);
    return part > 0
      ? svg`<rect class=${names[at] ?? ''} x=${box.x} width=${box.width} y=${top} height=${from - top}></rect>`
      : nothing;
  })}`;
}

/** Low to high, 1 px over a paper line. */
export function whisker(box: Box, values: ValueScale, low: number, high: number): SVGTemplateResult {
  const x = box.x + box.width / 2;
  const cap = Math.min(3, box.width / 2);
  const [bottom, top] = [values.y(low), values.y(high)];
  const path = `M${x - cap} ${top}h${cap * 2}M${x} ${top}V${bottom}M${x - cap} ${bottom}h${cap * 2}`;
  return svg`<path class="whisker-paper" d=${path}></path><path class="whisker" d=${path}></path>`;
}

/** An outline filled with the no-data hatch, from the foot to `value`; dashed where it is preliminary. */
export function openBar(
  box: Box,
  values: ValueScale,
  value: number,
  prefix: string,
  early: boolean,
): SVGTemplateResult {
  const y = values.y(value);
  return svg`<rect class=${early ? 'open early' : 'open'} fill=${`url(#${prefix}-gap)`} x=${box.x + 0.5} y=${y}
    width=${Math.max(0, box.width - 1)} height=${PLOT.foot - y}></rect>`;
}

interface CutBar {
  readonly box: Box;
  readonly words: string;
}

interface Spot {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

const CHARACTER = 5.6; // px, about
const ROWS = [7, 20, 33]; // px below the top of a plot

/** Bars that are cut at the top of their axis: the cut, and the value beside it where it lies on no other. */
export function cutBars(bars: readonly CutBar[], left: number, right: number): SVGTemplateResult {
  const taken: Spot[] = [];
  const values = bars.map(({ box, words }) => {
    const spot = spotFor(box, words.length * CHARACTER, left, right, taken);
    if (spot) taken.push(spot);
    return spot && { ...spot, words };
  });
  // No cut lies on a value.
  return svg`${bars.map(({ box }) => svg`<path class="cut" d=${`M${box.x - 1} ${PLOT.top + 5}l${box.width + 2} -4`}></path>`)}
    ${values.map((value) =>
      value
        ? svg`<text class="word" x=${value.anchor === 'end' ? value.to : value.from} y=${PLOT.top + value.y}
            text-anchor=${value.anchor}>${value.words}</text>`
        : nothing,
    )}`;
}

/** Beside the bar, towards the middle of the axis first; a line lower where that is taken. */
function spotFor(
  box: Box,
  width: number,
  left: number,
  right: number,
  taken: readonly Spot[],
): Spot | undefined {
  const before = { from: box.x - 4 - width, to: box.x - 4, anchor: 'end' } as const;
  const after = { from: box.x + box.width + 4, to: box.x + box.width + 4 + width, anchor: 'start' } as const;
  const sides = box.x > (left + right) / 2 ? [before, after] : [after, before];
  return ROWS.flatMap((y) => sides.map((side) => ({ ...side, y }))).find(
    ({ from, to, y }) =>
      from >= left &&
      to <= right &&
      taken.every((other) => other.y !== y || to <= other.from || from >= other.to),
  );
}
