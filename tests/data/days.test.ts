import { describe, expect, it } from 'vitest';
import { daysResources } from '../../data/steps/violence/days.ts';
import type { ViolenceEvent } from '../../data/steps/violence/event.ts';
import { placeKey } from '../../data/steps/violence/places.ts';
import { formatDay } from '../../src/model/day.ts';
import { EVENTS_NAMES, eventGroup } from '../../src/model/event-groups.ts';
import { monthOf, monthOfDate } from '../../src/model/month.ts';
import { NULL, type Table, valueAt } from '../../src/model/table.ts';
import { loadTable } from './bundle.ts';

const all: readonly Table[] = EVENTS_NAMES.map(loadTable);

/** Sums of every column asked for by a key of its rows. */
function sums(
  tables: readonly Table[],
  key: (table: Table, row: number) => string,
  figures: (table: Table, row: number) => readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const table of tables) {
    for (let row = 0; row < table.rows; row++) {
      const at = key(table, row);
      const own = figures(table, row);
      found.set(at, found.get(at)?.map((sum, figure) => sum + (own[figure] ?? 0)) ?? own);
    }
  }
  return found;
}

const number = (table: Table, name: string, row: number): number => Number(valueAt(table, name, row));

describe('events by day, as committed', () => {
  it('hold what violence-cells sums: events and deaths of every place, month, type and dyad', () => {
    const rest = (table: Table, row: number): string =>
      ['place', 'year', 'type', 'dyad', 'iso3', 'status', 'source']
        .map((name) => valueAt(table, name, row))
        .join('|');
    const cells = sums(
      [loadTable('violence-cells')],
      (table, row) => `${valueAt(table, 'month', row)}|${rest(table, row)}`,
      (table, row) => [number(table, 'events', row), number(table, 'best', row)],
    );
    const events = sums(
      all,
      (table, row) => {
        const start = valueAt(table, 'start', row);
        return `${start === null ? null : monthOfDate(formatDay(Number(start)))}|${rest(table, row)}`;
      },
      (table, row) => [1, number(table, 'best', row)],
    );
    expect(events.size).toBe(cells.size);
    expect([...events].filter(([key, own]) => own.join() !== cells.get(key)?.join())).toEqual([]);
  });

  it('stand in the file of the country of today, sorted by first day, those without a day last', () => {
    const places = loadTable('violence-places');
    for (const [at, table] of all.entries()) {
      const start = table.columns.get('start')?.raw ?? new Int32Array();
      const ranks = [...start].map((day) => (day === NULL ? Number.POSITIVE_INFINITY : day));
      expect(ranks.every((day, row) => row === 0 || day >= (ranks[row - 1] ?? 0))).toBe(true);
      for (let row = 0; row < table.rows; row++) {
        const iso3 = valueAt(places, 'iso3_now', number(table, 'place', row)) as string | null;
        if (`events-${eventGroup(iso3)}` !== EVENTS_NAMES[at]) expect.fail(`${EVENTS_NAMES[at]} has ${iso3}`);
      }
    }
  });

  it('have the counts and deaths that the source notes state', () => {
    const bySource = sums(
      all,
      (table, row) => `${valueAt(table, 'source', row)} ${valueAt(table, 'year', row)}`,
      (table, row) => [1, number(table, 'best', row)],
    );
    // Sudan 2023 and 2024 complete: 7,837 and 7,103 deaths; DR Congo 2025: 1,002 events, 9,382 deaths.
    expect(bySource.get('ucdp-ged-sudan 2023')?.[1]).toBe(7837);
    expect(bySource.get('ucdp-ged-sudan 2024')?.[1]).toBe(7103);
    expect(bySource.get('ucdp-ged-drc 2025')).toEqual([1002, 9382]);
    // 941 rows of DR Congo 2023-24 give the year only; the Central African file has 1,848 rows.
    const dayless = sums(
      all,
      (table, row) => (valueAt(table, 'start', row) === null ? 'year only' : 'day'),
      () => [1],
    );
    expect(dayless.get('year only')).toEqual([941]);
    const car = [...bySource].filter(([key]) => key.startsWith('ucdp-ged-car'));
    expect(car.reduce((sum, [, [rows = 0]]) => sum + rows, 0)).toBe(1848);
  });

  it('span as many days as UCDP says of each date precision', () => {
    // 1 one day; 2 a span of 2-6 days; 3 a week; 4 a month or 8-31 days; 5 longer than a month.
    const spans = new Map<number, number[]>();
    for (const table of all) {
      for (let row = 0; row < table.rows; row++) {
        const [start, end, precision] = ['start', 'end', 'date_precision'].map((name) =>
          valueAt(table, name, row),
        );
        if (end === null || precision === null) continue;
        const days = Number(end) - Number(start) + 1;
        const same = spans.get(Number(precision));
        if (same) same.push(days);
        else spans.set(Number(precision), [days]);
      }
    }
    const share = (precision: number, low: number, high: number): number => {
      const days = spans.get(precision) ?? [];
      return days.filter((each) => each >= low && each <= high).length / days.length;
    };
    expect(share(1, 1, 1)).toBeGreaterThan(0.99);
    expect(share(2, 2, 6)).toBeGreaterThan(0.99);
    expect(share(3, 7, 7)).toBeGreaterThan(0.99);
    expect(share(4, 8, 31)).toBeGreaterThan(0.99);
    expect(share(5, 32, 366)).toBeGreaterThan(0.99);
  });
});

describe('the step', () => {
  const EVENT: ViolenceEvent = {
    source: 'ucdp-ged-africa',
    id: '7',
    iso3: 'MLI',
    year: 2019,
    month: monthOf(2019, 3),
    start: '2019-03-14',
    end: '2019-03-16',
    type: 'one-sided',
    dyad: 'A - B',
    lat: 14.5,
    lon: -4.2,
    best: 3,
    low: 2,
    high: 5,
    precision: 1,
    datePrecision: 2,
    reports: 2,
    where: 'Mopti town',
    office: null,
    status: 'final',
  };
  const rows = new Map([[placeKey(EVENT), 0]]);
  const place = { lat: 14.5, lon: -4.2, iso3Now: 'MLI', admin1: null, areas: null, border: false };
  const made = (events: readonly ViolenceEvent[], iso3Now: string | null = 'MLI') =>
    daysResources(events, [{ ...place, iso3Now }], rows);

  it('writes first and last day as day numbers, and only an id of UCDP', () => {
    const own = { ...EVENT, id: 'sudan-4', start: '2019-03-01', end: null };
    const [west] = made([EVENT, { ...own, best: 0 }]);
    expect(west).toMatchObject({ name: 'events-west-africa' });
    expect(west?.data).toMatchObject({ best: [0, 3], id: [null, 7], end: [null, 17_971] });
    // 49 years and 12 leap days after 1970-01-01: 49 * 365 + 12 = 17,897 is 2019-01-01; 14 March is 72 days on.
    expect(west?.data.start).toEqual([17_897 + 59, 17_897 + 72]);
  });

  it('stops at a country that is in no group, and keeps events at sea', () => {
    expect(() => made([EVENT], 'ATL')).toThrow('country "ATL" is in no group');
    expect(made([EVENT], null).find(({ name }) => name === 'events-elsewhere')?.data.best).toEqual([3]);
  });
});
