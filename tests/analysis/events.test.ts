import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createEventFiles,
  type EventAt,
  type Events,
  eventsInWindow,
  eventsOfPlace,
  fileOf,
  filesOf,
  indexEvents,
  placesInWindow,
  readEvent,
} from '../../src/analysis/events.ts';
import { placeRows, type Types } from '../../src/analysis/place-rows.ts';
import { indexViolence, type Violence } from '../../src/analysis/violence.ts';
import { formatDay, parseDay } from '../../src/model/day.ts';
import { EVENTS_NAMES } from '../../src/model/event-groups.ts';
import { monthOf, monthOfDate } from '../../src/model/month.ts';
import { loadTable } from '../data/bundle.ts';
import { makeEvents, makeEventTable, type TestEvent } from './exact-events.ts';
import { makeViolence } from './violence.ts';

const ALL: Types = [true, true, true];
const day = (text: string): number => parseDay(text) ?? Number.NaN;

/** Any day, and often the first or last of a month. */
const anyDay = fc.oneof(
  fc.integer({ min: day('2019-11-01'), max: day('2020-04-30') }),
  fc
    .constantFrom('2019-12-31', '2020-01-01', '2020-01-31', '2020-02-01', '2020-02-29', '2020-03-01')
    .map(day),
);
const PLACES = 6;
const event: fc.Arbitrary<TestEvent> = fc.record({
  place: fc.nat(PLACES - 1),
  start: fc.option(anyDay, { freq: 8 }),
  type: fc.constantFrom(0, 1, 2) as fc.Arbitrary<0 | 1 | 2>,
  best: fc.nat(50),
});
const window = fc
  .tuple(fc.integer({ min: monthOf(2019, 10), max: monthOf(2020, 5) }), fc.nat(5))
  .map(([from, more]) => ({ from, to: from + more }));
const types = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean());

const ids = (rows: readonly EventAt[]): readonly number[] => rows.map(({ row }) => row);

/** The plain way: every row, its month read from its text. */
function plainly(
  events: Events,
  keep: (event: ReturnType<typeof readEvent>, month: number) => boolean,
): number[] {
  return Array.from({ length: events.rows }, (_, row) => row).filter((row) => {
    const read = readEvent({ events, row });
    if (read.start === null) return false;
    return keep(read, monthOfDate(formatDay(read.start)) ?? Number.NaN);
  });
}

describe('events by day', () => {
  it('are for a place, a window and types what a plain search finds', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 60 }),
        window,
        types,
        fc.nat(PLACES),
        (list, asked, shown, place) => {
          const events = makeEvents(list);
          expect(ids(eventsOfPlace(events, place, asked, shown))).toEqual(
            plainly(
              events,
              (one, month) =>
                one.place === place && month >= asked.from && month <= asked.to && (shown[one.type] ?? false),
            ),
          );
        },
      ),
    );
  });

  it('are for a window, types and a mask of places what a plain search finds', () => {
    const mask = fc.option(fc.array(fc.constantFrom(0, 1), { minLength: PLACES, maxLength: PLACES }));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), window, types, mask, (list, asked, shown, among) => {
        const events = makeEvents(list);
        const inside = among && Uint8Array.from(among);
        expect(ids(eventsInWindow(events, asked, shown, inside))).toEqual(
          plainly(
            events,
            (one, month) =>
              month >= asked.from &&
              month <= asked.to &&
              (shown[one.type] ?? false) &&
              (!inside || inside[one.place] === 1),
          ),
        );
      }),
    );
  });

  it('count the first and the last day of a window, and the month they start in only', () => {
    const events = makeEvents([
      { place: 0, start: day('2020-01-31'), end: day('2020-02-02'), type: 0, best: 1 },
      { place: 0, start: day('2020-02-01'), type: 0, best: 2 },
      { place: 0, start: day('2020-02-29'), type: 0, best: 3 },
      { place: 0, start: day('2020-03-01'), type: 0, best: 4 },
      { place: 0, start: null, type: 0, best: 5 },
    ]);
    const february = { from: monthOf(2020, 2), to: monthOf(2020, 2) };
    const best = eventsOfPlace(events, 0, february, ALL).map((at) => readEvent(at).best);
    expect(best).toEqual([2, 3]);
  });

  it('leave out nothing and fill in nothing', () => {
    const [at] = eventsInWindow(
      makeEvents([{ place: 2, start: day('2020-01-05'), type: 2, best: 0, high: 3, where: 'Mopti town' }]),
      { from: monthOf(2020, 1), to: monthOf(2020, 1) },
      ALL,
      null,
    );
    expect(at && readEvent(at)).toMatchObject({
      best: 0,
      low: null,
      high: 3,
      end: null,
      type: 2,
      dyad: null,
    });
    expect(at && readEvent(at)).toMatchObject({ where: 'Mopti town', precision: null, reports: null });
  });

  it('stop at a type that UCDP does not have, naming the file', () => {
    const table = makeEventTable([{ place: 0, start: 0, type: 0, best: 1 }]);
    const type = table.columns.get('type');
    const wrong = { ...table, columns: new Map(table.columns) };
    if (type) wrong.columns.set('type', { ...type, dictionary: ['war'] });
    expect(() => indexEvents('events-syria', wrong)).toThrow('events-syria: type "war", expected one of');
  });
});

describe('files of events', () => {
  it('are indexed once each, and the same while none arrives', () => {
    const files = createEventFiles();
    const west = makeEventTable([{ place: 0, start: 1, type: 0, best: 1 }]);
    const first = files({ 'events-west-africa': west });
    expect(files({ 'events-west-africa': west })).toBe(first);
    const both = files({ 'events-west-africa': west, 'events-syria': makeEventTable([]) });
    expect([...both.keys()].sort()).toEqual(['events-syria', 'events-west-africa']);
    expect(both.get('events-west-africa')).toBe(first.get('events-west-africa'));
  });

  it('are those of the countries that the places lie in', () => {
    const violence = makeViolence(3, []); // all in Mali
    expect(fileOf(violence, 1)).toBe('events-west-africa');
    expect(filesOf(violence, Uint8Array.from([0, 1, 0]))).toEqual(['events-west-africa']);
    expect(filesOf(violence, Uint8Array.from([0, 0, 0]))).toEqual([]);
  });

  it('are asked for only where something starts in the window', () => {
    const cell = { type: 0, best: 1, low: null, high: null, precision: null } as const;
    const violence = makeViolence(3, [
      { ...cell, place: 0, month: monthOf(2020, 1) },
      { ...cell, place: 2, month: monthOf(2021, 1) },
    ]);
    const year = { from: monthOf(2020, 1), to: monthOf(2020, 12) };
    expect([...placesInWindow(violence, year, null)]).toEqual([1, 0, 0]);
    expect([...placesInWindow(violence, year, Uint8Array.from([0, 1, 1]))]).toEqual([0, 0, 0]);
  });
});

describe('the committed events', () => {
  const violence: Violence = indexViolence(loadTable('violence-places'), loadTable('violence-cells'));
  const files = EVENTS_NAMES.map((name) => indexEvents(name, loadTable(name)));

  it('sum to the circles of the map for every place, in any window and of any types', () => {
    const span = fc
      .tuple(fc.integer({ min: violence.first, max: violence.last }), fc.nat(60))
      .map(([from, more]) => ({ from, to: Math.min(violence.last, from + more) }));
    fc.assert(
      fc.property(span, types, (asked, shown) => {
        const sums = new Map<number, [number, number]>();
        for (const { events, row } of files.flatMap((file) => eventsInWindow(file, asked, shown, null))) {
          const [count, best] = sums.get(events.place[row] ?? -1) ?? [0, 0];
          sums.set(events.place[row] ?? -1, [count + 1, best + (events.best[row] ?? 0)]);
        }
        const rows = placeRows(violence, asked, shown, null);
        expect(sums.size).toBe(rows.length);
        for (let at = 0; at < rows.length; at++) {
          const row = rows.at(at);
          if (sums.get(row?.place ?? -1)?.join() !== `${row?.events},${row?.best}`) {
            expect.fail(
              `place ${row?.place}: ${sums.get(row?.place ?? -1)}, expected ${row?.events},${row?.best}`,
            );
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});
