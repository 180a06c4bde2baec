import type { GeoJSONSource } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { areaFeatures, createAreaWriter, landFeatures, statusChange } from '../../src/map/outlines.ts';
import { mapLayers } from '../../src/map/style.ts';
import type { Areal, AreaProperties, Lineal, LineProperties } from '../../src/model/bundle.ts';
import { paletteOf } from './palettes.ts';

const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];
const area = (mission: string): Areal<AreaProperties>['features'][number] => ({
  type: 'Feature',
  geometry: { type: 'Polygon', coordinates: [square] },
  properties: { mission, drawn: '', finer: true, point: [0, 0], bbox: [0, 0, 1, 1], km2: 1 },
});
const AREAS: Areal<AreaProperties> = { type: 'FeatureCollection', features: [area('alpha'), area('beta')] };
const LINES: Lineal<LineProperties> = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: square },
      properties: { class: 'undetermined', name: null, note: null },
    },
  ],
};

/** Takes down what the source is told. */
function source(): { readonly told: [string, unknown][]; readonly source: GeoJSONSource } {
  const told: [string, unknown][] = [];
  const take = (name: string) => (data: unknown) => {
    told.push([name, data]);
    return Promise.resolve();
  };
  return { told, source: { setData: take('all'), updateData: take('some') } as unknown as GeoJSONSource };
}

describe('areas and boundaries in one source', () => {
  it('know their status and have a key each', () => {
    const { features } = areaFeatures(AREAS, LINES, new Map([['beta', 'active']]));
    expect(
      features.map(({ properties }) => [properties?.key, properties?.status, properties?.class]),
    ).toEqual([
      ['line 0', undefined, 'undetermined'],
      ['alpha', '', undefined],
      ['beta', 'active', undefined],
    ]);
  });

  it('are sent whole once, then only where one stands otherwise', () => {
    const { told, source: map } = source();
    const write = createAreaWriter();
    write(map, AREAS, LINES, new Map([['alpha', 'active']]));
    write(map, AREAS, LINES, new Map([['alpha', 'active']]));
    write(
      map,
      AREAS,
      LINES,
      new Map([
        ['alpha', 'past'],
        ['beta', 'active'],
      ]),
    );
    write(map, AREAS, LINES, new Map([['beta', 'active']]));
    const to = (id: string, value: string) => ({ id, addOrUpdateProperties: [{ key: 'status', value }] });
    expect(told.map(([name]) => name)).toEqual(['all', 'some', 'some']);
    expect(told.slice(1).map(([, change]) => change)).toEqual([
      { update: [to('alpha', 'past'), to('beta', 'active')] },
      { update: [to('alpha', '')] },
    ]);
  });

  it('are sent whole again where the map or the outlines are new', () => {
    const { told, source: map } = source();
    const write = createAreaWriter();
    write(map, AREAS, null, new Map());
    write(map, AREAS, LINES, new Map());
    write(source().source, AREAS, LINES, new Map());
    expect(told.map(([name]) => name)).toEqual(['all', 'all']);
    expect(statusChange(new Map(), new Map())).toBeNull();
  });
});

describe('layers', () => {
  it('change their source seldom from one that is masked by tiles to the next', () => {
    const masked = mapLayers(paletteOf('light'), { hosts: [], thin: [], months: 12 }).flatMap((layer) =>
      layer.type === 'fill' || layer.type === 'line' ? [layer.source] : [],
    );
    // The last two are of a chosen region and a story's step: their layers are off while there is none.
    expect(masked.filter((name, at) => name !== masked[at - 1])).toEqual([
      'countries',
      'rivers',
      'admin1',
      'areas',
      'region',
      'annotations',
    ]);
  });

  it('draw the graticule from the source of the land, apart from any country', () => {
    const countries = { type: 'FeatureCollection' as const, features: [] };
    expect(landFeatures(countries).features.map(({ properties }) => properties)).toEqual([{ iso3: null }]);
  });
});
