import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette.ts';
import { NOTHING } from './land.ts';

/** Over the land, which has the colours of the classes: a hatch where there are no data, a dot where the indicator does not apply. */
export function choroplethLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'choropleth-no-data',
      type: 'fill',
      source: 'countries',
      filter: NOTHING, // until countries are filled
      paint: {
        'fill-pattern': 'hatch-no-data',
        'fill-opacity': ['case', ['boolean', ['feature-state', 'noData'], false], 1, 0],
      },
    },
    {
      id: 'choropleth-not-applicable',
      type: 'circle',
      source: 'country-dots',
      paint: { 'circle-radius': 2, 'circle-color': palette.ink3 },
    },
  ];
}
