import type { Map as MapLibreMap } from 'maplibre-gl';

/** Fulfilled when a map has nothing left to load or to draw. */
export function atRest(map: MapLibreMap): Promise<void> {
  return new Promise((done) => {
    map.once('idle', () => done());
    map.triggerRepaint();
  });
}
