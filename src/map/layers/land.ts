import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette.ts';

/** Features of countries; the graticule has no code. */
export const IS_COUNTRY: FilterSpecification = ['!=', ['get', 'iso3'], null];
export const NOTHING: FilterSpecification = ['literal', false];

/** Sea, graticule and land; a country whose state has a colour (see `states.ts`) is filled with it. */
export function landLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    {
      id: 'graticule',
      type: 'line',
      source: 'countries',
      filter: ['==', ['get', 'iso3'], null],
      paint: { 'line-color': palette.land, 'line-width': 0.7, 'line-opacity': 0.35 },
    },
    {
      id: 'land',
      type: 'fill',
      source: 'countries',
      filter: IS_COUNTRY,
      paint: { 'fill-color': ['to-color', ['feature-state', 'color'], palette.land] },
    },
  ];
}

/** Natural Earth's rivers, once they are there. */
export function riverLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      minzoom: 3,
      paint: { 'line-color': palette.river, 'line-width': 0.8, 'line-opacity': 0.8 },
    },
  ];
}
