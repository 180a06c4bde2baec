import { html, render } from 'lit-html';
import type { Text } from '../../text/en.ts';
import { hatches } from '../charts/hatch.ts';
import { CLIP } from './histogram.ts';

/** The elements that stay: what moves with the window is changed in place, the rest is drawn into its group. */
export interface Frame {
  readonly root: HTMLElement;
  readonly controls: HTMLElement;
  readonly body: HTMLElement;
  readonly names: HTMLElement;
  readonly steps: HTMLElement; // of a story
  readonly zoom: HTMLElement;
  readonly chart: SVGSVGElement;
  readonly drawing: SVGGElement;
  readonly clip: SVGRectElement;
  readonly tint: SVGRectElement;
  readonly bar: SVGRectElement;
  readonly edges: { readonly from: SVGLineElement; readonly to: SVGLineElement };
  readonly handles: { readonly from: HTMLElement; readonly to: HTMLElement };
  readonly status: HTMLElement;
}

export function createFrame(host: HTMLElement, text: Text): Frame {
  const words = text.timeline;
  render(
    html`<div class="timeline">
      <div class="timeline-frame">
        <div class="timeline-controls"></div>
        <div class="timeline-body" dir="ltr">
          <div class="timeline-names"></div>
          <svg class="timeline-chart" role="img" aria-label=${words.label}>
            <defs>
              ${hatches('timeline')}
              <clipPath id=${CLIP}><rect class="timeline-clip"></rect></clipPath>
            </defs>
            <rect class="timeline-tint"></rect>
            <g class="timeline-drawing"></g>
            <rect class="timeline-top"></rect>
            <line class="timeline-edge from"></line>
            <line class="timeline-edge to"></line>
          </svg>
          <div class="timeline-steps"></div>
          <div class="timeline-zoom"></div>
          <div role="group" aria-label=${words.window} aria-description=${words.keys}>
            <div class="timeline-handle from" role="slider" tabindex="0" aria-orientation="horizontal"></div>
            <div class="timeline-handle to" role="slider" tabindex="0" aria-orientation="horizontal"></div>
          </div>
        </div>
        <p class="visually-hidden timeline-status" role="status"></p>
      </div>
    </div>`,
    host,
  );
  const find = <E extends Element>(selector: string): E => {
    const found = host.querySelector<E>(selector);
    if (!found) throw new Error(`The timeline's frame has no "${selector}".`);
    return found;
  };
  return {
    root: find('.timeline'),
    controls: find('.timeline-controls'),
    body: find('.timeline-body'),
    names: find('.timeline-names'),
    steps: find('.timeline-steps'),
    zoom: find('.timeline-zoom'),
    chart: find('.timeline-chart'),
    drawing: find('.timeline-drawing'),
    clip: find('.timeline-clip'),
    tint: find('.timeline-tint'),
    bar: find('.timeline-top'),
    edges: { from: find('.timeline-edge.from'), to: find('.timeline-edge.to') },
    handles: { from: find('.timeline-handle.from'), to: find('.timeline-handle.to') },
    status: find('.timeline-status'),
  };
}
