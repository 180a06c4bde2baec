import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../src/map/distance.ts';
import { perspective } from '../../src/map/projection.ts';
import { scaleBar } from '../../src/map/scale.ts';
import { readBounds } from '../../src/map/tools/bounds-form.ts';
import { wayOf, wayWords } from '../../src/map/tools/way.ts';
import type { Camera } from '../../src/model/state.ts';
import { en } from '../../src/text/en.ts';

const FRAME = { width: 1440, height: 656, padding: { top: 12, right: 440, bottom: 98, left: 340 } };

describe('the scale bar', () => {
  it('is a round length as long as the map has it at its centre', () => {
    // At zoom 6 and the equator the world is 512 · 64 = 32 768 px: 40 030.2 km / 32 768 px = 1.2216 km a pixel.
    // 96 px are 117.3 km: the bar is 100 km, 81.86 px.
    expect(scaleBar({ lng: 0, lat: 0, zoom: 6 }, FRAME, 96)).toMatchObject({
      km: 100,
      px: expect.closeTo(81.86, 1),
    });
    // At 60° a pixel is half as long on the ground: 96 px are 58.6 km, the bar is 50 km, again 81.86 px.
    expect(scaleBar({ lng: 20, lat: 60, zoom: 6 }, FRAME, 96)).toMatchObject({
      km: 50,
      px: expect.closeTo(81.86, 1),
    });
  });

  it.each([
    [{ lng: 27, lat: 15, zoom: 2 }],
    [{ lng: -40, lat: -33, zoom: 4.6 }],
    [{ lng: 2, lat: 14, zoom: 9.3 }],
  ])('agrees with the ground under a pixel at %o', (camera: Camera) => {
    const { km, px } = scaleBar(camera, FRAME, 96);
    const project = perspective(camera, FRAME);
    const [x, y] = project([camera.lng, camera.lat]) ?? [0, 0];
    const [lng = 0, lat = 0] = project.invert?.([x + 1, y]) ?? [];
    expect(distanceKm(camera.lat, camera.lng, lat, lng)).toBeCloseTo(km / px, 3);
  });

  it('on the flat map speaks for the centre where the latitudes in view differ', () => {
    const flat = { ...FRAME, flat: true };
    // A pixel of the flat world is as long on the ground: 100 km at the equator at zoom 6, as on the globe.
    expect(scaleBar({ lng: 0, lat: 0, zoom: 6 }, flat, 96)).toMatchObject({ km: 100, centre: false });
    // Zoom 4 at 60° N: the free 546 px are 24° of the equator, a good 12° there; cos 66° is 0.81 of cos 60°.
    expect(scaleBar({ lng: 0, lat: 60, zoom: 4 }, flat, 96)).toMatchObject({ centre: true });
  });

  it('says that it is of the centre while the globe is round on the screen', () => {
    expect(scaleBar({ lng: 27, lat: 15, zoom: 2 }, FRAME, 96).centre).toBe(true);
    expect(scaleBar({ lng: 27, lat: 15, zoom: 7 }, FRAME, 96).centre).toBe(false);
  });
});

describe('a measured way', () => {
  it('is as long as great circles are', () => {
    // A quarter of a meridian, then a quarter of the equator: 6371.0088 · π / 2 = 10 007.56 km each.
    const { legs, total } = wayOf([
      [0, 90],
      [0, 0],
      [90, 0],
    ]);
    expect(legs.map(Math.round)).toEqual([10008, 10008]);
    expect(total).toBeCloseTo(20015.1, 1);
    expect(wayOf([[5, 5]])).toEqual({ legs: [], total: 0 });
  });

  it('crosses the 180th meridian by the short way', () => {
    // Two degrees of the equator: 2 · 111.195 km
    expect(
      wayOf([
        [179, 0],
        [-179, 0],
      ]).total,
    ).toBeCloseTo(222.39, 1);
  });

  it('writes the sum first, and no word over another or behind the globe', () => {
    const way = { legs: [100, 250, 80], total: 430 };
    const screens = [
      [0, 100],
      [200, 100],
      [400, 100],
      [410, 104],
    ] as const;
    const middles = [[100, 100], null, [405, 102]] as const;
    expect(wayWords(way, screens, middles, en.tools).map(({ text }) => text)).toEqual([
      '430 km in all',
      '100 km',
    ]);
    const one = { legs: [100], total: 100 };
    expect(wayWords(one, screens.slice(0, 2), middles.slice(0, 1), en.tools)).toEqual([
      { x: 100, y: 86, text: '100 km', strong: true },
    ]);
  });
});

describe('bounds that were typed', () => {
  const words = en.tools.bounds;
  const read = (west: string, south: string, east: string, north: string) =>
    readBounds({ west, south, east, north }, words);

  it('may have a comma, a true minus, spaces, and an east beyond 180', () => {
    expect(read(' \u221210,5', '-3', '4', '20')).toEqual([-10.5, -3, 4, 20]);
    expect(read('177', '-19', '182', '-15')).toEqual([177, -19, 182, -15]);
  });

  it.each([
    [['', '0', '1', '1'], 'west', 'West: nothing, expected a number from −180 to 180.'],
    [['0', 'ten', '1', '1'], 'south', 'South: “ten”, expected a number from −90 to 90.'],
    [['0', '0', '541', '1'], 'east', 'East: “541”, expected a number from −180 to 540.'],
    [['0', '5', '1', '5'], 'north', 'South is not less than north: exchange them, or write the north anew.'],
    [
      ['170', '0', '-170', '1'],
      'east',
      'West 170.00 is not less than east −170.00: exchange them, or, for an area across the 180th meridian, write the east as 190.00.',
    ],
    [
      ['-100', '0', '270', '1'],
      'east',
      'West and east are more than a whole turn apart, expected 360 at most.',
    ],
  ] as const)('%o: a sentence at %s', ([west, south, east, north], side, fault) => {
    expect(read(west, south, east, north)).toEqual({ side, fault });
  });
});
