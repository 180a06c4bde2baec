import type { Map as MapLibreMap } from 'maplibre-gl';
import { createSlidingSums } from '../../../src/analysis/sums.ts';
import { indexViolence } from '../../../src/analysis/violence.ts';
import { cellUnits, createFiller, gridOf, leadTypes, placeSpots, WEIGHT } from '../../../src/map/circles.ts';
import { createViolenceLayer } from '../../../src/map/layers/violence.ts';
import { readPalette } from '../../../src/map/palette.ts';
import { CELLS_ZOOM } from '../../../src/map/scene.ts';
import { ABOVE_VIOLENCE } from '../../../src/map/style.ts';
import type { Window } from '../../../src/model/state.ts';
import type { Table } from '../../../src/model/table.ts';

/** Place sums and the custom layer as the app draws them, without the views around the map. */
export function addCircles(
  map: MapLibreMap,
  { places, cells }: { places: Table; cells: Table },
): { show: (window: Window) => void; remove: () => void } {
  const violence = indexViolence(places, cells);
  const weight = new Uint8Array(violence.places.count).fill(WEIGHT.full);
  const far = map.getZoom() < CELLS_ZOOM;
  const units = far ? cellUnits(violence, gridOf(violence), weight) : { ...placeSpots(violence), weight };
  const fill = createFiller(units, leadTypes(violence));
  const sums = createSlidingSums(violence, far ? units : undefined);
  const layer = createViolenceLayer(readPalette(map.getContainer()), 'bench-circles');
  layer.addTo(map, ABOVE_VIOLENCE);
  return {
    show: (window) => layer.show(fill(sums.move(window)), window.to - window.from + 1),
    remove: layer.remove,
  };
}
