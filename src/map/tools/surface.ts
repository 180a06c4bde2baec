import { effect } from '@preact/signals-core';
import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { Corner } from '../../analysis/ring.ts';
import type { Camera } from '../../model/state.ts';
import { isBehind } from '../camera.ts';
import type { Desk } from '../desk.ts';
import { perspective } from '../projection.ts';

/** What tools work on, whoever draws the map; screen places are px from the map's top left. */
export interface Surface {
  readonly element: Element; // takes the pointers
  readonly keys: HTMLElement | SVGElement; // takes the keys that move the map
  camera(): Camera;
  /** @returns null for what the globe hides */
  project(lng: number, lat: number): readonly [x: number, y: number] | null;
  /** @returns null beside the globe */
  unproject(x: number, y: number): Corner | null;
  /** Calls after each movement. @returns the way to stop */
  follow(act: () => void): () => void;
  /** While `busy` says so, one finger or the mouse does not move the map; two fingers always do. */
  hold(busy: () => boolean): () => void;
}

export function liveSurface(map: MapLibreMap, desk: Desk): Surface {
  const camera = (): Camera => ({ ...map.getCenter(), zoom: map.getZoom() });
  return {
    element: map.getCanvasContainer(),
    keys: map.getCanvas(),
    camera,
    project(lng, lat) {
      if (isBehind(lng, lat, camera(), desk.frame.peek())) return null;
      const { x, y } = map.project([lng, lat]);
      return [x, y];
    },
    unproject(x, y) {
      const { lng, lat } = map.unproject([x, y]);
      return [lng, lat];
    },
    follow(act) {
      map.on('move', act);
      map.on('resize', act);
      return () => {
        map.off('move', act);
        map.off('resize', act);
      };
    },
    hold(busy) {
      const mouse = (event: MapMouseEvent): void => {
        if (busy()) event.preventDefault();
      };
      const touch = (event: MapTouchEvent): void => {
        if (busy() && event.points.length === 1) event.preventDefault();
      };
      map.on('mousedown', mouse);
      map.on('touchstart', touch);
      return () => {
        map.off('mousedown', mouse);
        map.off('touchstart', touch);
      };
    },
  };
}

/** The drawing that stands in for the map: it moves with the state's camera only. */
export function stillSurface(svg: SVGSVGElement, desk: Desk): Surface {
  return {
    element: svg,
    keys: svg,
    camera: () => desk.camera.peek(),
    project(lng, lat) {
      const [camera, frame] = [desk.camera.peek(), desk.frame.peek()];
      return isBehind(lng, lat, camera, frame) ? null : perspective(camera, frame)([lng, lat]);
    },
    unproject(x, y) {
      const place = perspective(desk.camera.peek(), desk.frame.peek()).invert?.([x, y]);
      return place?.every(Number.isFinite) ? place : null;
    },
    follow: (act) =>
      effect(() => {
        desk.camera.value;
        desk.frame.value;
        act();
      }),
    hold: () => () => undefined,
  };
}
