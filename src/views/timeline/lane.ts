import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import type { Mission } from '../../model/bundle.ts';
import type { Month } from '../../model/month.ts';
import type { Text } from '../../text/en.ts';
import type { MonthScale } from '../charts/scale.ts';
import { textWidth } from './boxes.ts';
import { type LanePart, laneOf } from './lanes.ts';
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
