import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import type { MandateRecord } from '../../model/bundle.ts';
import type { Context } from '../../ui/context.ts';
import { failureOf, VIOLENCE } from '../../ui/failure.ts';
import type { MonthScale } from '../charts/scale.ts';
import { yearAxis, yearGrid } from './axis.ts';
import { clipDeaths, clipGaps, clipHistogram } from './clip.ts';
import { deathsNotApplicable, deathsRow } from './deaths-row.ts';
import type { Facts } from './facts.ts';
import { histogramLayer } from './histogram.ts';
import { laneLayer, lanesLayer } from './lane.ts';
import type { Stair } from './lanes.ts';
import type { Layout } from './layout.ts';
import { resolutionDots } from './resolutions.ts';
import { staircase } from './staircase.ts';

/** What is counted: bars, lane, deaths, years. Reads no window: moving it draws nothing here. */
export function countedDrawing(
  { select, source, store, text }: Context,
  facts: Facts,
  scale: MonthScale,
  layout: Layout,
  resolutions: readonly MandateRecord[],
): SVGTemplateResult {
  const mission = select.mission.value;
  const histogram = select.counted.value;
  const deaths = mission && select.deaths.value;
  const { domain } = scale;
  const early = [...facts.preliminary.value].filter((month) => month >= domain.from && month <= domain.to);
  return svg`
    ${
      histogram
        ? histogramLayer({
            histogram: clipHistogram(histogram, domain),
            scale,
            layout,
            text,
            measure: facts.measure.value,
            gaps: clipGaps(facts.gaps.value, domain),
            totals: facts.totals.value,
            preliminary: new Set(early),
          })
        : uncounted(failureOf({ source, text }, VIOLENCE)?.what ?? null, scale, layout)
    }
    ${mission ? laneLayer(mission, store.limits.time.to, scale, layout, text) : lanesLayer(facts.lanes.value, select.active.value, scale, layout)}
    ${mission ? resolutionDots(resolutions, scale, layout, text) : nothing}
    ${
      mission
        ? deaths
          ? deathsRow(clipDeaths(deaths, domain), facts.fatalitiesEnd.value, false, scale, layout, text)
          : nothing
        : deathsNotApplicable(scale, layout, text)
    }
    ${yearAxis(scale, layout, text)}`;
}

/** In the place of bars that cannot be drawn: hatched and said, never an empty axis. */
function uncounted(
  why: string | null,
  scale: MonthScale,
  layout: Layout,
): SVGTemplateResult | typeof nothing {
  if (why === null) return nothing;
  const { left, right } = scale;
  const { top, base } = layout;
  return svg`<rect class="timeline-gap" x=${left} y=${top} width=${right - left} height=${base - top} fill="url(#timeline-gap)"></rect>
    <text class="timeline-word" x=${left + 8} y=${(top + base) / 2 + 4}>${why}</text>`;
}

/** All missions: a line each, deaths a year, round years. */
export function worldDrawing(
  { select, store, text }: Context,
  facts: Facts,
  list: readonly Stair[],
  scale: MonthScale,
  layout: Layout,
): SVGTemplateResult {
  const deaths = select.deaths.value;
  const { domain } = scale;
  const { time } = store.limits;
  const whole = domain.from === time.from && domain.to === time.to;
  return svg`
    ${yearGrid(scale, layout)}
    ${staircase(list, select.active.value, scale, layout, text, whole)}
    ${deaths ? deathsRow(clipDeaths(deaths, domain), facts.fatalitiesEnd.value, true, scale, layout, text) : nothing}
    ${yearAxis(scale, layout, text)}`;
}
