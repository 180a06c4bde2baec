import type { Feature, FeatureCollection, Position } from 'geojson';
import { makeCollection, roundRing } from '../../lib/geometry.ts';
import { DataError, type Reader } from '../../lib/reader.ts';
import type { GeoResource } from '../../lib/resource.ts';
import { simplifyTogether } from '../../lib/simplify.ts';

const FILE = 'boundaries/ne_50m_rivers_lake_centerlines.json';
const LEAST_IMPORTANT = 5; // of 1-6
const DECIMALS = 2;
const LEAST_TRIANGLE = 2e-3; // square degrees: about 5 km

/** Main rivers, and their course through lakes, at 1:50 million. */
export function readRivers(sources: Reader): GeoResource {
  const main = sources.json<FeatureCollection>(FILE).features.flatMap((found, at): Feature[] => {
    const rank = found.properties?.scalerank;
    if (!Number.isInteger(rank))
      throw new DataError(`${FILE}, feature ${at}: scalerank "${rank}", expected 1-6.`);
    const coordinates = pathsOf(found);
    if (rank > LEAST_IMPORTANT || coordinates.length === 0) return [];
    const properties = { name: found.properties?.name ?? null, rank };
    return [{ type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates } }];
  });
  const features = simplifyTogether(makeCollection(main), LEAST_TRIANGLE).features.map((found): Feature => {
    const paths = pathsOf(found).map((path) => roundRing(path, DECIMALS));
    const coordinates = paths.filter(({ length }) => length > 1);
    return { ...found, geometry: { type: 'MultiLineString', coordinates } };
  });
  return {
    kind: 'geojson',
    name: 'rivers',
    title: 'Main rivers',
    description: `${features.length} rivers and river courses through lakes.`,
    sources: ['natural-earth'],
    coverage: null,
    status: 'final',
    collection: makeCollection(features),
    fields: [
      { name: 'name', type: 'string', description: 'Name, or null' },
      { name: 'rank', type: 'integer', description: 'Natural Earth scale rank: 1 is shown first' },
    ],
  };
}

/** Paths; the file has features without geometry. */
function pathsOf({ geometry }: Feature): Position[][] {
  const found = geometry as Feature['geometry'] | null;
  if (found?.type === 'LineString') return [found.coordinates];
  return found?.type === 'MultiLineString' ? found.coordinates : [];
}
