import type { Camera } from '../model/state.ts';
import type { Bounds } from './notes.ts';
import { type Frame, freeBox, perspective } from './projection.ts';

const STEPS = 12;

/** What is in the free part of the map, as the smallest box around a grid of places on the screen; the globe's edge counts. */
export function boundsOf(camera: Camera, frame: Frame): Bounds {
  const invert = perspective(camera, frame).invert;
  const { left, right, top, bottom } = freeBox(frame);
  let [west, south, east, north] = [0, camera.lat, 0, camera.lat];
  for (let column = 0; column <= STEPS; column++) {
    for (let row = 0; row <= STEPS; row++) {
      const place = invert?.([
        left + ((right - left) * column) / STEPS,
        top + ((bottom - top) * row) / STEPS,
      ]);
      if (!place || Number.isNaN(place[0]) || Number.isNaN(place[1])) continue;
      const turn = ((place[0] - camera.lng + 540) % 360) - 180;
      [west, east] = [Math.min(west, turn), Math.max(east, turn)];
      [south, north] = [Math.min(south, place[1]), Math.max(north, place[1])];
    }
  }
  return [camera.lng + west, south, camera.lng + east, north];
}
