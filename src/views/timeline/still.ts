import { computed, effect } from '@preact/signals-core';
import { render } from 'lit-html';
import { total } from '../../analysis/histogram.ts';
import type { Window } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';
import type { MonthScale } from '../charts/scale.ts';
import { missionDrawing, worldDrawing } from './drawing.ts';
import type { Facts } from './facts.ts';
import type { Frame } from './frame.ts';
import { stairs } from './lanes.ts';
import type { Layout } from './layout.ts';
import { drawNames } from './names.ts';

export interface Geometry {
  readonly domain: { readonly value: Window };
  readonly world: { readonly value: boolean };
  readonly layout: { readonly value: Layout };
  readonly scale: { readonly value: MonthScale };
}

/** Everything that a move of the window leaves as it is (but the missions that are active in it). */
export function drawStill(
  frame: Frame,
  context: Context,
  facts: Facts,
  { domain, world, layout, scale }: Geometry,
): () => void {
  const { select, store, text } = context;
  const list = computed(() => stairs(select.missions.value, store.limits.missions));
  return effect(() => {
    const { width, height } = layout.value;
    if (width === 0) return;
    frame.chart.setAttribute('width', String(width));
    frame.chart.setAttribute('height', String(height));
    drawNames(frame.names, select.mission.value, list.value.length, facts.place.value, layout.value, text);
    if (world.value) {
      frame.chart.setAttribute('aria-label', text.timeline.chartWorld(list.value.length, domain.value));
      render(worldDrawing(context, facts, list.value, scale.value, layout.value), frame.drawing);
    } else {
      const sum = select.histogram.value && total(select.histogram.value, domain.value).best;
      frame.chart.setAttribute('aria-label', text.timeline.chart(facts.place.value, domain.value, sum));
      render(missionDrawing(context, facts, scale.value, layout.value), frame.drawing);
    }
  });
}
