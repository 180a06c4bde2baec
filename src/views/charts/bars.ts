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

/** The value of a bar that is cut at the top of its axis, beside it. */
export function cutLabel(box: Box, middle: number, words: string): SVGTemplateResult {
  const leftward = box.x > middle;
  return svg`<path class="cut" d=${`M${box.x - 1} ${PLOT.top + 5}l${box.width + 2} -4`}></path>
    <text class="word" x=${leftward ? box.x - 4 : box.x + box.width + 4} y=${PLOT.top + 7}
      text-anchor=${leftward ? 'end' : 'start'}>${words}</text>`;
}
