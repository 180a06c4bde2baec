import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/map/bounds.ts';
import { fitPoints, isBehind, openingCamera, screenBox } from '../../src/map/camera.ts';
import { type Frame, freeBox, perspective } from '../../src/map/projection.ts';

const WIDE: Frame = { width: 1440, height: 656, padding: { top: 12, right: 440, bottom: 98, left: 340 } };
const PHONE: Frame = { width: 390, height: 352, padding: { top: 12, right: 12, bottom: 58, left: 12 } };
// Corners of Mali's extent as Natural Earth has it (bbox of the mission area).
const MALI = [
  [-12.28, 10.14],
  [4.24, 10.14],
  [4.24, 25],
  [-12.28, 25],
];

describe('a region of more than one side of the globe', () => {
  it('is seen from above its middle, as large as the opening has it', () => {
    const corners = [
      [-60, -60],
      [120, -60],
      [120, 70],
      [-60, 70],
    ];
    expect(fitPoints(corners, WIDE)).toEqual({ lng: 30, lat: 5, zoom: openingCamera(WIDE).zoom });
  });
});

describe('the projection of the live map', () => {
  it('puts the camera in the middle of what is free', () => {
    const at = perspective({ lng: 20, lat: 5, zoom: 4 }, WIDE)([20, 5]);
    expect(at?.[0]).toBeCloseTo((340 + 1440 - 440) / 2, 6);
    expect(at?.[1]).toBeCloseTo((12 + 656 - 98) / 2, 6);
  });

  it('draws a degree at the equator as the web mercator of that zoom does', () => {
    // At zoom 6 the world is 512 * 64 px wide: 32768 / 360 = 91.02 px a degree.
    const project = perspective({ lng: 0, lat: 0, zoom: 6 }, WIDE);
    const [x = 0] = project([0.5, 0]) ?? [];
    const [west = 0] = project([-0.5, 0]) ?? [];
    expect(x - west).toBeCloseTo(91.02, 1);
  });

  it('inverts', () => {
    const project = perspective({ lng: 27, lat: 15, zoom: 2.4 }, WIDE);
    const place = project.invert?.(project([40, -10]) ?? [0, 0]);
    expect(place?.[0]).toBeCloseTo(40, 6);
    expect(place?.[1]).toBeCloseTo(-10, 6);
  });
});

describe('the flat map', () => {
  const flat: Frame = { ...WIDE, flat: true };

  it('puts places where web mercator has them', () => {
    const camera = { lng: 20, lat: 5, zoom: 4 };
    const project = perspective(camera, flat);
    const world = 512 * 2 ** 4;
    // y of the mercator square: 0.5 - ln(tan(pi/4 + lat/2)) / 2 pi; the camera stands in the middle of what is free.
    const y = (lat: number): number =>
      world * (0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI));
    const [x0, y0] = [(340 + 1440 - 440) / 2, (12 + 656 - 98) / 2];
    for (const [lng, lat] of [
      [20, 5],
      [77, 34],
      [-80, -40],
    ] as const) {
      const at = project([lng, lat]);
      expect(at?.[0]).toBeCloseTo(x0 + ((lng - 20) / 360) * world, 6);
      expect(at?.[1]).toBeCloseTo(y0 + y(lat) - y(5), 6);
      expect(isBehind(lng, lat, camera, flat)).toBe(false); // no side of it is away
    }
  });

  it('opens with every active mission in the free part, and ends at the edges of the world', () => {
    for (const frame of [flat, { ...PHONE, flat: true }]) {
      const camera = openingCamera(frame);
      const missions = [
        [-13, 24.5], // Western Sahara
        [76, 34], // Jammu and Kashmir
        [22, -13], // the south of DR Congo
        [21, 42.6], // Kosovo
      ];
      const box = screenBox(missions, camera, frame);
      const free = freeBox(frame);
      expect(box?.left).toBeGreaterThan(free.left);
      expect(box?.right).toBeLessThan(free.right);
      expect(box?.top).toBeGreaterThan(free.top);
      expect(box?.bottom).toBeLessThan(free.bottom);
    }
    const [west, , east] = boundsOf({ lng: 100, lat: 0, zoom: 1 }, flat);
    // 1,024 px for 360 degrees: 330 px to the left and right are 116 degrees, of which 80 lie before the edge.
    expect(west).toBeCloseTo(100 - (330 * 360) / 1024, 6);
    expect(east).toBe(180);
  });
});

describe.each([
  ['wide', WIDE],
  ['phone', PHONE],
])('cameras on a %s map', (_, frame) => {
  it('fit an area into the free part and fill it one way', () => {
    const camera = fitPoints(MALI, frame);
    const box = screenBox(MALI, camera, frame);
    const free = freeBox(frame);
    expect(box).not.toBeNull();
    if (!box) return;
    for (const side of ['left', 'top'] as const) expect(box[side]).toBeGreaterThan(free[side] - 2);
    for (const side of ['right', 'bottom'] as const) expect(box[side]).toBeLessThan(free[side] + 2);
    const filled = [
      (box.right - box.left) / (free.right - free.left),
      (box.bottom - box.top) / (free.bottom - free.top),
    ];
    expect(Math.max(...filled)).toBeGreaterThan(0.97);
  });

  it('open with every active mission on the near side of the globe', () => {
    const camera = openingCamera(frame);
    // Western Sahara, Kosovo, Jammu and Kashmir, DR Congo: the outermost of the active ones.
    for (const [lng, lat] of [
      [-14.7, 22.7],
      [20.9, 42.6],
      [74.1, 33.9],
      [23.2, -1.9],
    ] as const) {
      expect(isBehind(lng, lat, camera, frame)).toBe(false);
    }
    expect(isBehind(-153, -15, camera, frame)).toBe(true); // the antipode
  });
});

describe('what is in sight', () => {
  it('is the free part of the map, not what lies under the panels', () => {
    const camera = fitPoints(MALI, WIDE);
    const [west, south, east, north] = boundsOf(camera, WIDE);
    expect(west).toBeLessThan(-12.2);
    expect(east).toBeGreaterThan(4.2);
    expect(east).toBeLessThan(15);
    expect(south).toBeLessThan(10.3);
    expect(north).toBeGreaterThan(24.9);
  });
});
