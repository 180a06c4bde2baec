import { type SVGTemplateResult, svg } from 'lit-html';
import { type Month, yearOf } from '../../model/month.ts';
import type { Text } from '../../text/en.ts';
import { type MonthScale, yearStarts, yearTicks } from '../charts/scale.ts';
import type { Layout } from './layout.ts';

/** Px from one year's name to the next; lines through the whole chart stand further apart. */
const GAP = 44;
const GRID_GAP = 80;
/** Months from one name to the next, where they fit. */
const MONTHS = [1, 3];
/** Half of a year's name; one that would leave the axis is not written. */
const HALF = 14;

/** Years under the chart: named in their middle between ticks while they fit, else round years on grid lines. */
export function yearAxis(scale: MonthScale, layout: Layout, text: Text): SVGTemplateResult {
  const every = MONTHS.find((months) => months * scale.step >= GAP);
  if (every) return monthAxis(scale, layout, every, text);
  const { step, ticks } = yearTicks(scale, gapOf(layout));
  const tick = step > 1 ? null : yearStarts(scale.domain);
  return svg`<g class="timeline-years">
    ${ticks
      .map(({ year, at }) => ({ year, x: scale.x(at) }))
      .filter(({ x }) => layout.labels || (x - HALF >= scale.left - 12 && x + HALF <= scale.right + 12))
      .map(({ year, x }) => svg`<text x=${x} y=${layout.years} text-anchor="middle">${year}</text>`)}
    ${(tick ?? ticks.map(({ start }) => start)).map((month) => {
      const x = Math.round(scale.x(month)) + 0.5;
      return svg`<line class="timeline-tick" x1=${x} x2=${x} y1=${layout.foot + 1} y2=${layout.foot + 5}></line>`;
    })}
  </g>`;
}

/** Where a few years fill the axis: months by name, a year at each January. */
function monthAxis(scale: MonthScale, layout: Layout, every: number, text: Text): SVGTemplateResult {
  const months: Month[] = [];
  const { from, to } = scale.domain;
  for (let month = Math.ceil(from / every) * every; month <= to; month += every) months.push(month);
  return svg`<g class="timeline-years">${months.map((month) => {
    const x = Math.round(scale.x(month)) + 0.5;
    const name = month % 12 === 0 ? String(yearOf(month)) : text.common.months[month % 12];
    return svg`<text x=${scale.x(month + 0.5)} y=${layout.years} text-anchor="middle">${name}</text>
      <line class="timeline-tick" x1=${x} x2=${x} y1=${layout.foot + 1} y2=${layout.foot + 5}></line>`;
  })}</g>`;
}

/** Vertical lines through the whole chart at the named years. */
export function yearGrid(scale: MonthScale, layout: Layout): SVGTemplateResult {
  return svg`<g class="timeline-grid">
    ${yearTicks(scale, gapOf(layout)).ticks.map(({ start }) => {
      const x = Math.round(scale.x(start)) + 0.5;
      return svg`<line x1=${x} x2=${x} y1=${layout.top - 5} y2=${layout.foot}></line>`;
    })}
  </g>`;
}

function gapOf(layout: Layout): number {
  return layout.lane || !layout.names ? GAP : GRID_GAP;
}
