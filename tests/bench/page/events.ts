import type { Feature, Point } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { ABOVE_VIOLENCE } from '../../../src/map/style.ts';
import type { Window } from '../../../src/model/state.ts';
import { column, ints, NULL, numbers, type Table } from '../../../src/model/table.ts';

/** The usual way: every event a point of a GeoJSON source, and a filter for the window. */
export function addEvents(
  map: MapLibreMap,
  { places, cells }: { places: Table; cells: Table },
): (window: Window) => void {
  const filter = ({ from, to }: Window): ['all', ...unknown[]] => [
    'all',
    ['>=', ['get', 'month'], from],
    ['<=', ['get', 'month'], to],
  ];
  map.addSource('events', {
    type: 'geojson',
    data: { type: 'FeatureCollection', features: events(places, cells) },
  });
  map.addLayer(
    {
      id: 'events',
      type: 'circle',
      source: 'events',
      filter: filter({ from: 0, to: 0 }) as never,
      paint: {
        'circle-radius': 3,
        'circle-color': ['match', ['get', 'type'], 0, '#b03a2e', 1, '#d4a017', '#6c3483'],
        'circle-opacity': 0.7,
      },
    },
    ABOVE_VIOLENCE,
  );
  return (window) => map.setFilter('events', filter(window) as never);
}

/** A cell of n events is n points. */
function events(places: Table, cells: Table): Feature<Point>[] {
  const [lon, lat] = [numbers(places, 'lon'), numbers(places, 'lat')];
  const [place, month, count] = [ints(cells, 'place'), ints(cells, 'month'), ints(cells, 'events')];
  const type = column(cells, 'type').raw;
  const features: Feature<Point>[] = [];
  for (let cell = 0; cell < cells.rows; cell++) {
    const at = place[cell] ?? 0;
    const geometry: Point = { type: 'Point', coordinates: [lon[at] ?? 0, lat[at] ?? 0] };
    const properties = { month: month[cell] === NULL ? -1 : (month[cell] ?? -1), type: type[cell] ?? 0 };
    for (let event = 0; event < (count[cell] ?? 0); event++) {
      features.push({ type: 'Feature', geometry, properties });
    }
  }
  return features;
}
