import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missionNames, readSpans } from '../../data/lib/aliases.ts';
import { createReader } from '../../data/lib/reader.ts';
import { HAVE_SOURCES, inlineProject, rawRows } from './inline.ts';

const TABLES = {
  'un-fatalities': ['un-missions/DPPADPOSS-FATALITIES.csv', 'mission_acronym'],
  'geo-pko': ['geo-pko/FrontMap_v.2.3.csv', 'mission'],
  'geo-pko-dated': ['geo-pko/geo-pko-v2.1-dated-maps-1994-2020.csv', 'mission'],
  'ipi-strength': ['strength/ipi-mission-month-1990-2017.csv', 'Mission'],
  'un-contributors': ['strength/un-contributors-mission-year-2010-2021.csv', 'Mission'],
} as const;

interface Alias {
  acronym: string;
  missions: string[];
  reason: string;
  rows: Record<string, number>;
}

const { aliases } = JSON.parse(readFileSync('data/mission-aliases.json', 'utf8')) as { aliases: Alias[] };

describe('mission aliases', () => {
  it('lists no acronym that is an operation of its own, and none twice', () => {
    const own = new Set([...readSpans(createReader('data')).values()].map((span) => span.acronym));
    expect(aliases.filter((alias) => own.has(alias.acronym))).toEqual([]);
    expect(new Set(aliases.map((alias) => alias.acronym)).size).toBe(aliases.length);
    expect(aliases.filter((alias) => !alias.reason || Object.keys(alias.rows).length === 0)).toEqual([]);
  });

  it.skipIf(!HAVE_SOURCES)('covers exactly the foreign acronyms of each source, with their counts', () => {
    const own = new Set([...readSpans(createReader('data')).values()].map((span) => span.acronym));
    for (const [source, [path, column]] of Object.entries(TABLES)) {
      const found: Record<string, number> = {};
      for (const row of rawRows(path)) {
        const acronym = row[column] ?? '';
        if (!own.has(acronym)) found[acronym] = (found[acronym] ?? 0) + 1;
      }
      const stated = aliases.flatMap(({ acronym, rows }): [string, number][] => {
        const count = rows[source];
        return count === undefined ? [] : [[acronym, count]];
      });
      expect({ source, ...Object.fromEntries(stated) }).toEqual({ source, ...found });
    }
  });

  it('refuses an alias that leads nowhere', () => {
    const alias = { acronym: 'X', missions: ['nowhere'], reason: 'r', rows: {} };
    const project = inlineProject([{ acronym: 'ONE', start: '1960-01-01' }], [alias]);
    expect(() => missionNames(project, 'geo-pko', 'rows')).toThrow(
      'X leads to "nowhere", expected a mission id',
    );
    const twice = inlineProject(
      [],
      [
        { acronym: 'X', missions: [], reason: 'r', rows: {} },
        { acronym: 'X', missions: [], reason: 'r', rows: {} },
      ],
    );
    expect(() => missionNames(twice, 'geo-pko', 'rows')).toThrow('X stands twice');
  });
});
