import { describe, expect, it } from 'vitest';
import { areaFeatures, landFeatures, orderOf } from '../../src/map/outlines.ts';
import { areaStatus } from '../../src/map/standing.ts';
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

describe('areas and boundaries in one source', () => {
  it('have a key each, and areas their order', () => {
    const { features } = areaFeatures(AREAS, LINES, (mission) => (mission === 'beta' ? 7 : 3));
    expect(features.map(({ properties }) => [properties?.key, properties?.order, properties?.class])).toEqual(
      [
        ['line 0', undefined, 'undetermined'],
        ['alpha', 3, undefined],
        ['beta', 7, undefined],
      ],
    );
  });

  it('lie so that an active one is above a past one in every window, and a wide one below both', () => {
    // alpha ended in month 20, beta runs from 10 to 90, gamma is drawn as several whole countries.
    const spans = new Map([
      ['alpha', { from: 0, to: 20 }],
      ['beta', { from: 10, to: 90 }],
      ['gamma', { from: 0, to: 99 }],
    ]);
    const wide = new Set(['gamma']);
    const order = (mission: string) => orderOf(mission, spans, wide);
    const chosen = { chosen: null, beside: false, spans, wide };
    for (let from = 0; from <= 99; from++) {
      const drawn = [...spans.keys()].flatMap((mission) => {
        const status = areaStatus(mission, { ...chosen, window: { from, to: from + 11 } });
        return status ? [{ status, at: order(mission) }] : [];
      });
      const active = drawn.filter(({ status }) => status === 'active').map(({ at }) => at);
      const others = drawn.filter(({ status }) => status !== 'active').map(({ at }) => at);
      expect(Math.min(...active)).toBeGreaterThan(Math.max(...others, -1));
    }
  });
});

describe('layers', () => {
  it('change their source seldom from one that is masked by tiles to the next', () => {
    const masked = mapLayers(paletteOf('light'), { months: 12 }).flatMap((layer) =>
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
