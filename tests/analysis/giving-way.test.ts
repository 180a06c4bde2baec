import { describe, expect, it } from 'vitest';
import { givingWay, statesOf } from '../../src/analysis/giving-way.ts';
import { makeViolence, type TestCell } from './violence.ts';

const cell = (place: number, year: number, iso3: string | null): TestCell => ({
  place,
  month: year * 12,
  type: 0,
  best: 1,
  low: 1,
  high: 1,
  precision: 1,
  iso3,
});

/**
 * Place 0 was in Sudan in 2009 and 2010 and in South Sudan from 2012 to 2014, as Juba is in the source; place 1 in Sudan
 * only, in 2010 and 2013; place 2 in Chad in 2010; place 3 has no state, place 4 no event.
 */
const STATES = statesOf(
  makeViolence(5, [
    cell(0, 2009, 'SDN'),
    cell(0, 2010, 'SDN'),
    cell(0, 2012, 'SSD'),
    cell(0, 2014, 'SSD'),
    cell(1, 2013, 'SDN'),
    cell(1, 2010, 'SDN'),
    cell(2, 2010, 'TCD'),
    cell(3, 2010, null),
  ]),
);

const gone = (gaps: readonly string[], from: number, to: number): number[] => [
  ...givingWay(STATES, new Set(gaps), { from, to }),
];

describe('a place gives way to an official total', () => {
  it('where the state it was part of in those years carries too little', () => {
    expect(gone(['SDN'], 2010, 2010)).toEqual([1, 1, 0, 0, 0]);
    expect(gone(['SSD'], 2013, 2013)).toEqual([1, 0, 0, 0, 0]);
    expect(gone(['SDN', 'TCD'], 2010, 2010)).toEqual([1, 1, 1, 0, 0]);
  });

  it('but not where another of its states in those years carries enough', () => {
    expect(gone(['SDN'], 2010, 2012)).toEqual([0, 1, 0, 0, 0]);
    expect(gone(['SDN', 'SSD'], 2010, 2012)).toEqual([1, 1, 0, 0, 0]);
  });

  it('counts the years between two events of a state as its own', () => {
    expect(gone(['SDN'], 2012, 2012)).toEqual([0, 1, 0, 0, 0]);
  });

  it('and never where nothing is known of those years, or no state carries too little', () => {
    expect(gone(['SDN', 'SSD', 'TCD'], 2020, 2021)).toEqual([0, 0, 0, 0, 0]);
    expect(gone([], 2010, 2010)).toEqual([0, 0, 0, 0, 0]);
  });
});
