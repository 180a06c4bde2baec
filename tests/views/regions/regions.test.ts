// @vitest-environment happy-dom
import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createImportedRegions } from '../../../src/bundle/import/regions.ts';
import { initialState } from '../../../src/model/state.ts';
import { createStore } from '../../../src/model/store.ts';
import { en } from '../../../src/text/en.ts';
import type { Context } from '../../../src/ui/context.ts';
import { mountRegionDrop } from '../../../src/views/regions/drop.ts';
import { mountRegions } from '../../../src/views/regions/regions.ts';
import { LIMITS } from '../../model/limits.ts';

const ring = [
  [0, 13],
  [2, 13],
  [2, 15],
  [0, 13],
];
const polygons = (...names: string[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: names.map((name) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  });
const file = (text: string, name = 'a.geojson'): File => new File([text], name);

let page: HTMLElement;
let context: Context;
let stops: (() => void)[];

beforeEach(() => {
  page = document.createElement('div');
  document.body.append(page);
  const store = createStore(LIMITS, initialState(LIMITS));
  const regions = createImportedRegions(en.regions.unnamed);
  // The two views read nothing else.
  context = { store, regions, text: en, view: { phase: signal('map') } } as unknown as Context;
  stops = [mountRegions, mountRegionDrop].map((view) => {
    const host = document.createElement('div');
    page.append(host);
    return view(host, context);
  });
});

afterEach(() => {
  for (const stop of stops) stop();
  page.remove();
});

const all = (selector: string): HTMLElement[] => [...page.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string): HTMLElement => {
  const [found, ...more] = all(selector);
  if (!found || more.length > 0) throw new Error(`${selector}: ${all(selector).length} found, expected one.`);
  return found;
};
const plain = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Chooses files in the file dialog and waits until they are read. */
async function choose(...files: File[]): Promise<void> {
  const input = one('input[type="file"]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  input.dispatchEvent(new Event('change'));
  await context.regions.load([]); // waits in the same line
  await Promise.resolve();
}

function drag(type: string, types: readonly string[], files: readonly File[] = []): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types, files, dropEffect: 'none' } });
  page.firstElementChild?.dispatchEvent(event);
  return event;
}

describe('the list of regions', () => {
  it('lists what a file holds, chooses by a button, and marks the chosen one', async () => {
    await choose(file(polygons('Gao', 'Kidal')));
    expect(all('[data-region]').map(plain)).toEqual(['Gao', 'Kidal']);
    expect(context.store.state.value.region).toBeNull();
    all('[data-region]')[1]?.click();
    expect(context.store.state.value.region).toBe('file:2');
    expect(all('[aria-current]').map(plain)).toEqual(['Kidal']);
    expect(plain(one('[role="status"]'))).toBe('2 regions loaded from a.geojson.');
  });

  it('chooses the region of a file that holds one', async () => {
    await choose(file(polygons('Gao')));
    expect(context.store.state.value.region).toBe('file:1');
  });

  it('shows names as text, whatever they are', async () => {
    await choose(file(polygons('<img src=x onerror=alert(1)>', 'b')));
    expect(page.querySelector('img')).toBeNull();
    expect(all('[data-region]').map(plain)[0]).toBe('<img src=x onerror=alert(1)>');
    expect(all('.regions-row .regions-remove')[0]?.getAttribute('aria-label')).toBe(
      'Remove <img src=x onerror=alert(1)>',
    );
  });

  it('takes a region away, chosen or not, and keeps the focus in the list', async () => {
    await choose(file(polygons('Gao', 'Kidal', 'Taoudénit')));
    all('[data-region]')[1]?.click();
    all('.regions-row .regions-remove')[1]?.click();
    expect(all('[data-region]').map(plain)).toEqual(['Gao', 'Taoudénit']);
    expect(context.store.state.value.region).toBeNull();
    expect(plain(document.activeElement ?? page)).toBe('Taoudénit');
    one('.regions-file .regions-remove').click();
    expect(all('[data-region]')).toEqual([]);
    expect(plain(document.activeElement ?? page)).toBe('Load regions (GeoJSON)');
  });

  it('moves through names by arrow keys', async () => {
    await choose(file(polygons('Gao', 'Kidal')));
    const [first, second] = all('[data-region]');
    first?.focus();
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement).toBe(second);
  });

  it('says that an edge runs the long way round', async () => {
    const fiji = polygons('Fiji', 'b').replace('[2,13],[2,15]', '[-179,13],[177,15]');
    await choose(file(fiji));
    expect(all('[data-region]').map(plain)).toEqual([
      'Fiji An edge spans over 180° of longitude: it runs through 0°, not across the 180th meridian.',
      'b',
    ]);
  });
});

describe('a file with faults', () => {
  it('opens an alert that lists them, and what was loaded stays, chosen as it was', async () => {
    await choose(file(polygons('Gao')));
    await choose(file(polygons('Kidal').replace('[2,13]', '[200,13]'), 'bad.geojson'));
    const dialog = one('dialog[role="alertdialog"]') as HTMLDialogElement;
    expect(dialog.open).toBe(true);
    expect(plain(one('#faults-title'))).toBe('bad.geojson: not loaded');
    expect(all('#faults-list li').map(plain)).toEqual([
      'bad.geojson, feature 1 (“Kidal”), polygon 1, ring 1, position 2: longitude 200, expected −180 to 180.',
    ]);
    expect(plain(one('#faults-stays'))).toBe(en.regions.faults.stays);
    expect(all('[data-region]').map(plain)).toEqual(['Gao']);
    expect(context.store.state.value.region).toBe('file:1');
    one('dialog .icon-button').click();
    expect(dialog.open).toBe(false);
    expect(context.regions.outcomes.value).toEqual([]);
  });
});

describe('a file dropped on the page', () => {
  it('is loaded; while it is held over the page, the page says so', async () => {
    expect(drag('dragover', ['Files']).defaultPrevented).toBe(true);
    expect(plain(one('.drop-target'))).toBe(en.regions.drop);
    drag('dragleave', ['Files']);
    expect(all('.drop-target')).toEqual([]);
    drag('dragover', ['Files']);
    expect(drag('drop', ['Files'], [file(polygons('Gao', 'Kidal'))]).defaultPrevented).toBe(true);
    expect(all('.drop-target')).toEqual([]);
    await context.regions.load([]);
    expect(all('[data-region]').map(plain)).toEqual(['Gao', 'Kidal']);
  });

  it('is told from text that is dragged', () => {
    expect(drag('dragover', ['text/plain']).defaultPrevented).toBe(false);
    expect(drag('drop', ['text/plain']).defaultPrevented).toBe(false);
    expect(all('.drop-target')).toEqual([]);
  });

  it('is left to the browser once the views are gone', () => {
    for (const stop of stops) stop();
    expect(drag('dragover', ['Files']).defaultPrevented).toBe(false);
    stops = [];
  });
});
