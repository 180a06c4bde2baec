import { signal } from '@preact/signals-core';
import { vi } from 'vitest';
import { createImportedRegions } from '../../../src/bundle/import/regions.ts';
import type { Bundle, Mission, ResourceInfo, ResourceName, Resources } from '../../../src/model/bundle.ts';
import { monthOf } from '../../../src/model/month.ts';
import { createSelectors } from '../../../src/model/select.ts';
import { initialState, type Limits, missionWindow, spanOf } from '../../../src/model/state.ts';
import { createStore } from '../../../src/model/store.ts';
import { createStories } from '../../../src/model/stories.ts';
import { type ColumnSpec, makeTable, type Table, type Value } from '../../../src/model/table.ts';
import { en } from '../../../src/text/en.ts';
import type { Context, OnScreen } from '../../../src/ui/context.ts';

type Types = Readonly<Record<string, ColumnSpec['type']>>;

function table(types: Types, rows: readonly (readonly Value[])[]): Table {
  const specs = Object.entries(types).map(
    ([name, type]): ColumnSpec => ({ name, type, decimals: 2, description: name }),
  );
  return makeTable(
    specs,
    Object.fromEntries(specs.map(({ name }, at) => [name, rows.map((row) => row[at] ?? null)])),
  );
}

const cited = { source: 'un-resolutions', document: 'S/RES/1 (2010)', place: 'para. 4' };
const day = (date: string) => ({ date, precision: 'day' as const, source: cited });

/** A mission of one host, 2010-03 to 2012-12, with an end of each kind that has a sign of its own. */
const ENDED: Mission = {
  id: 'one',
  acronym: 'ONE',
  name: 'United Nations Mission One',
  start: { ...day('2010-03-01'), event: 'established' },
  ends: [
    { ...day('2012-06-30'), kind: 'mandate', label: 'Mandate terminated', quote: 'Decides to terminate' },
    { ...day('2012-09-30'), kind: 'protection', label: 'Protection ends' },
    { ...day('2012-12-31'), kind: 'withdrawal', label: 'Withdrawn by' },
    { ...day('2013-01-01'), precision: 'month', kind: 'liquidation', label: 'Liquidation begins' },
  ],
  hosts: [{ iso3: 'AAA', name: 'Aland', source: cited }],
  hq: { place: 'Acity', lat: 1, lon: 1, iso3: 'AAA', source: cited },
  region: 'Africa',
  predecessors: [{ name: 'ZERO (Force Zero)', source: cited }],
  successors: [{ id: 'two', source: cited }],
  area: { drawn: 'Outline of Aland.' },
  notes: [{ text: 'Two lists differ.', source: cited }],
};

/** Its successor: active, authorised until a day long past. */
const ACTIVE: Mission = {
  ...ENDED,
  id: 'two',
  acronym: 'TWO',
  name: 'Mission Two',
  start: { ...day('2013-01-01'), event: 'established' },
  ends: [],
  authorisedUntil: day('2015-12-31'),
  predecessors: [{ id: 'one', source: cited }],
  successors: [],
};

const CELLS: Types = {
  place: 'int',
  iso3: 'string',
  year: 'int',
  month: 'month',
  type: 'string',
  dyad: 'string',
  events: 'int',
  best: 'int',
  low: 'int',
  high: 'int',
  precision: 'int',
  date_precision: 'int',
  status: 'string',
  source: 'string',
};

/** In the area: 10 (8 to 15) in Apr 2010, 5 without low and high in May 2011, 2 (0 to 2) in Jul 2012. */
const DATA: Resources = {
  missions: [ENDED, ACTIVE],
  'violence-places': table(
    { lat: 'fixed', lon: 'fixed', iso3_now: 'string', admin1: 'string', areas: 'string' },
    [
      [1, 1, 'AAA', null, 'one~two'],
      [9, 9, 'AAA', null, null],
    ],
  ),
  'violence-cells': table(CELLS, [
    [0, 'AAA', 2010, monthOf(2010, 4), 'state-based', 'x', 1, 10, 8, 15, 1, 1, 'final', 'ged'],
    [1, 'AAA', 2010, monthOf(2010, 4), 'state-based', 'x', 1, 900, 900, 900, 1, 1, 'final', 'ged'],
    [0, 'AAA', 2011, monthOf(2011, 5), 'non-state', 'x', 1, 5, null, null, 1, 1, 'final', 'ged'],
    [0, 'AAA', 2012, monthOf(2012, 7), 'one-sided', 'x', 1, 2, 0, 2, 1, 1, 'final', 'ged'],
  ]),
  'country-year': table(
    { iso3: 'string', year: 'int', type: 'string', best: 'int', low: 'int', high: 'int' },
    [
      ...[2008, 2009, 2010, 2011, 2012, 2013].map((year) => [
        'AAA',
        year,
        'all',
        [0, 0, 12, 5, 100, 7][year - 2008] ?? 0,
        4,
        120,
      ]),
      ['AAA', 2010, 'state-based', 12, 4, 120],
      ['AAA', 2011, 'non-state', 5, 4, 120],
      ['AAA', 2012, 'one-sided', 100, 4, 120],
      ['AAA', 2013, 'state-based', 7, 4, 120],
    ],
  ),
  coverage: table({ iso3: 'string', year: 'int', mapped: 'int', official: 'int' }, [
    ['AAA', 2010, 11, 12],
    ['AAA', 2011, 5, 5],
    ['AAA', 2012, 2, 100],
  ]),
  'country-month': table({ iso3: 'string', month: 'month', best: 'int', status: 'string' }, [
    ...Array.from({ length: 12 }, (_, at) => ['AAA', monthOf(2010, at + 1), 1, 'final']),
    ['AAA', monthOf(2014, 1), 3, 'preliminary'],
  ]),
  fatalities: table(
    {
      mission: 'string',
      month: 'month',
      cause: 'string',
      personnel: 'string',
      deaths: 'int',
      after_end: 'int',
    },
    [
      ['one', monthOf(2010, 5), 'Malicious Act', 'Military', 3, 0],
      ['one', monthOf(2011, 5), 'Illness', 'Military', 2, 0],
      ['one', monthOf(2013, 2), 'Other', 'Local', 1, 1],
    ],
  ),
  strength: table({ mission: 'string', month: 'month', kind: 'string', deployed: 'int' }, [
    ['one', monthOf(2010, 11), 'troops', 500],
    ['one', monthOf(2010, 12), 'troops', 700],
  ]),
  bases: table(
    { mission: 'string', year: 'int', place: 'string', lat: 'fixed', lon: 'fixed', troops: 'int', hq: 'int' },
    [['one', 2011, 'Acity', 1, 1, 650, 3]],
  ),
  wgi: table({ iso3: 'string', year: 'int', indicator: 'string', estimate: 'fixed', se: 'fixed' }, [
    ['AAA', 2010, 'pv', -1, 0.2],
    ['AAA', 2011, 'pv', -1.5, 0.2],
    ['AAA', 2011, 'rl', -0.5, 0.1],
  ]),
  displacement: table({ iso3: 'string', year: 'int', refugees: 'int', idps: 'int', status: 'string' }, [
    ['AAA', 2010, 400, null, 'final'],
    ['AAA', 2011, 1500, 0, 'final'],
    ['AAA', 2016, 1700, 900, 'preliminary'],
    ['BBB', 2011, 9, 9, 'final'],
  ]),
  population: table({ iso3: 'string', year: 'int', people: 'int' }, [
    ['AAA', 2012, 1_000_000],
    ['AAA', 2013, 1_100_000],
    ['AAA', 2014, 1_200_000],
  ]),
  countries: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { iso3: 'AAA', name: 'Aland', label: 'Aland', point: [5, 5] },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [10, 0],
              [10, 10],
              [0, 10],
              [0, 0],
            ],
          ],
        },
      },
    ],
  },
} as unknown as Resources;

const COVERAGE: Readonly<Record<string, readonly [string, string]>> = {
  'violence-cells': ['2008-01', '2013-12'],
  fatalities: ['2008-01', '2014-02'],
  strength: ['2010-11', '2010-12'],
};

function info(name: string): ResourceInfo {
  const [from, to] = COVERAGE[name] ?? [];
  return {
    name,
    path: `${name}.tbl`,
    title: `Title of ${name}`,
    description: '',
    kind: 'table',
    bytes: 0,
    rows: 0,
    hash: 'sha256:00',
    sources: [`source-of-${name}`],
    coverage: from && to ? { from, to } : null,
    status: 'final',
    notes: [],
  };
}

/** The panel's context over the tables above, the mission or region selected; `without` never arrive. */
export function makeContext(
  mission: string | null,
  without: readonly ResourceName[] = [],
  region: string | null = null,
) {
  const data = Object.fromEntries(
    Object.entries(DATA).filter(([name]) => !without.includes(name as ResourceName)),
  ) as Bundle['data'];
  const bundle = signal<Bundle>({
    version: 'test',
    info: new Map(Object.keys(DATA).map((name) => [name, info(name)])),
    data,
    failures: new Map(),
    pending: new Set(),
  });
  const newest = monthOf(2016, 6);
  const limits: Limits = {
    time: { from: monthOf(2000, 1), to: newest },
    violence: { from: monthOf(2008, 1), to: monthOf(2013, 12) },
    missions: new Map([ENDED, ACTIVE].map((record) => [record.id, spanOf(record, newest)])),
    indicators: new Set(),
    overlays: new Set(),
    stories: null,
  };
  const window = mission ? missionWindow(limits, mission) : null;
  const start = initialState(limits);
  const store = createStore(limits, window ? { ...start, mission, mode: 'range', window } : start);
  if (region) store.dispatch({ type: 'region', region, from: 'map' });
  const load = vi.fn();
  const retry = vi.fn();
  const view: OnScreen = {
    phase: signal('map'),
    notes: signal([]),
    zoom: signal(null),
    bounds: signal(null),
    axis: signal(null),
  };
  // The panel reads this much of its context.
  const parts: Partial<Context> = {
    store,
    source: { bundle, load, retry },
    select: createSelectors(store, bundle),
    stories: createStories(store, bundle),
    regions: createImportedRegions(en.regions.unnamed),
    text: en,
    view,
  };
  const context = parts as Context;
  return { context, bundle, load, retry };
}
