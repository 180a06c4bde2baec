import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOT_APPLICABLE } from '../../../src/analysis/rows.ts';
import { PALE, STRIDE } from '../../../src/map/circles.ts';
import { createScene } from '../../../src/map/scene.ts';
import type { Month } from '../../../src/model/month.ts';
import { monthOf } from '../../../src/model/month.ts';
import type { Settings, Window } from '../../../src/model/state.ts';
import { column, ints, NULL, valueAt } from '../../../src/model/table.ts';
import { createSelection } from '../../../src/views/table/selection.ts';
import type { Sheet } from '../../../src/views/table/sheet.ts';
import { violenceSheet } from '../../../src/views/table/violence.ts';
import { loadTable } from '../../data/bundle.ts';
import { makeContext } from './context.ts';

const places = loadTable('violence-places');
const cells = loadTable('violence-cells');
const TYPES = ['state-based', 'non-state', 'one-sided'];

interface Asked {
  readonly mission: string | null;
  readonly region: string | null;
  readonly window: Window;
  readonly types: Settings['types'];
  readonly measure: Settings['measure'];
}

interface Sums {
  events: number;
  best: number;
  low: number | null;
  high: number | null;
  readonly byType: [number, number, number];
}

const raw = {
  place: ints(cells, 'place'),
  month: ints(cells, 'month'),
  type: column(cells, 'type'),
  events: ints(cells, 'events'),
  best: ints(cells, 'best'),
  low: ints(cells, 'low'),
  high: ints(cells, 'high'),
};

/** The places asked for, told one by one by what the resource says of them. */
function isInside({ mission, region }: Asked): (place: number) => boolean {
  const word = (name: string, row: number): string => String(valueAt(places, name, row) ?? '');
  if (mission) return (place) => word('areas', place).split('~').includes(mission);
  if (!region) return () => true;
  const [kind, rest = ''] = region.split(':');
  if (kind === 'country') return (place) => word('iso3_now', place) === rest;
  if (kind === 'admin1') return (place) => `${word('iso3_now', place)}~${word('admin1', place)}` === rest;
  const [west = 0, south = 0, east = 0, north = 0] = rest.split(',').map(Number);
  const [lat, lon] = [column(places, 'lat'), column(places, 'lon')];
  const at = ({ raw: values, decimals }: typeof lat, place: number): number =>
    (values[place] ?? 0) / 10 ** decimals;
  return (place) =>
    at(lon, place) >= west && at(lon, place) <= east && at(lat, place) >= south && at(lat, place) <= north;
}

/** One loop over every row of the resource: nothing of the app's own sums, ranges or masks. */
function recount(asked: Asked): Map<number, Sums> {
  const inside = isInside(asked);
  const known = new Map<number, boolean>();
  const found = new Map<number, Sums>();
  for (let row = 0; row < cells.rows; row++) {
    const month: Month = raw.month[row] ?? NULL;
    const type = TYPES.indexOf(raw.type.dictionary[raw.type.raw[row] ?? -1] ?? '');
    if (month === NULL || month < asked.window.from || month > asked.window.to || !asked.types[type])
      continue;
    const place = raw.place[row] ?? 0;
    if (!known.has(place)) known.set(place, inside(place));
    if (!known.get(place)) continue;
    const sum = found.get(place) ?? { events: 0, best: 0, low: null, high: null, byType: [0, 0, 0] };
    found.set(place, sum);
    const [low, high, best] = [raw.low[row] ?? NULL, raw.high[row] ?? NULL, raw.best[row] ?? 0];
    sum.events += raw.events[row] ?? 0;
    sum.best += best;
    sum.byType[type as 0 | 1 | 2] += asked.measure === 'events' ? (raw.events[row] ?? 0) : best;
    if (low === NULL || high === NULL) continue;
    sum.low = (sum.low ?? 0) + low;
    sum.high = (sum.high ?? 0) + high;
  }
  return found;
}

const month = fc.integer({ min: monthOf(1988, 1), max: monthOf(2026, 6) });
const asked: fc.Arbitrary<Asked> = fc
  .record({
    a: month,
    b: month,
    types: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    measure: fc.constantFrom<Settings['measure']>('deaths', 'events'),
    what: fc.constantFrom(
      { mission: null, region: null },
      { mission: 'minusma', region: null },
      { mission: 'monusco', region: null },
      { mission: 'unmiss', region: null },
      { mission: null, region: 'country:SDN' },
      { mission: null, region: 'admin1:MLI~Gao' },
      { mission: null, region: 'box:-4.5,12.25,3.75,17.5' },
    ),
  })
  .map(({ a, b, types, measure, what }) => ({
    ...what,
    types,
    measure,
    window: { from: Math.min(a, b), to: Math.max(a, b) },
  }));

function show(wanted: Asked) {
  const context = makeContext();
  const { store } = context;
  if (wanted.mission) store.dispatch({ type: 'select', mission: wanted.mission, from: 'app' });
  if (wanted.region) store.dispatch({ type: 'region', region: wanted.region, from: 'app' });
  store.dispatch({ type: 'mode', mode: 'range', from: 'app' });
  store.dispatch({ type: 'window', window: wanted.window, from: 'app' });
  store.dispatch({ type: 'settings', change: { types: wanted.types, measure: wanted.measure }, from: 'app' });
  const sheet = violenceSheet({ context, selection: createSelection(context).value }) as Sheet;
  const scene = createScene(context);
  scene.far.value = false;
  return { sheet, circles: scene.circles.value?.circles ?? null };
}

const rowsOf = ({ columns, rows, key, cell }: Sheet) => {
  const at = (id: string): number => columns.findIndex((one) => one.id === id);
  const [events, best, low, high, note] = ['events', 'best', 'low', 'high', 'note'].map(at);
  const types = [0, 1, 2].map(
    (type) => [type, columns.findIndex(({ id }) => id.endsWith(`ype${type}`))] as const,
  );
  return Array.from({ length: rows }, (_, row) => {
    const byType = types.map(([, col]) => (col < 0 ? 0 : Number(cell(row, col))));
    return {
      place: Number(key(row)),
      events: cell(row, events ?? -1),
      best: cell(row, best ?? -1),
      low: cell(row, low ?? -1),
      high: cell(row, high ?? -1),
      byType,
      givesWay: cell(row, note ?? -1) !== NOT_APPLICABLE,
    };
  });
};

describe('the table of places', () => {
  it('is a plain recount of the resource, and the circles of the map, for any window, filter and selection', () => {
    fc.assert(
      fc.property(asked, (wanted) => {
        const expected = recount(wanted);
        const { sheet, circles } = show(wanted);
        const rows = rowsOf(sheet);
        expect(rows.map(({ place }) => place)).toEqual([...expected.keys()].sort((a, b) => a - b));
        for (const { place, givesWay, ...sums } of rows)
          expect({ place, ...sums }).toEqual({ place, ...expected.get(place) });

        const drawn = new Map<number, readonly number[]>();
        for (let at = 0; at < (circles?.count ?? 0); at++) {
          const from = at * STRIDE;
          const flags = circles?.data[from + 6] ?? 0;
          if (flags & PALE) continue; // around what is chosen
          drawn.set(circles?.unit[at] ?? -1, [...(circles?.data.subarray(from + 2, from + 5) ?? [])]);
        }
        for (const { place, byType, givesWay } of rows) {
          if (givesWay) expect(drawn.has(place)).toBe(false);
          else expect({ place, byType: drawn.get(place) }).toEqual({ place, byType });
          drawn.delete(place);
        }
        expect([...drawn.keys()]).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
