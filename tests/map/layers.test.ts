import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../src/map/hits.ts';
import { unbroken } from '../../src/map/region.ts';
import { createScene } from '../../src/map/scene.ts';
import type { Areal, CountryProperties } from '../../src/model/bundle.ts';
import { monthOf } from '../../src/model/month.ts';
import { initialState } from '../../src/model/state.ts';
import { makeTable } from '../../src/model/table.ts';
import { LIMITS } from '../model/limits.ts';
import { MISSIONS, makeContext } from '../views/chrome/fixture.ts';
import { CELLS, violenceOf } from './violence.ts';

const SPLIT = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];

function countries(...codes: string[]): Areal<CountryProperties> {
  return {
    type: 'FeatureCollection',
    features: codes.map((iso3, at) => ({
      type: 'Feature',
      properties: { iso3, name: iso3, label: iso3, point: [at * 5, 0] },
      geometry: { type: 'Polygon', coordinates: [SPLIT.map(([x = 0, y = 0]) => [x + at * 5, y])] },
    })),
  };
}

/** Events in AAA: of types 0, 1, 2 with 100, 4 and 8 deaths, and one of type 0 without a death (see CELLS). */
function sceneOf() {
  const [places, cells] = violenceOf(CELLS, 'AAA', 'alpha');
  const wgi = makeTable(
    [
      { name: 'iso3', type: 'string', description: '' },
      { name: 'year', type: 'int', description: '' },
      { name: 'indicator', type: 'string', description: '' },
      { name: 'estimate', type: 'fixed', decimals: 2, description: '' },
      { name: 'se', type: 'fixed', decimals: 2, description: '' },
    ],
    { iso3: ['AAA'], year: [2020], indicator: ['pv'], estimate: [-2], se: [0.2] },
  );
  const data = { missions: MISSIONS, countries: countries('AAA', 'BBB'), wgi };
  const { context, store } = makeContext({
    data: { ...data, 'violence-places': places, 'violence-cells': cells },
  });
  const scene = createScene(context);
  scene.far.value = false;
  store.dispatch({ type: 'select', mission: 'alpha', from: 'list' });
  const window = { from: monthOf(2020, 1), to: monthOf(2020, 12) };
  store.dispatch({ type: 'window', window, from: 'timeline' });
  const set = (change: Parameters<typeof store.dispatch>[0] & { type: 'settings' }) => store.dispatch(change);
  return { scene, store, set };
}

describe('what violence is shown', () => {
  it('sums the chosen types only', () => {
    const { scene, set } = sceneOf();
    set({ type: 'settings', change: { types: [false, true, true] }, from: 'panel' });
    const { places, deaths } = scene.circles.value?.circles ?? {};
    expect([places, deaths]).toEqual([2, 12]); // 4 + 8; the third place has events of type 0 only
  });

  it('is nothing where no type is chosen, and nothing where it is switched off', () => {
    const { scene, set } = sceneOf();
    set({ type: 'settings', change: { types: [false, false, false] }, from: 'panel' });
    expect(scene.circles.value?.circles.count).toBe(0);
    set({ type: 'settings', change: { types: [true, true, true], hidden: ['violence'] }, from: 'panel' });
    expect(scene.circles.value?.circles.count).toBe(0);
    set({ type: 'settings', change: { hidden: [] }, from: 'panel' });
    expect(scene.circles.value?.circles.deaths).toBe(112);
  });

  it('counts events in place of deaths: one a cell here', () => {
    const { scene, set } = sceneOf();
    set({ type: 'settings', change: { measure: 'events' }, from: 'panel' });
    expect(scene.circles.value?.circles.deaths).toBe(4);
    expect(scene.violence.value?.best.reduce((all, best) => all + best, 0)).toBe(112); // cards go on in deaths
  });
});

describe('countries by an indicator', () => {
  it('have their class, or no data', () => {
    const { scene, set } = sceneOf();
    expect(scene.fill.value).toBeNull();
    set({ type: 'settings', change: { indicator: 'wgi-pv' }, from: 'panel' });
    expect(scene.fill.value).toMatchObject({ classes: [['AAA'], [], [], [], []], noData: ['BBB'] });
  });
});

describe('a chosen region', () => {
  it('is outlined and named; places outside are pale or gone', () => {
    const { scene, store } = sceneOf();
    store.dispatch({ type: 'region', region: 'country:BBB', from: 'map' });
    expect(scene.region.value).toMatchObject({ name: 'BBB', point: [5, 0] });
    expect(scene.hosts.value).toEqual(['BBB']);
    expect(scene.circles.value?.circles.places).toBe(0); // AAA is no neighbour of BBB
    store.dispatch({ type: 'region', region: 'country:AAA', from: 'map' });
    expect(scene.circles.value?.circles.places).toBe(3);
  });

  it('keeps its corners on one side of the 180th meridian', () => {
    const ring = [
      [170, 60],
      [-170, 60],
      [-170, 70],
      [170, 60],
    ];
    expect(unbroken({ type: 'Polygon', coordinates: [ring] }).map(([lng]) => lng)).toEqual([
      170, 190, 190, 170,
    ]);
    expect(unbroken({ type: 'Polygon', coordinates: [SPLIT] }).map(([lng]) => lng)).toEqual([0, 1, 1, 0, 0]);
  });
});

describe('a press on the map', () => {
  const state = { ...initialState(LIMITS), mission: 'minusma' };
  it.each([
    [{ kind: 'area', mission: 'untso' } as const, { mission: 'untso' }],
    [{ kind: 'area', mission: 'minusma' } as const, null],
    [{ kind: 'country', iso3: 'NER', mission: null } as const, { region: 'country:NER' }],
    [{ kind: 'country', iso3: 'MLI', mission: 'minusma' } as const, null],
    [{ kind: 'country', iso3: 'SYR', mission: 'untso' } as const, { mission: 'untso' }],
    [
      { kind: 'division', iso3: 'MLI', name: 'Gao', mission: 'minusma' } as const,
      { region: 'admin1:MLI~Gao' },
    ],
    [
      { kind: 'division', iso3: 'NER', name: 'Tahoua', mission: 'untso' } as const,
      { region: 'admin1:NER~Tahoua' },
    ],
    [{ kind: 'base', row: 1 } as const, null],
    [null, null],
  ])('%j chooses %j', (hit, expected) => {
    expect(choiceOf(hit, state)).toEqual(expected);
  });

  it('chooses a mission from the world, where a division is too', () => {
    const hit = { kind: 'division', iso3: 'MLI', name: 'Gao', mission: 'minusma' } as const;
    expect(choiceOf(hit, initialState(LIMITS))).toEqual({ mission: 'minusma' });
  });

  it('chooses nothing where it is chosen already', () => {
    const chosen = { ...initialState(LIMITS), region: 'country:NER' };
    expect(choiceOf({ kind: 'country', iso3: 'NER', mission: null }, chosen)).toBeNull();
  });
});
