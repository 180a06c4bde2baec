import { createHash } from 'node:crypto';
import type { Feature } from 'geojson';
import { encodeTable, makeTable } from '../../src/model/table.ts';
import { SOURCES, type SourceId } from '../sources.ts';
import { DataError } from './reader.ts';
import type { Field, Resource, TableResource } from './resource.ts';

/** A resource as bytes, with what datapackage.json says of it. */
export interface PackedResource {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly entry: Readonly<Record<string, unknown>>;
}

const FORMATS = {
  table: { extension: 'tbl', mediatype: 'application/vnd.mission-atlas.table' },
  geojson: { extension: 'geojson', mediatype: 'application/geo+json' },
  records: { extension: 'json', mediatype: 'application/json' },
} as const;

/** Turns a resource into its file and its entry. @throws DataError when a value does not fit its column */
export function pack(resource: Resource): PackedResource {
  const { extension, mediatype } = FORMATS[resource.kind];
  const path = `${resource.name}.${extension}`;
  const bytes = encode(resource);
  const entry = {
    name: resource.name,
    path,
    title: resource.title,
    description: resource.description,
    kind: resource.kind,
    format: extension,
    mediatype,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    bytes: bytes.length,
    rows: rowCount(resource),
    schema: schemaOf(resource),
    sources: resource.sources.map(describeSource),
    licenses: licencesOf(resource.sources),
    coverage: resource.coverage,
    status: resource.status,
    notes: resource.notes ?? [],
  };
  return { path, bytes, entry };
}

/** The Frictionless Data Package over all resources; its version is a digest of theirs. */
export function describePackage(packed: readonly PackedResource[]): Uint8Array {
  const digest = createHash('sha256');
  for (const { entry } of packed) digest.update(`${entry.name} ${entry.hash}\n`);
  return json({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'mission-atlas',
    title: 'Mission Atlas: UN peacekeeping beside threat and stability',
    version: digest.digest('hex').slice(0, 12),
    resources: packed.map(({ entry }) => entry),
  });
}

function encode(resource: Resource): Uint8Array {
  if (resource.kind === 'geojson') return json(resource.collection);
  if (resource.kind === 'records') return json(resource.records);
  try {
    return encodeTable(makeTable(resource.columns, resource.data));
  } catch (cause) {
    throw new DataError(`${resource.name}: ${(cause as Error).message}`, { cause });
  }
}

/** One array element a line, so that a difference between two builds can be read. */
function json(value: unknown): Uint8Array {
  const text = Array.isArray(value)
    ? `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`
    : isCollection(value)
      ? `{"type":"FeatureCollection","features":[\n${value.features.map((item) => JSON.stringify(item)).join(',\n')}\n]}\n`
      : `${JSON.stringify(value, null, 1)}\n`;
  return new TextEncoder().encode(text);
}

function isCollection(value: unknown): value is { features: readonly Feature[] } {
  return typeof value === 'object' && value !== null && 'features' in value;
}

function rowCount(resource: Resource): number {
  if (resource.kind === 'geojson') return resource.collection.features.length;
  if (resource.kind === 'records') return resource.records.length;
  return resource.data[resource.columns[0]?.name ?? '']?.length ?? 0;
}

const FIELD_TYPES = {
  int: 'integer',
  month: 'yearmonth',
  day: 'date',
  fixed: 'number',
  string: 'string',
} as const;

function schemaOf(resource: Resource): object {
  if (resource.kind !== 'table') return { fields: resource.fields };
  const fields: Field[] = resource.columns.map(({ name, type, unit, description }) => ({
    name,
    type: FIELD_TYPES[type],
    description,
    ...(unit ? { unit } : {}),
  }));
  return { fields, ...keysOf(resource) };
}

function keysOf({ primaryKey, rowOf }: TableResource): object {
  const foreignKeys = rowOf && [
    { fields: [rowOf.field], reference: { resource: rowOf.resource, fields: ['(row)'] } },
  ];
  return { ...(primaryKey ? { primaryKey } : {}), ...(foreignKeys ? { foreignKeys } : {}) };
}

function describeSource(id: SourceId): object {
  const { title, version, url } = SOURCES[id];
  return { id, title, version, path: url };
}

function licencesOf(ids: readonly SourceId[]): readonly object[] {
  const byName = new Map(ids.map((id) => [SOURCES[id].licence.name, SOURCES[id].licence]));
  return [...byName.values()];
}
