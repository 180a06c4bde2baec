import { type GeoPermissibleObjects, type GeoProjection, geoGraticule, geoPath } from 'd3-geo';
import type { Base } from '../analysis/bases.ts';
import { classOf } from '../analysis/classes.ts';
import { BASE_CLASSES, radiusFactor } from '../analysis/scale.ts';
import type { Fill } from '../catalog/fill.ts';
import { NOT_APPLICABLE } from '../catalog/indicator.ts';
import type { Areal, CountryProperties, Lineal, LineProperties } from '../model/bundle.ts';
import type { Camera } from '../model/state.ts';
import type { AnnotationShapes } from './annotations.ts';
import { isBehind } from './camera.ts';
import type { LabelInput, PlacedLabel } from './labels.ts';
import { baseClass } from './layers/bases.ts';
import { clearOf } from './placement.ts';
import { type Frame, perspective } from './projection.ts';
import { type RegionShown, straight } from './region.ts';
import type { AreaShown, CirclesShown, TotalMark } from './scene.ts';
import { sketchCircles } from './sketch-circles.ts';
import { group, node } from './svg.ts';
import { turn } from './winding.ts';

/** What the drawing shows; parts that are missing are left out. */
export interface SketchInput {
  readonly camera: Camera;
  readonly frame: Frame;
  readonly countries: Areal<CountryProperties> | null;
  readonly lines: Lineal<LineProperties> | null;
  readonly hosts: readonly string[];
  readonly thin: readonly string[];
  readonly areas: GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon, AreaShown>;
  readonly circles: CirclesShown | null;
  readonly marks: readonly TotalMark[];
  readonly months: number; // of the official totals
  readonly bases: readonly Base[];
  readonly labels: readonly PlacedLabel[];
  readonly points: readonly { readonly mission: string; readonly lng: number; readonly lat: number }[];
  readonly fill: Fill | null;
  readonly region: RegionShown | null;
  readonly measure: LabelInput['measure'];
  readonly annotations: AnnotationShapes;
}

/** The map as SVG, in the live map's own projection: there at once, and all there is without WebGL2. */
export function drawSketch(svg: SVGSVGElement, input: SketchInput): void {
  const { frame } = input;
  svg.setAttribute('viewBox', `0 0 ${frame.width} ${frame.height}`);
  const projection = perspective(input.camera, frame);
  const path = outlinesFor(input.camera, frame, projection);
  const see = (lng: number, lat: number): [number, number] | null =>
    isBehind(lng, lat, input.camera, frame) ? null : projection([lng, lat]);
  const shown = turn(input.areas);
  replaceChanged(svg, [
    hatches(),
    node('path', { class: 'sketch-sea', d: path(SPHERE) }),
    node('path', { class: 'sketch-graticule', d: path(GRATICULE) }),
    ...land(input, path),
    group(input.fill ? 'sketch-bare' : '', areas(shown, path)),
    ...lines(input, path),
    ...outlines(shown, path),
    ...regionOutline(input.region, path),
    sketchCircles(input.circles, input.camera.zoom, see),
    totals(input, see),
    bases(input, see),
    labels(input, see),
    ...regionName(input, see),
    annotations(input.annotations, path, see),
  ]);
}

/** What is as it was stays: data arrive one by one as the map opens, and most of them change little or nothing here. */
function replaceChanged(svg: SVGSVGElement, parts: readonly SVGElement[]): void {
  const old = [...svg.children];
  parts.forEach((part, at) => {
    const before = old[at];
    if (!before) svg.append(part);
    else if (!before.isEqualNode(part)) before.replaceWith(part);
  });
  for (const left of old.slice(parts.length)) left.remove();
}

const SPHERE: GeoPermissibleObjects = { type: 'Sphere' };
const GRATICULE = geoGraticule().step([15, 15])();

/** An outline as the text of a path. */
type Path = (shape: GeoPermissibleObjects) => string;

let drawn: { readonly view: string; readonly texts: WeakMap<object, string> } | null = null;

/** While the camera and the frame stay, each outline is projected once: data arrive one by one as the map opens. */
function outlinesFor(camera: Camera, { covered: _, ...frame }: Frame, projection: GeoProjection): Path {
  const view = JSON.stringify([camera, frame]);
  if (drawn?.view !== view) drawn = { view, texts: new WeakMap() };
  const { texts } = drawn;
  const path = geoPath(projection).digits(1);
  return (shape) => {
    const known = texts.get(shape);
    if (known !== undefined) return known;
    const text = path(shape) ?? '';
    texts.set(shape, text);
    return text;
  };
}

type See = (lng: number, lat: number) => [number, number] | null;

function hatches(): SVGElement {
  const defs = node('defs', {});
  for (const [id, from, to] of [
    ['mission', 'M-1 9L9-1M-1 1L1-1M7 9L9 7', ''],
    ['coverage', 'M-1-1L9 9M7-1L9 1M-1 7L1 9', ''],
    ['no-data', 'M-1 9L9-1M-1 1L1-1M7 9L9 7', ''],
  ] as const) {
    const pattern = node('pattern', {
      id: `sketch-${id}`,
      width: 8,
      height: 8,
      patternUnits: 'userSpaceOnUse',
    });
    pattern.append(node('path', { class: `sketch-hatch-${id}`, d: from + to }));
    defs.append(pattern);
  }
  return defs;
}

function land({ countries: given, hosts, thin, fill }: SketchInput, path: Path): SVGElement[] {
  if (!given) return [];
  const countries = turn(given);
  const only = (codes: readonly string[]): string =>
    countries.features
      .filter(({ properties }) => codes.includes(properties.iso3))
      .map(({ geometry }) => path(geometry))
      .join('');
  return [
    node('path', {
      class: 'sketch-land',
      d: countries.features.map(({ geometry }) => path(geometry)).join(''),
    }),
    node('path', { class: 'sketch-host', d: only(hosts) }),
    ...(fill
      ? countries.features.map((feature) => {
          const { iso3 } = feature.properties;
          return node('path', {
            class: fillClass(fill, iso3),
            'data-hit': `country ${iso3}`,
            d: path(feature.geometry),
          });
        })
      : []),
    node('path', { class: 'sketch-thin', d: only(thin) }),
  ];
}

function fillClass({ indicator, reading }: Fill, iso3: string): string {
  const entry = reading.values.get(iso3);
  if (!entry) return 'sketch-fill sketch-no-data';
  if (entry === NOT_APPLICABLE || (indicator.zero && entry.value === 0)) return 'sketch-fill sketch-land';
  return `sketch-fill sketch-${indicator.kind}-${classOf(entry.value, indicator.breaks)}`;
}

function regionOutline(region: RegionShown | null, path: Path): SVGElement[] {
  if (!region) return [];
  const { geometry } = region;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const bent = { type: 'MultiPolygon' as const, coordinates: parts.map((rings) => rings.map(straight)) };
  const feature = { type: 'Feature' as const, properties: {}, geometry: bent };
  const { features } = turn({ type: 'FeatureCollection', features: [feature] });
  const d = features[0] ? path(features[0]) : '';
  return ['sketch-region-paper', 'sketch-region'].map((name) => node('path', { class: name, d }));
}

const LABEL_SHIFT = { left: [10, 5], top: [0, 18], bottom: [0, -6] } as const;

/** What a step of a story points at. */
function annotations({ lines: strokes, points }: AnnotationShapes, path: Path, see: See): SVGElement {
  const drawn = ['sketch-annotation-paper', 'sketch-annotation'].map((name) =>
    node('path', { class: name, d: path(strokes) }),
  );
  for (const { geometry, properties } of points.features) {
    const [lng = 0, lat = 0] = geometry.coordinates;
    const screen = see(lng, lat);
    if (!screen) continue;
    const { kind, label, anchor } = properties;
    const [dx, dy] = LABEL_SHIFT[anchor];
    if (kind !== 'label') {
      const className = kind === 'base' ? 'sketch-annotation' : 'sketch-annotation-dot';
      drawn.push(
        node('circle', { class: className, cx: screen[0], cy: screen[1], r: kind === 'base' ? 14 : 4 }),
      );
    }
    const name = node('text', {
      class: 'sketch-head',
      x: screen[0] + dx,
      y: screen[1] + dy,
      'text-anchor': anchor === 'left' ? 'start' : 'middle',
    });
    name.textContent = label;
    drawn.push(name);
  }
  return group('sketch-annotations', drawn);
}

function regionName({ region, frame, measure }: SketchInput, see: See): SVGElement[] {
  const screen = region && see(region.point[0], region.point[1]);
  if (!region || !screen) return [];
  const half = measure(region.name, '').width / 2;
  const name = node('text', {
    class: 'sketch-head sketch-region-head',
    x: screen[0],
    y: clearOf(screen[0], screen[1], half, frame.covered ?? []) + 5,
    'text-anchor': 'middle',
  });
  name.textContent = region.name;
  return [name];
}

function areas(shown: SketchInput['areas'], path: Path): SVGElement[] {
  // One group a status: its opacity is the group's, so that areas that lie on each other do not add up.
  return (['past', 'context', 'active', 'chosen'] as const).map((status) =>
    group(
      `sketch-area sketch-area-${status}`,
      shown.features
        .filter(({ properties }) => properties.status === status)
        .map((feature) =>
          node('path', { 'data-hit': `area ${feature.properties.mission}`, d: path(feature.geometry) }),
        ),
    ),
  );
}

function lines({ lines: shown }: SketchInput, path: Path): SVGElement[] {
  return (shown?.features ?? []).map((feature) =>
    node('path', { class: `sketch-line sketch-line-${feature.properties.class}`, d: path(feature.geometry) }),
  );
}

function outlines(shown: SketchInput['areas'], path: Path): SVGElement[] {
  return shown.features
    .filter(({ properties }) => properties.status !== 'past')
    .map((feature) =>
      node('path', {
        class: `sketch-outline sketch-outline-${feature.properties.status}`,
        d: path(feature.geometry),
      }),
    );
}

function totals({ marks, months, camera }: SketchInput, see: See): SVGElement {
  const factor = radiusFactor(months, camera.zoom);
  const drawn = marks.flatMap(({ iso3, point, total, strong }) => {
    const screen = see(point[0], point[1]);
    if (!screen) return [];
    return node('circle', {
      class: strong ? 'sketch-total' : 'sketch-total sketch-weak',
      'data-hit': `total ${iso3}`,
      cx: screen[0].toFixed(1),
      cy: screen[1].toFixed(1),
      r: (factor * Math.sqrt(total.best)).toFixed(1),
    });
  });
  return group('sketch-totals', drawn);
}

function bases({ bases: shown }: SketchInput, see: See): SVGElement {
  const drawn = shown.flatMap((base) => {
    const screen = see(base.lon, base.lat);
    if (!screen) return [];
    const size = BASE_CLASSES[baseClass(base.troops)]?.size ?? BASE_CLASSES[0].size;
    return node('rect', {
      class: `sketch-base sketch-hq-${base.hq}`,
      'data-hit': `base ${base.row}`,
      x: (screen[0] - size / 2).toFixed(1),
      y: (screen[1] - size / 2).toFixed(1),
      width: size,
      height: size,
    });
  });
  return group('sketch-bases', drawn);
}

const ANCHORS = { center: 'middle', left: 'start', right: 'end', top: 'middle', bottom: 'middle' } as const;

function labels({ labels: shown, points }: SketchInput, see: See): SVGElement {
  const drawn: SVGElement[] = [];
  for (const { mission, lng, lat } of points) {
    const screen = see(lng, lat);
    if (screen) {
      drawn.push(
        node('rect', {
          class: 'sketch-base',
          'data-hit': `area ${mission}`,
          x: screen[0] - 3.5,
          y: screen[1] - 3.5,
          width: 7,
          height: 7,
        }),
      );
    }
  }
  for (const label of shown) drawn.push(...drawLabel(label));
  return group('sketch-labels', drawn);
}

function drawLabel({ kind, key, x, y, dx, dy, anchor, leader, head, line }: PlacedLabel): SVGElement[] {
  const height = line ? 32 : 16;
  const top = y + dy - (anchor === 'top' ? 0 : anchor === 'bottom' ? height : height / 2);
  const drawn: SVGElement[] = [];
  if (leader) drawn.push(node('line', { class: 'sketch-leader', x1: x, y1: y, x2: x + dx, y2: y + dy }));
  const place = {
    x: x + dx,
    'text-anchor': ANCHORS[anchor],
    'data-hit': `${kind === 'mission' ? 'area' : 'total'} ${key}`,
  };
  const first = node('text', { class: `sketch-head sketch-${kind}-head`, ...place, y: top + 13 });
  first.textContent = head;
  drawn.push(first);
  if (line) {
    const second = node('text', { class: 'sketch-sub', ...place, y: top + 28 });
    second.textContent = line;
    drawn.push(second);
  }
  return drawn;
}
