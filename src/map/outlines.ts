import { geoGraticule } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, GeoJSONSourceDiff } from 'maplibre-gl';
import type { Areal, AreaProperties, CountryProperties, Lineal, LineProperties } from '../model/bundle.ts';
import type { AreaStatus } from './layers/areas.ts';

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
 * All areas of missions, with how each stands, and the boundaries between what is filled and what is outlined.
 * @param status by mission; an area that is not drawn has none
 */
export function areaFeatures(
  areas: Areas | null,
  lines: Lines | null,
  status: ReadonlyMap<string, AreaStatus>,
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
          properties: { ...area.properties, [AREA_KEY]: mission, status: status.get(mission) ?? '' },
        };
      }),
    ],
  };
}

/** @returns what has to change where some areas stand otherwise than before; null where none does */
export function statusChange(
  before: ReadonlyMap<string, AreaStatus>,
  after: ReadonlyMap<string, AreaStatus>,
): GeoJSONSourceDiff | null {
  const missions = new Set([...before.keys(), ...after.keys()]);
  const update = [...missions]
    .filter((mission) => before.get(mission) !== after.get(mission))
    .map((id) => ({ id, addOrUpdateProperties: [{ key: 'status', value: after.get(id) ?? '' }] }));
  return update.length > 0 ? { update } : null;
}

/** Keeps the source `areas` as it should be: all of it once, then only what stands otherwise. */
export function createAreaWriter(): (
  source: GeoJSONSource,
  areas: Areas | undefined,
  lines: Lines | null,
  status: ReadonlyMap<string, AreaStatus>,
) => void {
  let drawn: readonly unknown[] = [];
  let stood: ReadonlyMap<string, AreaStatus> = new Map();
  return (source, areas, lines, status) => {
    const given = [source, areas, lines];
    if (given.some((item, at) => item !== drawn[at])) {
      void source.setData(areaFeatures(areas ?? null, lines, status));
    } else {
      const change = statusChange(stood, status);
      if (change) void source.updateData(change);
    }
    [drawn, stood] = [given, status];
  };
}
