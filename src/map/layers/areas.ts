import type {
  DataDrivenPropertyValueSpecification,
  FilterSpecification,
  LayerSpecification,
} from 'maplibre-gl';
import type { Palette } from '../palette.ts';

/** How a mission area stands in the window: `context` is another active one beside the chosen. */
export type AreaStatus = 'chosen' | 'active' | 'context' | 'past';

export const AREA_FILLS = ['area-past', 'area-context', 'area-active', 'area-chosen'] as const;

const is = (status: AreaStatus): FilterSpecification => ['==', ['get', 'status'], status];

/**
 * Fills: hatch where the mandate is, blue where another mission is active, a trace where one has been.
 * @param bare countries are filled: the areas are not seen, but still under the pointer
 */
export function areaLayers(palette: Palette, bare: boolean): LayerSpecification[] {
  const fill = (status: AreaStatus, opacity: number): LayerSpecification => ({
    id: `area-${status}`,
    type: 'fill',
    source: 'areas',
    filter: is(status),
    paint: {
      'fill-color': palette.mission,
      'fill-antialias': false,
      'fill-layer-opacity': bare ? 0 : opacity,
    },
  });
  return [
    fill('past', 0.1),
    fill('context', 0.1),
    fill('active', 0.26),
    {
      id: 'area-chosen',
      type: 'fill',
      source: 'areas',
      filter: is('chosen'),
      paint: { 'fill-pattern': 'hatch-mission', 'fill-opacity': bare ? 0 : 1 },
    },
    {
      id: 'area-band',
      type: 'line',
      source: 'areas',
      filter: is('chosen'),
      layout: { 'line-join': 'round' },
      // An offset inside a polygon is positive: the band lies within the outline.
      paint: {
        'line-color': palette.mission,
        'line-width': 6,
        'line-offset': 3,
        'line-opacity': bare ? 0 : 0.16,
      },
    },
  ];
}

export function areaOutlineLayers(palette: Palette): LayerSpecification[] {
  const width: DataDrivenPropertyValueSpecification<number> = [
    'match',
    ['get', 'status'],
    'chosen',
    2,
    'active',
    1.5,
    1,
  ];
  return [
    {
      id: 'area-outline',
      type: 'line',
      source: 'areas',
      filter: ['!=', ['get', 'status'], 'past'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.mission,
        'line-width': width,
        'line-opacity': ['match', ['get', 'status'], 'context', 0.45, 1],
      },
    },
  ];
}
