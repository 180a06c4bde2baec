import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Mission } from '../../../src/model/bundle.ts';
import { monthOf } from '../../../src/model/month.ts';
import { spanOf } from '../../../src/model/state.ts';
import { endPoint, erasOf, laneOf, stairs, startPoint } from '../../../src/views/timeline/lanes.ts';

const NEWEST = monthOf(2026, 6);

function mission(id: string): Mission {
  return JSON.parse(readFileSync(new URL(`../../../data/missions/${id}.json`, import.meta.url), 'utf8'));
}

const source = { source: 'x', document: 'y' };
const day = (date: string) => ({ date, precision: 'day' as const, source });

describe('points in a month', () => {
  test('a day begins and ends within its month', () => {
    expect(startPoint(day('2024-02-01'))).toBe(monthOf(2024, 2));
    expect(endPoint(day('2024-02-29'))).toBe(monthOf(2024, 3)); // a leap year's last day
    expect(endPoint(day('2023-06-15'))).toBe(monthOf(2023, 6) + 0.5);
  });

  test('a month alone counts whole', () => {
    const month = { date: '2012-05-01', precision: 'month' as const, source };
    expect(startPoint(month)).toBe(monthOf(2012, 5));
    expect(endPoint(month)).toBe(monthOf(2012, 6));
  });
});

describe('the lane', () => {
  test('MINUSMA has four ends and four fills (S/RES/2690)', () => {
    expect(laneOf(mission('minusma'), NEWEST)).toEqual([
      { fill: 'mandate', from: monthOf(2013, 4) + 24 / 30, to: monthOf(2023, 7) }, // 25 Apr to 30 Jun
      { fill: 'protection', from: monthOf(2023, 7), to: monthOf(2023, 10) }, // to 30 Sep
      { fill: 'withdrawal', from: monthOf(2023, 10), to: monthOf(2024, 1) }, // to 31 Dec
      { fill: 'liquidation', from: monthOf(2024, 1), to: NEWEST + 1 },
    ]);
  });

  test('a partial withdrawal ends nothing: MONUSCO runs on', () => {
    expect(laneOf(mission('monusco'), NEWEST)).toEqual([
      { fill: 'mandate', from: monthOf(2010, 7), to: NEWEST + 1 },
    ]);
  });

  test('ends that lie ahead are not drawn as past: UNIFIL', () => {
    expect(laneOf(mission('unifil'), NEWEST).map(({ fill }) => fill)).toEqual(['mandate']);
  });

  test('each mission has one unbroken lane that begins with its start', () => {
    for (const id of ['unmis', 'monuc', 'unprofor', 'minurcat', 'unoci', 'unmil', 'minuci']) {
      const parts = laneOf(mission(id), NEWEST);
      expect(parts[0]?.fill).toBe('mandate');
      for (const [at, part] of parts.entries()) {
        expect(part.to).toBeGreaterThan(part.from);
        if (at > 0) expect(part.from).toBeGreaterThanOrEqual(parts[at - 1]?.to ?? 0);
      }
    }
  });
});

describe('the staircase', () => {
  const list = ['minusma', 'monusco', 'unprofor', 'unifil'].map(mission);
  const spans = new Map(list.map((each) => [each.id, spanOf(each, NEWEST)]));

  test('by start, earliest first', () => {
    expect(stairs(list, spans).map(({ acronym }) => acronym)).toEqual([
      'UNIFIL', // 1978
      'UNPROFOR', // 1992
      'MONUSCO', // 2010
      'MINUSMA', // 2013
    ]);
  });

  test('counts what began in each part of the history', () => {
    expect(erasOf(stairs(list, spans))).toEqual([
      { from: 1978, to: 1987, first: 0, count: 1 },
      { from: 1988, to: 1999, first: 1, count: 1 },
      { from: 2000, to: null, first: 2, count: 2 },
    ]);
  });
});
