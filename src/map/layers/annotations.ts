import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette.ts';
import { haloOf } from './labels.ts';

/** What a step of a story points at: ink over a line of paper, above everything else. */
export function annotationLayers(palette: Palette): LayerSpecification[] {
  const line = {
    type: 'line',
    source: 'annotations',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
  } as const;
  return [
    {
      ...line,
      id: 'annotation-paper',
      paint: { 'line-color': palette.halo, 'line-width': 5, 'line-opacity': 0.8 },
    },
    { ...line, id: 'annotation-lines', paint: { 'line-color': palette.ink, 'line-width': 2 } },
    {
      id: 'annotation-dots',
      type: 'circle',
      source: 'annotation-points',
      filter: ['==', ['get', 'kind'], 'point'],
      paint: {
        'circle-radius': 4,
        'circle-color': palette.ink,
        'circle-stroke-color': palette.halo,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'annotation-bases',
      type: 'circle',
      source: 'annotation-points',
      filter: ['==', ['get', 'kind'], 'base'],
      paint: {
        'circle-radius': 14,
        'circle-opacity': 0,
        'circle-stroke-color': palette.ink,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'annotation-labels',
      type: 'symbol',
      source: 'annotation-points',
      filter: ['!=', ['get', 'label'], ''],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['Map Bold'],
        'text-size': 14,
        'text-anchor': ['get', 'anchor'],
        'text-offset': [
          'match',
          ['get', 'anchor'],
          'left',
          ['literal', [0.7, 0]],
          'top',
          ['literal', [0, 0.4]],
          ['literal', [0, -0.4]],
        ],
        'text-max-width': 14,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.ink, ...haloOf(palette), 'text-halo-width': 2 },
    },
  ];
}
