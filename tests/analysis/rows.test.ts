import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthly, total } from '../../src/analysis/histogram.ts';
import { killedByMission } from '../../src/analysis/killed.ts';
import {
  placeRows as lazyRows,
  type PlaceRow,
  type Types,
  undatedDeaths,
} from '../../src/analysis/place-rows.ts';
import {
  type Cell,
  countryRows,
  deathRows,
  deathsByArea,
  missionRows,
  NOT_APPLICABLE,
  sortByNumber,
  sortRows,
  whereabouts,
} from '../../src/analysis/rows.ts';
import { createSlidingSums } from '../../src/analysis/sums.ts';
import { indexViolence, placesOfMission } from '../../src/analysis/violence.ts';
import type { Mission } from '../../src/model/bundle.ts';
import { monthOf } from '../../src/model/month.ts';
import type { Window } from '../../src/model/state.ts';
import { loadJson, loadTable } from '../data/bundle.ts';
import { makeViolence, type TestCell } from './violence.ts';

const PLACES = 7;
const ALL: Types = [true, true, true];
const cell = fc.record({
  place: fc.integer({ min: 0, max: PLACES - 1 }),
  month: fc.option(fc.integer({ min: 24000, max: 24047 })),
  type: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
  best: fc.integer({ min: 0, max: 500 }),
  low: fc.option(fc.integer({ min: 0, max: 500 })),
  high: fc.option(fc.integer({ min: 0, max: 900 })),
  precision: fc.option(fc.integer({ min: 1, max: 7 })),
});
const cells = fc.array(cell, { maxLength: 60 });
const window = fc
  .tuple(fc.integer({ min: 23990, max: 24060 }), fc.integer({ min: 23990, max: 24060 }))
  .map(([a, b]): Window => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const types = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean());
const mask = fc.option(
  fc
    .array(fc.constantFrom(0, 1), { minLength: PLACES, maxLength: PLACES })
    .map((bits) => Uint8Array.from(bits)),
);

/** All rows made: a table makes those of its page. */
const placeRows = (...input: Parameters<typeof lazyRows>): readonly PlaceRow[] => {
  const rows = lazyRows(...input);
  return Array.from({ length: rows.length }, (_, at) => rows.at(at)).filter((row) => row !== undefined);
};

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** What a table of the rows adds up to, place by place where there is a row. */
function byPlace(rows: readonly PlaceRow[]): Map<number, PlaceRow> {
  return new Map(rows.map((row) => [row.place, row]));
}

describe('rows of places', () => {
  it('equal a plain count over random windows, masks and types', () => {
    fc.assert(
      fc.property(cells, window, types, mask, (all, span, shown, inside) => {
        const rows = placeRows(makeViolence(PLACES, all), span, shown, inside);
        const kept = all.filter(
          (c) =>
            c.month !== null &&
            c.month >= span.from &&
            c.month <= span.to &&
            shown[c.type] &&
            (!inside || inside[c.place] === 1),
        );
        expect(rows.map(({ place }) => place)).toEqual([...new Set(kept.map((c) => c.place))].sort());
        for (const row of rows)
          checkRow(
            row,
            kept.filter((c) => c.place === row.place),
          );
      }),
    );
  });

  it('equal the sums that the map draws, however its window has moved', () => {
    fc.assert(
      fc.property(
        cells,
        fc.array(window, { minLength: 1, maxLength: 6 }),
        types,
        mask,
        (all, windows, shown, inside) => {
          const violence = makeViolence(PLACES, all);
          const sliding = createSlidingSums(violence);
          // The map's sums of some types alone: those of a map that has no other events.
          const filtered = createSlidingSums(
            makeViolence(
              PLACES,
              all.filter((c) => shown[c.type]),
            ),
          );
          for (const span of windows) {
            const [sums, some] = [sliding.move(span), filtered.move(span)];
            const rows = byPlace(placeRows(violence, span, shown, inside));
            for (let place = 0; place < PLACES; place++) {
              const row = rows.get(place);
              if (inside && !inside[place]) {
                expect(row).toBeUndefined();
                continue;
              }
              for (const type of [0, 1, 2] as const) {
                expect(row?.byType[type] ?? 0).toBe(shown[type] ? sums.best[place * 3 + type] : 0);
              }
              expect(row?.events ?? 0).toBe(some.events[place]);
              expect(row?.low ?? 0).toBe(some.low[place]);
              expect(row?.high ?? 0).toBe(some.high[place]);
              expect(row?.ungivenCells ?? 0).toBe(some.ungiven[place]);
            }
          }
        },
      ),
    );
  });

  it('keep "not given" apart from zero', () => {
    const at = { place: 1, month: 24000, type: 0, best: 4 } as const;
    const span = { from: 24000, to: 24000 };
    const of = (...given: Partial<TestCell>[]) =>
      placeRows(
        makeViolence(
          2,
          given.map((part) => ({ ...at, low: null, high: null, precision: null, ...part })),
        ),
        span,
        ALL,
        null,
      )[0];
    expect(of({})).toMatchObject({ low: null, high: null, ungiven: 4, least: null, most: null });
    expect(of({ low: 0, high: 0 })).toMatchObject({ low: 0, high: 0, ungiven: 0 });
    // One event with bounds, one without: 3 and 9 are of the first, 4 deaths of the second have none.
    expect(of({ low: 3, high: 9, precision: 5 }, {})).toMatchObject({
      best: 8,
      low: 3,
      high: 9,
      ungiven: 4,
      least: 5,
      most: 5,
    });
  });

  it('leave out rows without a month, and say how many deaths those have', () => {
    const undated = { place: 0, type: 2, low: null, high: null, precision: null } as const;
    const violence = makeViolence(2, [
      { ...undated, month: null, best: 9 }, // of 2023, as makeViolence has it
      { ...undated, month: null, best: 5, type: 0 },
      { ...undated, month: 2023 * 12, best: 1 },
    ]);
    expect(placeRows(violence, { from: 0, to: 40000 }, ALL, null)).toHaveLength(1);
    const years = { from: 2020, to: 2023 };
    expect(undatedDeaths(violence, years, ALL, null)).toBe(14);
    expect(undatedDeaths(violence, years, [false, false, true], null)).toBe(9);
    expect(undatedDeaths(violence, { from: 2024, to: 2025 }, ALL, null)).toBe(0);
    expect(undatedDeaths(violence, years, ALL, Uint8Array.of(0, 1))).toBe(0);
  });
});

function checkRow(row: PlaceRow, kept: readonly TestCell[]): void {
  const given = kept.filter((c) => c.low !== null && c.high !== null);
  const precise = kept.flatMap((c) => c.precision ?? []);
  expect(row.events).toBe(kept.length);
  expect(row.byType).toEqual(
    [0, 1, 2].map((type) => sum(kept.filter((c) => c.type === type).map((c) => c.best))),
  );
  expect(row.best).toBe(sum(kept.map((c) => c.best)));
  expect(row.low).toBe(given.length ? sum(given.map((c) => c.low ?? 0)) : null);
  expect(row.high).toBe(given.length ? sum(given.map((c) => c.high ?? 0)) : null);
  expect(row.ungiven).toBe(sum(kept.filter((c) => !given.includes(c)).map((c) => c.best)));
  expect([row.least, row.most]).toEqual(
    precise.length ? [Math.min(...precise), Math.max(...precise)] : [null, null],
  );
}

describe('the committed data', () => {
  const violence = indexViolence(loadTable('violence-places'), loadTable('violence-cells'));
  const mali = { from: monthOf(2013, 4), to: monthOf(2023, 12) };
  const whole = { from: violence.first, to: violence.last };

  it('add up to the panel’s figures for a mission, for each type and all', () => {
    for (const id of ['minusma', 'monusco', 'unamid']) {
      const inside = placesOfMission(violence, id);
      const rows = placeRows(violence, mali, ALL, inside);
      const figures = total(monthly(violence, mali, inside), mali);
      expect(rows.length).toBeGreaterThan(0);
      expect([0, 1, 2].map((type) => sum(rows.map((row) => row.byType[type] ?? 0)))).toEqual(figures.byType);
      expect(sum(rows.map((row) => row.events))).toBe(figures.events);
      expect(sum(rows.map((row) => row.low ?? 0))).toBe(figures.low);
      expect(sum(rows.map((row) => row.high ?? 0))).toBe(figures.high);
      expect(sum(rows.map((row) => row.ungiven))).toBe(figures.ungiven);
      expect(deathsByArea(violence, mali, ALL).get(id)).toBe(figures.best);
    }
  });

  it('hold every dated event of the whole span', () => {
    const rows = placeRows(violence, whole, ALL, null);
    const dated = loadTable('violence-cells');
    const months = dated.columns.get('month')?.raw ?? [];
    const best = dated.columns.get('best')?.raw ?? [];
    let plain = 0;
    for (let row = 0; row < dated.rows; row++) if ((months[row] ?? 0) > 0) plain += best[row] ?? 0;
    expect(sum(rows.map((row) => row.best))).toBe(plain);
  });

  it('say where the places of an area lie', () => {
    const { countries, missions } = whereabouts(violence, placesOfMission(violence, 'minusma'));
    expect([...countries]).toEqual(['MLI']);
    expect([...missions]).toEqual(['minusma']);
  });

  it('have the deaths of peacekeepers that the source notes state', () => {
    const fatalities = loadTable('fatalities');
    const rows = deathRows(fatalities, { from: 0, to: 40000 }, 'minusma');
    expect(sum(rows.map((row) => row.deaths))).toBe(311);
    const malicious = rows.filter(({ cause }) => cause === 'Malicious Act');
    expect(sum(malicious.map((row) => row.deaths))).toBe(174);
    // 4,429 rows, 207 under acronyms of no operation, 6 casualties listed twice
    expect(sum(deathRows(fatalities, { from: 0, to: 40000 }, null).map((row) => row.deaths))).toBe(4216);
  });
});

describe('rows of missions', () => {
  const missions = loadJson<readonly Mission[]>('missions');
  const killed = killedByMission(loadTable('fatalities'));
  // UCDP country-year has deaths of South Sudan in 2022-24; the files of events end in 2021.
  const official = { low: 0, high: 9999, preliminary: false };
  const officialRows = new Map([
    ['SSD', { iso3: 'SSD', best: 1649, mapped: 0, share: 0, ...official }],
    ['MLI', { iso3: 'MLI', best: 7675, mapped: 5759, share: 5759 / 7675, ...official }],
  ]);
  const rowsFor = (span: Window, active: readonly string[]) => {
    const rows = missionRows({
      missions,
      window: span,
      active: new Set(active),
      killed,
      recorded: { from: monthOf(1948, 7), to: monthOf(2025, 2) },
      deaths: new Map([['minusma', 5759]]),
      totals: { years: { from: 2022, to: 2024 }, newest: false, rows: officialRows },
    });
    return new Map(rows.map((row) => [row.mission.id, row]));
  };

  it('have dates, and the killed of the window: 174 for MINUSMA', () => {
    const rows = rowsFor({ from: monthOf(2013, 4), to: monthOf(2023, 12) }, ['minusma']);
    expect(rows.get('minusma')).toMatchObject({ end: '2023-06-30', killed: 174, deaths: 5759, active: true });
    expect(rows.get('untso')).toMatchObject({ end: NOT_APPLICABLE });
    // Not deployed in that window, nobody killed: neither zero nor unknown.
    expect(rows.get('untag')?.killed).toBe(NOT_APPLICABLE);
  });

  it('have no zero where the events carry under half of the official deaths', () => {
    const rows = rowsFor({ from: monthOf(2022, 1), to: monthOf(2024, 12) }, ['unmiss', 'untso']);
    expect(rows.get('unmiss')).toMatchObject({ deaths: null, gap: true });
    expect(rows.get('minusma')).toMatchObject({ deaths: 5759, gap: false });
    expect(rows.get('unficyp')).toMatchObject({ deaths: 0, gap: false });
  });

  it('have no count beyond what is recorded', () => {
    expect(
      rowsFor({ from: monthOf(2025, 3), to: monthOf(2026, 1) }, ['unifil']).get('unifil')?.killed,
    ).toBeNull();
  });
});

describe('rows of countries', () => {
  it('mark what the events do not carry, for the countries asked for', () => {
    const one = { low: 1, high: 9, preliminary: false };
    const rows = new Map([
      ['COD', { iso3: 'COD', best: 200, mapped: 60, share: 0.3, ...one }],
      ['MLI', { iso3: 'MLI', best: 40, mapped: 30, share: 0.75, ...one }],
    ]);
    const totals = { years: { from: 2024, to: 2024 }, newest: false, rows };
    expect(countryRows(totals, null).map(({ iso3, gap }) => [iso3, gap])).toEqual([
      ['COD', true],
      ['MLI', false],
    ]);
    expect(countryRows(totals, new Set(['MLI'])).map(({ iso3 }) => iso3)).toEqual(['MLI']);
  });
});

describe('the order of rows', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(null), fc.constant(NOT_APPLICABLE));

  it('is stable, and has "not given" and "not applicable" last, either way round', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), fc.boolean(), (values: readonly Cell[], descending) => {
        const rows = values.map((_, row) => row);
        const sorted = sortRows(rows, (row) => values[row] ?? null, descending);
        // The plain way: group by value, each group in its old order.
        const groups: Cell[] = [...(descending ? [3, 2, 1, 0] : [0, 1, 2, 3]), null, NOT_APPLICABLE];
        expect(sorted).toEqual(groups.flatMap((group) => rows.filter((row) => values[row] === group)));
      }),
    );
  });

  it('is the same by numbers, degrees and what is not given among them', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: -180_000, max: 3_999_999_000 }).map((thousandths) => thousandths / 1000),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), fc.boolean(), (values, descending) => {
        const rows = values.map((_, at) => at);
        const numeric = sortByNumber(rows, (row) => values[row] ?? Number.NaN, descending);
        expect(numeric).toEqual(sortRows(rows, (row) => values[row] ?? null, descending));
      }),
    );
  });

  it('puts words by letters and numbers in them by value', () => {
    const words = ['Zone 10', 'zone 9', 'Île', 'Abyei'];
    expect(sortRows([0, 1, 2, 3], (row) => words[row] ?? null, false).map((row) => words[row])).toEqual([
      'Abyei',
      'Île',
      'zone 9',
      'Zone 10',
    ]);
  });
});
