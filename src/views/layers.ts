import { effect } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Context, View } from '../ui/context.ts';
import { icon } from './icons.ts';
import { fillChoice } from './layers/choice.ts';
import { overlayList } from './layers/overlays.ts';
import { projectionChoice } from './layers/projection.ts';
import { violenceChoice } from './layers/violence.ts';
import { mountRegions } from './regions/regions.ts';

/** Id of the panel, for the button that opens it: the browser then orders the focus, and gives it back. */
export const LAYERS_ID = 'layers-panel';

/**
 * What the map shows: an indicator for the countries, violence by type and measure, overlays, and loaded regions.
 * A popover beside the map, so that a choice is seen at once; over the whole page where that is narrow.
 */
export const mountLayers: View = (host, context) => {
  render(frame(context), host);
  const part = (name: string): HTMLElement => {
    const found = host.querySelector<HTMLElement>(`.layers-${name}`);
    if (!found) throw new Error(`The layers panel has no part "${name}".`);
    return found;
  };
  const [choices, regions] = [part('choices'), part('regions')];
  const stops = [
    effect(() => {
      render(
        html`${fillChoice(host, context)}${violenceChoice(context)}${overlayList(host, context)}${projectionChoice(context)}`,
        choices,
      );
    }),
    mountRegions(regions, context),
  ];
  return () => {
    for (const stop of stops) stop();
    render(nothing, host);
  };
};

function frame({ text }: Context): TemplateResult {
  const words = text.layers;
  return html`<div class="layers-panel" id=${LAYERS_ID} popover tabindex="-1" autofocus role="dialog"
    aria-labelledby="layers-title">
    <div class="dialog-head">
      <h2 id="layers-title">${words.title}</h2>
      <button type="button" class="icon-button" aria-label=${words.close} popovertarget=${LAYERS_ID}
        popovertargetaction="hide">${icon('close')}</button>
    </div>
    <div class="layers-body">
      <div class="layers-choices"></div>
      <div class="layers-regions"></div>
    </div>
  </div>`;
}
