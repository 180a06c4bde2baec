import type { ResourceName } from '../model/bundle.ts';
import type { Text } from '../text/en.ts';

/** Ids of the words in `text/`, so that an overlay without words does not compile. */
export type OverlayId = keyof Text['layers']['overlays'];

/** A part of the map that can be switched off. */
export interface Overlay {
  readonly id: OverlayId;
  readonly resources: readonly ResourceName[]; // what is drawn: their sources and coverage are the overlay's
  readonly layers: readonly string[]; // ids of the map's layers
}

/** Every overlay, in the order of the list: what is counted first, then the base map. */
export const OVERLAYS: readonly Overlay[] = [
  { id: 'violence', resources: ['violence-cells'], layers: ['violence'] },
  { id: 'totals', resources: ['country-year', 'country-month'], layers: ['totals', 'total-labels'] },
  { id: 'coverage', resources: ['coverage'], layers: ['coverage-thin'] },
  {
    id: 'areas',
    resources: ['mission-areas'],
    layers: [
      'area-past',
      'area-context',
      'area-active',
      'area-chosen',
      'area-band',
      'area-outline',
      'line-breaks',
      'mission-leaders',
      'mission-points',
      'mission-labels',
    ],
  },
  { id: 'bases', resources: ['bases'], layers: ['bases', 'base-names'] },
  { id: 'admin1', resources: ['admin1'], layers: ['admin1-lines', 'admin1-names'] },
  { id: 'places', resources: ['places'], layers: ['capital-names'] },
  { id: 'rivers', resources: ['rivers'], layers: ['rivers'] },
];
