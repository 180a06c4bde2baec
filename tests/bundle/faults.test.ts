import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGeojson } from '../../src/bundle/import/geojson.ts';
import { feature, list, polygon, read, SQUARE, sentences } from './file.ts';

describe('a fault is a sentence with the file, the place, the value and what was expected', () => {
  const corners = (...ring: unknown[]) => list(feature(polygon(ring)));
  const at = 'a.geojson, feature 1 (“Gao”)';
  it.each<readonly [string, unknown, readonly string[]]>([
    ['no JSON', '<html>', ['a.geojson: “<” where it cannot stand, expected JSON.']],
    [
      'a comma too many',
      '{\n"type": "FeatureCollection",\n}',
      ['a.geojson, line 3: “}” where it cannot stand, expected JSON.'],
    ],
    [
      'half a file',
      JSON.stringify(list(feature(polygon()))).slice(0, 90),
      ['a.geojson: the text ends too early, expected the rest of the JSON.'],
    ],
    ['an empty file', '', ['a.geojson: the text ends too early, expected the rest of the JSON.']],
    [
      'a list as root',
      '[1, 2]',
      ['a.geojson: [1, 2], expected a FeatureCollection, a Feature, a Polygon or a MultiPolygon.'],
    ],
    [
      'TopoJSON',
      { type: 'Topology' },
      ['a.geojson: "Topology", expected a FeatureCollection, a Feature, a Polygon or a MultiPolygon.'],
    ],
    ['no features', list(), ['a.geojson: no feature, expected at least one polygon.']],
    [
      'features that are no list',
      { type: 'FeatureCollection', features: {} },
      ['a.geojson: {}, expected a list.'],
    ],
    ['features left out', { type: 'FeatureCollection' }, ['a.geojson: no member “features”, expected one.']],
    [
      'a bare geometry among features',
      list(polygon()),
      ['a.geojson, feature 1: "Polygon" in the list of features, expected a Feature.'],
    ],
    [
      'a number among features',
      list(feature(polygon()), 5),
      ['a.geojson, feature 2: 5 in the list of features, expected a Feature.'],
    ],
    [
      'points',
      list(feature({ type: 'Point', coordinates: [0, 13] })),
      [`${at}: geometry "Point", expected a Polygon or a MultiPolygon.`],
    ],
    ['no geometry', list(feature(null)), [`${at}: geometry null, expected a Polygon or a MultiPolygon.`]],
    [
      'a type of no geometry',
      list(feature({ type: 'Polygone', coordinates: [SQUARE] })),
      [`${at}: type "Polygone", expected a type of GeoJSON that fits here.`],
    ],
    [
      'no properties',
      list({ type: 'Feature', geometry: polygon() }),
      ['a.geojson, feature 1: no member “properties”, expected one.'],
    ],
    [
      'properties that are a list',
      list(feature(polygon(), [])),
      ['a.geojson, feature 1: properties [], expected an object or null.'],
    ],
    [
      'an open ring',
      corners([0, 13], [2, 13], [2, 15], [0, 15]),
      [`${at}: a ring that ends at [0,15], expected its first position again.`],
    ],
    [
      'a short ring',
      corners([0, 13], [2, 13], [0, 13]),
      [`${at}: ring [[0,13],[2,13],[0,13]], expected four positions or more.`],
    ],
    ['an empty ring', corners(), [`${at}: ring [], expected four positions or more.`]],
    [
      'no ring',
      list(feature({ type: 'Polygon', coordinates: [] })),
      [`${at}, polygon 1, ring 1, position 1: no corners, expected rings of four positions or more.`],
    ],
    [
      'no part',
      list(feature({ type: 'MultiPolygon', coordinates: [] })),
      [`${at}: no corners, expected rings of four positions or more.`],
    ],
    [
      'a text for a number',
      corners([0, 13], ['2', 13], [2, 15], [0, 13]),
      [`${at}: "2", expected a number.`],
    ],
    [
      'a position of one number',
      corners([0, 13], [2], [2, 15], [0, 13]),
      [`${at}: position [2], expected two or three numbers.`],
    ],
    [
      'a longitude beyond 180',
      corners([0, 13], [190.5, 13], [2, 15], [0, 13]),
      [`${at}, polygon 1, ring 1, position 2: longitude 190.5, expected −180 to 180.`],
    ],
    [
      'a latitude beyond 90',
      corners([0, 13], [2, 13], [2, -90.5], [0, 13]),
      [`${at}, polygon 1, ring 1, position 3: latitude -90.5, expected −90 to 90.`],
    ],
    [
      'metres for degrees',
      corners([0, 1450000], [220000, 1450000], [2, 15], [0, 1450000]),
      [`${at}, polygon 1, ring 1, position 1: latitude 1450000, expected −90 to 90.`],
    ],
    [
      'a flat ring',
      corners([0, 13], [1, 14], [2, 15], [0, 13]),
      [
        `${at}, polygon 1, ring 1, position 1: all corners of [[0,13],[1,14],[2,15],[0,13]] lie on one line, expected an area.`,
      ],
    ],
    [
      'another projection',
      { ...(list(feature(polygon())) as object), crs: { type: 'name', properties: { name: 'EPSG:3857' } } },
      ['a.geojson: coordinates in EPSG:3857, expected longitude and latitude (WGS 84).'],
    ],
    [
      'a key twice',
      '{"type":"Feature","properties":null,"properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}',
      ['a.geojson: "properties":{} given twice, expected once.'],
    ],
    [
      'too many features',
      list(...Array.from({ length: 1001 }, () => 0)),
      ['a.geojson: 1\u202f001 features, expected at most 1\u202f000.'],
    ],
  ])('%s', (_, value, expected) => {
    expect(sentences(value)).toEqual(expected);
    expect(read(value).regions).toEqual([]);
  });

  it('takes nothing of a file when one of its features has a fault, and names the line and each fault', () => {
    const text = JSON.stringify(
      list(feature(polygon(), { name: 'Kidal' }), feature(polygon([[0, 'x'], [1], [0, 0]]))),
      null,
      1,
    );
    const lines = text.split('\n');
    // By hand: the line of the text "x", and of the position that holds a 1 alone.
    const x = lines.findIndex((line) => line.trim() === '"x"') + 1;
    const one = lines.findIndex((line, at) => line.trim() === '1' && lines[at - 1]?.trim() === '['); // the bracket before it, counted from 1
    const { regions, faults } = read(text);
    expect(regions).toEqual([]);
    expect(faults.slice(0, 2).map(({ code, line, feature: at }) => [code, line, at])).toEqual([
      ['number', x, 2],
      ['length', one, 2],
    ]);
  });

  it('lists twenty and counts the others', () => {
    const { faults, more } = read(list(...Array.from({ length: 50 }, () => feature(null))));
    expect([faults.length, more]).toEqual([20, 30]);
  });

  it('refuses one feature of more text than can be checked, and says how much', () => {
    const far = feature(polygon(), { name: 'Gao', note: 'x'.repeat(5e6) });
    expect(sentences(list(feature(polygon()), far))).toEqual([
      'a.geojson, feature 2 (“Gao”): 5.0 MB of text, expected at most 5 MB for one feature: simplify it.',
    ]);
    expect(sentences(far)).toHaveLength(1);
    expect(sentences({ ...(list(feature(polygon())) as object), note: 'x'.repeat(5e6) })).toHaveLength(1);
  });

  it('says that bytes are no UTF-8', () => {
    const { faults } = readGeojson(Uint8Array.of(0x7b, 0xff, 0x7d));
    expect(faults.map(({ code }) => code)).toEqual(['encoding']);
  });

  it('meets any JSON with regions or faults, never with an error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const one of [
          value,
          list(value),
          list(feature(value)),
          list(feature({ type: 'Polygon', coordinates: value })),
        ]) {
          const { regions, faults } = read(one);
          expect(regions.length > 0).toBe(faults.length === 0);
        }
      }),
    );
  });
});
