// @vitest-environment happy-dom
import { type Signal, signal } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { indexViolence } from '../../../src/analysis/violence.ts';
import { createImportedRegions } from '../../../src/bundle/import/regions.ts';
import type { Bundle, Mission, ResourceInfo } from '../../../src/model/bundle.ts';
import { monthOf } from '../../../src/model/month.ts';
import { type Bounds, createSelectors } from '../../../src/model/select.ts';
import { initialState, limitsOf } from '../../../src/model/state.ts';
import { createStore, type Store } from '../../../src/model/store.ts';
import { createStories } from '../../../src/model/stories.ts';
import { en } from '../../../src/text/en.ts';
import { mountTimeline } from '../../../src/views/timeline/timeline.ts';
import { loadJson, loadTable, resourceInfo } from '../../data/bundle.ts';

const TABLES = ['violence-places', 'violence-cells', 'coverage', 'country-year', 'fatalities'] as const;
const info = new Map(
  ['missions', ...TABLES].map((name) => [name, resourceInfo(name) as unknown as ResourceInfo]),
);
const data = {
  missions: loadJson<readonly Mission[]>('missions'),
  ...Object.fromEntries(TABLES.map((name) => [name, loadTable(name)])),
};
const violence = indexViolence(loadTable('violence-places'), loadTable('violence-cells'));

let host: HTMLElement;
let store: Store;
let bounds: Signal<Bounds | null>;
let unmount: () => void;

beforeEach(() => {
  const bundle = signal<Bundle>({ version: '1', info, data, failures: new Map(), pending: new Set() });
  const limits = limitsOf(data.missions, info, { indicators: [], overlays: [] });
  bounds = signal<Bounds | null>(null);
  store = createStore(limits, initialState(limits));
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1440);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(129);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(readonly resized: () => void) {}
      observe(): void {
        this.resized();
      }
      disconnect(): void {}
    },
  );
  host = document.createElement('section');
  document.body.append(host);
  unmount = mountTimeline(host, {
    store,
    source: { bundle, load: () => {}, retry: () => {} },
    select: createSelectors(store, bundle, signal([]), bounds),
    stories: createStories(store, bundle),
    regions: createImportedRegions(en.regions.unnamed),
    text: en,
    view: { phase: signal('map'), notes: signal([]), zoom: signal(null), bounds, axis: signal(null) },
  });
});

afterEach(() => {
  unmount();
  host.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Deaths counted cell by cell, without index or mask. */
function counted(isCounted: (place: number, type: number) => boolean, from: number, to: number): number {
  let deaths = 0;
  for (let cell = 0; cell < violence.cells; cell++) {
    const month = violence.month[cell] ?? 0;
    const place = violence.place[cell] ?? 0;
    if (month >= from && month <= to && isCounted(place, violence.type[cell] ?? 0))
      deaths += violence.best[cell] ?? 0;
  }
  return deaths;
}

const { iso3Now, lat, lon } = violence.places;
const inMali = (place: number): boolean => iso3Now.dictionary[iso3Now.raw[place] ?? -1] === 'MLI';
const WEST: Bounds = [-10, 12, 0, 18];
const inWest = (place: number): boolean => {
  const [x, y] = [lon[place] ?? 0, lat[place] ?? 0];
  return x >= WEST[0] && x <= WEST[2] && y >= WEST[1] && y <= WEST[3];
};
const window = { from: monthOf(2013, 4), to: monthOf(2023, 12) };
const show = (): void => store.dispatch({ type: 'window', window, from: 'list' });
const label = (): string => host.querySelector('.timeline-chart')?.getAttribute('aria-label') ?? '';
const radio = (value: string): HTMLInputElement => {
  const found = host.querySelector<HTMLInputElement>(`input[name="timeline-scope"][value="${value}"]`);
  if (!found) throw new Error(`No choice "${value}".`);
  return found;
};

describe('a country', () => {
  beforeEach(() => {
    store.dispatch({ type: 'region', region: 'country:MLI', from: 'map' });
    show();
  });

  test('has bars of its places, lanes of its missions, and no row of deaths', () => {
    expect(Number(host.dataset.deaths)).toBe(counted(inMali, window.from, window.to));
    expect(host.querySelectorAll('.timeline-bar').length).toBeGreaterThan(0);
    expect(
      [...host.querySelectorAll('[data-mission]')].map((lane) => lane.getAttribute('data-mission')),
    ).toEqual(['minusma']);
    expect(label()).toContain('Missions there: MINUSMA.');
    expect(host.querySelector('.timeline-deaths')?.textContent).toContain(
      'not applicable: no place of death',
    );
    expect(host.querySelector('.timeline-stair')).toBeNull();
    expect(host.querySelector('.timeline-coverage')?.textContent).toContain('of the official deaths');
  });

  test('counts only the types that are shown, and says which', () => {
    store.dispatch({ type: 'settings', change: { types: [true, false, false] }, from: 'list' });
    const state = (place: number, type: number): boolean => inMali(place) && type === 0;
    expect(Number(host.dataset.deaths)).toBe(counted(state, window.from, window.to));
    expect(host.querySelector('.timeline-names')?.textContent).toContain('state-based only');
    expect(label()).toContain('state-based only');
  });
});

describe('counting events', () => {
  test('changes bars, names, spoken values and sums; no total of deaths stands beside them', () => {
    store.dispatch({ type: 'region', region: 'country:MLI', from: 'map' });
    show();
    store.dispatch({ type: 'settings', change: { measure: 'events' }, from: 'panel' });
    let events = 0;
    for (let cell = 0; cell < violence.cells; cell++) {
      const month = violence.month[cell] ?? 0;
      if (month >= window.from && month <= window.to && inMali(violence.place[cell] ?? 0)) {
        events += violence.events[cell] ?? 0;
      }
    }
    expect(Number(host.dataset.events)).toBe(events);
    expect(host.dataset.deaths).toBeUndefined();
    expect(host.querySelector('.timeline-names')?.textContent).toContain('Events a month');
    expect(host.querySelector('.timeline-names')?.textContent).not.toContain('best estimate');
    expect(label()).toMatch(/^Events a month, MLI, /);
    const spoken = host.querySelector('[role="slider"][aria-label="End"]')?.getAttribute('aria-valuetext');
    expect(spoken).toBe(`End, December 2023. ${en.common.number(events)} events in the window.`);
    expect(host.querySelector('.timeline-totals')).toBeNull();
  });
});

describe('counting the map view', () => {
  test('cannot be chosen without a map', () => {
    expect(radio('map').disabled).toBe(true);
    bounds.value = WEST;
    expect(radio('map').disabled).toBe(false);
  });

  test('gives the opening bars of what the map shows, and goes along with it', () => {
    bounds.value = WEST;
    radio('map').dispatchEvent(new Event('change', { bubbles: true }));
    expect(store.state.value.settings.scope).toBe('map');
    store.dispatch({ type: 'mode', mode: 'range', from: 'list' });
    show();
    expect(host.querySelector('.timeline-stair')).toBeNull();
    expect(host.querySelector('.timeline-names')?.textContent).toContain('Map view');
    expect(Number(host.dataset.deaths)).toBe(counted(inWest, window.from, window.to));
    bounds.value = [-180, -90, 180, 90];
    expect(Number(host.dataset.deaths)).toBe(counted(() => true, window.from, window.to));
    radio('selection').dispatchEvent(new Event('change', { bubbles: true }));
    expect(host.querySelectorAll('.timeline-stair')).toHaveLength(71);
  });

  test('stands in for a mission’s area while that stays chosen', () => {
    bounds.value = WEST;
    store.dispatch({ type: 'select', mission: 'minusma', from: 'list' });
    store.dispatch({ type: 'settings', change: { scope: 'map' }, from: 'list' });
    expect(store.state.value.mission).toBe('minusma');
    expect(Number(host.dataset.deaths)).toBe(counted(inWest, window.from, window.to));
  });
});

describe('the axis and its settings', () => {
  const years = (): string[] =>
    [...host.querySelectorAll('.timeline-years text')].map((text) => text.textContent ?? '');
  const button = (name: string): HTMLButtonElement => {
    const found = host.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
    if (!found) throw new Error(`No button "${name}".`);
    return found;
  };

  beforeEach(() => store.dispatch({ type: 'select', mission: 'minusma', from: 'list' }));

  test('zooms by buttons, and shows the whole again', () => {
    const all = years();
    expect(button(en.timeline.zoomOut).getAttribute('aria-disabled')).toBe('true');
    for (let press = 0; press < 4; press++) button(en.timeline.zoomIn).click();
    expect(years()).not.toEqual(all);
    expect(host.dataset).toMatchObject({ from: '2013-04', to: '2023-12' }); // the window stays
    button(en.timeline.zoomAll).click();
    expect(years()).toEqual(all);
  });

  test('zooms by the wheel over the years, and elsewhere only with Ctrl or Shift', () => {
    const all = years();
    const body = host.querySelector('.timeline-body');
    // happy-dom's WheelEvent has neither a position nor modifiers.
    const turn = (more: { clientY: number; ctrlKey?: boolean }): Event => {
      const event = new Event('wheel', { bubbles: true, cancelable: true });
      Object.assign(event, { deltaX: 0, deltaY: -240, deltaMode: 0, clientX: 700, ...more });
      body?.dispatchEvent(event);
      return event;
    };
    expect(turn({ clientY: 40 }).defaultPrevented).toBe(false);
    expect(years()).toEqual(all);
    expect(turn({ clientY: 125 }).defaultPrevented).toBe(true);
    const half = years();
    expect(half).not.toEqual(all);
    turn({ clientY: 40, ctrlKey: true });
    expect(years()).not.toEqual(half);
    // Another subject has an axis of its own.
    store.dispatch({ type: 'select', mission: 'monusco', from: 'list' });
    store.dispatch({ type: 'select', mission: 'minusma', from: 'list' });
    expect(years()).toEqual(all);
  });

  test('snaps to years where that is chosen', () => {
    const select = host.querySelector<HTMLSelectElement>(`select[aria-label="${en.timeline.snap}"]`);
    if (select) select.selectedIndex = 1;
    select?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(store.state.value.settings.snap).toBe('year');
    expect([host.dataset.from, host.dataset.to]).toEqual(['2013-01', '2023-12']);
  });
});
