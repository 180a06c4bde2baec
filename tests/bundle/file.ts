import { readGeojson } from '../../src/bundle/import/geojson.ts';
import { regions as words } from '../../src/text/en/regions.ts';

export const SQUARE = [
  [0, 13],
  [2, 13],
  [2, 15],
  [0, 15],
  [0, 13],
];
export const polygon = (ring: unknown = SQUARE): unknown => ({ type: 'Polygon', coordinates: [ring] });
export const feature = (geometry: unknown, properties: unknown = { name: 'Gao' }): unknown => ({
  type: 'Feature',
  properties,
  geometry,
});
export const list = (...features: unknown[]): unknown => ({ type: 'FeatureCollection', features });
export const read = (value: unknown) =>
  readGeojson(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)));
/** The faults as a person reads them. */
export const sentences = (value: unknown): string[] =>
  read(value).faults.map((fault) => words.faults.sentence('a.geojson', fault));
