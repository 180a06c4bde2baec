import { computed } from '@preact/signals-core';
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
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
import { CHOSEN_LAYERS, isMission } from './layers/areas.ts';
import { BASES_ZOOM } from './layers/bases.ts';
import { IS_COUNTRY, NOTHING } from './layers/land.ts';
import { COUNTS_ZOOM } from './layers/place.ts';
import { totalLayers } from './layers/totals.ts';
import { areaFeatures, landFeatures, orderOf } from './outlines.ts';
import { setPaint } from './paint.ts';
import { eventCounts, placeRing } from './places.ts';
import type { RegionShown } from './region.ts';
import { wideMissions } from './standing.ts';
import { countryStates, createStateWriter } from './states.ts';
import { EMPTY, type SourceName } from './style.ts';
import { STAGE, type Stage } from './unfold.ts';

/** Runs from its stage on and again as its signals change, while the map can be drawn on. */
export type Follow = (act: () => void, from?: Stage) => void;

/** Of what is drawn of a source; the others come last. */
const STAGES: Readonly<Partial<Record<SourceName, Stage>>> = {
  countries: STAGE.land,
  rivers: STAGE.land,
  areas: STAGE.areas,
  region: STAGE.areas,
  admin1: STAGE.areas,
  totals: STAGE.circles,
  'country-dots': STAGE.circles,
  place: STAGE.circles,
};

/** Sources that are made anew at each step, of few points: cheap to compare. */
const SMALL: ReadonlySet<SourceName> = new Set([
  'totals',
  'total-labels',
  'country-dots',
  'mission-labels',
  'bases',
  'cities',
  'event-counts',
  'place',
  'annotations',
  'annotation-points',
]);

/** Each source and filter follows what it shows. */
export function followData(
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
    }, STAGES[name] ?? STAGE.names);
  };
  put('countries', () => desk.countries.value && landFeatures(desk.countries.value));
  put('rivers', () => (scene.hidden.value.has('rivers') ? EMPTY : data.value.data.rivers));
  put('areas', () => {
    const areas = data.value.data['mission-areas'] ?? null;
    const wide = wideMissions(areas?.features ?? [], select.missions.value);
    return areaFeatures(areas, desk.lines.value, (mission) => orderOf(mission, store.limits.missions, wide));
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
  put('country-dots', () => {
    const [{ countries }, fill] = [data.value.data, scene.fill.value];
    return countries && fill ? dotFeatures(countries, new Set(fill.notApplicable)) : EMPTY;
  });
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
  follow(() => {
    for (const layer of totalLayers(desk.palette.value, desk.totalMonths.value)) setPaint(map, layer);
  });
  followStates(map, desk, follow);
  follow(() => map.setLayerZoomRange('bases', chosen.value ? 0 : BASES_ZOOM, 24));
}

/** How countries and areas stand: what changes with the window. */
function followStates(map: MapLibreMap, { scene, palette }: Desk, follow: Follow): void {
  const [writeCountries, writeAreas] = [createStateWriter(map, 'countries'), createStateWriter(map, 'areas')];
  follow(() => {
    const [hosts, thin, fill] = [scene.hosts.value, scene.thin.value, scene.fill.value];
    writeCountries(countryStates({ hosts, thin, fill }, palette.value));
  });
  const hatched = {
    'coverage-thin': computed(() => scene.thin.value.length > 0),
    'choropleth-no-data': computed(() => scene.fill.value !== null),
  };
  for (const [layer, shown] of Object.entries(hatched)) {
    follow(() => map.setFilter(layer, shown.value ? IS_COUNTRY : NOTHING), STAGE.areas);
  }
  follow(() => {
    const areas = scene.areas.value.features.map(({ properties }) => properties);
    writeAreas(new Map(areas.map(({ mission, status }) => [mission, { status }])));
    const chosen = areas.find(({ status }) => status === 'chosen')?.mission ?? null;
    for (const layer of CHOSEN_LAYERS) map.setFilter(layer, isMission(chosen));
  }, STAGE.areas);
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
