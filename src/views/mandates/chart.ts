import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import type { Text } from '../../text/en.ts';
import { hatches } from '../charts/hatch.ts';
import { yearStarts } from '../charts/scale.ts';
import { yearAxis } from '../charts/year-axis.ts';
import { partnerRows, taskRows } from './bars.ts';
import { troopsRow } from './ceilings.ts';
import { endRows, missionRow } from './ends.ts';
import type { MissionFacts } from './facts.ts';
import type { Layout } from './layout.ts';
import { resolutionRow } from './resolutions.ts';

/** Prefix of the hatches; their colours stand in the view's sheet. */
export const PREFIX = 'mandates';

export interface Drawing {
  readonly facts: MissionFacts;
  readonly layout: Layout;
  readonly text: Text;
  readonly newest: number; // month
}

/** All rows of one mission. Reads no window: moving it draws nothing here. */
export function chart(drawing: Drawing): SVGTemplateResult {
  const { layout } = drawing;
  const { scale, foot, dots } = layout;
  return svg`<defs>${hatches(PREFIX)}</defs>
    ${yearStarts(scale.domain).map((month) => {
      const x = Math.round(scale.x(month)) + 0.5;
      return svg`<line class="grid" x1=${x} x2=${x} y1=${dots + 10} y2=${foot}></line>`;
    })}
    ${endRows(drawing)}
    ${missionRow(drawing)}
    ${troopsRow(drawing)}
    ${taskRows(drawing)}
    ${partnerRows(drawing)}
    ${resolutionRow(drawing)}`;
}

/** The years, in a drawing of their own: it stays in sight while the rows scroll. */
export function axis({ scale }: Layout): SVGTemplateResult {
  return svg`<line class="axis" x1=${scale.left} x2=${scale.right} y1="0.5" y2="0.5"></line>${yearAxis(scale)}`;
}

/** The name of a row: beside it, or above where there is no room. */
export function rowName(
  { layout }: Drawing,
  middle: number,
  top: number,
  name: string,
  hint = '',
  strong = true,
): SVGTemplateResult {
  const style = strong ? 'row-name strong' : 'row-name';
  if (layout.narrow) {
    return svg`<text class=${style} x="2" y=${top - 5}>${name}${
      hint ? svg`<tspan class="hint" dx="6">${hint}</tspan>` : nothing
    }</text>`;
  }
  return svg`<text class=${style} x="2" y=${middle + (hint ? -2 : 4)}>${name}</text>${
    hint ? svg`<text class="row-name hint" x="2" y=${middle + 13}>${hint}</text>` : nothing
  }`;
}
