import { describe, expect, it } from 'vitest';
import { cellData, makeCells } from '../../../data/steps/violence/cells.ts';
import { chooseFiles, chosenEvents } from '../../../data/steps/violence/choice.ts';
import { coverageRows } from '../../../data/steps/violence/coverage.ts';
import type { ViolenceEvent } from '../../../data/steps/violence/event.ts';
import { placeKey } from '../../../data/steps/violence/places.ts';
import { findRepeats } from '../../../data/steps/violence/repeats.ts';
import { monthOf } from '../../../src/model/month.ts';
import { EVENT } from './event.ts';

describe('one file for each country and year', () => {
  const file = (source: ViolenceEvent['source'], year: number, deaths: readonly number[]): ViolenceEvent[] =>
    deaths.map((best, at) => ({ ...EVENT, source, year, id: `${year}-${at}`, best }));

  it('takes the file with more deaths and lists what it leaves out', () => {
    const events = [...file('ucdp-ged-21', 2017, [241]), ...file('ucdp-ged-africa', 2017, [200, 2])];
    const [choice] = chooseFiles(events);
    expect(choice?.chosen).toMatchObject({ source: 'ucdp-ged-21', deaths: 241 });
    expect(choice?.left.map(({ source, deaths }) => [source, deaths])).toEqual([['ucdp-ged-africa', 202]]);
    expect(chosenEvents([...chooseFiles(events)])).toHaveLength(1);
  });

  it('takes the file with all precisions at a tie, and decides year by year', () => {
    const events = [
      ...file('ucdp-ged-21', 2012, [7]),
      ...file('ucdp-ged-africa', 2012, [3, 4]),
      ...file('ucdp-ged-21', 2013, [9]),
    ];
    expect(chooseFiles(events).map(({ year, chosen }) => [year, chosen.source])).toEqual([
      [2012, 'ucdp-ged-africa'],
      [2013, 'ucdp-ged-21'],
    ]);
  });

  it('stops when an event stands in two chosen years', () => {
    const events = [EVENT, { ...EVENT, year: 2013 }];
    expect(() => chooseFiles(events)).toThrow('event "1" stands twice');
  });
});

describe('cells', () => {
  const rows = new Map([[placeKey(EVENT), 0]]);
  const cells = (...events: Partial<ViolenceEvent>[]) =>
    makeCells(
      events.map((event) => ({ ...EVENT, ...event })),
      rows,
    );

  it('sums the events of one place, month, type and dyad, and keeps the vaguest precision', () => {
    const [cell, ...more] = cells({ precision: 1 }, { best: 0, low: 0, high: 3, precision: 6 });
    expect(more).toEqual([]);
    expect(cell).toMatchObject({ events: 2, best: 5, low: 4, high: 9, precision: 6, date_precision: 1 });
  });

  it('keeps apart what differs in type, dyad, state, month, status or source', () => {
    const other: Partial<ViolenceEvent>[] = [
      { type: 'non-state' },
      { dyad: null },
      { iso3: 'NER' },
      { month: monthOf(2012, 4) },
      { status: 'preliminary' },
      { source: 'ucdp-ged-africa' },
    ];
    expect(cells({}, ...other)).toHaveLength(7);
  });

  it('gives no low or high, precision or date precision when one event has none', () => {
    const [cell] = cells({}, { low: null, high: null, precision: null, datePrecision: null });
    expect(cell).toMatchObject({ best: 10, low: null, high: null, precision: null, date_precision: null });
  });

  it('keeps estimates out of order as published and counts them', () => {
    const [cell] = cells({ best: 9, low: 4, high: 6 }, { best: 1, low: 2, high: 3 }, {});
    expect(cell).toMatchObject({ best: 15, low: 10, high: 15, out_of_order: 2 });
  });

  it('sorts by month, and puts events without a month last', () => {
    const months = [null, monthOf(2013, 1), monthOf(2012, 1)].map((month) => ({ month, year: 2012 }));
    expect(cellData(cells(...months)).month).toEqual([monthOf(2012, 1), monthOf(2013, 1), null]);
  });
});

describe('coverage', () => {
  it('gives every official row, zeros too, and may exceed 1', () => {
    const official = [
      { iso3: 'MLI', year: 2012, type: 'all', best: 4, low: 4, high: 4, version: '25.1' },
      { iso3: 'MLI', year: 2012, type: 'state-based', best: 4, low: 4, high: 4, version: '25.1' },
      { iso3: 'MLI', year: 2013, type: 'all', best: 0, low: 0, high: 0, version: '25.1' },
      { iso3: 'NER', year: 2013, type: 'all', best: 8, low: 8, high: 8, version: '25.1' },
    ] as const;
    const events = [EVENT, { ...EVENT, id: '2', year: 2014 }, { ...EVENT, id: '3', iso3: 'NER', year: 2013 }];
    const row = { mapped: 5, source: 'ucdp-ged-21' };
    expect(coverageRows(chooseFiles(events), official)).toEqual([
      { ...row, iso3: 'MLI', year: 2012, official: 4, share: 1.25 },
      { iso3: 'MLI', year: 2013, mapped: 0, official: 0, share: null, source: null },
      { ...row, iso3: 'MLI', year: 2014, official: null, share: null },
      { ...row, iso3: 'NER', year: 2013, official: 8, share: 0.625 },
    ]);
  });
});

describe('rows that look alike', () => {
  it('lists rows without a day that are equal in place, year, type, sides and deaths', () => {
    const drc = { ...EVENT, source: 'ucdp-ged-drc', month: null } as const;
    const events = [
      drc,
      { ...drc, id: '2' },
      { ...drc, id: '3', best: 6 },
      { ...drc, id: '4', month: EVENT.month },
      { ...EVENT, id: '5' },
    ];
    expect(findRepeats(events).map(({ ids }) => ids)).toEqual([['1', '2']]);
  });
});
