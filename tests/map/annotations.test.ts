import type { LineString } from 'geojson';
import { expect, test } from 'vitest';
import { annotationShapes } from '../../src/map/annotations.ts';
import { distanceKm } from '../../src/map/distance.ts';
import type { Step } from '../../src/model/story.ts';

const STEP: Step = {
  title: 'A step',
  text: 'Text.',
  link: '',
  annotations: [
    { kind: 'outline', lng: 1.4, lat: 18.4, km: 70, label: 'Kidal' },
    { kind: 'arrow', lng: -3.4, lat: 14.5, from: [-1.2, 17.4], label: 'To the centre' },
    { kind: 'point', lng: 0, lat: 16.3, label: 'Gao' },
  ],
  highlight: { places: ['Gao'], series: [] },
  notes: '',
};
const BASE = { row: 0, mission: 'minusma', year: 2014, troops: null, hq: 2 } as const;

test('a ring lies on its radius, an arrow ends at its place, names stand where they are read', () => {
  const { lines, points } = annotationShapes(STEP, [
    { ...BASE, place: 'Gao', lat: 16.27, lon: -0.04 },
    { ...BASE, place: 'Kidal', lat: 18.44, lon: 1.41 },
  ]);
  const [ring, shaft, head] = lines.features.map(({ geometry }) => (geometry as LineString).coordinates);
  for (const [lng = 0, lat = 0] of ring ?? []) expect(distanceKm(18.4, 1.4, lat, lng)).toBeCloseTo(70, 0);
  expect(shaft).toEqual([
    [-1.2, 17.4],
    [-3.4, 14.5],
  ]);
  expect(head?.[1]).toEqual([-3.4, 14.5]);
  expect(
    points.features.map(({ properties }) => [properties.kind, properties.label, properties.anchor]),
  ).toEqual([
    ['label', 'Kidal', 'bottom'],
    ['label', 'To the centre', 'bottom'],
    ['point', 'Gao', 'left'],
    ['base', '', 'left'],
  ]);
});

test('without a story nothing is drawn', () => {
  const { lines, points } = annotationShapes(null, []);
  expect([lines.features, points.features]).toEqual([[], []]);
});
