import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import { firstMonthOf, type Month } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';
import type { MonthScale } from './scale.ts';

/** Height of a plot, and the room above it for half a label, in px. */
export const PLOT = { height: 46, top: 6, foot: 52 } as const;

/** Values against pixels of a plot, upwards. */
export interface ValueScale {
  readonly from: number;
  readonly to: number;
  y(value: number): number;
}

export function valueScale(from: number, to: number): ValueScale {
  const { foot, height } = PLOT;
  const step = to > from ? height / (to - from) : 0;
  return { from, to, y: (value) => foot - (Math.min(to, Math.max(from, value)) - from) * step };
}

/** Lines of a value axis with their labels in the gutter; that of `strong` is darker. */
export function grid(
  scale: MonthScale,
  values: ValueScale,
  ticks: readonly number[],
  label: (value: number) => string,
  strong = 0,
): SVGTemplateResult {
  return svg`${ticks.map((value) => {
    const y = Math.round(values.y(value)) + 0.5;
    return svg`<line class=${value === strong ? 'grid zero' : 'grid'} x1=${scale.left} x2=${scale.right}
      y1=${y} y2=${y}></line>
      <text class="tick" x=${scale.left - 6} y=${y + 4} text-anchor="end">${label(value)}</text>`;
  })}`;
}

/** The part of the axis that a bar of a year takes; null where none of the year is in sight. */
export function yearBox(scale: MonthScale, year: number): { x: number; width: number } | null {
  const slot = 12 * scale.step;
  const gap = Math.min(4, Math.max(0.5, slot * 0.2));
  const from = Math.max(scale.left, scale.x(firstMonthOf(year)) + gap / 2);
  const to = Math.min(scale.right, scale.x(firstMonthOf(year) + 12) - gap / 2);
  return to > from ? { x: from, width: to - from } : null;
}

/** What lies outside the window fades; moves with the window without a change to what it covers. */
export function veil(scale: MonthScale, window: Window): SVGTemplateResult {
  const from = Math.max(scale.left, Math.min(scale.right, scale.x(window.from)));
  const to = Math.max(scale.left, Math.min(scale.right, scale.x(window.to + 1)));
  const { top, height } = PLOT;
  return svg`<rect class="veil" x=${scale.left} y=${top - 3} width=${from - scale.left} height=${height + 3}></rect>
    <rect class="veil" x=${to} y=${top - 3} width=${scale.right - to} height=${height + 3}></rect>`;
}

/** Hatches the months in which a series has no data, and says so where the words fit. */
export function noData(
  scale: MonthScale,
  prefix: string,
  from: Month,
  to: Month,
  words: string,
  height: number = PLOT.height,
): SVGTemplateResult | typeof nothing {
  const left = scale.x(Math.max(from, scale.domain.from));
  const right = scale.x(Math.min(to, scale.domain.to) + 1);
  if (right <= left) return nothing;
  const fits = right - left > words.length * 5.6;
  return svg`<rect class="series-gap" fill=${`url(#${prefix}-gap)`} x=${left} y=${PLOT.foot - height}
      width=${right - left} height=${height}></rect>
    ${
      fits
        ? svg`<text class="word" x=${(left + right) / 2} y=${PLOT.foot - 4} text-anchor="middle">${words}</text>`
        : nothing
    }`;
}

/** Three kinds of nothing, two of them here: a written zero, and a dot where a value does not apply. */
export function zero(scale: MonthScale, year: number): SVGTemplateResult | typeof nothing {
  if (12 * scale.step < 9) return nothing;
  return svg`<text class="tick" x=${scale.x(firstMonthOf(year) + 6)} y=${PLOT.foot - 3} text-anchor="middle">0</text>`;
}

export function notApplicable(scale: MonthScale, year: number): SVGTemplateResult | typeof nothing {
  if (12 * scale.step < 6) return nothing;
  return svg`<circle class="dot" cx=${scale.x(firstMonthOf(year) + 6)} cy=${PLOT.foot - 5} r="1.2"></circle>`;
}
