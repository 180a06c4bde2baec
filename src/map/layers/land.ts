import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette.ts';

/** Sea, graticule, land and the chosen mission's host countries. `hosts` are codes of today's countries. */
export function landLayers(palette: Palette, hosts: readonly string[]): LayerSpecification[] {
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
      filter: ['!=', ['get', 'iso3'], null],
      paint: { 'fill-color': palette.land },
    },
    {
      id: 'host-land',
      type: 'fill',
      source: 'countries',
      filter: isAmong(hosts),
      paint: { 'fill-color': palette.host },
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

export function isAmong(codes: readonly string[]): import('maplibre-gl').FilterSpecification {
  return ['in', ['get', 'iso3'], ['literal', [...codes]]];
}
