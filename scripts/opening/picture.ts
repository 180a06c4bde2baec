import { type GeoPermissibleObjects, geoGraticule, geoPath } from 'd3-geo';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { openingCamera } from '../../src/map/camera.ts';
import type { AreaStatus } from '../../src/map/layers/areas.ts';
import { eyeDistance, type Frame, globeRadius, perspective } from '../../src/map/projection.ts';
import { areaStatus, wideMissions } from '../../src/map/standing.ts';
import { turn } from '../../src/map/winding.ts';
import type {
  Areal,
  AreaProperties,
  CountryProperties,
  Lineal,
  LineProperties,
  Mission,
} from '../../src/model/bundle.ts';
import { initialState, type Limits } from '../../src/model/state.ts';
import { shorten } from './outline.ts';

/** What the picture is drawn from: resources of the data package. */
export interface OpeningData {
  readonly limits: Limits;
  readonly missions: readonly Mission[];
  readonly countries: Areal<CountryProperties>;
  readonly areas: Areal<AreaProperties>;
  readonly lines: Lineal<LineProperties>;
}

/** The globe's radius in units of the picture: half a pixel and less on an ordinary screen. */
const RADIUS = 700;
/** The map of a usual window, 1440 x 900: from there the eye's distance is much the same on all screens. */
const FRAME: Frame = { width: 1440, height: 580, padding: { top: 12, right: 12, bottom: 12, left: 364 } };
const STATUSES: readonly AreaStatus[] = ['past', 'context', 'active'];

/**
 * The app's opening as SVG: the globe as its camera sees it, and the areas of the missions active in the newest month.
 * Its classes are those of the app's own drawing, so that one sheet colours both.
 */
export function openingPicture(data: OpeningData, label: string): string {
  const path = pathOf();
  const draw = (shape: GeoPermissibleObjects): string => shorten(path(shape) ?? '');
  const shown = areasOf(data);
  const line = (name: LineProperties['class']): string =>
    element(
      'path',
      `sketch-line sketch-line-${name}`,
      draw(only(data.lines, ({ class: own }) => own === name)),
    );
  return [
    `<svg class="first-globe" viewBox="${[-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS].join(' ')}" role="img" aria-label="${escapeText(label)}">`,
    `<circle class="sketch-sea" r="${RADIUS}"/>`,
    element('path', 'sketch-graticule', draw(geoGraticule().step([15, 15])())),
    element('path', 'sketch-land', draw(turn(data.countries))),
    ...STATUSES.map((status) =>
      element(
        'path',
        `sketch-area sketch-area-${status} first-area`,
        draw(only(shown, (own) => own.status === status)),
      ),
    ),
    ...(['international', 'undetermined', 'other'] as const).map(line),
    ...STATUSES.filter((status) => status !== 'past').map((status) =>
      element(
        'path',
        `sketch-outline sketch-outline-${status} first-area`,
        draw(only(shown, (own) => own.status === status)),
      ),
    ),
    '</svg>',
  ].join('');
}

function pathOf() {
  const camera = openingCamera(FRAME);
  const distance = eyeDistance(camera, FRAME);
  const apparent = globeRadius(camera) * Math.sqrt((distance - 1) / (distance + 1));
  const projection = perspective(camera, FRAME);
  return geoPath(projection.scale((projection.scale() * RADIUS) / apparent).translate([0, 0])).digits(0);
}

type Shown = AreaProperties & { readonly status: AreaStatus };

function areasOf({ limits, missions, areas }: OpeningData): FeatureCollection<Polygon | MultiPolygon, Shown> {
  const { window } = initialState(limits);
  const wide = wideMissions(areas.features, missions);
  const standing = { spans: limits.missions, window, chosen: null, beside: false, wide };
  const { features, ...rest } = turn(areas);
  return {
    ...rest,
    features: features.flatMap((feature) => {
      const status = areaStatus(feature.properties.mission, standing);
      return status ? [{ ...feature, properties: { ...feature.properties, status } }] : [];
    }),
  };
}

function only<G extends GeoJSON.Geometry, P>(
  collection: FeatureCollection<G, P>,
  keep: (properties: P) => boolean,
) {
  return { ...collection, features: collection.features.filter(({ properties }) => keep(properties)) };
}

function element(tag: string, className: string, d: string): string {
  return d === '' ? '' : `<${tag} class="${className}" d="${d}"/>`;
}

export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
