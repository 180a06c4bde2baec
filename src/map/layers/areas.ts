import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from 'maplibre-gl';
import { type Palette, toRgb } from '../palette.ts';
import { NOTHING } from './land.ts';

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

/** Of a feature's state: '' where the area is not drawn. */
const STATUS: ExpressionSpecification = ['coalesce', ['feature-state', 'status'], ''];

/** Layers of the one chosen mission. */
export const CHOSEN_LAYERS = ['area-chosen', 'area-band'] as const;

/** @param mission its id; null for none */
export function isMission(mission: string | null): FilterSpecification {
  return mission === null ? NOTHING : ['==', ['get', 'mission'], mission];
}

/**
 * Fills: hatch where the mandate is, blue where another mission is active, a trace where one has been. How an area
 * stands is its state (see `states.ts`); `order` of the features puts active ones over past ones in every window.
 * @param bare countries are filled: the areas are not seen, but still under the pointer
 */
export function areaLayers(palette: Palette, bare: boolean): LayerSpecification[] {
  return [
    {
      id: 'area-fill',
      type: 'fill',
      source: 'areas',
      filter: ['has', 'mission'],
      layout: { 'fill-sort-key': ['get', 'order'] },
      paint: {
        'fill-color': [
          'match',
          STATUS,
          'active',
          palette.mission,
          ['past', 'context'],
          faint(palette),
          'transparent',
        ],
        'fill-antialias': false,
        'fill-layer-opacity': bare ? 0 : ACTIVE,
      },
    },
    {
      id: 'area-chosen',
      type: 'fill',
      source: 'areas',
      filter: NOTHING,
      paint: { 'fill-pattern': 'hatch-mission', 'fill-opacity': bare ? 0 : 1 },
    },
    {
      id: 'area-band',
      type: 'line',
      source: 'areas',
      filter: NOTHING,
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
    STATUS,
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
      filter: ['has', 'mission'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.mission,
        'line-width': width,
        'line-opacity': ['match', STATUS, ['chosen', 'active'], 1, 'context', 0.45, 0],
      },
    },
  ];
}
