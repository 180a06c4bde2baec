import type { Position } from 'geojson';
import type { Areal, CountryProperties } from '../model/bundle.ts';

/**
 * The countries that share a border with any of `of`, these included.
 * Neighbours are cut from one topology, so a common border is at least two equal vertices.
 */
export function withNeighbours(
  countries: Areal<CountryProperties>,
  of: ReadonlySet<string>,
): ReadonlySet<string> {
  const edge = new Set<string>();
  for (const { properties, geometry } of countries.features) {
    if (of.has(properties.iso3)) for (const vertex of vertices(geometry)) edge.add(vertex.join());
  }
  const found = new Set(of);
  for (const { properties, geometry } of countries.features) {
    if (found.has(properties.iso3)) continue;
    const shared = new Set<string>(); // a ring names its first vertex twice
    for (const vertex of vertices(geometry)) {
      const key = vertex.join();
      if (edge.has(key)) shared.add(key);
      if (shared.size === 2) {
        found.add(properties.iso3);
        break;
      }
    }
  }
  return found;
}

/** Every vertex of a polygon or of many. */
export function* vertices(geometry: Areal<unknown>['features'][number]['geometry']): Generator<Position> {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const rings of polygons) for (const ring of rings) yield* ring;
}
