import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeTable, type Table } from '../../src/model/table.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'public', 'data');

/** The committed data package's entry of a resource. @throws when it has none of that name */
export function resourceInfo(name: string): { path: string } & Record<string, unknown> {
  const { resources } = JSON.parse(readFileSync(join(FOLDER, 'datapackage.json'), 'utf8'));
  const found = resources.find((resource: { name: string }) => resource.name === name);
  if (!found) throw new Error(`public/data/datapackage.json has no resource "${name}".`);
  return found;
}

/** A committed table, decoded. */
export function loadTable(name: string): Table {
  return decodeTable(readFileSync(join(FOLDER, resourceInfo(name).path)), name);
}

/** A committed GeoJSON collection or array of records. */
export function loadJson<T>(name: string): T {
  return JSON.parse(readFileSync(join(FOLDER, resourceInfo(name).path), 'utf8'));
}

/** The committed descriptor of the data package. */
export function packageBytes(): Uint8Array {
  return readFileSync(join(FOLDER, 'datapackage.json'));
}
