import { computed, effect } from '@preact/signals-core';
import { render } from 'lit-html';
import { total } from '../../analysis/histogram.ts';
import type { Window } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';
import type { MonthScale } from '../charts/scale.ts';
import { countedDrawing, worldDrawing } from './drawing.ts';
import type { Facts } from './facts.ts';
import type { Frame } from './frame.ts';
import { stairs } from './lanes.ts';
import type { Layout } from './layout.ts';
import { type Counted, drawNames } from './names.ts';
import { createResolutions } from './resolutions.ts';

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
  const resolutions = createResolutions(context);
  const counted = computed((): Counted | null => {
    if (!facts.about.value) return null;
    const { lanes, place, types } = facts;
    const [one, more] = lanes.value;
    const acronym = select.mission.value?.acronym ?? (one && !more ? one.acronym : null);
    const lane = acronym ?? (facts.about.value.missions ? text.timeline.rows.lanes(lanes.value.length) : '');
    const mandate = select.mission.value ? () => toggleMandates(context) : null;
    return { place: place.value, types: types.value, measure: facts.measure.value, lane, mandate };
  });
  return effect(() => {
    const { width, height } = layout.value;
    if (width === 0) return;
    frame.chart.setAttribute('width', String(width));
    frame.chart.setAttribute('height', String(height));
    drawNames(frame.names, counted.value, list.value.length, layout.value, text);
    if (world.value) {
      frame.chart.setAttribute('aria-label', text.timeline.chartWorld(list.value.length, domain.value));
      render(worldDrawing(context, facts, list.value, scale.value, layout.value), frame.drawing);
    } else {
      const sum = select.counted.value && total(select.counted.value, domain.value).best;
      const { place, types, lanes, about } = facts;
      const words = [
        text.timeline.chart(place.value, domain.value, sum, types.value, facts.measure.value),
        about.value?.missions ? text.timeline.lanes(lanes.value.map(({ acronym }) => acronym)) : '',
      ];
      frame.chart.setAttribute('aria-label', words.filter(Boolean).join('. '));
      render(countedDrawing(context, facts, scale.value, layout.value, resolutions.value), frame.drawing);
    }
  });
}

function toggleMandates({ store }: Context): void {
  const { mandates } = store.state.peek().settings;
  store.dispatch({ type: 'settings', change: { mandates: !mandates }, from: 'timeline' });
}
