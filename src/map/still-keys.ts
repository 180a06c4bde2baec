import { fitCamera } from '../model/fit.ts';
import type { Camera } from '../model/state.ts';
import type { Context } from '../ui/context.ts';
import type { Desk } from './desk.ts';
import { type Frame, freeCentre, perspective, worldSize } from './projection.ts';

const STEP = 100; // px that an arrow key moves the live map
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };

/** @returns where a key of the live map takes the camera; null where it is none of them */
export function cameraAfter(key: string, camera: Camera, frame: Frame): Camera | null {
  const zoom = ZOOMS[key];
  if (zoom !== undefined) return fitCamera({ ...camera, zoom: camera.zoom + zoom });
  const arrow = ARROWS[key];
  if (!arrow) return null;
  // Beside a small globe there is no place to go to.
  const step = Math.min(STEP, worldSize(camera) / 16);
  const [x, y] = freeCentre(frame);
  const place = perspective(camera, frame).invert?.([x + arrow[0] * step, y + arrow[1] * step]);
  if (!place?.every(Number.isFinite)) return null;
  return fitCamera({ lng: place[0], lat: place[1], zoom: camera.zoom });
}

/** The keys of the live map on the drawing that stands in for it: it takes the focus as the map does. */
export function bindStillKeys(svg: SVGSVGElement, { store, text }: Context, desk: Desk): void {
  svg.setAttribute('tabindex', '0');
  svg.setAttribute('aria-description', text.map.stillKeys);
  svg.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const camera = cameraAfter(event.key, desk.camera.peek(), desk.frame.peek());
    if (!camera) return;
    event.preventDefault();
    store.dispatch({ type: 'camera', camera, from: 'map' });
  });
}
