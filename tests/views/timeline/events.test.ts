import { describe, expect, test } from 'vitest';
import type { MandateRecord, Mission } from '../../../src/model/bundle.ts';
import { monthOf } from '../../../src/model/month.ts';
import { en } from '../../../src/text/en.ts';
import { missionEvents, missionsEvents, nextEvent } from '../../../src/views/timeline/events.ts';
import { loadJson } from '../../data/bundle.ts';

const missions = loadJson<readonly Mission[]>('missions');
const mandates = loadJson<readonly MandateRecord[]>('mandates');
const minusma = missions.find(({ id }) => id === 'minusma') as Mission;

describe('events of MINUSMA', () => {
  const events = missionEvents(
    minusma,
    mandates.filter(({ mission }) => mission === 'minusma'),
    en,
  );

  // S/RES/2100 (25 Apr 2013), 2164 (25 Jun 2014), 2227 (29 Jun 2015); 2690 ends the mandate on 30 Jun 2023.
  test('are its start, its resolutions and its ends, one month after the other', () => {
    const first = nextEvent(events, monthOf(2013, 1), 1);
    expect(first).toEqual({ month: monthOf(2013, 4), words: 'MINUSMA begins; S/RES/2100 (2013)' });
    expect(nextEvent(events, monthOf(2013, 4), 1)).toEqual({
      month: monthOf(2014, 6),
      words: 'S/RES/2164 (2014)',
    });
    expect(nextEvent(events, monthOf(2015, 5), -1)?.words).toBe('S/RES/2164 (2014)');
    expect(nextEvent(events, monthOf(2023, 5), 1)?.words).toContain('Mandate terminated');
  });

  test('end: past the last there is none', () => {
    const last = events.at(-1)?.month ?? 0;
    expect(nextEvent(events, last, 1)).toBeNull();
    expect(nextEvent(events, monthOf(2013, 4), -1)).toBeNull();
  });
});

test('events of the world are starts of missions and ends of those that are over', () => {
  const newest = monthOf(2026, 6);
  const events = missionsEvents(missions, newest, en);
  expect(nextEvent(events, monthOf(1948, 1), 1)?.words).toBe('UNTSO begins'); // the first, in May 1948
  expect(events.filter(({ words }) => words.endsWith('begins'))).toHaveLength(71);
  expect(events.filter(({ words }) => words.endsWith('ends'))).toHaveLength(60); // 71 but for 11 active
});
