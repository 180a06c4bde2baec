import type { LayerSpecification } from 'maplibre-gl';
import { isAmong } from './land.ts';

/** Countries whose circles carry under nine tenths of the official deaths: grey lines leaning the other way. */
export function coverageLayers(thin: readonly string[]): LayerSpecification[] {
  return [
    {
      id: 'coverage-thin',
      type: 'fill',
      source: 'countries',
      filter: isAmong(thin),
      paint: { 'fill-pattern': 'hatch-coverage' },
    },
  ];
}
