import type { Geometry } from 'geojson';

/** Rows of a table that have a place; a value is as a file has it: null is not given, "n/a" not applicable. */
export interface PointLayer {
  readonly layer: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

interface AreaLayer {
  readonly layer: string;
  readonly properties: Readonly<Record<string, string | number | null>>;
  readonly geometry: Geometry;
}

export interface GeoJsonInput {
  readonly title: string;
  readonly provenance: readonly string[];
  readonly points: readonly PointLayer[]; // columns "lon" and "lat" are the place
  readonly areas: readonly AreaLayer[];
}

/** What the map shows as GeoJSON (RFC 7946), with where it is from as foreign members. */
export function geoJson({ title, provenance, points, areas }: GeoJsonInput): string {
  const features = [
    ...areas.map(({ layer, properties, geometry }) => ({
      type: 'Feature',
      properties: { layer, ...properties },
      geometry,
    })),
    ...points.flatMap(pointFeatures),
  ];
  const head = JSON.stringify({ type: 'FeatureCollection', title, provenance }).slice(0, -1);
  // A feature a line: a person can read it, and a difference shows.
  return `${head},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}

function pointFeatures({ layer, columns, rows }: PointLayer): object[] {
  const [lon, lat] = [columns.indexOf('lon'), columns.indexOf('lat')];
  if (lon < 0 || lat < 0)
    throw new Error(`The table ${layer} has the columns ${columns}, expected lon and lat.`);
  return rows.map((row) => ({
    type: 'Feature',
    properties: {
      layer,
      ...Object.fromEntries(
        columns.flatMap((column, at) => (at === lon || at === lat ? [] : [[column, row[at] ?? null]])),
      ),
    },
    geometry: { type: 'Point', coordinates: [row[lon], row[lat]] },
  }));
}
