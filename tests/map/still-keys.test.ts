import { describe, expect, it } from 'vitest';
import { perspective } from '../../src/map/projection.ts';
import { cameraAfter } from '../../src/map/still-keys.ts';
import { type Camera, ZOOM } from '../../src/model/state.ts';

const FRAME = { width: 1440, height: 656, padding: { top: 12, right: 440, bottom: 98, left: 340 } };
/** The middle of what stays free: 340 to 1000 across, 12 to 558 down. */
const [X, Y] = [670, 285];

describe('the keys of the drawing', () => {
  it.each([
    ['ArrowRight', X - 100, Y],
    ['ArrowLeft', X + 100, Y],
    ['ArrowDown', X, Y - 100],
    ['ArrowUp', X, Y + 100],
  ])('%s moves it by 100 px, as on the live map', (key, x, y) => {
    for (const flat of [false, true]) {
      const from: Camera = { lng: 2, lat: 14, zoom: 5 };
      const to = cameraAfter(key, from, { ...FRAME, flat });
      // What stood in the middle stands 100 px aside: to a pixel on the flat map, nearly so on the globe.
      const [left = 0, top = 0] = perspective(to ?? from, { ...FRAME, flat })([from.lng, from.lat]) ?? [];
      expect(Math.hypot(left - x, top - y)).toBeLessThan(flat ? 0.5 : 6);
      expect(to?.zoom).toBe(5);
    }
  });

  it('zooms by one and stops at the ends', () => {
    const camera = { lng: 2, lat: 14, zoom: 5 };
    expect(cameraAfter('+', camera, FRAME)).toEqual({ ...camera, zoom: 6 });
    expect(cameraAfter('=', camera, FRAME)).toEqual({ ...camera, zoom: 6 });
    expect(cameraAfter('-', camera, FRAME)).toEqual({ ...camera, zoom: 4 });
    expect(cameraAfter('-', { ...camera, zoom: ZOOM.min }, FRAME)?.zoom).toBe(ZOOM.min);
    expect(cameraAfter('+', { ...camera, zoom: ZOOM.max }, FRAME)?.zoom).toBe(ZOOM.max);
  });

  it('moves the smallest globe too, and leaves every other key alone', () => {
    const small = { lng: 27, lat: 15, zoom: ZOOM.min };
    expect(cameraAfter('ArrowRight', small, FRAME)?.lng).toBeGreaterThan(30);
    expect(cameraAfter('ArrowUp', small, FRAME)?.lat).toBeGreaterThan(20);
    for (const key of ['Enter', 'a', 'Tab', ' ']) expect(cameraAfter(key, small, FRAME)).toBeNull();
  });
});
