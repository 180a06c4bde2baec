/**
 * GeoJSON winds outer rings against the clock, d3 with it: as they are, countries would be drawn as holes in the sea.
 * Turned once for each collection.
 */
const turned = new WeakMap<object, object>();

/** @returns the same areas wound as d3 has them */
export function turn<T extends GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon, unknown>>(
  collection: T,
): T {
  const known = turned.get(collection);
  if (known) return known as T;
  const ring = (points: GeoJSON.Position[], outer: boolean): GeoJSON.Position[] =>
    signedArea(points) > 0 === outer ? [...points].reverse() : points;
  const polygon = (rings: GeoJSON.Position[][]): GeoJSON.Position[][] =>
    rings.map((points, at) => ring(points, at === 0));
  const features = collection.features.map((feature) => {
    const { geometry } = feature;
    return {
      ...feature,
      geometry:
        geometry.type === 'Polygon'
          ? { ...geometry, coordinates: polygon(geometry.coordinates) }
          : { ...geometry, coordinates: geometry.coordinates.map(polygon) },
    };
  });
  const result = { ...collection, features };
  turned.set(collection, result);
  return result;
}

/** Positive against the clock, in degrees squared. */
function signedArea(points: readonly GeoJSON.Position[]): number {
  let sum = 0;
  points.forEach(([x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = points[(at + 1) % points.length] ?? [];
    sum += x * nextY - nextX * y;
  });
  return sum / 2;
}
