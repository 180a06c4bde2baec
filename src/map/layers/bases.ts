import type { LayerSpecification } from 'maplibre-gl';
import { BASE_CLASSES } from '../../analysis/scale.ts';

/** @returns the class of an estimate, 0 to 3; the smallest where none is given */
export function baseClass(troops: number | null): number {
  return BASE_CLASSES.findLastIndex(({ from }) => (troops ?? 0) >= from);
}

/** Below this zoom squares of a whole continent would lie on each other. */
export const BASES_ZOOM = 3.4;

export function baseLayers(): LayerSpecification[] {
  return [
    {
      id: 'bases',
      type: 'symbol',
      source: 'bases',
      minzoom: BASES_ZOOM,
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'symbol-sort-key': ['get', 'order'],
      },
    },
  ];
}
