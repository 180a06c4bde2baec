import type { ResourceName } from '../model/bundle.ts';
import type { Text } from '../text/en.ts';

/** Ids of the words in `text/`, so that an overlay without words does not compile. */
export type OverlayId = keyof Text['layers']['overlays'];

/** A part of the map that can be switched off. */
export interface Overlay {
  readonly id: OverlayId;
  readonly resources: readonly ResourceName[]; // what is drawn: their sources and coverage are the overlay's
}

/** Every overlay, in the order of the list: what is counted first, then the base map. */
export const OVERLAYS: readonly Overlay[] = [
  { id: 'violence', resources: ['violence-cells'] },
  { id: 'totals', resources: ['country-year', 'country-month'] },
  { id: 'coverage', resources: ['coverage'] },
  { id: 'areas', resources: ['mission-areas'] },
  { id: 'bases', resources: ['bases'] },
  { id: 'admin1', resources: ['admin1'] },
  { id: 'places', resources: ['places'] },
  { id: 'rivers', resources: ['rivers'] },
];
