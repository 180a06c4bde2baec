import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import type { Text } from '../../text/en.ts';
import type { MonthScale } from '../charts/scale.ts';
import { spread, textWidth } from './boxes.ts';
import { erasOf, type Stair } from './lanes.ts';
import type { Layout } from './layout.ts';

const PITCH = 13;
const ACTIVE = 2.1;
const ENDED = 1.5;

/** All missions, a line each, by their start; those active in the window in full, with their names at the right. */
export function staircase(
  list: readonly Stair[],
  active: ReadonlySet<string>,
  scale: MonthScale,
  layout: Layout,
  text: Text,
  whole: boolean, // the axis shows all of the history
): SVGTemplateResult {
  const pitch = (layout.base - layout.top) / Math.max(1, list.length - 1);
  const yAt = (at: number): number => layout.top + at * pitch;
  const lit = list.map((stair, at) => ({ stair, at })).filter(({ stair }) => active.has(stair.id));
  const line = (stair: Stair, at: number, name: string, width: number): SVGTemplateResult => svg`<line
    class=${name} stroke-width=${width} y1=${yAt(at)} y2=${yAt(at)}
    x1=${inside(scale, stair.span.from)} x2=${inside(scale, stair.span.to + 1)}></line>`;
  return svg`<g class="timeline-stairs">
    ${list.map((stair, at) =>
      active.has(stair.id)
        ? nothing
        : line(stair, at, 'timeline-stair', Math.min(ENDED, Math.max(0.6, pitch * 0.8))),
    )}
    ${lit.map(({ stair, at }) => line(stair, at, 'timeline-stair active', Math.min(ACTIVE, Math.max(1, pitch * 1.1))))}
    ${layout.labels && whole ? eraLabels(list, yAt, scale, text) : nothing}
    ${layout.labels ? names(lit, yAt, scale, layout, text) : nothing}
  </g>`;
}

/** Where a month lies, at the axis' end where it lies beyond. */
function inside(scale: MonthScale, month: number): number {
  return Math.min(scale.right, Math.max(scale.left, scale.x(month)));
}

interface Lit {
  readonly stair: Stair;
  readonly at: number;
}

function names(
  lit: readonly Lit[],
  yAt: (at: number) => number,
  scale: MonthScale,
  layout: Layout,
  text: Text,
): SVGTemplateResult {
  const room = Math.floor((layout.foot - 8 - layout.top) / PITCH) + 1;
  const shown = lit.length > room ? lit.slice(0, room - 1) : lit;
  const hidden = lit.length - shown.length;
  const ends = shown.map(({ stair, at }) => ({
    word: stair.acronym,
    y: yAt(at),
    x: inside(scale, stair.span.to + 1),
  }));
  const rows = spread(
    [...ends.map(({ y }) => y), ...(hidden ? [layout.foot - 8] : [])],
    PITCH,
    layout.top,
    layout.foot - 8,
  );
  const x = layout.right;
  return svg`<g class="timeline-names-right">
    ${ends.map(({ word, y, x: end }, at) => {
      const row = rows[at] ?? y;
      return svg`<path d=${`M${Math.min(x, end) + 2} ${y}H${x + 8}L${x + 24} ${row}h4`}></path>
        <text x=${x + 32} y=${row + 4}>${word}</text>`;
    })}
    ${hidden ? svg`<text class="timeline-rest" x=${x + 32} y=${(rows.at(-1) ?? 0) + 4}>${text.timeline.others(hidden)}</text>` : nothing}
  </g>`;
}

/** How many began in each part of the history, beside its steps. */
function eraLabels(
  list: readonly Stair[],
  yAt: (at: number) => number,
  scale: MonthScale,
  text: Text,
): SVGTemplateResult {
  return svg`${erasOf(list).map(({ from, to, first, count }, era) => {
    if (count === 0) return nothing;
    const words = text.timeline.begun(text.timeline.span(from, to));
    const begin = text.timeline.begin(count);
    const start = scale.x(list[first]?.span.from ?? 0);
    const under = era === 0;
    const y = under ? yAt(first + count - 1) + 26 : yAt(first + count / 2) + (era === 1 ? 18 : 6);
    const x = under ? start + 80 : start - 24 - textWidth(words + begin);
    return svg`<text class="timeline-word" x=${x} y=${y}>${words}<tspan class="timeline-value">${begin}</tspan></text>`;
  })}`;
}
