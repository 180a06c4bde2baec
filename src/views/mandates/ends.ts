import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import { textWidth } from '../timeline/boxes.ts';
import { laneOf } from '../timeline/lanes.ts';
import { type Drawing, PREFIX, rowName } from './chart.ts';
import { endName, entry } from './entry.ts';

const HEIGHT = 11;

/** The mission's time with its ends, as on the timeline. */
export function missionRow(drawing: Drawing): SVGTemplateResult {
  const { facts, layout, newest, text } = drawing;
  const { lane: y, scale } = layout;
  const clamp = (month: number): number => Math.min(scale.right, Math.max(scale.left, scale.x(month)));
  const middle = y + HEIGHT / 2;
  return svg`${rowName(drawing, middle, y, text.mandates.rows.mission)}
    ${laneOf(facts.mission, newest).map(({ fill, from, to }) => {
      const [left, right] = [clamp(from), clamp(to)];
      if (right <= left) return nothing;
      if (fill === 'liquidation') {
        const word = text.timeline.liquidation;
        return svg`<line class="part liquidation" x1=${left + 2} x2=${right} y1=${middle} y2=${middle}></line>
          ${right - left > textWidth(word) + 8 ? svg`<text class="word" x=${right} y=${y - 3} text-anchor="end">${word}</text>` : nothing}`;
      }
      const inset = fill === 'withdrawal' ? 0.5 : 0;
      return svg`<rect class=${`part ${fill}`} fill=${fill === 'withdrawal' ? `url(#${PREFIX}-mission)` : nothing}
        x=${left + inset} y=${y + inset} width=${Math.max(0.5, right - left - 2 * inset)} height=${HEIGHT - 2 * inset}></rect>`;
    })}`;
}

/** A line through all rows for each end, and its words at the foot. */
export function endRows({ facts, layout, text }: Drawing): SVGTemplateResult {
  const words = text.mandates;
  const row = 3 + facts.tasks.length + facts.partners.length;
  return svg`${layout.ends.map(({ end, x, y, anchor, words: label }) => {
    const width = textWidth(label) + 8;
    return entry(
      {
        key: `e:${end.date}:${end.kind}`,
        row,
        label: words.entry.end(endName(end, facts.mission, text), end.date, end.precision),
        x,
      },
      `end ${end.kind}`,
      svg`<line class="end-line" x1=${x} x2=${x} y1=${layout.dots + 8} y2=${layout.foot}></line>
        ${
          y === null
            ? nothing
            : svg`<rect class="hit" x=${anchor === 'start' ? x : x - width} y=${y - 13} width=${width} height="16"></rect>
              <text class="end-words" x=${anchor === 'start' ? x + 4 : x - 4} y=${y - 1} text-anchor=${anchor}>${label}</text>`
        }`,
    );
  })}`;
}
