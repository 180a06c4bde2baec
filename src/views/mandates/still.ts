import { computed, effect, signal } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import type { View } from '../../ui/context.ts';
import { axis, chart } from './chart.ts';
import { clipFacts } from './clip.ts';
import { createFacts, NEEDS } from './facts.ts';
import { layoutOf } from './layout.ts';
import { placeTint } from './overlay.ts';
import { signs } from './reading.ts';

const MARGIN = 8; // px, as the sheet has it around the plot

/** The mandate for a picture: the chart on the axis of the timeline, the window's tint, what its signs mean. */
export const mountMandatesStill: View = (host, context) => {
  const { store, source, select, text } = context;
  const visible = computed(() => store.settings.value.mandates);
  const width = signal(0);
  const facts = createFacts(context);
  const drawn = computed(() => {
    if (!visible.value || !facts.value || facts.value.coding === 'none' || width.value === 0) return null;
    const shown = context.view.axis.value ?? select.domain.value;
    const clipped = clipFacts(facts.value, shown);
    return { facts: clipped, layout: layoutOf(clipped, shown, width.value, text) };
  });
  const watch = new ResizeObserver(() => {
    width.value = Math.max(0, host.clientWidth - 2 * MARGIN);
  });
  watch.observe(host);
  const stops = [
    effect(() => {
      if (visible.value) source.load(NEEDS);
    }),
    effect(() => {
      if (!drawn.value) {
        render(nothing, host);
        return;
      }
      const { layout } = drawn.value;
      render(
        html`<div class="mandates-panel"><div class="mandates-plot" dir="ltr">
            <svg class="mandates-chart" width=${layout.width} height=${layout.height}>
              <rect class="mandates-tint"></rect>
              <g>${chart({ ...drawn.value, text, newest: store.limits.time.to })}</g>
            </svg>
            <svg class="mandates-axis" width=${layout.width} height="22">${axis(layout)}</svg>
          </div></div>
          <ul class="legend-group">${signs.map(
            ([name, label]) =>
              html`<li><svg class="symbol" width="10" height="10"><rect class=${name} width="10" height="10"></rect></svg>${label(text)}</li>`,
          )}</ul>`,
        host,
      );
    }),
    effect(() => {
      const plot = drawn.value && host.querySelector('.mandates-plot');
      if (plot && drawn.value) placeTint(plot, select.window.value, drawn.value.layout);
    }),
  ];
  return () => {
    watch.disconnect();
    for (const stop of stops) stop();
    render(nothing, host);
  };
};
