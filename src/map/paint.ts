import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Palette } from './palette.ts';
import { mapLayers, type StyleOptions } from './style.ts';

/** The colours of the theme and of the countries into the layers that are there: the camera and the data stay. */
export function repaint(map: MapLibreMap, palette: Palette, options: StyleOptions): void {
  for (const layer of mapLayers(palette, options)) {
    if (layer.id === 'totals') continue; // its size follows the window too
    setPaint(map, layer);
    if (layer.type === 'symbol' && typeof layer.layout?.['text-field'] === 'object') {
      map.setLayoutProperty(layer.id, 'text-field', layer.layout['text-field']);
    }
  }
}

/** What a layer is painted with, into the layer of that name on the map. */
export function setPaint(map: MapLibreMap, layer: LayerSpecification): void {
  for (const [name, value] of Object.entries(('paint' in layer && layer.paint) || {})) {
    map.setPaintProperty(layer.id, name as never, value as never);
  }
}
