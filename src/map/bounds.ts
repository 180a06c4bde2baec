import type { Camera } from '../model/state.ts';
import type { Bounds } from './notes.ts';
import { type Frame, freeBox, perspective, worldSize } from './projection.ts';

const STEPS = 12;

/** What is in the free part of the map, as the smallest box around a grid of places on the screen; the globe's edge counts. */
export function boundsOf(camera: Camera, frame: Frame): Bounds {
  const invert = perspective(camera, frame).invert;
  const { left, right, top, bottom } = freeBox(frame);
  if (frame.flat) {
    // Beyond the edges of the flat world there is nothing: no turn to its other side.
    const degree = worldSize(camera) / 360;
    const half = (right - left) / 2 / degree;
    const [, north = 85] = invert?.([(left + right) / 2, top]) ?? [];
    const [, south = -85] = invert?.([(left + right) / 2, bottom]) ?? [];
    return [Math.max(-180, camera.lng - half), south, Math.min(180, camera.lng + half), north];
  }
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
