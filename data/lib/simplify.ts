import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

/**
 * Simplifies lines and outlines together, so that shared borders stay shared.
 * @param least a point goes when its triangle with its neighbours is smaller, in square degrees
 */
export function simplifyTogether(collection: FeatureCollection, least: number): FeatureCollection {
  type World = Topology<{ all: GeometryCollection }>;
  const world = topology({ all: collection }, 1e6) as World;
  const simple = simplify(presimplify(world), least) as World;
  const result = feature(simple, simple.objects.all);
  return {
    type: 'FeatureCollection',
    features: result.features.map(({ geometry }, at) => ({
      type: 'Feature',
      properties: collection.features[at]?.properties ?? null,
      geometry,
    })),
  };
}
