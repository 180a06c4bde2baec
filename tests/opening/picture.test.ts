import type { FeatureCollection, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { openingPicture } from '../../scripts/opening/picture.ts';
import type { AreaProperties, Mission } from '../../src/model/bundle.ts';
import { limitsOf } from '../../src/model/state.ts';

const FACT = { precision: 'month', source: { source: 'un', document: '' } } as const;

function mission(id: string, start: string, end: string | null, hosts: number): Mission {
  return {
    id,
    start: { date: start, event: '', ...FACT },
    ends: end ? [{ date: end, kind: 'mandate', label: '', ...FACT }] : [],
    hosts: Array.from({ length: hosts }, () => ({ iso3: 'XXX', name: '', source: FACT.source })),
  } as unknown as Mission;
}

/** A square of ten degrees around a point that the opening sees. */
function area(
  id: string,
  lng: number,
  lat: number,
): FeatureCollection<Polygon, AreaProperties>['features'][0] {
  const at = (x: number, y: number): [number, number] => [lng + 5 * x, lat + 5 * y];
  const coordinates = [[at(-1, -1), at(1, -1), at(1, 1), at(-1, 1), at(-1, -1)]];
  const properties = {
    mission: id,
    drawn: '',
    finer: false,
    point: at(0, 0),
    bbox: [0, 0, 0, 0],
    km2: 1,
  } as const;
  return { type: 'Feature', geometry: { type: 'Polygon', coordinates }, properties };
}

const none = { type: 'FeatureCollection' as const, features: [] };

function pictureOf(missions: readonly Mission[]): string {
  const info = new Map([['missions', { coverage: { from: '1948', to: '2026-06' } }]]);
  const areas = { ...none, features: missions.map(({ id }, at) => area(id, 20, -20 + 20 * at)) };
  const limits = limitsOf(missions, info as never, { indicators: [], overlays: [] });
  return openingPicture({ limits, missions, countries: none, areas, lines: none }, 'A <picture> & more');
}

/** How many areas of each standing are drawn: each begins with a move. */
function areasIn(svg: string): Record<string, number> {
  const found = [...svg.matchAll(/sketch-area-(\w+) first-area" d="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, status = '', d = '']) => [status, d.split('M').length - 1]));
}

test('the areas stand as in the newest month: active, over, or known as whole countries only', () => {
  const svg = pictureOf([
    mission('now', '2010-01-01', null, 1),
    mission('over', '2000-01-01', '2005-12-31', 1),
    mission('wide', '1974-01-01', null, 3),
    mission('last-day', '2020-01-01', '2026-06-30', 1), // ends within the newest month: still there
  ]);
  expect(areasIn(svg)).toEqual({ active: 2, past: 1, context: 1 });
});

test('words are written as text', () => {
  expect(pictureOf([mission('now', '2010-01-01', null, 1)])).toContain('A &#60;picture&#62; &#38; more');
});

test('what the globe hides is not drawn', () => {
  const missions = [mission('now', '2010-01-01', null, 1)];
  const info = new Map([['missions', { coverage: { from: '1948', to: '2026-06' } }]]);
  const limits = limitsOf(missions, info as never, { indicators: [], overlays: [] });
  const areas = { ...none, features: [area('now', -153, -15)] }; // the other side of 27 E, 15 N
  expect(areasIn(openingPicture({ limits, missions, countries: none, areas, lines: none }, ''))).toEqual({});
});
