/**
 * GeoJSON winds outer rings against the clock, d3 with it: as they are, countries would be drawn as holes in the sea.
 * Turned once for each area, which is the same in collections that tell something else of it.
 */
const turned = new WeakMap<object, GeoJSON.Polygon | GeoJSON.MultiPolygon>();

/** @returns the same areas wound as d3 has them */
export function turn<T extends GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon, unknown>>(
  collection: T,
): T {
  return {
    ...collection,
    features: collection.features.map((feature) => ({ ...feature, geometry: turnArea(feature.geometry) })),
  };
}

function turnArea(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): GeoJSON.Polygon | GeoJSON.MultiPolygon {
  const known = turned.get(geometry);
  if (known) return known;
  const ring = (points: GeoJSON.Position[], outer: boolean): GeoJSON.Position[] =>
    signedArea(points) > 0 === outer ? [...points].reverse() : points;
  const polygon = (rings: GeoJSON.Position[][]): GeoJSON.Position[][] =>
    rings.map((points, at) => ring(points, at === 0));
  const result =
    geometry.type === 'Polygon'
      ? { ...geometry, coordinates: polygon(geometry.coordinates) }
      : { ...geometry, coordinates: geometry.coordinates.map(polygon) };
  turned.set(geometry, result);
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
