import * as v from 'valibot';
import type { ResourceInfo, ResourceName, Resources } from '../model/bundle.ts';
import { decodeTable } from '../model/table.ts';

const span = v.nullable(v.object({ from: v.string(), to: v.string() }));

const packageSchema = v.object({
  version: v.string(),
  resources: v.array(
    v.object({
      name: v.string(),
      path: v.string(),
      title: v.string(),
      description: v.string(),
      kind: v.picklist(['table', 'geojson', 'records']),
      bytes: v.number(),
      rows: v.number(),
      hash: v.string(),
      sources: v.array(v.object({ id: v.string() })),
      coverage: span,
      status: v.picklist(['final', 'preliminary', 'mixed']),
      notes: v.array(v.string()),
    }),
  ),
});

const collectionSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(v.looseObject({})),
});
const recordsSchema = v.array(v.looseObject({}));

/** Reads datapackage.json. @throws a sentence with the key that is not as expected */
export function parsePackage(bytes: Uint8Array): {
  version: string;
  resources: ReadonlyMap<string, ResourceInfo>;
} {
  const parsed = check(packageSchema, 'datapackage.json', readJson('datapackage.json', bytes));
  return {
    version: parsed.version,
    resources: new Map(
      parsed.resources.map((info) => [info.name, { ...info, sources: info.sources.map(({ id }) => id) }]),
    ),
  };
}

/** Reads one resource by its kind. @throws a sentence with the file and what is wrong in it */
export function parseResource<K extends ResourceName>(
  info: ResourceInfo,
  _name: K,
  bytes: Uint8Array,
): Resources[K] {
  if (bytes.length !== info.bytes) {
    throw new Error(`${info.path}: ${bytes.length} bytes arrived, expected ${info.bytes}.`);
  }
  // The data build is tested to write each resource in the shape of its type; here its frame is checked.
  return readResource(info, bytes) as Resources[K];
}

function readResource(info: ResourceInfo, bytes: Uint8Array): unknown {
  if (info.kind === 'table') {
    const table = decodeTable(bytes, info.path);
    if (table.rows !== info.rows) {
      throw new Error(`${info.path}: ${table.rows} rows, the data package says ${info.rows}.`);
    }
    return table;
  }
  const schema = info.kind === 'geojson' ? collectionSchema : recordsSchema;
  return check<unknown>(schema, info.path, readJson(info.path, bytes));
}

function readJson(file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new Error(`${file}: not readable as JSON (${(cause as Error).message}).`, { cause });
  }
}

function check<T>(schema: v.GenericSchema<unknown, T>, file: string, value: unknown): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const key = issue.path?.map((part) => String(part.key)).join('.') ?? '';
  throw new Error(`${file}${key ? `, key "${key}"` : ''}: ${issue.message}.`);
}
