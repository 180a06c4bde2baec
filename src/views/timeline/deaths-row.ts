import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import type { DeathsByMonth } from '../../analysis/fatalities.ts';
import { type Month, yearOf } from '../../model/month.ts';
import type { Text } from '../../text/en.ts';
import type { MonthScale } from '../charts/scale.ts';
import { textWidth } from './boxes.ts';
import { tickMarks, yearMarks } from './deaths.ts';
import type { Layout } from './layout.ts';

/** Peacekeepers killed by malicious acts: by month for a mission, by year for the world; hatched past the data. */
export function deathsRow(
  byMonth: DeathsByMonth,
  end: Month | null,
  yearly: boolean,
  scale: MonthScale,
  layout: Layout,
  text: Text,
): SVGTemplateResult {
  const row = layout.deaths;
  if (!row) return svg``;
  const foot = row.y + row.height;
  const draw = yearly ? yearMarks : tickMarks;
  const { path, peak } = draw(byMonth, scale, foot, row.height);
  const missing = end !== null && end < scale.domain.to ? scale.x(end + 1) : null;
  return svg`<g class="timeline-deaths">
    ${yearly ? svg`<line class="timeline-zero" x1=${scale.left} x2=${scale.right} y1=${foot + 0.5} y2=${foot + 0.5}></line>` : nothing}
    <path d=${path}></path>
    ${
      missing === null
        ? nothing
        : svg`<rect class="timeline-gap" x=${missing} y=${row.y} width=${scale.right - missing} height=${row.height} fill="url(#timeline-gap)"></rect>`
    }
    ${peak ? peakLabel(peak, yearly, scale, row, text) : nothing}
  </g>`;
}

function peakLabel(
  { at, value }: { at: Month; value: number },
  yearly: boolean,
  scale: MonthScale,
  row: { y: number; height: number },
  text: Text,
): SVGTemplateResult {
  const number = text.common.number(value);
  // Beside many months a label would lie on bars: there the value stands in the gutter, as the top of a scale.
  if (!yearly) return svg`<text x=${scale.left - 4} y=${row.y + 8} text-anchor="end">${number}</text>`;
  const lead = text.timeline.peak(yearOf(at));
  const after = scale.x(at + 12) + 5;
  const fits = after + textWidth(lead + number) < scale.right;
  const x = fits ? after : scale.x(at) - 5;
  return svg`<text class="timeline-word" x=${x} y=${row.y + 9} text-anchor=${fits ? 'start' : 'end'}>${lead}<tspan class="timeline-value">${number}</tspan></text>`;
}

/** Where deaths of peacekeepers are no question: no place of death is recorded. A dot and words, no hatch, no zero. */
export function deathsNotApplicable(scale: MonthScale, layout: Layout, text: Text): SVGTemplateResult {
  const row = layout.deaths;
  if (!row) return svg``;
  const y = row.y + row.height / 2;
  return svg`<g class="timeline-deaths"><circle class="timeline-dot" cx=${scale.left + 4} cy=${y} r="1.5"></circle>
    <text class="timeline-word" x=${scale.left + 12} y=${y + 4}>${text.timeline.deathsRegion}</text></g>`;
}
