import type { FeatureCollection } from 'geojson';
import type { Box } from '../lib/geometry.ts';
import { DataError } from '../lib/reader.ts';
import type { Input, RecordsResource, Step } from '../lib/resource.ts';
import { SOURCES, type SourceId } from '../sources.ts';

/** A note that a picture carries while its extent is in view. */
export interface MapNote {
  readonly id: string;
  /** `un`: the usual words of maps of the United Nations; `drawing`: how this map draws the area. */
  readonly kind: 'un' | 'drawing';
  readonly text: string;
  /** Where it applies; null: always. */
  readonly extent: Box | null;
  /** Names of lines it speaks of. */
  readonly lines: readonly string[];
  /** Codes of areas it speaks of. */
  readonly areas: readonly string[];
  readonly source: { readonly source: SourceId; readonly document: string };
}

const FILE = 'un-notes.json';

/** Notes of the disputed areas, each checked against the lines and areas that it names. */
export const notes: Step = ({ project, done }) => {
  const records = project.json<readonly MapNote[]>(FILE);
  checkNotes(records, valuesOf(done, 'lines-fine', 'name'), valuesOf(done, 'countries-fine', 'iso3'));
  const marked = valuesOf(done, 'lines-fine', 'note');
  for (const id of marked) {
    if (records.some((note) => note.id === id)) continue;
    throw new DataError(`${FILE}: no note "${id}", expected one as a line of lines-fine names it.`);
  }
  return [noteResource(records)];
};

/** @throws DataError naming note, key and value of the first fault */
export function checkNotes(
  records: readonly MapNote[],
  lines: ReadonlySet<string>,
  areas: ReadonlySet<string>,
): void {
  const ids = new Set<string>();
  for (const [at, note] of records.entries()) {
    const where = `${FILE}, note ${at} "${note.id}"`;
    if (!note.id || ids.has(note.id)) throw new DataError(`${where}: expected an id of its own.`);
    ids.add(note.id);
    if (!note.text?.endsWith('.')) throw new DataError(`${where}, text: "${note.text}", expected sentences.`);
    if (note.kind !== 'un' && note.kind !== 'drawing') {
      throw new DataError(`${where}, kind: "${note.kind}", expected un or drawing.`);
    }
    if (!(note.source?.source in SOURCES) || !note.source.document) {
      throw new DataError(`${where}, source: "${note.source?.source}", expected one of data/sources.ts.`);
    }
    checkExtent(where, note.extent);
    const line = note.lines.find((name) => !lines.has(name));
    if (line) throw new DataError(`${where}, lines: "${line}", expected one of ${[...lines].join(', ')}.`);
    const area = note.areas.find((iso3) => !areas.has(iso3));
    if (area) throw new DataError(`${where}, areas: "${area}", expected a code of countries-fine.`);
  }
}

function checkExtent(where: string, extent: Box | null): void {
  if (extent === null) return;
  const [west, south, east, north] = extent;
  const ordered = -180 <= west && west < east && east <= 180 && -90 <= south && south < north && north <= 90;
  if (extent.length !== 4 || !ordered) {
    throw new DataError(
      `${where}, extent: "${extent}", expected west, south, east, north in degrees or null.`,
    );
  }
}

function valuesOf(done: Input['done'], name: string, key: string): ReadonlySet<string> {
  const resource = done.get(name);
  if (resource?.kind !== 'geojson') throw new Error(`notes needs "${name}", which is not built yet.`);
  const { features }: FeatureCollection = resource.collection;
  return new Set(features.flatMap(({ properties }) => (properties?.[key] ? [String(properties[key])] : [])));
}

function noteResource(records: readonly MapNote[]): RecordsResource {
  return {
    kind: 'records',
    name: 'notes',
    title: 'Notes of the map',
    description: `${records.length} notes: the disclaimer and one for each disputed area, with the extent in which it applies.`,
    sources: ['un-maps', 'un-resolutions', 'natural-earth', 'world-atlas'],
    coverage: null,
    status: 'final',
    records: records.map((note) => ({ ...note })),
    fields: [
      { name: 'id', type: 'string', description: 'Key, as lines name it' },
      {
        name: 'kind',
        type: 'string',
        description: 'un: usual words of United Nations maps; drawing: how this map draws it',
      },
      { name: 'text', type: 'string', description: 'The note' },
      { name: 'extent', type: 'array', description: 'West, south, east, north; null: always' },
      { name: 'lines', type: 'array', description: 'Names of the lines it speaks of' },
      { name: 'areas', type: 'array', description: 'Codes of the areas it speaks of' },
      { name: 'source', type: 'object', description: 'Source id and document' },
    ],
  };
}
