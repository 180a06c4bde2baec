import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { estimatedTroops } from '../../src/analysis/troops.ts';
import { parsePackage } from '../../src/bundle/schema.ts';
import { isBehind, openingCamera } from '../../src/map/camera.ts';
import { layOutLabels } from '../../src/map/labels.ts';
import { type Box, freeBox, perspective } from '../../src/map/projection.ts';
import type { AreaShown } from '../../src/map/scene.ts';
import { areaStatus, wideMissions } from '../../src/map/standing.ts';
import type { AreaProperties, Mission } from '../../src/model/bundle.ts';
import { initialState, limitsOf } from '../../src/model/state.ts';
import { en } from '../../src/text/en.ts';
import { loadJson, loadTable, packageBytes } from '../data/bundle.ts';

/** A small phone's map, 360 px wide: above its foot, with the legend's button, the controls and the tools on it. */
const FRAME = { width: 360, height: 296, padding: { top: 12, right: 12, bottom: 118, left: 12 } };
const COVERED: readonly Box[] = [
  { left: 8, right: 160, top: 8, bottom: 56 },
  { left: 312, right: 352, top: 8, bottom: 144 },
  { left: 304, right: 352, top: 144, bottom: 192 },
];

const missions = loadJson<Mission[]>('missions');
const limits = limitsOf(missions, parsePackage(packageBytes()).resources, { indicators: [], overlays: [] });
const { features } = loadJson<FeatureCollection<GeoJSON.Polygon, AreaProperties>>('mission-areas');

function named(troops: ReadonlyMap<string, number>): readonly string[] {
  const { window } = initialState(limits);
  const standing = { spans: limits.missions, window, chosen: null, beside: false };
  const wide = wideMissions(features, missions);
  const areas = features.flatMap(({ properties }): AreaShown[] => {
    const status = areaStatus(properties.mission, { ...standing, wide });
    return status ? [{ ...properties, status }] : [];
  });
  const frame = { ...FRAME, covered: COVERED };
  const camera = openingCamera(frame);
  const project = perspective(camera, frame);
  return layOutLabels({
    areas,
    missions,
    troops,
    marks: [],
    killed: null,
    months: 60,
    zoom: camera.zoom,
    text: en,
    project: (lng, lat) => (isBehind(lng, lat, camera, frame) ? null : project([lng, lat])),
    // About as wide as in the map's faces: 9.5 px a letter of the acronym, 6 px of the line under it.
    measure: (head, line) => ({
      width: Math.max(head.length * 9.5, line.length * 6),
      height: line ? 32 : 16,
    }),
    box: freeBox(frame),
    obstacles: [],
    quiet: false,
  }).labels.map(({ head }) => head);
}

test('a phone names the missions with most troops first', () => {
  // Over the bases of 2024: MINUSCA 15,007, UNMISS 13,316, UNIFIL 13,250, MONUSCO 12,838, UNISFA 3,614.
  const large = ['MINUSCA', 'UNMISS', 'UNIFIL', 'MONUSCO', 'UNISFA'];
  const names = named(estimatedTroops(loadTable('bases'), 2024));
  expect(names).toEqual(expect.arrayContaining(large));
  expect(names.length).toBeGreaterThan(large.length);
});
