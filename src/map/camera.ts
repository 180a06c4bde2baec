import type { Position } from 'geojson';
import { fitCamera } from '../model/fit.ts';
import { type Camera, ZOOM } from '../model/state.ts';
import {
  type Box,
  eyeDistance,
  type Frame,
  freeCentre,
  freeSize,
  globeRadius,
  perspective,
} from './projection.ts';

/** Where all missions active today are in sight. */
const OPENING = { lng: 27, lat: 15 };
/** Corners of the flat opening: the same missions in sight. */
const OPENING_BOX = [
  [-22, -20],
  [86, 46],
] as const;
/** The opening globe's radius as a share of the free width, and at most of the free height. */
const OPENING_SHARE = { width: 0.36, height: 0.7 };
const CLOSEST_FIT = 9;

/** The world before a mission is chosen: the globe as large as the free part of the map lets it be. */
export function openingCamera(frame: Frame): Camera {
  if (frame.flat)
    return fitPoints(
      OPENING_BOX.map(([lng, lat]) => [lng, lat]),
      frame,
    );
  const free = freeSize(frame);
  const wanted = Math.min(free.width * OPENING_SHARE.width, free.height * OPENING_SHARE.height);
  const apparent = (zoom: number): number => {
    const camera = { ...OPENING, zoom };
    const distance = eyeDistance(camera, frame);
    return globeRadius(camera) * Math.sqrt((distance - 1) / (distance + 1));
  };
  return fitCamera({ ...OPENING, zoom: highest(ZOOM.min, 6, (zoom) => apparent(zoom) <= wanted) });
}

/** The nearest view in which all points lie in the free part of the map. */
export function fitPoints(points: readonly Position[], frame: Frame): Camera {
  const free = freeSize(frame);
  let { lng, lat } = middle(points);
  let zoom: number = ZOOM.min;
  // More than one side of the globe: its middle, as large as the opening has it.
  if (!screenBox(points, { lng, lat, zoom }, frame)) {
    return fitCamera({ lng, lat, zoom: openingCamera(frame).zoom });
  }
  // The middle on the sphere is not the middle on the screen: three turns bring the two within a pixel.
  for (let turn = 0; turn < 3; turn++) {
    zoom = highest(ZOOM.min, CLOSEST_FIT, (candidate) => {
      const box = screenBox(points, { lng, lat, zoom: candidate }, frame);
      return box !== null && box.right - box.left <= free.width && box.bottom - box.top <= free.height;
    });
    const camera = { lng, lat, zoom };
    const box = screenBox(points, camera, frame);
    const moved =
      box &&
      perspective(camera, frame).invert?.([(box.left + box.right) / 2, (box.top + box.bottom) / 2] as [
        number,
        number,
      ]);
    if (moved) [lng, lat] = moved;
  }
  return fitCamera({ lng, lat, zoom });
}

/** @returns the box of the points on the screen; null when one lies behind the horizon */
export function screenBox(points: readonly Position[], camera: Camera, frame: Frame): Box | null {
  const project = perspective(camera, frame);
  const [centreX, centreY] = freeCentre(frame);
  let [left, right, top, bottom] = [centreX, centreX, centreY, centreY];
  let first = true;
  for (const [lng = 0, lat = 0] of points) {
    const screen = project([lng, lat]);
    if (!screen || isBehind(lng, lat, camera, frame)) return null;
    const [x, y] = screen;
    [left, right] = first ? [x, x] : [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = first ? [y, y] : [Math.min(top, y), Math.max(bottom, y)];
    first = false;
  }
  return { left, right, top, bottom };
}

/** @returns whether the globe itself hides the place */
export function isBehind(lng: number, lat: number, camera: Camera, frame: Frame): boolean {
  if (frame.flat) return false;
  const radians = Math.PI / 180;
  const cosine =
    Math.sin(lat * radians) * Math.sin(camera.lat * radians) +
    Math.cos(lat * radians) * Math.cos(camera.lat * radians) * Math.cos((lng - camera.lng) * radians);
  return cosine < 1 / eyeDistance(camera, frame);
}

/** Bisects for the highest zoom that still fits. */
function highest(from: number, to: number, fits: (zoom: number) => boolean): number {
  if (fits(to)) return to;
  let [low, high] = [from, to];
  for (let step = 0; step < 24; step++) {
    const half = (low + high) / 2;
    if (fits(half)) low = half;
    else high = half;
  }
  return low;
}

function middle(points: readonly Position[]): { lng: number; lat: number } {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lng = 0, lat = 0] of points) {
    [west, east] = [Math.min(west, lng), Math.max(east, lng)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return { lng: (west + east) / 2, lat: (south + north) / 2 };
}
