import type { Corner } from '../../analysis/ring.ts';
import type { Surface } from './surface.ts';

export type Shape = 'rectangle' | 'lasso';

export interface DrawingActions {
  /** What a pointer that goes down now draws; null leaves it to the map. */
  shape(event: PointerEvent): Shape | null;
  /** The places passed so far; for a rectangle its two corners. */
  draws(shape: Shape, line: readonly Corner[]): void;
  done(shape: Shape, line: readonly Corner[]): void;
  stopped(): void;
}

const SLIP = 4; // px that a finger moves without meaning to

/** One pointer draws; a second finger gives the map back. @returns the way to stop */
export function bindDrawing(surface: Surface, host: HTMLElement, actions: DrawingActions): () => void {
  let drawing: { readonly shape: Shape; readonly pointer: number; readonly line: Corner[] } | null = null;
  let from: readonly [x: number, y: number] = [0, 0];
  let moved = false;
  const at = (event: PointerEvent): readonly [number, number] => {
    const { left, top } = host.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const stop = (): void => {
    if (drawing) actions.stopped();
    drawing = null;
  };
  const down = (event: PointerEvent): void => {
    const shape = actions.shape(event);
    if (drawing || !event.isPrimary || event.button !== 0 || shape === null) {
      stop();
      return;
    }
    from = at(event);
    moved = false;
    const place = surface.unproject(...from);
    if (!place) return;
    drawing = { shape, pointer: event.pointerId, line: [place] };
    surface.element.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== drawing?.pointer) return;
    const [x, y] = at(event);
    moved ||= Math.hypot(x - from[0], y - from[1]) > SLIP;
    const place = surface.unproject(x, y);
    if (!moved || !place) return;
    if (drawing.shape === 'rectangle') drawing.line.splice(1);
    drawing.line.push(near(place, drawing.line[0]));
    actions.draws(drawing.shape, drawing.line);
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== drawing?.pointer) return;
    const { shape, line } = drawing;
    drawing = null;
    if (moved) actions.done(shape, line);
    else actions.stopped();
  };
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: stop };
  for (const [name, act] of Object.entries(listeners)) {
    surface.element.addEventListener(name, act as EventListener);
  }
  const release = surface.hold(() => drawing !== null);
  return () => {
    for (const [name, act] of Object.entries(listeners)) {
      surface.element.removeEventListener(name, act as EventListener);
    }
    release();
    stop();
  };
}

/** The same place, its longitude counted on from another one's. */
function near([lng, lat]: Corner, [from]: Corner = [lng, lat]): Corner {
  return [lng - 360 * Math.round((lng - from) / 360), lat];
}
