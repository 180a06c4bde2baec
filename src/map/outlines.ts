import { geoGraticule } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import type { Areal, AreaProperties, CountryProperties, Lineal, LineProperties } from '../model/bundle.ts';
import type { Window } from '../model/state.ts';

/** The property that tells the features of the source `areas` apart. */
export const AREA_KEY = 'key';

type Areas = Areal<AreaProperties>;
type Lines = Lineal<LineProperties>;

/** The graticule, known by having no code, below the countries. */
export function landFeatures(countries: Areal<CountryProperties>): FeatureCollection {
  const graticule: Feature = {
    type: 'Feature',
    properties: { iso3: null },
    geometry: geoGraticule().step([15, 15])(),
  };
  return { type: 'FeatureCollection', features: [graticule, ...countries.features] };
}

/**
 * All areas of missions and the boundaries between what is filled and what is outlined.
 * @param order of a mission's area: the higher lies above
 */
export function areaFeatures(
  areas: Areas | null,
  lines: Lines | null,
  order: (mission: string) => number,
): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [
      ...(lines?.features ?? []).map((line, at) => ({
        ...line,
        properties: { ...line.properties, [AREA_KEY]: `line ${at}` },
      })),
      ...(areas?.features ?? []).map((area) => {
        const { mission } = area.properties;
        return {
          ...area,
          properties: { ...area.properties, [AREA_KEY]: mission, order: order(mission) },
        };
      }),
    ],
  };
}

/**
 * By its last month: one that is active in a window ends later than one that is past there. Those drawn as several
 * whole countries lie below, as they are never drawn in full colour.
 * @param spans months of deployment, by mission
 */
export function orderOf(
  mission: string,
  spans: ReadonlyMap<string, Window>,
  wide: ReadonlySet<string>,
): number {
  return wide.has(mission) ? 0 : (spans.get(mission)?.to ?? 0);
}
