import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { annotationLayers } from './layers/annotations.ts';
import { areaLayers, areaOutlineLayers } from './layers/areas.ts';
import { baseLayers } from './layers/bases.ts';
import { choroplethLayers } from './layers/choropleth.ts';
import { coverageLayers } from './layers/coverage.ts';
import { divisionNameLayers, labelLayers, nameLayers, regionNameLayers } from './layers/labels.ts';
import { landLayers, riverLayers } from './layers/land.ts';
import { lineBreakLayers, lineLayers } from './layers/lines.ts';
import { countLayers, placeLayers } from './layers/place.ts';
import { divisionLayers, regionLayers } from './layers/region.ts';
import { totalLayers } from './layers/totals.ts';
import { AREA_KEY } from './outlines.ts';
import type { Palette } from './palette.ts';

/**
 * The GeoJSON sources of the map; each is empty until its data are there. What lies on each other shares a source, the
 * graticule with the land and boundaries with areas: at each change of source MapLibre draws the masks of all tiles anew,
 * which costs a software GPU more than most layers do.
 */
const SOURCES = [
  'countries',
  'rivers',
  'areas',
  'totals',
  'total-labels',
  'bases',
  'cities',
  'country-points',
  'mission-labels',
  'country-dots',
  'region',
  'region-point',
  'admin1',
  'admin1-points',
  'event-counts',
  'place',
  'annotations',
  'annotation-points',
] as const;
export type SourceName = (typeof SOURCES)[number];

export interface StyleOptions {
  readonly months: number; // of the official totals, for the size of their circles
  readonly bare?: boolean; // countries are filled by an indicator: the areas of missions then are outlines only
}

export type SourceData = Readonly<Partial<Record<SourceName, FeatureCollection>>>;

/** The properties by which features have a state. */
const KEYS: Readonly<Partial<Record<SourceName, string>>> = { areas: AREA_KEY, countries: 'iso3' };

/** Circles of violence lie right below this layer. */
export const ABOVE_VIOLENCE = 'totals';

/** The whole map as data: no tile, glyph or sprite from anywhere. */
export function mapStyle(palette: Palette, data: SourceData, options: StyleOptions): StyleSpecification {
  const source = (name: SourceName): SourceSpecification => ({
    type: 'geojson',
    data: data[name] ?? EMPTY,
    tolerance: 0.2,
    ...(KEYS[name] ? { promoteId: KEYS[name] } : {}),
  });
  return {
    version: 8,
    projection: { type: 'globe' },
    sources: {
      ...Object.fromEntries(SOURCES.map((name) => [name, source(name)])),
    },
    layers: mapLayers(palette, options),
  };
}

export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** From the sea up; see LOOK: order of the map. */
export function mapLayers(palette: Palette, { months, bare = false }: StyleOptions): LayerSpecification[] {
  return [
    ...landLayers(palette),
    ...choroplethLayers(palette),
    ...coverageLayers(),
    ...riverLayers(palette),
    ...divisionLayers(palette),
    ...areaLayers(palette, bare),
    ...lineLayers(palette),
    ...areaOutlineLayers(palette),
    ...lineBreakLayers(palette),
    ...regionLayers(palette),
    ...totalLayers(palette, months),
    ...placeLayers(palette),
    ...countLayers(palette), // below the names, so that they are placed last
    ...divisionNameLayers(palette),
    ...nameLayers(palette),
    ...baseLayers(), // above the names, so that they are placed first and no name covers a square
    ...labelLayers(palette),
    ...regionNameLayers(palette),
    ...annotationLayers(palette),
  ];
}
