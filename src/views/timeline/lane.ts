import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import type { Mission } from '../../model/bundle.ts';
import type { Month } from '../../model/month.ts';
import type { Text } from '../../text/en.ts';
import type { MonthScale } from '../charts/scale.ts';
import { textWidth } from './boxes.ts';
import { type LanePart, laneOf, packed, type Stair } from './lanes.ts';
import type { Layout } from './layout.ts';

/** The selected mission's time, its ends told apart by their fill. */
export function laneLayer(
  mission: Mission,
  newest: Month,
  scale: MonthScale,
  layout: Layout,
  text: Text,
): SVGTemplateResult {
  const { lane } = layout;
  if (!lane) return svg``;
  const clamp = (month: number): number => Math.min(scale.right, Math.max(scale.left, scale.x(month)));
  return svg`<g class="timeline-lane">
    ${laneOf(mission, newest).map((part) => drawPart(part, clamp(part.from), clamp(part.to), lane, text))}
  </g>`;
}

/** The missions that worked in a region, in as few rows as their times need. */
export function lanesLayer(
  list: readonly Stair[],
  active: ReadonlySet<string>,
  scale: MonthScale,
  layout: Layout,
): SVGTemplateResult {
  const { lane } = layout;
  if (!lane || list.length === 0) return svg``;
  const rows = packed(list.map(({ span }) => span));
  const pitch = lane.height / (Math.max(...rows) + 1);
  const clamp = (month: number): number => Math.min(scale.right, Math.max(scale.left, scale.x(month)));
  return svg`<g class="timeline-lane">${list.map(({ id, span }, at) => {
    const [from, to] = [clamp(span.from), clamp(span.to + 1)];
    const height = Math.max(1, pitch - (pitch > 3 ? 1 : 0.4));
    return to <= from
      ? nothing
      : svg`<rect class=${active.has(id) ? 'timeline-part mandate' : 'timeline-part protection'} data-mission=${id}
          x=${from} width=${Math.max(0.5, to - from - 0.5)} y=${lane.y + (rows[at] ?? 0) * pitch} height=${height}></rect>`;
  })}</g>`;
}

function drawPart(
  { fill }: LanePart,
  from: number,
  to: number,
  { y, height }: { y: number; height: number },
  text: Text,
): SVGTemplateResult {
  if (to <= from) return svg``;
  if (fill !== 'liquidation') {
    const paint = fill === 'withdrawal' ? 'url(#timeline-mission)' : nothing;
    const inset = fill === 'withdrawal' ? 0.5 : 0;
    return svg`<rect class=${`timeline-part ${fill}`} x=${from + inset} y=${y + inset} fill=${paint}
      width=${Math.max(0.5, to - from - 2 * inset)} height=${height - 2 * inset}></rect>`;
  }
  const middle = y + height / 2;
  const word = text.timeline.liquidation;
  return svg`<line class="timeline-part liquidation" x1=${from + 2} x2=${to} y1=${middle} y2=${middle}></line>
    ${
      to - from > textWidth(word) + 60
        ? svg`<text class="timeline-word" x=${to - 24} y=${middle + 4} text-anchor="end">${word}</text>`
        : nothing
    }`;
}
