import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Position } from 'geojson';
import type { Base } from '../analysis/bases.ts';
import { filesOf } from '../analysis/events.ts';
import { deathsIn } from '../analysis/fatalities.ts';
import { placesInView } from '../analysis/in-view.ts';
import { estimatedTroops, yearsFor } from '../analysis/troops.ts';
import { findIndicator } from '../catalog/indicators.ts';
import type { Areal, CountryProperties, Lineal, LineProperties } from '../model/bundle.ts';
import { stable } from '../model/stable.ts';
import { type Camera, DAYS_ZOOM } from '../model/state.ts';
import type { Context } from '../ui/context.ts';
import { type AnnotationShapes, annotationShapes } from './annotations.ts';
import { vertices } from './borders.ts';
import { boundsOf } from './bounds.ts';
import { fitPoints, isBehind, openingCamera } from './camera.ts';
import { type AreaPoint, createMeasure, type LabelInput, layOutLabels, type PlacedLabel } from './labels.ts';
import { DIVISIONS_ZOOM } from './layers/region.ts';
import { notesInView } from './notes.ts';
import type { Palette } from './palette.ts';
import { type Box, type Frame, freeBox, perspective } from './projection.ts';
import { type RegionShown, unbroken } from './region.ts';
import { CELLS_ZOOM, createScene, type Scene } from './scene.ts';
import type { Tool } from './tools/tool.ts';

/** What the live map and the drawing share: the scene, the camera as it should be, and the labels with their places. */
export interface Desk {
  readonly scene: Scene;
  readonly palette: Signal<Palette>;
  readonly frame: Signal<Frame>;
  readonly camera: ReadonlySignal<Camera>;
  readonly countries: ReadonlySignal<Areal<CountryProperties> | null>; // the finest there is
  readonly lines: ReadonlySignal<Lineal<LineProperties> | null>;
  readonly bases: ReadonlySignal<readonly Base[]>;
  readonly labels: ReadonlySignal<{
    readonly labels: readonly PlacedLabel[];
    readonly points: readonly AreaPoint[];
  }>;
  readonly measure: LabelInput['measure'];
  readonly annotations: ReadonlySignal<AnnotationShapes>; // of the open story's step
  readonly totalMonths: ReadonlySignal<number>;
  readonly place: Signal<number | null>; // whose events are listed

  readonly inView: ReadonlySignal<(lng: number, lat: number) => boolean>;
  readonly tool: Signal<Tool | null>; // in use: the pointer then chooses nothing
  /** Told by who draws: circles are summed below zoom 3, finer outlines are fetched above. */
  zoomed(zoom: number): void;
  destroy(): void;
}

const FINE = ['countries-fine', 'lines-fine', 'places', 'rivers'] as const;
const MOST_POINTS = 400;

export function createDesk(context: Context, frame: Frame, palette: Palette): Desk {
  const { store, source, select, stories, text, view } = context;
  const scene = createScene(context);
  const frameSignal = signal(frame);
  const data = computed(() => source.bundle.value.data);
  const asked = stable(() => store.state.value.camera);
  const outline = computed(() => {
    const region = select.region.value?.geometry;
    if (region) return thinned(unbroken(region));
    const area = data.value['mission-areas']?.features.find(
      ({ properties }) => properties.mission === select.mission.value?.id,
    );
    return area ? thinned([...vertices(area.geometry)]) : null;
  });
  const camera = computed(
    (): Camera =>
      asked.value ??
      (outline.value ? fitPoints(outline.value, frameSignal.value) : openingCamera(frameSignal.value)),
  );
  const bases = stable(
    () => (scene.hidden.value.has('bases') ? [] : (select.bases.value?.bases ?? [])),
    sameBases,
  );
  const totalMonths = computed(() => {
    const years = select.totals.value?.years;
    if (!years || select.totals.value?.newest) return 60; // beside labels of missions, totals are drawn small
    return (years.to - years.from + 1) * 12;
  });
  const troops = computed((): ReadonlyMap<string, number> => {
    const table = data.value.bases;
    const years = table && yearsFor(table, select.years.value);
    return years ? estimatedTroops(table, years.to) : new Map();
  });
  const measure = createMeasure();
  const killed = computed(() =>
    select.mission.value && select.deaths.value
      ? deathsIn(select.deaths.value, select.window.value)[0]
      : null,
  );
  const labels = computed(() => {
    const [box, here] = [frameSignal.value, camera.value];
    const project = perspective(here, box);
    return layOutLabels({
      areas: scene.areas.value.features.map(({ properties }) => properties),
      missions: select.missions.value,
      troops: troops.value,
      marks: scene.marks.value,
      killed: killed.value,
      months: totalMonths.value,
      zoom: here.zoom,
      text,
      project: (lng, lat) => (isBehind(lng, lat, here, box) ? null : project([lng, lat])),
      measure,
      box: freeBox(box),
      quiet: select.region.value !== null,
      obstacles: [
        ...(select.mission.value || select.region.value ? baseBoxes(bases.value, project) : []),
        ...regionBox(scene.region.value, project, measure),
      ],
    });
  });
  const inView = computed(() => {
    const [box, here] = [frameSignal.value, camera.value];
    const project = perspective(here, box);
    const { left, right, top, bottom } = freeBox(box);
    return (lng: number, lat: number): boolean => {
      const [x, y] = project([lng, lat]) ?? [-1, -1];
      return x >= left && y >= top && x <= right && y <= bottom && !isBehind(lng, lat, here, box);
    };
  });
  const stops = [
    effect(() => {
      scene.far.value = camera.value.zoom < CELLS_ZOOM;
      view.zoom.value = camera.value.zoom;
      if (camera.value.zoom >= CELLS_ZOOM) source.load(FINE);
    }),
    effect(() => {
      const indicator = findIndicator(store.settings.value.indicator);
      if (indicator) source.load(indicator.resources);
    }),
    effect(() => {
      if (camera.value.zoom >= DIVISIONS_ZOOM && !scene.hidden.value.has('admin1')) source.load(['admin1']);
    }),
    effect(() => {
      const bounds = boundsOf(camera.value, frameSignal.value);
      view.bounds.value = bounds;
      view.notes.value = notesInView(bounds, data.value.notes ?? []);
    }),
    effect(() => {
      const [bounds, violence] = [view.bounds.value, select.violence.value];
      if (!bounds || !violence || camera.value.zoom < DAYS_ZOOM || scene.hidden.value.has('violence')) return;
      const { info, failures } = source.bundle.peek();
      const names = filesOf(violence, placesInView(violence, bounds));
      source.load(names.filter((name) => info.has(name) && !failures.has(name)));
    }),
  ];
  return {
    scene,
    palette: signal(palette),
    frame: frameSignal,
    camera,
    countries: computed(() => data.value['countries-fine'] ?? data.value.countries ?? null),
    lines: computed(() => data.value['lines-fine'] ?? data.value.lines ?? null),
    bases,
    labels,
    measure,
    annotations: computed(() => annotationShapes(stories.step.value, bases.value)),
    totalMonths,
    place: signal<number | null>(null),
    inView,
    tool: signal<Tool | null>(null),
    zoomed(zoom) {
      scene.far.value = zoom < CELLS_ZOOM;
    },
    destroy() {
      for (const stop of stops) stop();
    },
  };
}

/** Squares with the room their names take on the right. */
function baseBoxes(bases: readonly Base[], project: ReturnType<typeof perspective>): Box[] {
  return bases.flatMap(({ lon, lat }) => {
    const [x, y] = project([lon, lat]) ?? [];
    return x === undefined || y === undefined
      ? []
      : [{ left: x - 10, right: x + 70, top: y - 10, bottom: y + 10 }];
  });
}

/** The room that the name of a chosen region takes. */
function regionBox(
  region: RegionShown | null,
  project: ReturnType<typeof perspective>,
  measure: LabelInput['measure'],
): Box[] {
  const [x, y] = (region && project([region.point[0], region.point[1]])) ?? [];
  if (!region || x === undefined || y === undefined) return [];
  const { width, height } = measure(region.name, '');
  return [{ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }];
}

function thinned(points: readonly Position[]): readonly Position[] {
  const step = Math.ceil(points.length / MOST_POINTS);
  return points.filter((_, at) => at % step === 0);
}

function sameBases(a: readonly Base[], b: readonly Base[]): boolean {
  return a.length === b.length && a.every((base, at) => base.row === b[at]?.row);
}
