import type {
  DataDrivenPropertyValueSpecification,
  FilterSpecification,
  LayerSpecification,
} from 'maplibre-gl';
import { type Palette, toRgb } from '../palette.ts';

/** How a mission area stands in the window: `context` is another active one beside the chosen. */
export type AreaStatus = 'chosen' | 'active' | 'context' | 'past';

export const AREA_FILLS = ['area-fill', 'area-chosen'] as const;

const [ACTIVE, FAINT] = [0.26, 0.1];

/** Through a layer of the active areas' opacity, over land, the mission's colour at a tenth: opaque, so that areas which lie on each other do not add up. */
function faint({ mission, land }: Palette): string {
  const [over, below] = [toRgb(mission), toRgb(land)];
  const mixed = over.map((part, at) => (FAINT * part + (ACTIVE - FAINT) * (below[at] ?? 0)) / ACTIVE);
  return `rgb(${mixed.map((part) => Math.round(part * 255)).join(' ')})`;
}

const is = (status: AreaStatus): FilterSpecification => ['==', ['get', 'status'], status];

/**
 * Fills: hatch where the mandate is, blue where another mission is active, a trace where one has been.
 * @param bare countries are filled: the areas are not seen, but still under the pointer
 */
export function areaLayers(palette: Palette, bare: boolean): LayerSpecification[] {
  return [
    {
      id: 'area-fill',
      type: 'fill',
      source: 'areas',
      filter: ['in', ['get', 'status'], ['literal', ['past', 'context', 'active']]],
      layout: { 'fill-sort-key': ['match', ['get', 'status'], 'active', 1, 0] },
      paint: {
        'fill-color': ['match', ['get', 'status'], 'active', palette.mission, faint(palette)],
        'fill-antialias': false,
        'fill-layer-opacity': bare ? 0 : ACTIVE,
      },
    },
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
      filter: ['in', ['get', 'status'], ['literal', ['chosen', 'active', 'context']]],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.mission,
        'line-width': width,
        'line-opacity': ['match', ['get', 'status'], 'context', 0.45, 1],
      },
    },
  ];
}
