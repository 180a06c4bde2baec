import { describe, expect, it } from 'vitest';
import { createScene } from '../../src/map/scene.ts';
import type { Areal, AreaProperties, CountryProperties } from '../../src/model/bundle.ts';
import { monthOf } from '../../src/model/month.ts';
import { makeTable } from '../../src/model/table.ts';
import { countryYear, MISSIONS, makeContext } from '../views/chrome/fixture.ts';
import { CELLS, violenceOf } from './violence.ts';

const square = <P>(properties: P, x: number): Areal<P>['features'][number] => ({
  type: 'Feature',
  properties,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 0],
        [x + 1, 0],
        [x + 1, 1],
        [x, 1],
        [x, 0],
      ],
    ],
  },
});
const country = (iso3: string, x: number) =>
  square<CountryProperties>({ iso3, name: iso3, label: iso3, point: [x, 0] }, x);
const area = (mission: string, x: number) =>
  square<AreaProperties>(
    { mission, drawn: '', finer: false, point: [x, 0], bbox: [x, 0, x + 1, 1], km2: 1 },
    x,
  );

/** Events of AAA carry 112 deaths of 2020 (see CELLS); `official` says how many there were. */
function sceneOf(official: number) {
  const [places, cells] = violenceOf(CELLS, 'AAA', 'alpha');
  const { context, store } = makeContext({
    data: {
      missions: MISSIONS,
      countries: {
        type: 'FeatureCollection',
        features: [country('AAA', 0), country('BBB', 1), country('CCC', 5)],
      },
      'mission-areas': {
        type: 'FeatureCollection',
        features: [area('alpha', 0), area('beta', 1), area('gamma', 7)],
      },
      'violence-places': places,
      'violence-cells': cells,
      'country-year': countryYear([
        ['AAA', 2020, 'all', official],
        ['BBB', 2020, 'all', 10],
        ['CCC', 2020, 'all', 40],
      ]),
      coverage: makeTable(
        [
          { name: 'iso3', type: 'string', description: '' },
          { name: 'year', type: 'int', description: '' },
          { name: 'mapped', type: 'int', description: '' },
        ],
        { iso3: ['AAA', 'BBB', 'CCC'], year: [2020, 2020, 2020], mapped: [112, 9, 0] },
      ),
    },
  });
  const scene = createScene(context);
  scene.far.value = false;
  const window = { from: monthOf(2020, 1), to: monthOf(2020, 12) };
  store.dispatch({ type: 'select', mission: 'alpha', from: 'list' });
  store.dispatch({ type: 'window', window, from: 'timeline' });
  return { scene, store };
}

describe('a country whose events carry its official deaths', () => {
  it('shows its circles and no total', () => {
    const { scene } = sceneOf(112);
    const { places, deaths } = scene.circles.value?.circles ?? {};
    expect([places, deaths]).toEqual([3, 112]);
    expect(scene.marks.value).toEqual([]);
  });

  it('is not hatched from nine tenths on', () => {
    expect(sceneOf(124).scene.thin.value).toEqual(['CCC']); // 112 / 124 = 0.903
    expect(sceneOf(125).scene.thin.value).toEqual(['AAA', 'CCC']); // 112 / 125 = 0.896
  });
});

describe('a country whose events carry under a half', () => {
  it('gives way to one open circle with its official total', () => {
    const { scene } = sceneOf(225); // 112 / 225 = 0.498
    expect(scene.circles.value?.circles.count).toBe(0);
    expect(scene.marks.value.map(({ iso3, total, strong }) => [iso3, total.best, strong])).toEqual([
      ['AAA', 225, true],
    ]);
  });

  it('keeps its circles at exactly a half', () => {
    expect(sceneOf(224).scene.circles.value?.circles.deaths).toBe(112);
  });

  it('stands as a circle only beside the chosen mission, everywhere without one', () => {
    const { scene, store } = sceneOf(225);
    store.dispatch({ type: 'select', mission: null, from: 'list' });
    store.dispatch({ type: 'mode', mode: 'range', from: 'timeline' });
    store.dispatch({
      type: 'window',
      window: { from: monthOf(2020, 1), to: monthOf(2020, 12) },
      from: 'timeline',
    });
    expect(scene.marks.value.map(({ iso3 }) => iso3)).toEqual(['AAA', 'CCC']);
  });
});

describe('circles by events', () => {
  it('count events of every place and give way to no total, as totals count deaths', () => {
    const { scene, store } = sceneOf(225); // by deaths AAA gives way to its total
    store.dispatch({ type: 'settings', change: { measure: 'events' }, from: 'panel' });
    const events = CELLS.length; // one event a cell, all of 2020
    expect(scene.circles.value?.circles).toMatchObject({ places: 3, deaths: events });
    expect(scene.marks.value).toEqual([]);
    expect(scene.thin.value).toEqual(['AAA', 'CCC']); // the hatch stays: places are few there too
  });

  it('and by some types hold them against the totals of the same types', () => {
    const { scene, store } = sceneOf(112);
    store.dispatch({ type: 'settings', change: { types: [false, false, false] }, from: 'panel' });
    expect(scene.marks.value).toEqual([]);
    expect(scene.thin.value).toEqual([]);
  });
});

describe('a window beyond the data', () => {
  it('shows the newest official totals and says which year', () => {
    const { scene, store } = sceneOf(112);
    store.dispatch({ type: 'select', mission: null, from: 'list' }); // opens at 2026-06
    const marks = scene.marks.value.map(({ iso3, from, to, newest }) => [iso3, from, to, newest]);
    expect(marks).toEqual([
      ['AAA', 2020, 2020, true],
      ['BBB', 2020, 2020, true],
      ['CCC', 2020, 2020, true],
    ]);
    expect(scene.thin.value).toEqual([]); // nothing of that window is mapped: a hatch everywhere would say nothing
  });
});

describe('areas', () => {
  it('are chosen, of another active mission, or left out beside the chosen one', () => {
    const { scene } = sceneOf(112);
    const shown = scene.areas.value.features.map(({ properties }) => [properties.mission, properties.status]);
    expect(shown).toEqual([
      ['alpha', 'chosen'],
      ['beta', 'context'],
    ]);
  });

  it('are active or past where none is chosen; several whole countries stay faint', () => {
    const { scene, store } = sceneOf(112);
    store.dispatch({ type: 'select', mission: null, from: 'list' });
    const shown = scene.areas.value.features.map(({ properties }) => [properties.mission, properties.status]);
    expect(shown).toEqual([
      ['alpha', 'active'],
      ['beta', 'context'],
      ['gamma', 'past'],
    ]);
  });
});
