import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette.ts';
import { FONTS, haloOf } from './labels.ts';

/** A ring around the circle whose events are listed. */
export function placeLayers(palette: Palette): LayerSpecification[] {
  const ring = { type: 'circle', source: 'place' } as const;
  const [radius, none] = [['get', 'radius'] as const, { 'circle-opacity': 0 }];
  const stroke = (color: string, width: number) => ({
    'circle-radius': [...radius] as ['get', string],
    ...none,
    'circle-stroke-color': color,
    'circle-stroke-width': width,
  });
  return [
    { ...ring, id: 'place-paper', paint: stroke(palette.halo, 4) },
    { ...ring, id: 'place-ring', paint: stroke(palette.ink, 2) },
  ];
}

/** From here on a circle of several events says how many: one place is one circle, events are never spread around it. */
export const COUNTS_ZOOM = 8;

export function countLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'event-counts',
      type: 'symbol',
      source: 'event-counts',
      minzoom: COUNTS_ZOOM,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': FONTS.regular,
        'text-size': 12,
        'text-anchor': ['get', 'anchor'],
        'text-offset': ['get', 'offset'],
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': palette.ink2, ...haloOf(palette) },
    },
  ];
}
