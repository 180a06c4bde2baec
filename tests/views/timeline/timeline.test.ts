// @vitest-environment happy-dom
import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createImportedRegions } from '../../../src/bundle/import/regions.ts';
import type { Bundle, Mission, ResourceInfo } from '../../../src/model/bundle.ts';
import { monthOf } from '../../../src/model/month.ts';
import { createSelectors } from '../../../src/model/select.ts';
import { initialState, limitsOf } from '../../../src/model/state.ts';
import { createStore, type Store } from '../../../src/model/store.ts';
import { createStories } from '../../../src/model/stories.ts';
import { en } from '../../../src/text/en.ts';
import type { BundleSource, Context } from '../../../src/ui/context.ts';
import { mountTimeline } from '../../../src/views/timeline/timeline.ts';
import { loadJson, loadTable, resourceInfo } from '../../data/bundle.ts';

const TABLES = [
  'violence-places',
  'violence-cells',
  'coverage',
  'country-year',
  'country-month',
  'fatalities',
] as const;
const info = new Map(
  ['missions', ...TABLES].map((name) => [name, resourceInfo(name) as unknown as ResourceInfo]),
);
const data = {
  missions: loadJson<readonly Mission[]>('missions'),
  ...Object.fromEntries(TABLES.map((name) => [name, loadTable(name)])),
};

let host: HTMLElement;
let store: Store;
let unmount: () => void;

beforeEach(() => {
  const bundle = signal<Bundle>({ version: '1', info, data, failures: new Map(), pending: new Set() });
  const limits = limitsOf(data.missions, info, { indicators: [], overlays: [] });
  store = createStore(limits, initialState(limits));
  const source: BundleSource = { bundle, load: () => {}, retry: () => {} };
  const context: Context = {
    store,
    source,
    select: createSelectors(store, bundle),
    stories: createStories(store, bundle),
    regions: createImportedRegions(en.regions.unnamed),
    text: en,
    view: {
      phase: signal('start'),
      notes: signal([]),
      zoom: signal(null),
      bounds: signal(null),
      axis: signal(null),
    },
  };
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
  unmount = mountTimeline(host, context);
});

afterEach(() => {
  unmount();
  host.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function slider(name: string): HTMLElement {
  const found = host.querySelector<HTMLElement>(`[role=slider][aria-label="${name}"]`);
  if (!found) throw new Error(`No slider "${name}".`);
  return found;
}

function press(element: Element, key: string, more: KeyboardEventInit = {}): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
}

function type(field: string, text: string): void {
  const input = host.querySelector<HTMLInputElement>(`input[data-field="${field}"]`);
  if (!input) throw new Error(`No field "${field}".`);
  input.value = text;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const open = (mission: string): void => store.dispatch({ type: 'select', mission, from: 'list' });

describe('the opening', () => {
  test('is a date past the events: no data, not zero', () => {
    expect({ ...host.dataset }).toMatchObject({ from: '2026-06', to: '2026-06', deaths: 'no-data' });
    expect(slider('Date').getAttribute('aria-valuetext')).toBe(
      'Date, June 2026. No data on deaths in the window.',
    );
    expect(host.querySelectorAll('.timeline-stair')).toHaveLength(71); // operations since 1948 (UN list)
  });

  test('names the missions that are active, and only them', () => {
    const names = [...host.querySelectorAll('.timeline-stair.active')];
    const active = [...store.limits.missions.values()].filter(({ to }) => to >= monthOf(2026, 6));
    expect(names).toHaveLength(active.length);
  });
});

describe('a mission', () => {
  beforeEach(() => open('minusma'));

  test('has two handles that say what they stand at; each range ends at the other', () => {
    const [from, to] = [slider('Start'), slider('End')];
    // 12,483: drawn independently from UCDP's files for the look of the page, as are 99.5 % and March 2022
    expect(from.getAttribute('aria-valuetext')).toBe('Start, April 2013. 12\u202f483 deaths in the window.');
    expect(Number(from.getAttribute('aria-valuemax'))).toBe(monthOf(2023, 12));
    expect(Number(to.getAttribute('aria-valuemin'))).toBe(monthOf(2013, 4));
    expect(host.dataset.deaths).toBe('12483');
  });

  test('says how far the data reach: 99.5 % as the look book has it', () => {
    const words = host.querySelector('.timeline-coverage')?.textContent ?? '';
    expect(words).toContain('Mapped to Dec 2023: 99.5\u202f% of the official deaths');
    expect(words).toContain('Totals to 2024 final, 2025 preliminary');
    const version = host.querySelector<HTMLButtonElement>('.timeline-coverage .link');
    expect(version?.textContent?.trim()).toBe('data 1'); // of the package, and the way to its sources
    const asked = vi.fn();
    document.addEventListener('atlas-sources', asked, { once: true });
    version?.click();
    expect(asked).toHaveBeenCalledOnce();
    expect(host.textContent).toContain('Mar 2022: 1\u202f359'); // the month that is cut
  });

  test('goes to the event before and after by square brackets, and says which', () => {
    press(slider('End'), '['); // of the ends on 30 Jun, 30 Sep and 31 Dec 2023
    expect(host.dataset.to).toBe('2023-09');
    expect(host.querySelector('.timeline-status')?.textContent).toMatch(/September 2023\.$/);
    press(slider('End'), ']');
    expect(host.dataset.to).toBe('2023-12');
    press(slider('Start'), '['); // nothing came before its start in Apr 2013
    expect(host.dataset.from).toBe('2013-04');
  });

  test('moves by key as far as the other handle', () => {
    press(slider('Start'), 'PageUp');
    press(slider('Start'), 'ArrowRight');
    expect(host.dataset.from).toBe('2014-05');
    press(slider('Start'), 'End');
    expect([host.dataset.from, host.dataset.to]).toEqual(['2023-12', '2023-12']);
    press(slider('End'), 'ArrowLeft', { shiftKey: true });
    expect(host.dataset.to).toBe('2023-12');
    expect(store.state.value.from).toBe('timeline');
  });

  test('moves by what is typed, and refuses what it cannot read in words', () => {
    type('from', 'Jan 2015');
    expect(host.dataset.from).toBe('2015-01');
    type('to', 'Dez 2023');
    expect(host.querySelector('[role=alert]')?.textContent).toBe('Write a month as 2013-04 or Apr 2013');
    expect(host.querySelector('input[data-field=to]')?.getAttribute('aria-invalid')).toBe('true');
    type('to', '1900-01');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Write a month from');
    expect(host.dataset.to).toBe('2023-12');
    type('to', '2018-06');
    expect(host.querySelector('[role=alert]')?.textContent).toBe('');
    expect(host.dataset.to).toBe('2018-06');
  });

  test('steps and plays from the keyboard within the timeline', () => {
    press(slider('End'), ',');
    expect([host.dataset.from, host.dataset.to]).toEqual(['2013-03', '2023-11']);
    press(slider('End'), '.');
    expect([host.dataset.from, host.dataset.to]).toEqual(['2013-04', '2023-12']);
    press(slider('End'), ' ');
    expect(store.state.value.playing).toBe(true);
    press(document.body, ' ');
    expect(store.state.value.playing).toBe(true); // the focus was elsewhere
    press(slider('End'), ' ');
    expect(store.state.value.playing).toBe(false);
  });

  test('a hidden tab stops the playing', () => {
    store.dispatch({ type: 'play', playing: true, from: 'timeline' });
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(store.state.value.playing).toBe(false);
  });

  test('moving the window builds no bar anew', () => {
    const drawing = host.querySelector('.timeline-drawing');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    if (drawing) observer.observe(drawing, { subtree: true, childList: true, attributes: true });
    press(slider('Start'), 'ArrowRight');
    changes.push(...observer.takeRecords());
    observer.disconnect();
    expect(drawing?.querySelector('.timeline-bar')).not.toBeNull();
    expect(host.dataset.from).toBe('2013-05');
    expect(changes).toEqual([]);
  });

  test('without the map it says the window once it rests, not while playing', () => {
    vi.useFakeTimers();
    const status = (): string => host.querySelector('[role=status]')?.textContent ?? '';
    const move = (month: number): void => {
      const at = monthOf(2013, month);
      store.dispatch({ type: 'window', window: { from: at, to: at }, from: 'list' });
    };
    move(3);
    vi.advanceTimersByTime(1000);
    store.dispatch({ type: 'settings', change: { table: true }, from: 'toolbar' });
    vi.advanceTimersByTime(1000);
    expect(status()).toBe(''); // the map said it
    move(4);
    expect(status()).toBe('');
    vi.advanceTimersByTime(1000);
    expect(status()).toMatch(/^April 2013\./);
    store.dispatch({ type: 'play', playing: true, from: 'timeline' });
    const before = status();
    vi.advanceTimersByTime(3000);
    expect(status()).toBe(before);
  });

  test('a date has one handle, a cumulative window begins with the events', () => {
    store.dispatch({ type: 'mode', mode: 'date', from: 'timeline' });
    expect(slider('Start').hidden).toBe(true);
    expect(slider('Date').getAttribute('aria-valuetext')).toMatch(/^Date, December 2023\./);
    store.dispatch({ type: 'mode', mode: 'cumulative', from: 'timeline' });
    expect(host.dataset.from).toBe('1989-01');
    expect(slider('End').hidden).toBe(false);
    press(slider('End'), 'PageDown');
    expect([host.dataset.from, host.dataset.to]).toEqual(['1989-01', '2022-12']);
  });
});

test('years without months in DR Congo are no data, not peace', () => {
  open('monusco');
  store.dispatch({ type: 'window', window: { from: monthOf(2023, 1), to: monthOf(2024, 12) }, from: 'link' });
  expect(host.dataset.deaths).toBe('no-data'); // 941 events of 2023-24 give the year only (data/README.md)
});
