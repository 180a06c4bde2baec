import { signal } from '@preact/signals-core';
import { createImportedRegions } from '../../../src/bundle/import/regions.ts';
import type { Bundle, Mission, MissionEnd, ResourceInfo, SourceRecord } from '../../../src/model/bundle.ts';
import { monthOf } from '../../../src/model/month.ts';
import { createSelectors } from '../../../src/model/select.ts';
import { initialState, type Limits, limitsOf } from '../../../src/model/state.ts';
import { createStore } from '../../../src/model/store.ts';
import { createStories } from '../../../src/model/stories.ts';
import { makeTable, type Table } from '../../../src/model/table.ts';
import { en } from '../../../src/text/en.ts';
import type { Context } from '../../../src/ui/context.ts';

const REFERENCE = { source: 'one', document: 'a document' };

export function mission(
  id: string,
  start: string,
  end: string | null,
  hosts: readonly (readonly [iso3: string, name: string])[],
): Mission {
  const ends: MissionEnd[] = end
    ? [{ kind: 'mandate', label: 'Mandate ends', date: end, precision: 'day', source: REFERENCE }]
    : [];
  return {
    id,
    acronym: id.toUpperCase(),
    name: `Mission of ${id}`,
    start: { date: start, precision: 'day', event: 'established', source: REFERENCE },
    ends,
    hosts: hosts.map(([iso3, name]) => ({ iso3, name, source: REFERENCE })),
    hq: null,
    region: 'Africa',
    predecessors: [],
    successors: [],
    area: { drawn: 'Outline.' },
    notes: [],
  };
}

/** Two active missions (one in two states) and one that ended in 2012. */
export const MISSIONS: readonly Mission[] = [
  mission('alpha', '2010-03-01', null, [['AAA', 'Aland']]),
  mission('beta', '1990-01-01', null, [
    ['BBB', 'Beland'],
    ['CCC', 'Celand'],
  ]),
  mission('gamma', '2008-05-01', '2012-06-30', [['DDD', 'Déland']]),
];

export function fatalities(rows: readonly (readonly [string, number, string, number])[]): Table {
  return makeTable(
    [
      { name: 'mission', type: 'string', description: '' },
      { name: 'month', type: 'month', description: '' },
      { name: 'cause', type: 'string', description: '' },
      { name: 'deaths', type: 'int', description: '' },
    ],
    {
      mission: rows.map((row) => row[0]),
      month: rows.map((row) => row[1]),
      cause: rows.map((row) => row[2]),
      deaths: rows.map((row) => row[3]),
    },
  );
}

export function bases(rows: readonly (readonly [string, number, number | null])[]): Table {
  return makeTable(
    [
      { name: 'mission', type: 'string', description: '' },
      { name: 'year', type: 'int', description: '' },
      { name: 'place', type: 'string', description: '' },
      { name: 'lat', type: 'fixed', decimals: 4, description: '' },
      { name: 'lon', type: 'fixed', decimals: 4, description: '' },
      { name: 'troops', type: 'int', description: '' },
      { name: 'hq', type: 'int', description: '' },
    ],
    {
      mission: rows.map((row) => row[0]),
      year: rows.map((row) => row[1]),
      place: rows.map((_, at) => `place ${at}`),
      lat: rows.map(() => 1),
      lon: rows.map(() => 2),
      troops: rows.map((row) => row[2]),
      hq: rows.map(() => 0),
    },
  );
}

export function countryYear(rows: readonly (readonly [string, number, string, number])[]): Table {
  const best = rows.map((row) => row[3]);
  return makeTable(
    [
      { name: 'iso3', type: 'string', description: '' },
      { name: 'year', type: 'int', description: '' },
      { name: 'type', type: 'string', description: '' },
      { name: 'best', type: 'int', description: '' },
      { name: 'low', type: 'int', description: '' },
      { name: 'high', type: 'int', description: '' },
    ],
    {
      iso3: rows.map((row) => row[0]),
      year: rows.map((row) => row[1]),
      type: rows.map((row) => row[2]),
      best,
      low: best,
      high: best,
    },
  );
}

const SOURCE: SourceRecord = {
  id: 'one',
  title: 'The first source',
  short: 'UCDP first',
  publisher: 'A publisher',
  version: '1.0',
  url: 'https://example.org/',
  licence: { name: 'x', title: 'A licence', path: 'javascript:alert(1)' },
  citation: 'A citation.',
  caveats: ['A caveat.'],
};

function info(name: string, coverage: ResourceInfo['coverage']): [string, ResourceInfo] {
  const title = `Title of ${name}`;
  const notes = ['A note on the data.'];
  const rest = { description: '', kind: 'table', bytes: 1, rows: 1234, hash: '', status: 'final' } as const;
  return [name, { name, title, path: `${name}.tbl`, coverage, sources: ['one'], notes, ...rest }];
}

export function makeContext(change: Partial<Bundle> = {}) {
  const bundle = signal<Bundle>({
    version: 'test',
    info: new Map([
      info('missions', { from: '1990-01', to: '2026-06' }),
      info('violence-cells', { from: '1989-01', to: '2023-12' }),
      info('fatalities', { from: '1990-01', to: '2025-02' }),
      info('bases', { from: '1994', to: '2024' }),
      info('country-year', { from: '1989', to: '2024' }),
    ]),
    data: {
      missions: MISSIONS,
      sources: [SOURCE],
      notes: [
        { id: 'disclaimer', kind: 'un', text: 'The general sentence.', extent: null },
        { id: 'aland', kind: 'un', text: 'A note on Aland.', extent: [0, 0, 1, 1] },
      ],
      bases: bases([
        ['alpha', 2024, 300],
        ['alpha', 2024, 450],
        ['alpha', 2023, 9000],
        ['gamma', 2012, 80],
      ]),
      'country-year': countryYear([
        ['AAA', 2024, 'all', 25],
        ['AAA', 2024, 'state-based', 20],
        ['AAA', 2023, 'all', 7000],
        ['BBB', 2024, 'all', 99],
      ]),
      fatalities: fatalities([
        ['alpha', monthOf(2011, 2), 'Malicious Act', 3],
        ['alpha', monthOf(2012, 1), 'Malicious Act', 4],
        ['alpha', monthOf(2012, 1), 'Illness', 50],
        ['gamma', monthOf(2012, 6), 'Malicious Act', 8],
      ]),
    },
    failures: new Map(),
    pending: new Set(),
    ...change,
  });
  const limits: Limits = limitsOf(MISSIONS, bundle.value.info, { indicators: [], overlays: [] });
  const store = createStore(limits, initialState(limits));
  const calls: string[] = [];
  const context = {
    store,
    source: { bundle, load: () => calls.push('load'), retry: () => calls.push('retry') },
    select: createSelectors(store, bundle),
    stories: createStories(store, bundle),
    regions: createImportedRegions(en.regions.unnamed),
    text: en,
    view: {
      phase: signal('start'),
      notes: signal(bundle.value.data.notes ?? []),
      zoom: signal<number | null>(4.7),
      bounds: signal(null),
      axis: signal(null),
    },
  } as Context;
  return { context, bundle, store, calls };
}

/** A host inside the page, as a view gets it. */
export function makeHost(tag = 'div'): HTMLElement {
  const root = document.createElement('div');
  const host = document.createElement(tag);
  root.append(host);
  document.body.replaceChildren(root);
  return host;
}
