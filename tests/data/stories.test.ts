import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveStory } from '../../src/analysis/story-facts.ts';
import type { MandateRecord, Resources } from '../../src/model/bundle.ts';
import { monthOf, parseMonth } from '../../src/model/month.ts';
import type { Figure, Story, StoryRecord } from '../../src/model/story.ts';
import { keysOf, parseText } from '../../src/model/story-text.ts';
import { type Table, valueAt } from '../../src/model/table.ts';
import { loadJson, loadTable, packageBytes } from './bundle.ts';

const STORIES = loadJson<readonly StoryRecord[]>('stories');
const FOLDER = join(import.meta.dirname, '..', '..', 'data', 'stories');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const RESOURCES: readonly { name: string; kind: string }[] = JSON.parse(
  new TextDecoder().decode(packageBytes()),
).resources;

type Row = Readonly<Record<string, number | string | null>>;

/** Rows of a table as plain records, of the columns named. */
function rowsOf(table: Table, ...columns: readonly string[]): readonly Row[] {
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(columns.map((name) => [name, valueAt(table, name, row)])),
  );
}

const total = (rows: readonly Row[], column: string): number =>
  rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);

const places = rowsOf(loadTable('violence-places'), 'areas', 'iso3_now', 'admin1');
const cells = rowsOf(loadTable('violence-cells'), 'place', 'month', 'type', 'events', 'best', 'low', 'high');
const years = rowsOf(loadTable('country-year'), 'iso3', 'year', 'type', 'best', 'low', 'high');
const fatalities = rowsOf(loadTable('fatalities'), 'mission', 'month', 'cause', 'deaths');

function span(of: Figure['of']): readonly [number, number] {
  if (of.year) return [monthOf(Number(of.year), 1), monthOf(Number(of.year), 12)];
  return [parseMonth(of.from ?? '') ?? 0, parseMonth(of.to ?? '') ?? 12 * 9999];
}

/** Counted without the app's own analysis: every cell looked at, one after the other. */
function cellsOf(of: Figure['of']): readonly Row[] {
  const [from, to] = span(of);
  const [, iso3, division] = /^(?:country|admin1):([A-Z]{3})(?:~(.+))?$/.exec(of.area ?? '') ?? [];
  return cells.filter((cell) => {
    const place = places[Number(cell.place)];
    const month = cell.month === null ? -1 : Number(cell.month);
    if (month < from || month > to || (of.type && of.type !== 'all' && cell.type !== of.type)) return false;
    if (of.mission) return String(place?.areas).split('~').includes(of.mission);
    return place?.iso3_now === iso3 && (division === undefined || place?.admin1 === division);
  });
}

const CAUSES: Readonly<Record<string, string>> = {
  malicious: 'Malicious Act',
  accident: 'Accident',
  illness: 'Illness',
};

function killedOf(of: Figure['of']): number {
  const [from, to] = span(of);
  const cause = CAUSES[of.cause ?? 'malicious'];
  const rows = fatalities.filter(
    (row) => row.mission === of.mission && Number(row.month) >= from && Number(row.month) <= to,
  );
  return total(cause ? rows.filter((row) => row.cause === cause) : rows, 'deaths');
}

function officialOf(of: Figure['of']): readonly Row[] {
  const [from, to] = of.year ? [of.year, of.year] : [of.from, of.to];
  return years.filter(
    ({ iso3, year, type }) =>
      iso3 === of.country &&
      type === (of.type ?? 'all') &&
      Number(year) >= Number(from) &&
      Number(year) <= Number(to),
  );
}

const RECOUNTS: Readonly<Record<string, (of: Figure['of']) => unknown>> = {
  deaths: (of) => ['best', 'low', 'high'].map((name) => total(cellsOf(of), name)),
  events: (of) => [total(cellsOf(of), 'events')],
  official: (of) => ['best', 'low', 'high'].map((name) => total(officialOf(of), name)),
  killed: (of) => [killedOf(of)],
  deadliest: (of) => {
    const rows = officialOf(of);
    const most = rows.reduce((a, b) => (Number(b.best) > Number(a.best) ? b : a), rows[0] ?? {});
    return [Number(most.year)];
  },
};

const counted = STORIES.flatMap(({ id, figures }) =>
  Object.entries(figures)
    .filter(([, { name }]) => name in RECOUNTS)
    .map(([key, figure]) => [id, key, figure] as const),
);

describe('figures of the shipped stories', () => {
  it('are what a plain recount over the rows gives', () => {
    expect(counted.length).toBeGreaterThan(20);
    for (const [id, key, figure] of counted) {
      const values = [figure.value, figure.low, figure.high].filter((value) => value !== null);
      expect(values, `${id}: ${key}`).toEqual(RECOUNTS[figure.name]?.(figure.of));
    }
  });

  it('are those that the sources state', () => {
    const mali = STORIES.find(({ id }) => id === 'mali')?.figures ?? {};
    const value = (key: string): unknown => mali[key]?.value;
    // UN fatalities: malicious acts, and all who died; UCDP country-year 25.1: Mali 2022
    expect(value('killed mission=minusma')).toBe(174);
    expect(value('killed mission=minusma cause=all')).toBe(311);
    expect(value('official country=MLI year=2022')).toBe(3656);
    // S/RES/2100 (2013), paragraph 12; S/RES/2640 (2022): 13 in favour, 2 abstentions
    expect(value('ceiling mission=minusma resolution=2100 of=military')).toBe(11200);
    expect(value('votes mission=minusma resolution=2640 of=abstain')).toBe(2);
  });

  it('carry the superlatives that the texts use', () => {
    const killed = new Map<unknown, number>();
    for (const { mission, cause, deaths } of fatalities) {
      if (cause === 'Malicious Act') killed.set(mission, (killed.get(mission) ?? 0) + Number(deaths));
    }
    const most = [...killed]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 3)
      .map(([id]) => id);
    expect(most).toEqual(['minusma', 'onuc', 'unosom-ii']);
    const mali = (year: number) => total(officialOf({ country: 'MLI', year: String(year) }), 'best');
    const mission = Array.from({ length: 11 }, (_, at) => 2013 + at);
    expect(Math.min(...mission.map(mali))).toBe(mali(2016));
    const congo = (year: number) => total(officialOf({ country: 'COD', year: String(year) }), 'best');
    const since = Array.from({ length: 26 }, (_, at) => 1999 + at);
    expect(Math.min(...since.map(congo))).toBe(congo(2005));
    const lost = (year: number) => killedOf({ mission: 'monusco', year: String(year) });
    const worst = Array.from({ length: 15 }, (_, at) => 2010 + at).sort((a, b) => lost(b) - lost(a));
    expect(worst.slice(0, 2)).toEqual([2017, 2022]);
    const votes = loadJson<readonly MandateRecord[]>('mandates').filter(
      ({ mission: id }) => id === 'minusma',
    );
    expect(votes.filter(({ vote }) => vote && vote.abstain > 0).map(({ number }) => number)).toEqual([2640]);
    const atMopti = (year: number) =>
      total(cellsOf({ area: 'admin1:MLI~Mopti', year: String(year) }), 'best');
    expect(atMopti(2014)).toBe(0);
  });
});

const CAUSAL =
  /\b(because|caus(?:e|es|ed|ing)|led to|due to|thanks to|as a result|resulted in|therefore|so that)\b/i;
const MARKUP = /\{\{[^}]*\}\}|\[@[^\]]*\]|\]\([^)]*\)|“[^”]*”/g;

describe.each(FILES)('%s', (name) => {
  const story: Story = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
  const record = STORIES.find(({ id }) => id === story.id);

  it('stands in the data package as its file and the data have it', () => {
    const data = Object.fromEntries(
      RESOURCES.map(({ name: one, kind }) => [one, kind === 'table' ? loadTable(one) : loadJson(one)]),
    ) as Partial<Resources>;
    const full: Story = { ...story, steps: record?.steps ?? [] };
    const {
      record: fresh,
      faults,
      missing,
    } = resolveStory(full, data, new Set(RESOURCES.map((one) => one.name)));
    expect({ faults, missing }).toEqual({ faults: [], missing: [] });
    expect(JSON.parse(JSON.stringify(fresh))).toEqual(record);
    expect(record?.steps.map(({ text }) => text)).toEqual(story.steps.map(({ text }) => text));
  });

  it('has 8 to 14 steps, each paragraph with a source, and no figure typed by hand', () => {
    expect(story.steps.length).toBeGreaterThanOrEqual(8);
    expect(story.steps.length).toBeLessThanOrEqual(14);
    for (const step of story.steps) {
      for (const paragraph of parseText(step.text)) {
        const sourced = paragraph.some(({ kind }) => kind === 'figure' || kind === 'citation');
        expect(sourced, JSON.stringify(paragraph)).toBe(true);
      }
      const typed = `${step.title} ${step.text} ${step.notes}`
        .replace(MARKUP, ' ')
        .replace(/\b(?:19|20)\d\d\b|resolutions? \d{4}|1960s|G5 Sahel|M23/gi, ' ');
      expect(typed.match(/\S*\d\S*/g) ?? [], step.title).toEqual([]);
      expect(CAUSAL.exec(step.text.replace(MARKUP, ' '))?.[0] ?? null, step.title).toBeNull();
      expect(step.notes?.length ?? 0, `notes of "${step.title}"`).toBeGreaterThan(60);
    }
    expect(keysOf('figure', ...story.steps.map(({ text }) => text)).length).toBeGreaterThan(10);
  });
});
