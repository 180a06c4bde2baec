import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import type { Histogram } from '../../analysis/histogram.ts';
import { TYPES } from '../../analysis/violence.ts';
import type { Month } from '../../model/month.ts';
import type { Settings } from '../../model/state.ts';
import type { Text } from '../../text/en.ts';
import type { MonthScale } from '../charts/scale.ts';
import { type BarPaths, barPaths, type CountAxis, countAxis, monthSums, totalPath } from './bars.ts';
import { bareMonths, type Gap, type MonthTotals } from './coverage.ts';
import { labelsOf } from './labels.ts';
import type { Layout } from './layout.ts';

export interface HistogramParts {
  readonly histogram: Histogram;
  readonly scale: MonthScale;
  readonly layout: Layout;
  readonly gaps: readonly Gap[];
  readonly totals: MonthTotals | null;
  readonly preliminary: ReadonlySet<Month>;
  readonly measure: Settings['measure'];
  readonly text: Text;
}

/** Ids of what the window's overlay and the bars share. */
const BARS = 'timeline-bars';
export const CLIP = 'timeline-clip';

/** Monthly bars by type, what they leave out, and words where hatch alone would not say it. */
export function histogramLayer(parts: HistogramParts): SVGTemplateResult {
  const { histogram, scale, layout, totals, preliminary } = parts;
  const bare = bareMonths(parts.gaps);
  const shown = totals && new Map([...totals.best].filter(([month]) => bare.has(month)));
  const axis = countAxis([...monthSums(histogram), ...(shown?.values() ?? [])], layout.top, layout.base);
  const final = barPaths(histogram, scale, axis, (month) => !preliminary.has(month));
  const early = barPaths(histogram, scale, axis, (month) => preliminary.has(month));
  const cuts = [...final.cuts, ...early.cuts, ...cutTotals(shown, axis)];
  const labels = labelsOf(parts, cuts, shown);
  return svg`
    ${countGrid(axis, layout, parts.text)}
    ${parts.gaps.map((gap) => gapFill(gap, shown, scale, layout))}
    ${shown && totals ? totalBars({ best: shown, preliminary: totals.preliminary }, scale, axis) : nothing}
    <use href=${`#${BARS}`} opacity="0.4"></use>
    <g clip-path=${`url(#${CLIP})`}><g id=${BARS}>
      ${stack(final)}
      <g class="timeline-early">${stack(early)}</g>
      ${early.types.map((path) => svg`<path class="timeline-over" d=${path} fill="url(#timeline-over)"></path>`)}
    </g></g>
    ${cuts.map(({ month }) => cutMark(month, scale, layout))}
    ${labels.map(({ x, y, anchor, lead, value }) => svg`<text class="timeline-word" x=${x} y=${y} text-anchor=${anchor}>${lead}<tspan class="timeline-value">${value}</tspan></text>`)}`;
}

function stack({ types }: BarPaths): SVGTemplateResult {
  return svg`${types.map((path, type) => svg`<path class=${`timeline-bar ${TYPES[type] ?? ''}`} d=${path}></path>`)}`;
}

function totalBars(totals: MonthTotals, scale: MonthScale, axis: CountAxis): SVGTemplateResult {
  const early = totalPath(totals, scale, axis, (month) => totals.preliminary.has(month));
  const all = totalPath(totals, scale, axis, () => true);
  return svg`<g class="timeline-totals">
    <path class="timeline-total-early" d=${early}></path>
    <path class="timeline-total" d=${all} fill="url(#timeline-gap)"></path>
  </g>`;
}

function countGrid(axis: CountAxis, { left, right, names }: Layout, text: Text): SVGTemplateResult {
  const values = names ? [0, axis.top / 2, axis.top] : [0];
  return svg`<g class="timeline-grid">
    ${values.map((value) => {
      const y = Math.round(axis.y(value)) + 0.5;
      return svg`<line class=${value === 0 ? 'timeline-zero' : ''} x1=${left} x2=${right} y1=${y} y2=${y}></line>
        ${names ? svg`<text x=${left - 8} y=${y + 4} text-anchor="end">${text.timeline.tick(value)}</text>` : nothing}`;
    })}
  </g>`;
}

/** Country totals that stand in where there are no bars. */
export type Shown = ReadonlyMap<Month, number> | null;

function cutTotals(shown: Shown, axis: CountAxis): { month: Month; value: number }[] {
  return [...(shown ?? [])].flatMap(([month, value]) => (value > axis.top ? [{ month, value }] : []));
}

/** Hatched from top to foot; where totals stand in, only the months that have none. */
function gapFill(gap: Gap, shown: Shown, scale: MonthScale, { top, base }: Layout): SVGTemplateResult {
  let from = gap.from;
  while (shown?.has(from) && from <= gap.to) from++;
  if (from > gap.to) return svg``;
  const x = scale.x(from);
  return svg`<rect class=${`timeline-gap ${gap.kind}`} x=${x} y=${top - 5} width=${scale.x(gap.to + 1) - x}
    height=${base - top + 5} fill="url(#timeline-gap)"></rect>`;
}

function cutMark(month: Month, scale: MonthScale, { top }: Layout): SVGTemplateResult {
  const [from, to] = [scale.x(month) - 1, scale.x(month + 1)];
  return svg`<path class="timeline-cut" d=${`M${from} ${top + 9}L${to} ${top + 5}`}></path>`;
}
