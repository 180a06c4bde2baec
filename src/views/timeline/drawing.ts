import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import type { Context } from '../../ui/context.ts';
import type { MonthScale } from '../charts/scale.ts';
import { yearAxis, yearGrid } from './axis.ts';
import { deathsRow } from './deaths-row.ts';
import type { Facts } from './facts.ts';
import { histogramLayer } from './histogram.ts';
import { laneLayer } from './lane.ts';
import type { Stair } from './lanes.ts';
import type { Layout } from './layout.ts';
import { staircase } from './staircase.ts';

/** One mission: bars, lane, deaths, years. Reads no window: moving it draws nothing here. */
export function missionDrawing(
  { select, store, text }: Context,
  facts: Facts,
  scale: MonthScale,
  layout: Layout,
): SVGTemplateResult {
  const mission = select.mission.value;
  const histogram = select.histogram.value;
  const deaths = select.deaths.value;
  return svg`
    ${
      histogram
        ? histogramLayer({
            histogram,
            scale,
            layout,
            text,
            gaps: facts.gaps.value,
            totals: facts.totals.value,
            preliminary: facts.preliminary.value,
          })
        : nothing
    }
    ${mission ? laneLayer(mission, store.limits.time.to, scale, layout, text) : nothing}
    ${deaths ? deathsRow(deaths, facts.fatalitiesEnd.value, false, scale, layout, text) : nothing}
    ${yearAxis(scale, layout)}`;
}

/** All missions: a line each, deaths a year, round years. */
export function worldDrawing(
  { select, text }: Context,
  facts: Facts,
  list: readonly Stair[],
  scale: MonthScale,
  layout: Layout,
): SVGTemplateResult {
  const deaths = select.deaths.value;
  return svg`
    ${yearGrid(scale, layout)}
    ${staircase(list, select.active.value, scale, layout, text)}
    ${deaths ? deathsRow(deaths, facts.fatalitiesEnd.value, true, scale, layout, text) : nothing}
    ${yearAxis(scale, layout)}`;
}
