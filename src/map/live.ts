import { computed, effect, signal } from '@preact/signals-core';
import type { FeatureCollection } from 'geojson';
import {
  type GeoJSONSource,
  type LayerSpecification,
  LngLat,
  Map as MapLibreMap,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { GLIDE_MS } from '../model/glide.ts';
import { type Camera, ZOOM } from '../model/state.ts';
import type { Context } from '../ui/context.ts';
import type { Desk } from './desk.ts';
import {
  baseFeatures,
  capitalFeatures,
  countryFeatures,
  divisionFeatures,
  dotFeatures,
  labelFeatures,
  regionFeature,
  totalFeatures,
} from './features.ts';
import { leaderImage, mapImages, PIXEL_RATIO } from './images.ts';
import { BASES_ZOOM } from './layers/bases.ts';
import { isAmong } from './layers/land.ts';
import { COUNTS_ZOOM } from './layers/place.ts';
import { totalLayers } from './layers/totals.ts';
import { createViolenceLayer } from './layers/violence.ts';
import { createAreaWriter, landFeatures } from './outlines.ts';
import type { Palette } from './palette.ts';
import { eventCounts, placeRing } from './places.ts';
import type { Padding } from './projection.ts';
import type { RegionShown } from './region.ts';
import { ABOVE_VIOLENCE, EMPTY, mapLayers, mapStyle, type SourceName, type StyleOptions } from './style.ts';

setWorkerUrl(workerUrl);

/** The live map; `ready` is called once after its first complete picture. */
export interface Live {
  readonly map: MapLibreMap;
  destroy(): void;
}

/** Runs at once and again as its signals change, while the map can be drawn on. */
type Follow = (act: () => void) => void;

/** Marks movements the app itself asked for: only what a person does goes back into the state. */
const OWN = { own: true };
/** What the layers begin with; filters and sizes then follow their signals. */
const NO_OPTIONS = { hosts: [], thin: [], months: 12 };

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
    if (!map.getLayer(violence.id)) map.addLayer(violence, ABOVE_VIOLENCE);
    alive.value = true;
  });
  map.on('webglcontextlost', () => {
    alive.value = false;
  });
  const follow: Follow = (act) => {
    stops.push(
      effect(() => {
        if (alive.value) act();
      }),
    );
  };
  follow(() => project(map, desk));
  bindCamera(map, context, desk, stops);
  followData(map, context, desk, follow);
  follow(() => {
    const shown = scene.circles.value;
    if (shown) violence.show(shown.circles, shown.months, shown.widen);
  });
  follow(() => addImages(map, desk.palette.value));
  follow(() => {
    repaint(map, desk.palette.value, { ...NO_OPTIONS, fill: scene.fill.value });
    violence.paint(desk.palette.value);
  });
  map.once('style.load', () => map.once('idle', ready));
  return {
    map,
    destroy() {
      for (const stop of stops.reverse()) stop();
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

/** The colours of the theme and of the countries into the layers that are there: the camera and the data stay. */
function repaint(map: MapLibreMap, palette: Palette, options: StyleOptions): void {
  for (const layer of mapLayers(palette, options)) {
    if (layer.id === 'totals') continue; // its size follows the window too
    setPaint(map, layer);
    if (layer.id.startsWith('choropleth') && 'filter' in layer) map.setFilter(layer.id, layer.filter);
    if (layer.type === 'symbol' && typeof layer.layout?.['text-field'] === 'object') {
      map.setLayoutProperty(layer.id, 'text-field', layer.layout['text-field']);
    }
  }
}

function setPaint(map: MapLibreMap, layer: LayerSpecification): void {
  for (const [name, value] of Object.entries(('paint' in layer && layer.paint) || {})) {
    map.setPaintProperty(layer.id, name as never, value as never);
  }
}

/** Sources that are made anew at each step, of few points: cheap to compare. */
const SMALL: ReadonlySet<SourceName> = new Set([
  'totals',
  'total-labels',
  'mission-labels',
  'bases',
  'cities',
  'event-counts',
  'place',
  'annotations',
  'annotation-points',
]);

/** Each source and filter follows what it shows. */
function followData(
  map: MapLibreMap,
  { source, select, store, text, view }: Context,
  desk: Desk,
  follow: Follow,
): void {
  const { scene } = desk;
  const data = source.bundle;
  const chosen = computed(() => select.mission.value !== null || select.region.value !== null);
  const put = (name: SourceName, read: () => FeatureCollection | null | undefined): void => {
    const found = computed(read);
    let drawn: unknown;
    let last: unknown;
    let content = '';
    follow(() => {
      const next = found.value;
      const source = map.getSource<GeoJSONSource>(name);
      if (!next || !source || (source === drawn && next === last)) return;
      last = next;
      // Most steps of the window leave marks and names as they are: each call would cost the map two more frames.
      const now = SMALL.has(name) ? JSON.stringify(next) : '';
      if (source === drawn && now !== '' && now === content) return;
      [drawn, content] = [source, now];
      void source.setData(next);
      showLayers(map, name, next.features.length > 0);
    });
  };
  put('countries', () => desk.countries.value && landFeatures(desk.countries.value));
  put('rivers', () => (scene.hidden.value.has('rivers') ? EMPTY : data.value.data.rivers));
  const writeAreas = createAreaWriter();
  follow(() => {
    const source = map.getSource<GeoJSONSource>('areas');
    const status = new Map(
      scene.areas.value.features.map(({ properties }) => [properties.mission, properties.status]),
    );
    if (source) writeAreas(source, data.value.data['mission-areas'], desk.lines.value, status);
  });
  put('totals', () => totalFeatures(scene.marks.value));
  // Out of sight when the world is shown: a year of 300 bases would be cut and placed for nothing.
  put('bases', () =>
    scene.far.value && !chosen.value ? EMPTY : baseFeatures(desk.bases.value, chosen.value, text),
  );
  put('country-points', () => {
    const { countries } = data.value.data;
    const named = select.region.value?.region.kind === 'admin1' ? [] : scene.hosts.value;
    return countries && countryFeatures(countries, new Set(named));
  });
  put('country-dots', () => data.value.data.countries && dotFeatures(data.value.data.countries));
  put('annotations', () => desk.annotations.value.lines);
  put('annotation-points', () => desk.annotations.value.points);
  put('region', () => outlineOf(scene.region.value));
  put('region-point', () => (scene.region.value ? regionFeature(scene.region.value) : EMPTY));
  const counted = computed(() => {
    const [violence, sums, circles] = [scene.violence.value, select.sums.value, scene.circles.value];
    if (!violence || !sums || !circles || scene.hidden.value.has('violence')) return null;
    return { violence, sums, circles };
  });
  put('event-counts', () => {
    const [bounds, { zoom }] = [view.bounds.value, desk.camera.value];
    if (zoom < COUNTS_ZOOM || !bounds || store.state.value.playing || !counted.value) return EMPTY;
    return eventCounts(counted.value, bounds, zoom, text);
  });
  put('place', () => {
    const { value: place } = desk.place;
    return place === null || !counted.value ? EMPTY : placeRing(counted.value, place);
  });
  const divisions = computed(() =>
    scene.hidden.value.has('admin1') ? null : (data.value.data.admin1 ?? null),
  );
  put('admin1', () => divisions.value ?? EMPTY);
  put('admin1-points', () => (divisions.value ? divisionFeatures(divisions.value) : EMPTY));
  put('cities', () => {
    const { places } = data.value.data;
    if (scene.hidden.value.has('places')) return EMPTY;
    return places && capitalFeatures(places, desk.inView.value, desk.bases.value);
  });
  for (const [name, kind] of [
    ['mission-labels', 'mission'],
    ['total-labels', 'total'],
  ] as const) {
    put(name, () => {
      const { labels, points } = desk.labels.value;
      return labelFeatures(labels, kind, points, desk.palette.value.ink);
    });
  }
  follow(() => map.setFilter('host-land', isAmong(scene.hosts.value)));
  follow(() => map.setFilter('coverage-thin', isAmong(scene.thin.value)));
  follow(() => {
    for (const layer of totalLayers(desk.palette.value, desk.totalMonths.value)) setPaint(map, layer);
  });
  follow(() => map.setLayerZoomRange('bases', chosen.value ? 0 : BASES_ZOOM, 24));
}

/** Lines and fills of nothing cost as many masks as those of something. */
function showLayers(map: MapLibreMap, source: SourceName, visible: boolean): void {
  const visibility = visible ? 'visible' : 'none';
  for (const id of map.getLayersOrder()) {
    const layer = map.getLayer(id);
    if (layer?.source !== source || (layer.type !== 'line' && layer.type !== 'fill')) continue;
    if (layer.visibility !== visibility) map.setLayoutProperty(id, 'visibility', visibility);
  }
}

function outlineOf(region: RegionShown | null): FeatureCollection {
  if (!region) return EMPTY;
  const { geometry } = region;
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
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
