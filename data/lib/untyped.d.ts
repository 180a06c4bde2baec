declare module 'd3-geo-projection' {
  import type { GeoProjection } from 'd3-geo';
  import type { FeatureCollection } from 'geojson';
  /** Projects a whole collection, cutting it where the projection cuts. */
  export function geoProject(collection: FeatureCollection, projection: GeoProjection): FeatureCollection;
}
