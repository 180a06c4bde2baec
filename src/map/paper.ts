import { effect, signal, untracked } from '@preact/signals-core';
import type { Bounds } from '../model/select.ts';
import type { Context } from '../ui/context.ts';
import { PAPER_WIDTH } from '../ui/paper.ts';
import { createDesk, type Desk } from './desk.ts';
import type { Frame } from './projection.ts';
import { drawSketch, type SketchInput } from './sketch.ts';

/** CSS px: what the legend says of sizes holds on paper too. */
const PAPER = { width: PAPER_WIDTH, height: 400 } as const;
const MARGIN = 16;

/**
 * The map on paper: drawn as lines and areas for the page's own size while the browser prints, as the live map's
 * canvas is blank there and has the colours of the screen.
 */
export function mountPaper(host: HTMLElement, context: Context, screen: Desk): () => void {
  const { view } = context;
  return effect(() => {
    if (!view.paper?.value) return;
    return untracked(() => {
      const desk = paperDesk(context, screen);
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.classList.add('map-paper');
      svg.setAttribute('role', 'img');
      svg.setAttribute('aria-label', context.text.map.still);
      svg.setAttribute('width', String(PAPER.width));
      svg.setAttribute('height', String(PAPER.height));
      drawSketch(svg, sketchInput(desk, true, context.store.state.value.mission !== null));
      const still = host.querySelector('.map-sketch'); // its hatches have the same names: one of the two at a time
      if (still) still.replaceWith(svg);
      else host.append(svg);
      const zoom = view.zoom.peek();
      view.zoom.value = desk.camera.peek().zoom; // the legend's circles are those of the paper
      return () => {
        view.zoom.value = zoom;
        if (still) svg.replaceWith(still);
        else svg.remove();
        desk.destroy();
      };
    });
  });
}

/** The same scene in a frame of its own; what it would tell the other views is of no use to them. */
function paperDesk(context: Context, screen: Desk): Desk {
  const frame: Frame = {
    ...screen.frame.peek(),
    ...PAPER,
    padding: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
  };
  const view = {
    ...context.view,
    zoom: signal<number | null>(null),
    bounds: signal<Bounds | null>(null),
    notes: signal(context.view.notes.peek()),
  };
  return createDesk({ ...context, view }, frame, screen.palette.peek());
}

/** What the drawing shows of a desk. @param events with the circles of violence, which the live map soon has itself */
export function sketchInput(desk: Desk, events: boolean, bases: boolean): SketchInput {
  const { scene } = desk;
  return {
    camera: desk.camera.value,
    frame: desk.frame.value,
    countries: desk.countries.value,
    lines: desk.lines.value,
    hosts: scene.hosts.value,
    thin: scene.thin.value,
    areas: scene.areas.value,
    circles: events ? scene.circles.value : null,
    marks: scene.marks.value,
    months: desk.totalMonths.value,
    bases: bases ? desk.bases.value : [],
    labels: desk.labels.value.labels,
    points: desk.labels.value.points,
    fill: scene.fill.value,
    region: scene.region.value,
    measure: desk.measure,
    annotations: desk.annotations.value,
  };
}
