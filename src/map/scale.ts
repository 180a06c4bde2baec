import type { Camera } from '../model/state.ts';
import { EARTH_KM } from './distance.ts';
import { eyeDistance, type Frame, freeBox, globeRadius, perspective } from './projection.ts';

export interface ScaleBar {
  readonly px: number;
  readonly km: number;
  readonly centre: boolean; // true only there: it changes towards the globe's edge, and with latitude on the flat map
}

const STEPS = [5, 2, 1];
/** From this share of the centre's scale on, one bar speaks for the whole free part of the map. */
const HONEST = 0.9;

/** @returns the longest bar of 1, 2 or 5 times a power of ten km that is at most `most` px at the camera's place */
export function scaleBar(camera: Camera, frame: Frame, most: number): ScaleBar {
  const kmPerPx = EARTH_KM / globeRadius(camera);
  const power = 10 ** Math.floor(Math.log10(kmPerPx * most));
  const step = STEPS.find((candidate) => candidate * power <= kmPerPx * most) ?? 1;
  const km = step * power;
  return { px: km / kmPerPx, km, centre: edgeScale(camera, frame) < HONEST };
}

const radians = Math.PI / 180;

/** The smaller of the scales at the edge of the free part and at the centre as a share of the other; 0 beside the globe. */
function edgeScale(camera: Camera, frame: Frame): number {
  const { left, top, bottom } = freeBox(frame);
  const invert = perspective(camera, frame).invert;
  const [lng = Number.NaN, lat = Number.NaN] = invert?.([left, top]) ?? [];
  if (frame.flat) {
    const [, south = Number.NaN] = invert?.([left, bottom]) ?? [];
    const widths = [camera.lat, lat, south].map((at) => Math.cos(at * radians));
    return Math.min(...widths) / Math.max(...widths);
  }
  const cosine =
    Math.sin(lat * radians) * Math.sin(camera.lat * radians) +
    Math.cos(lat * radians) * Math.cos(camera.lat * radians) * Math.cos((lng - camera.lng) * radians);
  if (Number.isNaN(cosine)) return 0;
  const eye = eyeDistance(camera, frame);
  // The derivative of the distance from the centre, (P - 1) sin c / (P - cos c), over that at c = 0.
  return ((eye - 1) * (eye * cosine - 1)) / (eye - cosine) ** 2;
}
