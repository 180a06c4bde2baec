import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../data/lib/reader.ts';
import { readMissions } from '../../data/steps/missions.ts';
import type { Mission, Reference } from '../../src/model/bundle.ts';
import { monthOf } from '../../src/model/month.ts';
import { spanOf } from '../../src/model/state.ts';
import { loadJson } from './bundle.ts';
import { HAVE_SOURCES, inlineReader, rawRows, realInput } from './inline.ts';

const missions = loadJson<readonly (Mission & { end: string | null })[]>('missions');
const byId = new Map(missions.map((mission) => [mission.id, mission]));
const project = createReader('data');

/** Every fact of a mission: what it says, and the document it rests on. */
function facts(
  mission: Mission,
): readonly { what: string; source: Reference; date?: string; quote?: string }[] {
  const dated = [
    { what: 'start', ...mission.start },
    ...mission.ends.map((end) => ({ what: `end ${end.kind}`, ...end })),
    ...(mission.authorisedUntil ? [{ what: 'authorised until', ...mission.authorisedUntil }] : []),
  ];
  const others = [
    ...mission.hosts,
    ...(mission.hq ? [mission.hq] : []),
    ...mission.predecessors,
    ...mission.successors,
  ];
  return [...dated, ...others.map(({ source }) => ({ what: 'fact', source }))];
}

describe('missions', () => {
  it('are the 71 peacekeeping operations', () => {
    expect(missions).toHaveLength(71);
    expect(byId.size).toBe(71);
    for (const { id, acronym } of missions)
      expect(id).toBe(acronym.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
  });

  it('leave out what is no operation of its own', () => {
    for (const id of [
      'unscob',
      'iptf',
      'ungci',
      'unohci',
      'unsma',
      'unef',
      'unosom',
      'unavem',
      'unpf',
      'micah',
    ]) {
      expect(byId.has(id), id).toBe(false);
    }
  });

  it('keep the four ends of MINUSMA apart (S/RES/2690 (2023), paras. 1, 5, 6, 7)', () => {
    const ends = byId.get('minusma')?.ends.map(({ kind, date, source }) => [kind, date, source.document]);
    expect(ends).toEqual([
      ['mandate', '2023-06-30', 'S/RES/2690 (2023)'],
      ['protection', '2023-09-30', 'S/RES/2690 (2023)'],
      ['withdrawal', '2023-12-31', 'S/RES/2690 (2023)'],
      ['liquidation', '2024-01-01', 'S/RES/2690 (2023)'],
    ]);
    expect(byId.get('minusma')?.start.date).toBe('2013-04-25');
  });

  it('run on where only a part withdrew, and while an end lies ahead', () => {
    const newest = monthOf(2026, 6);
    for (const id of ['monusco', 'unifil', 'untso']) {
      const mission = byId.get(id);
      expect(mission && spanOf(mission, newest).to, id).toBe(newest);
      expect(mission?.end, id).toBeNull();
    }
    const minusma = byId.get('minusma');
    expect(minusma && spanOf(minusma, newest)).toEqual({ from: monthOf(2013, 4), to: monthOf(2023, 12) });
  });

  it('leave eleven active at the newest resolution held', () => {
    const active = missions.filter(({ end }) => end === null).map(({ id }) => id);
    expect(active.sort()).toEqual(
      'minurso minusca monusco undof unficyp unifil unisfa unmik unmiss unmogip untso'.split(' '),
    );
  });

  it('name a source and a place in it for every fact', () => {
    const known = new Set(loadJson<readonly { id: string }[]>('sources').map(({ id }) => id));
    for (const mission of missions) {
      for (const { what, source } of facts(mission)) {
        expect(known.has(source.source), `${mission.id}, ${what}: ${source.source}`).toBe(true);
        expect(source.document, `${mission.id}, ${what}`).not.toBe('');
      }
    }
  });

  it('refuse a file that is not as agreed, in a sentence', () => {
    const minusma = project.text('missions/minusma.json');
    const read = (text: string) => () => readMissions(inlineReader({ 'missions/minusma.json': text }));
    expect(read(minusma.replace('"2013-04-25"', '"25 April 2013"'))).toThrow(
      'missions/minusma.json, key "start.date": "25 April 2013": expected a date as YYYY-MM-DD.',
    );
    expect(read(minusma.replace('"un-resolutions"', '"my-memory"'))).toThrow(
      'expected an id of data/sources.ts',
    );
    expect(read(minusma.replace('"id": "minusma"', '"id": "minusna"'))).toThrow('expected "minusma"');
  });
});

describe.runIf(HAVE_SOURCES)('missions against their documents', () => {
  const folder = join(realInput().sources.root, 'un-resolutions', 'xml');

  /** Text of a resolution without tags, by its symbol; null where no text is held. */
  function resolutionText(symbol: string): string | null {
    const number = /S\/RES\/(\d+)/.exec(symbol)?.[1];
    const file = readdirSync(folder).find((name) => new RegExp(`(RES[_-]|SC_)${number}[_-]`).test(name));
    return file ? plain(readFileSync(join(folder, file), 'utf8').replace(/<[^>]+>/g, ' ')) : null;
  }

  it('quote resolutions in the words of their texts', () => {
    let quotes = 0;
    for (const mission of missions) {
      for (const { what, source, quote } of facts(mission)) {
        const text = quote && source.source === 'un-resolutions' ? resolutionText(source.document) : null;
        if (!quote || !text) continue;
        quotes++;
        for (const part of quote.split(/\s*(?:\.\.\.|…|\[[^\]]*\])\s*/)) {
          expect(text.includes(plain(part)), `${mission.id}, ${what}: “${part}” in ${source.document}`).toBe(
            true,
          );
        }
      }
    }
    expect(quotes).toBeGreaterThan(20);
  });

  it('cite rows of the UN list that are about the same mission', () => {
    const rows = new Map(rawRows('un-missions/DPPADPOSS-PKO.csv').map((row) => [`id ${row.id}`, row]));
    for (const mission of missions) {
      for (const { what, source, date } of facts(mission)) {
        if (source.document !== 'DPPADPOSS-PKO.csv' || !date) continue;
        const row = rows.get(source.place ?? '');
        const wanted = what === 'start' ? row?.start_date : row?.end_date;
        expect(wanted?.slice(0, 7), `${mission.id}, ${what} after row "${source.place}"`).toBe(
          date.slice(0, 7),
        );
      }
    }
  });
});

/** Without differences of quotes, dashes and spaces. */
function plain(text: string): string {
  return text
    .replace(/&amp;/g, '&')
    .replace(/&#?\w+;/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ([,;.:])/g, '$1')
    .trim();
}
