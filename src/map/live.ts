import { computed, effect, signal } from '@preact/signals-core';
import { LngLat, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { GLIDE_MS } from '../model/glide.ts';
import { type Camera, ZOOM } from '../model/state.ts';
import type { Context } from '../ui/context.ts';
import type { Desk } from './desk.ts';
import { leaderImage, mapImages, PIXEL_RATIO } from './images.ts';
import { createViolenceLayer } from './layers/violence.ts';
import { repaint } from './paint.ts';
import type { Palette } from './palette.ts';
import type { Padding } from './projection.ts';
import { type Follow, followData } from './sources.ts';
import { ABOVE_VIOLENCE, mapStyle } from './style.ts';
import { STAGE, unfold } from './unfold.ts';

setWorkerUrl(workerUrl);

/** The live map; `ready` is called once after its first complete picture. */
export interface Live {
  readonly map: MapLibreMap;
  destroy(): void;
}

/** Marks movements the app itself asked for: only what a person does goes back into the state. */
const OWN = { own: true };
/** What the layers begin with; states and sizes then follow their signals. */
const NO_OPTIONS = { months: 12 };

/**
 * Draws the scene with MapLibre and ties its camera to the state.
 * @throws GPUInitializationError where the browser gives no WebGL2
 */
export function createLive(host: HTMLElement, context: Context, desk: Desk, ready: () => void): Live {
  const { scene } = desk;
  const first = desk.camera.peek();
  const map = new MapLibreMap({
    container: host,
    style: mapStyle(desk.palette.peek(), {}, NO_OPTIONS),
    center: [first.lng, first.lat],
    zoom: first.zoom,
    minZoom: ZOOM.min,
    maxZoom: ZOOM.max,
    attributionControl: false,
    fadeDuration: 0,
    boxZoom: false, // Shift and drag selects
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    renderWorldCopies: false,
    trackResize: false, // the frame tells when, so that a change of size is not taken for a person's movement
    locale: { 'Map.Title': context.text.map.title },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((id) => {
    const data = leaderImage(id);
    if (data && !map.hasImage(id)) map.addImage(id, data, { pixelRatio: PIXEL_RATIO });
  });
  const stops: (() => void)[] = [];
  const violence = createViolenceLayer(desk.palette.peek());
  // False while the graphics context is lost: MapLibre then brings back its own layers, not those added here.
  const alive = signal(false);
  map.on('style.load', () => {
    addImages(map, desk.palette.peek());
    violence.addTo(map, ABOVE_VIOLENCE);
    alive.value = true;
  });
  map.on('webglcontextlost', () => {
    alive.value = false;
  });
  const unfolding = unfold(map, ready);
  const follow: Follow = (act, from = STAGE.land) => {
    const drawn = computed(() => alive.value && unfolding.stage.value >= from);
    stops.push(
      effect(() => {
        if (drawn.value) act();
      }),
    );
  };
  follow(() => project(map, desk));
  bindCamera(map, context, desk, stops);
  followData(map, context, desk, follow);
  follow(() => {
    const shown = scene.circles.value;
    if (shown) violence.show(shown.circles, shown.months, shown.widen);
  }, STAGE.circles);
  follow(() => addImages(map, desk.palette.value));
  const bare = computed(() => scene.fill.value !== null);
  follow(() => {
    repaint(map, desk.palette.value, { ...NO_OPTIONS, bare: bare.value });
    violence.paint(desk.palette.value);
  });
  return {
    map,
    destroy() {
      unfolding.stop();
      for (const stop of stops.reverse()) stop();
      violence.remove();
      map.remove();
    },
  };
}

/** The flat world may be seen whole and beside its edges, as the globe is: MapLibre alone would zoom in until it covers the map. */
function project(map: MapLibreMap, { frame, camera }: Desk): void {
  const { flat, padding } = frame.value;
  const type = flat ? 'mercator' : 'globe';
  if (map.getProjection()?.type === type) return;
  map.setTransformConstrain(flat ? unbound : null);
  map.setProjection({ type });
  const { lng, lat, zoom } = camera.peek();
  map.jumpTo({ center: [lng, lat], zoom, padding: { ...padding } }, OWN);
}

function unbound(center: LngLat, zoom: number): { center: LngLat; zoom: number } {
  const lat = Math.min(85, Math.max(-85, center.lat));
  return {
    center: new LngLat(center.lng, lat),
    zoom: Math.min(ZOOM.max, Math.max(ZOOM.min, zoom)),
  };
}

function addImages(map: MapLibreMap, palette: Palette): void {
  for (const { id, data } of mapImages(palette)) {
    if (map.hasImage(id)) map.updateImage(id, data);
    else map.addImage(id, data, { pixelRatio: PIXEL_RATIO });
  }
}

/** Two ways: the state's camera moves the map, a person's movement goes into the state. */
function bindCamera(map: MapLibreMap, { store, view }: Context, desk: Desk, stops: (() => void)[]): void {
  let last: string | null | undefined; // what was chosen; undefined before the first view
  let easing = false;
  stops.push(
    effect(() => {
      const { padding, width, height } = desk.frame.value;
      const { lng, lat, zoom } = desk.camera.value;
      const { mission, region } = store.state.peek();
      const next = mission ?? region;
      const canvas = map.getCanvas();
      if (canvas.clientWidth !== width || canvas.clientHeight !== height) map.resize(OWN);
      const told = store.state.peek().from === 'story'; // from one step to another
      const ease = last !== undefined && (next !== last || easing || told);
      last = next;
      if (!easing && isAt(map, desk.camera.value, padding)) return;
      const target = { center: [lng, lat] as [number, number], zoom, padding: { ...padding } };
      easing = ease;
      if (ease) map.easeTo({ ...target, duration: told ? GLIDE_MS : 300 }, OWN);
      else map.jumpTo(target, OWN);
    }),
  );
  let lost = false; // the map then sizes itself anew: nobody's movement
  map.on('webglcontextlost', () => {
    lost = true;
  });
  map.on('webglcontextrestored', () => {
    lost = false;
  });
  map.on('moveend', (event) => {
    if ('own' in event) easing = false;
    if ('own' in event || lost) return;
    const { lng, lat } = map.getCenter();
    store.dispatch({ type: 'camera', camera: { lng, lat, zoom: map.getZoom() }, from: 'map' });
  });
  map.on('zoom', () => desk.zoomed(map.getZoom()));
  map.on('zoomend', () => {
    view.zoom.value = map.getZoom();
  });
}

function isAt(map: MapLibreMap, { lng, lat, zoom }: Camera, padding: Padding): boolean {
  const centre = map.getCenter();
  const now = map.getPadding();
  return (
    Math.hypot(centre.lng - lng, centre.lat - lat) < 1e-6 &&
    Math.abs(map.getZoom() - zoom) < 1e-6 &&
    (['top', 'right', 'bottom', 'left'] as const).every((side) => now[side] === padding[side])
  );
}
