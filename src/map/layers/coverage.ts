import type { LayerSpecification } from 'maplibre-gl';
import { NOTHING } from './land.ts';

/** Countries whose circles carry under nine tenths of the official deaths: grey lines leaning the other way. */
export function coverageLayers(): LayerSpecification[] {
  return [
    {
      id: 'coverage-thin',
      type: 'fill',
      source: 'countries',
      filter: NOTHING, // until a country is thin: a pattern costs where it is not seen too
      paint: {
        'fill-pattern': 'hatch-coverage',
        'fill-opacity': ['case', ['boolean', ['feature-state', 'thin'], false], 1, 0],
      },
    },
  ];
}
