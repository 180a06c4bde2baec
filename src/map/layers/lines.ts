import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette.ts';

const WIDTH = 0.9;
/** The UN's line classes, in widths of the line; an international boundary is solid. */
const DASHES = { undetermined: [3, 2], other: [1, 2] } as const;

/** Boundaries by class, below the missions' outlines. */
export function lineLayers(palette: Palette): LayerSpecification[] {
  const paint = { 'line-color': palette.border, 'line-width': WIDTH, 'line-opacity': palette.borderOpacity };
  const layer = (id: string, dash: readonly number[] | null): LayerSpecification => ({
    id: `line-${id}`,
    type: 'line',
    source: 'areas',
    filter: ['==', ['get', 'class'], id],
    layout: { 'line-join': 'round' },
    paint: dash ? { ...paint, 'line-opacity': 1, 'line-dasharray': [...dash] } : paint,
  });
  return [
    layer('international', null),
    layer('undetermined', DASHES.undetermined),
    layer('other', DASHES.other),
  ];
}

/** Breaks in a mission's outline where the boundary below is not final: it stays dashed under the colour too. */
export function lineBreakLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'line-breaks',
      type: 'line',
      source: 'areas',
      filter: ['==', ['get', 'class'], 'undetermined'],
      paint: {
        'line-color': palette.land,
        'line-width': 3,
        'line-dasharray': [0, 2.2, 1.4, 0],
      },
    },
  ];
}
