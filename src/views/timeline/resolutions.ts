import { computed, type ReadonlySignal } from '@preact/signals-core';
import { type SVGTemplateResult, svg } from 'lit-html';
import { mandatesOf } from '../../analysis/mandates.ts';
import type { MandateRecord } from '../../model/bundle.ts';
import { startOfDay } from '../../model/month.ts';
import type { Text } from '../../text/en.ts';
import type { Context } from '../../ui/context.ts';
import type { MonthScale } from '../charts/scale.ts';
import type { Layout } from './layout.ts';

/** Resolutions of the chosen mission, as far as they have arrived. */
export function createResolutions({ select, source }: Context): ReadonlySignal<readonly MandateRecord[]> {
  const mandates = computed(() => source.bundle.value.data.mandates ?? null);
  return computed(() => {
    const mission = select.mission.value;
    return mission && mandates.value ? mandatesOf(mandates.value, mission.id) : [];
  });
}

/** A dot a resolution on the mission's bar, open where it does not act under Chapter VII. */
export function resolutionDots(
  mandates: readonly MandateRecord[],
  { x, left, right }: MonthScale,
  { lane }: Layout,
  text: Text,
): SVGTemplateResult {
  if (!lane || lane.height < 8) return svg``;
  const words = text.mandates.entry;
  return svg`<g class="timeline-resolutions">${mandates
    .map((mandate) => ({ mandate, at: x(startOfDay(mandate.effective)) }))
    .filter(({ at }) => at >= left && at <= right)
    .map(
      ({ mandate: { number, effective, chapter7, action }, at }) => svg`<circle
        class=${chapter7 ? 'timeline-resolution' : 'timeline-resolution open'} cx=${at} cy=${lane.y + lane.height / 2} r="2"
        ><title>${words.resolution(number, effective, chapter7, action)}</title></circle>`,
    )}</g>`;
}
