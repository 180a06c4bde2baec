import type { DataDrivenPropertyValueSpecification, LayerSpecification } from 'maplibre-gl';
import { LAST_GROWTH_ZOOM, radiusFactor } from '../../analysis/scale.ts';
import type { Palette } from '../palette.ts';

const LOW = 0;

/** `k * root` px at every zoom: circles of totals grow as those of places do. Exact, as the base is the same. */
function grown(property: string, months: number): DataDrivenPropertyValueSpecification<number> {
  return [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    LOW,
    ['*', ['get', property], radiusFactor(months, LOW)],
    LAST_GROWTH_ZOOM,
    ['*', ['get', property], radiusFactor(months, LAST_GROWTH_ZOOM)],
  ];
}

/** One open circle a country at its label point, where the map's events carry too little to stand for it. */
export function totalLayers(palette: Palette, months: number): LayerSpecification[] {
  return [
    {
      id: 'totals',
      type: 'circle',
      source: 'totals',
      layout: { 'circle-sort-key': ['-', 0, ['get', 'root']] },
      paint: {
        'circle-radius': grown('root', months),
        'circle-color': palette.violence,
        'circle-opacity': ['case', ['get', 'strong'], 0.07, 0.02],
        'circle-stroke-color': palette.violence,
        'circle-stroke-width': ['case', ['get', 'strong'], 1.6, 0.9],
        'circle-stroke-opacity': ['case', ['get', 'strong'], 1, 0.4],
      },
    },
  ];
}
