import { effect } from '@preact/signals-core';
import { html, render } from 'lit-html';
import type { Window } from '../../model/state.ts';
import type { Text } from '../../text/en.ts';
import type { Frame } from './frame.ts';
import { minusIcon, plusIcon, wholeIcon } from './icons.ts';
import { FACTOR, SHORTEST } from './zoom.ts';

export interface ZoomHost {
  shown(): Window;
  all(): Window;
  zoom(factor: number): void;
  reset(): void;
}

/** Three buttons beside the years: the axis as a whole, less of it, more of it. */
export function drawZoom({ zoom }: Frame, text: Text, host: ZoomHost): () => void {
  const words = text.timeline;
  return effect(() => {
    const [shown, all] = [host.shown(), host.all()];
    const isWhole = shown.from === all.from && shown.to === all.to;
    const isShortest = shown.to - shown.from + 1 <= SHORTEST;
    const button = (name: string, icon: unknown, off: boolean, press: () => void) => html`<button
      type="button" class="icon-button" aria-label=${name} title=${name} aria-disabled=${off ? 'true' : 'false'}
      @click=${() => off || press()}>${icon}</button>`;
    render(
      html`${button(words.zoomOut, minusIcon(), isWhole, () => host.zoom(1 / FACTOR))}
        ${button(words.zoomIn, plusIcon(), isShortest, () => host.zoom(FACTOR))}
        ${button(words.zoomAll, wholeIcon(), isWhole, host.reset)}`,
      zoom,
    );
  });
}
