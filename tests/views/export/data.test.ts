import type { Signal } from '@preact/signals-core';
import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Bundle, ResourceName } from '../../../src/model/bundle.ts';
import { monthOf } from '../../../src/model/month.ts';
import { viewCsv, viewGeoJson } from '../../../src/views/export/data.ts';
import { framed } from '../../../src/views/export/framing.ts';
import { makeContext } from '../table/context.ts';

beforeAll(() => {
  vi.stubGlobal('location', { href: 'https://atlas.example/' });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const context = makeContext();
const { limits } = context.store;

interface Feature {
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] };
  readonly properties: Readonly<Record<string, string | number | null>>;
}

/** The rows of the table as the CSV has them: numbers are written, nothing is not given. */
async function tableRows(tab: 'violence' | 'countries' = 'violence'): Promise<string[][]> {
  const lines = (await viewCsv(context, tab)).split('\r\n');
  const body = lines.slice(lines.findIndex((line) => !line.startsWith('# ')));
  return csvParseRows(body.join('\r\n')).slice(1);
}

async function features(layer: string): Promise<Feature[]> {
  const all = (JSON.parse(await viewGeoJson(context)) as { features: Feature[] }).features;
  return all.filter(({ properties }) => properties.layer === layer);
}

const missions = ['minusma', 'monusco', 'unifil', 'unmiss'];
const { from, to } = limits.violence;

test('GeoJSON has the rows of the table, value for value, for any mission, window and types', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...missions),
      fc.integer({ min: from, max: to }),
      fc.integer({ min: 0, max: 18 }),
      fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      async (mission, start, months, types) => {
        context.store.dispatch({ type: 'select', mission, from: 'app' });
        context.store.dispatch({ type: 'settings', change: { types }, from: 'app' });
        context.store.dispatch({ type: 'window', window: { from: start, to: start + months }, from: 'app' });
        const rows = await tableRows();
        const found = (await features('violence')).map(({ geometry, properties }) => {
          const { layer: _, place, ...rest } = properties;
          const [lon, lat] = geometry.coordinates;
          return [place, lat, lon, ...Object.values(rest)].map((value) =>
            value === null ? '' : String(value),
          );
        });
        expect(found).toEqual(rows);
      },
    ),
    { numRuns: 12 },
  );
});

test('official totals stand where the country has its name, as the table of countries has them', async () => {
  context.store.dispatch({ type: 'select', mission: null, from: 'app' });
  context.store.dispatch({ type: 'settings', change: { types: [true, true, true] }, from: 'app' });
  const outlined = new Set(
    context.source.bundle.peek().data.countries?.features.map(({ properties }) => properties.iso3),
  );
  const rows = (await tableRows('countries')).filter(([, code]) => outlined.has(code ?? ''));
  expect(rows.length).toBeGreaterThan(20);
  const found = (await features('countries')).map(({ properties: { layer: _, ...rest } }) =>
    Object.values(rest).map((value) => (value === null ? '' : String(value))),
  );
  expect(found).toEqual(rows);
});

test('it says where it is from, of what window, and how to come back', async () => {
  context.store.dispatch({ type: 'select', mission: 'minusma', from: 'app' });
  context.store.dispatch({ type: 'settings', change: { types: [true, true, true] }, from: 'app' });
  context.store.dispatch({
    type: 'window',
    window: { from: monthOf(2014, 1), to: monthOf(2014, 12) },
    from: 'app',
  });
  const file = JSON.parse(await viewGeoJson(context));
  expect(file.type).toBe('FeatureCollection');
  expect(file.title).toContain('Jan 2014 – Dec 2014');
  const lines: string[] = file.provenance;
  expect(lines.some((line) => line.startsWith('ucdp-ged'))).toBe(true);
  expect(lines).toContain('Not a United Nations product.');
  expect(lines.at(-1)).toBe('https://atlas.example/#m=minusma&t=2014-01..2014-12');
  // Every base has its place; what is not given is null, never 0.
  expect((await features('bases')).length).toBeGreaterThan(0);
});

/** A view that waits for the cells of violence. `settle` lets them arrive, or fail with a sentence. */
function awaiting() {
  const less = makeContext(['violence-cells']);
  const bundle = less.source.bundle as Signal<Bundle>;
  const cells = context.source.bundle.peek().data['violence-cells'];
  const asked: ResourceName[] = [];
  const load = (names: readonly ResourceName[]): void => {
    asked.push(...names);
    const { failures } = bundle.peek();
    bundle.value = { ...bundle.peek(), pending: new Set(names.filter((name) => !failures.has(name))) };
  };
  const settle = (sentence?: string): void => {
    const { data, ...rest } = bundle.peek();
    bundle.value = {
      ...rest,
      data: sentence === undefined && cells ? { ...data, 'violence-cells': cells } : data,
      failures: new Map(sentence === undefined ? [] : [['violence-cells', sentence]]),
      pending: new Set(),
    };
  };
  return { less: { ...less, source: { ...less.source, load } }, asked, settle };
}

test('data that are on their way are waited for, and the file is the one that they make', async () => {
  const { less, asked, settle } = awaiting();
  const files = Promise.all([viewCsv(less, 'violence'), viewGeoJson(less)]);
  expect(new Set(asked)).toEqual(new Set(['violence-cells']));
  settle();
  const whole = makeContext();
  expect(await files).toEqual([await viewCsv(whole, 'violence'), await viewGeoJson(whole)]);
});

test('data that cannot be had are named, with the reason', async () => {
  const { less, settle } = awaiting();
  const file = viewCsv(less, 'violence');
  settle('violence-cells.arrow: the server answered 404, expected the file.');
  const title = less.source.bundle.peek().info.get('violence-cells')?.title;
  await expect(file).rejects.toThrow(
    `${title} could not be loaded. violence-cells.arrow: the server answered 404, expected the file.`,
  );
});

test('a picture shows what the free part of the screen shows: half the size is one zoom level less', () => {
  const state = context.store.state.peek();
  const camera = { lng: 10, lat: 5, zoom: 5 };
  const free = { width: 1672, height: 740 };
  expect(framed({ ...state, camera }, free, { width: 836, height: 370 })).toEqual({ ...camera, zoom: 4 });
  // A screen that is higher than the picture: all of its height must stay in sight.
  expect(framed({ ...state, camera }, { width: 836, height: 740 }, { width: 836, height: 370 })?.zoom).toBe(
    4,
  );
  expect(framed({ ...state, camera: null }, free, { width: 836, height: 370 })).toBeNull();
});
