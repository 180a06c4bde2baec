import type { FormattedSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette.ts';
import { DIVISIONS_ZOOM } from './region.ts';

/** Faces of map.css, cut from the one variable font; MapLibre draws their glyphs itself. */
export const FONTS = { regular: ['Map Regular'], semibold: ['Map Semibold'], bold: ['Map Bold'] };

const ANCHORS: ('left' | 'right' | 'top' | 'bottom')[] = ['left', 'right', 'top', 'bottom'];

/** Names of places: one that collides goes; it never shrinks. */
export function nameLayers(palette: Palette): LayerSpecification[] {
  const halo = haloOf(palette);
  return [
    {
      id: 'capital-names',
      type: 'symbol',
      source: 'cities',
      minzoom: 3,
      layout: {
        'icon-image': 'capital',
        'icon-allow-overlap': false,
        'text-field': ['get', 'name'],
        'text-font': FONTS.regular,
        'text-size': 12,
        'text-variable-anchor': ANCHORS,
        'text-radial-offset': 0.5,
        'text-justify': 'auto',
      },
      paint: { 'text-color': palette.ink3, ...halo },
    },
    {
      id: 'country-names',
      type: 'symbol',
      source: 'country-points',
      minzoom: 3,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': FONTS.regular,
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.14,
        'text-size': 12,
        'text-max-width': 9,
      },
      paint: { 'text-color': palette.ink2, ...halo },
    },
    {
      id: 'base-names',
      type: 'symbol',
      source: 'bases',
      minzoom: 3,
      filter: ['get', 'named'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': FONTS.semibold,
        'text-size': 12,
        'text-variable-anchor': ANCHORS,
        'text-radial-offset': ['get', 'offset'],
        'text-justify': 'auto',
        'symbol-sort-key': ['get', 'order'],
        'text-padding': 1,
      },
      paint: { 'text-color': palette.base, ...halo },
    },
  ];
}

/** Names of first-level divisions: the smallest, and the first to go. */
export function divisionNameLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'admin1-names',
      type: 'symbol',
      source: 'admin1-points',
      minzoom: DIVISIONS_ZOOM,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': FONTS.regular,
        'text-size': 12,
        'text-max-width': 8,
      },
      paint: { 'text-color': palette.ink3, ...haloOf(palette) },
    },
  ];
}

/** The name of a chosen region. */
export function regionNameLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'region-name',
      type: 'symbol',
      source: 'region-point',
      layout: {
        'text-field': ['get', 'label'],
        'text-font': FONTS.bold,
        'text-size': 14,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.ink, ...haloOf(palette), 'text-halo-width': 2 },
    },
  ];
}

/** Labels of missions and totals: placed by us (see placement.ts), with their leaders and small areas. */
export function labelLayers(palette: Palette): LayerSpecification[] {
  const halo = haloOf(palette);
  return [
    {
      id: 'total-labels',
      type: 'symbol',
      source: 'total-labels',
      layout: {
        'text-field': twoLines(palette),
        'text-font': FONTS.bold,
        'text-size': 14,
        'text-anchor': ['get', 'anchor'],
        'text-offset': ['get', 'offset'],
        'text-justify': 'auto',
        'text-line-height': 1.1,
        'text-max-width': 40,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.violence, ...halo },
    },
    {
      id: 'mission-leaders',
      type: 'symbol',
      source: 'mission-labels',
      filter: ['has', 'leader'],
      layout: {
        'icon-image': ['get', 'leader'],
        'icon-anchor': ['get', 'corner'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'mission-points',
      type: 'symbol',
      source: 'mission-labels',
      filter: ['get', 'small'],
      layout: { 'icon-image': 'area-point', 'icon-allow-overlap': true, 'icon-ignore-placement': true },
    },
    {
      id: 'mission-labels',
      type: 'symbol',
      source: 'mission-labels',
      layout: {
        'text-field': twoLines(palette),
        'text-font': FONTS.bold,
        'text-size': 14,
        'text-anchor': ['get', 'anchor'],
        'text-offset': ['get', 'offset'],
        'text-justify': 'auto',
        'text-line-height': 1.1,
        'text-max-width': 40,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.ink, ...halo, 'text-halo-width': 2 },
    },
  ];
}

export function haloOf(palette: Palette): { 'text-halo-color': string; 'text-halo-width': number } {
  return { 'text-halo-color': palette.halo, 'text-halo-width': 1.6 };
}

/** Head 14 bold, the line under it 12 regular. */
function twoLines(palette: Palette): FormattedSpecification {
  return [
    'format',
    ['get', 'head'],
    {},
    ['get', 'gap'],
    {},
    ['get', 'line'],
    { 'font-scale': 12 / 14, 'text-font': ['literal', FONTS.regular], 'text-color': palette.ink2 },
  ] as unknown as FormattedSpecification;
}
