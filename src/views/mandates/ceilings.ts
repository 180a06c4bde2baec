import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import type { CeilingStep } from '../../analysis/mandates.ts';
import { firstMonthOf } from '../../model/month.ts';
import { niceTop } from '../charts/scale.ts';
import { type Box, placeBox, textWidth } from '../timeline/boxes.ts';
import { startPoint } from '../timeline/lanes.ts';
import { type Drawing, PREFIX, rowName } from './chart.ts';

/** Height of the hatch where no deployed figure is. */
const GAP = 18;

/** Ceilings as a dashed step, troops deployed as an area, the estimate from bases as squares. */
export function troopsRow(drawing: Drawing): SVGTemplateResult {
  const { facts, layout, text } = drawing;
  const words = text.mandates;
  const { top, foot } = layout.troops;
  const { scale } = layout;
  const highest = niceTop(
    Math.max(
      1,
      ...facts.steps.map(({ military }) => military ?? 0),
      ...facts.deployed.map(({ value }) => value),
      ...facts.estimates.map(({ troops }) => troops),
    ),
  );
  const y = (value: number): number => foot - (value / highest) * (foot - top);
  return svg`${rowName(drawing, top + 6, top - (layout.narrow ? 14 : 4), words.rows.troops, words.rows.troopsHint)}
    ${[0, highest / 2, highest].map((value) => {
      const line = Math.round(y(value)) + 0.5;
      return svg`<line class=${value === 0 ? 'grid zero' : 'grid'} x1=${scale.left} x2=${scale.right} y1=${line} y2=${line}></line>
        <text class="tick" x=${scale.left - 6} y=${line + 4} text-anchor="end">${words.thousands(value)}</text>`;
    })}
    ${gaps(drawing)} ${curve(drawing, y)}
    ${facts.steps.map((step, at) => ceiling(drawing, step, facts.steps[at - 1], y))}
    ${facts.estimates.map(({ year, troops }) => {
      const x = scale.x(firstMonthOf(year) + 6);
      if (x < scale.left || x > scale.right) return nothing;
      return svg`<rect class="estimate" x=${x - 3.5} y=${y(troops) - 3.5} width="7" height="7"></rect>`;
    })}
    ${labels(drawing, y)}`;
}

/** A step of the ceiling with the rise to it; paler where increases since were stated without a ceiling. */
function ceiling(
  { layout }: Drawing,
  { from, to, military, added }: CeilingStep,
  before: CeilingStep | undefined,
  y: (value: number) => number,
): SVGTemplateResult | typeof nothing {
  if (military === null) return nothing;
  const { scale } = layout;
  const [left, right] = [Math.max(scale.left, scale.x(from)), Math.min(scale.right, scale.x(to))];
  if (right <= left) return nothing;
  const rise = before?.military != null && before.military !== military ? `V${y(military)}` : '';
  const start = rise ? `M${left} ${y(before?.military ?? military)}${rise}` : `M${left} ${y(military)}`;
  return svg`<path class=${added.length > 0 ? 'ceiling open' : 'ceiling'} d=${`${start}H${right}`}></path>`;
}

/** Deployed by month; a month without a figure breaks the line. */
function curve({ facts, layout }: Drawing, y: (value: number) => number): SVGTemplateResult {
  const { scale, troops } = layout;
  const shown = facts.deployed.filter(({ month }) => month >= scale.domain.from && month <= scale.domain.to);
  const runs: (typeof shown)[] = [];
  for (const figure of shown) {
    const run = runs.at(-1);
    if (run?.at(-1)?.month === figure.month - 1) run.push(figure);
    else runs.push([figure]);
  }
  return svg`${runs.map((run) => {
    const points = run.map(({ month, value }) => `${scale.x(month + 1).toFixed(1)} ${y(value).toFixed(1)}`);
    const [first, last] = [points[0] ?? '', points.at(-1) ?? ''];
    const path = points.length > 1 ? `M${points.join('L')}` : `M${first}h1.5`;
    return svg`<path class="deployed-area" d=${`${path}L${last.split(' ')[0]} ${troops.foot}L${first.split(' ')[0]} ${troops.foot}Z`}></path>
      <path class="deployed" d=${path}></path>`;
  })}`;
}

/** Hatches the mission's time before and after the source of deployed troops. */
function gaps({ facts, layout, newest, text }: Drawing): SVGTemplateResult | typeof nothing {
  const reach = facts.deployedReach;
  if (!reach) return nothing;
  const { scale, troops } = layout;
  const start = startPoint(facts.mission.start);
  const end = Math.max(
    facts.end,
    ...facts.mission.ends.filter(({ kind }) => kind === 'withdrawal').map(startPoint),
  );
  const spans: [number, number, string][] = [
    [start, Math.min(reach.from, end), text.mandates.noneBefore(reach.from)],
    [Math.max(start, reach.to + 1), Math.min(end, newest + 1), text.mandates.noneAfter(reach.to)],
  ];
  return svg`${spans.map(([from, to, words]) => {
    const [left, right] = [Math.max(scale.left, scale.x(from)), Math.min(scale.right, scale.x(to))];
    if (right <= left) return nothing;
    return svg`<rect class="series-gap" fill=${`url(#${PREFIX}-gap)`} x=${left} y=${troops.foot - GAP} width=${right - left} height=${GAP}></rect>
      ${right - left > textWidth(words) + 12 ? svg`<text class="word" x=${(left + right) / 2} y=${troops.foot - 5} text-anchor="middle">${words}</text>` : nothing}`;
  })}`;
}

/** Words at the lines: each ceiling once where it changes, what the area and the squares are; none on another. */
function labels({ facts, layout, text }: Drawing, y: (value: number) => number): SVGTemplateResult {
  const words = text.mandates;
  const { scale, troops } = layout;
  const marks: Box[] = facts.estimates.map(({ year, troops: value }) => ({
    x: scale.x(firstMonthOf(year) + 6) - 5,
    y: y(value) + 5,
    width: 10,
    anchor: 'start',
  }));
  const taken: Box[] = [...marks];
  const put = (
    label: string,
    wishes: readonly Omit<Box, 'width' | 'anchor'>[],
  ): SVGTemplateResult | typeof nothing => {
    const width = textWidth(label) + 4;
    const box = placeBox(
      wishes.map((wish) => ({ ...wish, width, anchor: 'start' as const })),
      taken,
      scale.left,
      scale.right,
    );
    if (!box) return nothing;
    taken.push(box);
    return svg`<text class="word" x=${box.x} y=${box.y}>${label}</text>`;
  };
  const spans = levels(facts.steps).sort((a, b) => b.to - b.from - (a.to - a.from));
  const middle = facts.deployed[Math.floor(facts.deployed.length / 2)];
  return svg`${spans.map(({ from, to, military, added }) => {
    const label = added.length > 0 ? words.atLeast(military) : words.authorised(military);
    const [line, x] = [y(military), Math.max(scale.left, scale.x(from)) + 3];
    const later = scale.x((from + to) / 2);
    return put(label, [
      { x, y: line - 4 },
      { x, y: line + 13 },
      { x: later, y: line - 4 },
      { x: later, y: line + 13 },
    ]);
  })}
  ${middle ? put(words.deployed, [{ x: scale.x(middle.month) - 24, y: troops.foot - 8 }]) : nothing}
  ${facts.estimates.map(({ year, troops: value }, at) =>
    at === Math.floor(facts.estimates.length / 2)
      ? put(words.estimate, [
          { x: scale.x(firstMonthOf(year) + 6) - 60, y: y(value) - 7 },
          { x: scale.x(firstMonthOf(year) + 6) - 60, y: y(value) + 17 },
        ])
      : nothing,
  )}`;
}

interface Level {
  readonly from: number;
  readonly to: number;
  readonly military: number;
  readonly added: CeilingStep['added'];
}

/** Steps of one height as one. */
function levels(steps: readonly CeilingStep[]): Level[] {
  const found: Level[] = [];
  for (const { from, to, military, added } of steps) {
    const last = found.at(-1);
    if (military === null) continue;
    if (last && last.military === military && last.added.length === added.length)
      found[found.length - 1] = { ...last, to };
    else found.push({ from, to, military, added });
  }
  return found;
}
