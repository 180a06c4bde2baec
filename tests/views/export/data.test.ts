import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
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
function tableRows(tab: 'violence' | 'countries' = 'violence'): string[][] {
  const lines = (viewCsv(context, tab) ?? '').split('\r\n');
  const body = lines.slice(lines.findIndex((line) => !line.startsWith('# ')));
  return csvParseRows(body.join('\r\n')).slice(1);
}

function features(layer: string): Feature[] {
  const all = (JSON.parse(viewGeoJson(context) ?? '') as { features: Feature[] }).features;
  return all.filter(({ properties }) => properties.layer === layer);
}

const missions = ['minusma', 'monusco', 'unifil', 'unmiss'];
const { from, to } = limits.violence;

test('GeoJSON has the rows of the table, value for value, for any mission, window and types', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...missions),
      fc.integer({ min: from, max: to }),
      fc.integer({ min: 0, max: 18 }),
      fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      (mission, start, months, types) => {
        context.store.dispatch({ type: 'select', mission, from: 'app' });
        context.store.dispatch({ type: 'settings', change: { types }, from: 'app' });
        context.store.dispatch({ type: 'window', window: { from: start, to: start + months }, from: 'app' });
        const rows = tableRows();
        const found = features('violence').map(({ geometry, properties }) => {
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

test('official totals stand where the country has its name, as the table of countries has them', () => {
  context.store.dispatch({ type: 'select', mission: null, from: 'app' });
  context.store.dispatch({ type: 'settings', change: { types: [true, true, true] }, from: 'app' });
  const outlined = new Set(
    context.source.bundle.peek().data.countries?.features.map(({ properties }) => properties.iso3),
  );
  const rows = tableRows('countries').filter(([, code]) => outlined.has(code ?? ''));
  expect(rows.length).toBeGreaterThan(20);
  const found = features('countries').map(({ properties: { layer: _, ...rest } }) =>
    Object.values(rest).map((value) => (value === null ? '' : String(value))),
  );
  expect(found).toEqual(rows);
});

test('it says where it is from, of what window, and how to come back', () => {
  context.store.dispatch({ type: 'select', mission: 'minusma', from: 'app' });
  context.store.dispatch({ type: 'settings', change: { types: [true, true, true] }, from: 'app' });
  context.store.dispatch({
    type: 'window',
    window: { from: monthOf(2014, 1), to: monthOf(2014, 12) },
    from: 'app',
  });
  const file = JSON.parse(viewGeoJson(context) ?? '');
  expect(file.type).toBe('FeatureCollection');
  expect(file.title).toContain('Jan 2014 – Dec 2014');
  const lines: string[] = file.provenance;
  expect(lines.some((line) => line.startsWith('ucdp-ged'))).toBe(true);
  expect(lines).toContain('Not a United Nations product.');
  expect(lines.at(-1)).toBe('https://atlas.example/#m=minusma&t=2014-01..2014-12');
  // Every base has its place; what is not given is null, never 0.
  expect(features('bases').length).toBeGreaterThan(0);
});

test('while data are on their way there is no file', () => {
  expect(viewGeoJson(makeContext(['violence-cells']))).toBeNull();
  expect(viewCsv(makeContext(['violence-cells']), 'violence')).toBeNull();
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
