import { describe, expect, it } from 'vitest';
import { feature, list, polygon, read, SQUARE } from './file.ts';

describe('a good file', () => {
  it('gives its polygons with their names, and nothing else of it', () => {
    const hole = [
      [0.5, 13.5],
      [1, 13.5],
      [1, 14],
      [0.5, 13.5],
    ];
    const multi = {
      type: 'MultiPolygon',
      coordinates: [
        [SQUARE, hole],
        [
          [
            [5, 5, 300],
            [6, 5, 300],
            [6, 7, 300],
            [5, 5, 300],
          ],
        ],
      ],
    };
    const { regions, faults } = read(
      list(feature(polygon(), { name: 'Gao', secret: 1 }), feature(multi, { NAME: 7 })),
    );
    expect(faults).toEqual([]);
    expect(regions).toEqual([
      { name: 'Gao', geometry: polygon(), bbox: [0, 13, 2, 15], wide: false },
      {
        name: '7',
        // Heights are left behind.
        geometry: {
          type: 'MultiPolygon',
          coordinates: [
            [SQUARE, hole],
            [
              [
                [5, 5],
                [6, 5],
                [6, 7],
                [5, 5],
              ],
            ],
          ],
        },
        bbox: [0, 5, 6, 15],
        wide: false,
      },
    ]);
  });

  it.each([
    ['a Feature', feature(polygon()), 'Gao'],
    ['a Polygon', polygon(), null],
    ['a MultiPolygon', { type: 'MultiPolygon', coordinates: [[SQUARE]] }, null],
    [
      'a list with a crs of WGS 84',
      {
        ...(list(feature(polygon())) as object),
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
      },
      'Gao',
    ],
    ['a text with a byte order mark', `\uFEFF${JSON.stringify(feature(polygon()))}`, 'Gao'],
    ['a name of blanks', feature(polygon(), { name: '  ', id: 12 }), '12'],
    ['no properties but an id', { ...(feature(polygon(), null) as object), id: 'R9' }, 'R9'],
    [
      'a name of markup',
      feature(polygon(), { name: '<img src=x onerror=alert(1)>' }),
      '<img src=x onerror=alert(1)>',
    ],
    ['a name over several lines', feature(polygon(), { name: 'Gao\n\u0007and Ménaka' }), 'Gao and Ménaka'],
    ['a name that is no text', feature(polygon(), { name: { a: 1 } }), null],
    ['a long name', feature(polygon(), { name: 'x'.repeat(500) }), `${'x'.repeat(79)}…`],
  ])('may be %s', (_, value, name) => {
    expect(read(value).faults).toEqual([]);
    expect(read(value).regions.map((region) => region.name)).toEqual([name]);
  });

  it('may round a little beyond the 180th meridian, and is set back onto it', () => {
    const ring = [
      [179, 0],
      [180.0000000001, 0],
      [180, 1],
      [179, 0],
    ];
    expect(read(polygon(ring)).regions[0]?.bbox).toEqual([179, 0, 180, 1]);
  });

  it('is marked where an edge runs the long way round', () => {
    const fiji = [
      [177, -19],
      [-179, -19],
      [-179, -16],
      [177, -16],
      [177, -19],
    ];
    const world = [
      [-180, -80],
      [180, -80],
      [180, 80],
      [-180, 80],
      [-180, -80],
    ];
    expect(
      read(list(feature(polygon(fiji)), feature(polygon(world)))).regions.map(({ wide }) => wide),
    ).toEqual([true, false]);
  });
});
