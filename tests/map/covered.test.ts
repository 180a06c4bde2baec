import { describe, expect, it } from 'vitest';
import { type LabelInput, layOutLabels } from '../../src/map/labels.ts';
import { freeBox } from '../../src/map/projection.ts';
import type { AreaShown } from '../../src/map/scene.ts';
import { en } from '../../src/text/en.ts';
import { loadJson } from '../data/bundle.ts';

const FRAME = { width: 390, height: 352, padding: { top: 12, right: 12, bottom: 58, left: 12 } };
const KEY = { left: 8, right: 152, top: 8, bottom: 104 }; // a button over the map's corner

/** A small mission area at a place of the screen: degrees are px here. */
const area = (mission: string, x: number, y: number): AreaShown =>
  ({
    mission,
    status: 'active',
    point: [x, y],
    bbox: [x, y, x + 1, y + 1],
    finer: true,
  }) as unknown as AreaShown;

function labelled(covered: LabelInput['box']['covered']) {
  return layOutLabels({
    areas: [area('unficyp', 100, 60), area('unmik', 300, 200)],
    missions: loadJson('missions'),
    troops: new Map(),
    marks: [],
    killed: null,
    months: 60,
    zoom: 2,
    text: en,
    project: (lng, lat) => [lng, lat],
    measure: () => ({ width: 60, height: 32 }),
    box: freeBox({ ...FRAME, covered }),
    obstacles: [],
    quiet: false,
  }).labels;
}

describe('names of the map', () => {
  it('stand beside their point, and clear of what lies on the map', () => {
    expect(labelled([]).map(({ key, leader }) => [key, leader])).toEqual([
      ['unficyp', false],
      ['unmik', false],
    ]);
    const labels = labelled([KEY]);
    expect(labels.map(({ key }) => key)).toContain('unmik');
    for (const { box } of labels) {
      const meets =
        box.left < KEY.right && box.right > KEY.left && box.top < KEY.bottom && box.bottom > KEY.top;
      expect(meets).toBe(false);
    }
  });
});
