import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FeatureCollection, MultiLineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { boxOf } from '../../data/lib/geometry.ts';
import { createReader } from '../../data/lib/reader.ts';
import type { Resource } from '../../data/lib/resource.ts';
import { boundaries } from '../../data/steps/boundaries.ts';
import { checkNotes, type MapNote, notes } from '../../data/steps/notes.ts';

const project = createReader(resolve('data'));
const records = project.json<MapNote[]>('un-notes.json');
const note = (id: string) => records.find((one) => one.id === id);

describe('the notes', () => {
  it('always carries the disclaimer in the words of maps of the United Nations', () => {
    expect(note('disclaimer')?.extent).toBeNull();
    expect(note('disclaimer')?.text).toBe(
      'The boundaries and names shown and the designations used on this map do not imply official endorsement or acceptance by the United Nations.',
    );
  });

  it('has a note for every disputed area', () => {
    const wanted =
      'jammu-and-kashmir abyei sudan-south-sudan western-sahara kosovo cyprus golan blue-line taiwan somaliland crimea falkland-islands-malvinas';
    for (const id of wanted.split(' ')) expect(note(id), id).toBeDefined();
    expect(note('kosovo')?.text).toContain('Security Council resolution 1244 (1999)');
  });
});

describe('checkNotes', () => {
  const good: MapNote = {
    id: 'a',
    kind: 'drawing',
    text: 'A sentence.',
    extent: [0, 0, 1, 1],
    lines: ['Line'],
    areas: ['AAA'],
    source: { source: 'natural-earth', document: 'A file' },
  };
  const check = (change: object) => () =>
    checkNotes([{ ...good, ...change } as MapNote], new Set(['Line']), new Set(['AAA']));

  it('passes a whole note', () => {
    expect(check({})).not.toThrow();
  });

  it.each([
    [{ lines: ['Lime'] }, /note 0 "a", lines: "Lime", expected one of Line/],
    [{ areas: ['AAB'] }, /areas: "AAB"/],
    [{ extent: [1, 0, 0, 1] }, /extent: "1,0,0,1", expected west, south, east, north/],
    [{ text: 'No stop' }, /text: "No stop"/],
    [{ kind: 'other' }, /kind: "other"/],
    [{ source: { source: 'nowhere', document: 'x' } }, /source: "nowhere"/],
  ])('says what is wrong in %j', (change, message) => {
    expect(check(change)).toThrow(message);
  });

  it('refuses an id twice', () => {
    expect(() => checkNotes([good, good], new Set(['Line']), new Set(['AAA']))).toThrow(/note 1 "a"/);
  });
});

const SOURCES = resolve(process.env.ATLAS_SOURCES ?? '../shared/data');
const present = existsSync(SOURCES);

describe.skipIf(!present)('the notes and the lines', () => {
  it('covers with its extent every line that names it', () => {
    const input = { sources: createReader(SOURCES), project, done: new Map<string, Resource>() };
    for (const resource of boundaries(input)) input.done.set(resource.name, resource);
    expect(notes(input)).toHaveLength(1);
    for (const level of ['lines', 'lines-fine']) {
      const resource = input.done.get(level) as { collection: FeatureCollection };
      for (const { properties, geometry } of resource.collection.features) {
        if (!properties?.note) continue;
        const [west, south, east, north] = boxOf((geometry as MultiLineString).coordinates);
        const extent = note(properties.note)?.extent ?? [0, 0, 0, 0];
        const slack = level === 'lines' ? 0.6 : 0.1; // degrees that a coarse line may stray
        expect(west, `${level} ${properties.name}`).toBeGreaterThanOrEqual(extent[0] - slack);
        expect(south, `${level} ${properties.name}`).toBeGreaterThanOrEqual(extent[1] - slack);
        expect(east, `${level} ${properties.name}`).toBeLessThanOrEqual(extent[2] + slack);
        expect(north, `${level} ${properties.name}`).toBeLessThanOrEqual(extent[3] + slack);
      }
    }
  });
});
