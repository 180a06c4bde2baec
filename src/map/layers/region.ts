import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette.ts';

/** The outline of a chosen region: ink, as blue is a mission's, over a line of paper. */
export function regionLayers(palette: Palette): LayerSpecification[] {
  const line = { type: 'line', source: 'region', layout: { 'line-join': 'round' } } as const;
  return [
    { ...line, id: 'region-paper', paint: { 'line-color': palette.halo, 'line-width': 5 } },
    { ...line, id: 'region-outline', paint: { 'line-color': palette.ink, 'line-width': 2 } },
  ];
}

/** First-level divisions: thinner than any boundary, from where they can be told apart. */
export const DIVISIONS_ZOOM = 5;

export function divisionLayers(palette: Palette): LayerSpecification[] {
  return [
    // Not to be seen: what is under the pointer is asked of it.
    {
      id: 'admin1',
      type: 'fill',
      source: 'admin1',
      minzoom: DIVISIONS_ZOOM,
      paint: { 'fill-color': palette.land, 'fill-opacity': 0 },
    },
    {
      id: 'admin1-lines',
      type: 'line',
      source: 'admin1',
      minzoom: DIVISIONS_ZOOM,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.border, 'line-width': 0.6, 'line-opacity': 0.35 },
    },
  ];
}
