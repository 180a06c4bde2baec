import { type SVGTemplateResult, svg } from 'lit-html';
import { type MonthScale, yearStarts, yearTicks } from './scale.ts';

/** Ticks at the start of each year with as many years as fit, below plots that share a scale. */
export function yearAxis(scale: MonthScale, gap = 44): SVGTemplateResult {
  const half = 14;
  return svg`${yearStarts(scale.domain).map(
    (month) => svg`<line class="axis-tick" x1=${scale.x(month)} x2=${scale.x(month)} y1="0" y2="4"></line>`,
  )}${yearTicks(scale, gap).ticks.map(({ year, at }) => {
    const x = Math.min(scale.right - half, Math.max(half, scale.x(at)));
    return svg`<text class="tick" x=${x} y="16" text-anchor="middle">${year}</text>`;
  })}`;
}
