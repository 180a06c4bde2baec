import { type GeoProjection, geoMercator, geoProjection } from 'd3-geo';
import type { Camera } from '../model/state.ts';

/** The map's box in CSS px and what panels cover of it: the camera's centre is the centre of what stays free. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly padding: Padding;
  readonly flat?: boolean; // Mercator in place of the globe
  readonly covered?: readonly Box[]; // what lies on the free part: no name goes under it
}

export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const TILE = 512; // px of the world at zoom 0 in MapLibre
const EYE = 1.5; // heights of the map between the eye and the ground: 0.5 / tan(36.87 degrees / 2)
const RADIANS = Math.PI / 180;

/** @returns the width of the flat world in px */
export function worldSize({ zoom }: Pick<Camera, 'zoom'>): number {
  return TILE * 2 ** zoom;
}

/** @returns the radius of the globe in px, as MapLibre's vertical perspective has it */
export function globeRadius(camera: Camera): number {
  return worldSize(camera) / (2 * Math.PI) / Math.cos(camera.lat * RADIANS);
}

/** @returns the distance of the eye from the globe's centre, in its radii */
export function eyeDistance(camera: Camera, frame: Frame): number {
  return 1 + (EYE * frame.height) / globeRadius(camera);
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The free part of the map with what lies on it. */
export interface FreeBox extends Box {
  readonly covered: readonly Box[];
}

export function freeBox({ width, height, padding, covered = [] }: Frame): FreeBox {
  return {
    left: padding.left,
    right: width - padding.right,
    top: padding.top,
    bottom: height - padding.bottom,
    covered,
  };
}

export function freeSize({ width, height, padding }: Frame): { width: number; height: number } {
  return {
    width: Math.max(80, width - padding.left - padding.right),
    height: Math.max(80, height - padding.top - padding.bottom),
  };
}

/** @returns the centre of the free part, in px from the top left */
export function freeCentre({ width, height, padding }: Frame): [number, number] {
  return [(padding.left + width - padding.right) / 2, (padding.top + height - padding.bottom) / 2];
}

/** The live map's projection, its globe or Mercator, for drawing the same view as SVG. */
export function perspective(camera: Camera, frame: Frame): GeoProjection {
  if (frame.flat) {
    return geoMercator()
      .center([camera.lng, camera.lat])
      .scale(worldSize(camera) / (2 * Math.PI))
      .translate(freeCentre(frame))
      .precision(0.5);
  }
  const distance = eyeDistance(camera, frame);
  const raw = (lambda: number, phi: number): [number, number] => {
    const cosine = Math.cos(phi);
    const scale = (distance - 1) / (distance - cosine * Math.cos(lambda));
    return [scale * cosine * Math.sin(lambda), scale * Math.sin(phi)];
  };
  const invert = (x: number, y: number): [number, number] => {
    const rho = Math.hypot(x, y);
    if (rho === 0) return [0, 0];
    const reach = distance - 1;
    const root = Math.sqrt(1 - (rho * rho * (distance + 1)) / reach);
    const sine = (distance - root) / (reach / rho + rho / reach);
    return [
      Math.atan2(x * sine, rho * Math.sqrt(1 - sine * sine)),
      Math.asin(Math.min(1, Math.max(-1, (y * sine) / rho))),
    ];
  };
  return geoProjection(Object.assign(raw, { invert }))
    .rotate([-camera.lng, -camera.lat])
    .clipAngle(Math.acos(1 / distance) / RADIANS - 0.01)
    .scale(globeRadius(camera))
    .translate(freeCentre(frame))
    .precision(0.5);
}
