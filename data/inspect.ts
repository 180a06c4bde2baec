import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { formatDay } from '../src/model/day.ts';
import { formatMonth } from '../src/model/month.ts';
import { decodeTable, type Table, valueAt } from '../src/model/table.ts';
import { DataError } from './lib/reader.ts';
import type { Field } from './lib/resource.ts';

/** What inspect needs of an entry of datapackage.json. */
interface Entry {
  readonly name: string;
  readonly path: string;
  readonly kind: 'table' | 'geojson' | 'records';
  readonly schema: {
    readonly fields: readonly Field[];
    readonly foreignKeys?: readonly { fields: readonly string[]; reference: { resource: string } }[];
  };
}

type Cell = unknown;
/** Rows with named cells; a row reads cells on demand. */
interface Sheet {
  readonly names: readonly string[];
  readonly rows: number;
  cell(name: string, row: number): Cell;
}

/** Prints a resource: `inspect RESOURCE [--where key=value] [--csv]`. @throws DataError in a sentence */
export function inspect(folder: string, args: readonly string[], print: (line: string) => void): void {
  const entries: readonly Entry[] = JSON.parse(
    readFileSync(join(folder, 'datapackage.json'), 'utf8'),
  ).resources;
  const { name, wheres, csv } = readArguments(args, entries);
  const sheet = openSheet(folder, entries, name);
  const filters = wheres.map(({ key, value }) => {
    if (!sheet.names.includes(key)) {
      throw new DataError(`${name} has no column "${key}", expected one of ${sheet.names.join(', ')}.`);
    }
    return { key, value };
  });
  const shown: number[] = [];
  for (let row = 0; row < sheet.rows; row++) {
    if (filters.every(({ key, value }) => matches(sheet.cell(key, row), value))) shown.push(row);
  }
  if (csv) {
    printCsv(sheet, shown, print);
    return;
  }
  print(`${name}: ${shown.length} of ${sheet.rows} rows`);
  for (const row of shown) {
    print(sheet.names.map((key) => `${key}=${plain(sheet.cell(key, row)) || '·'}`).join('  '));
  }
}

function readArguments(args: readonly string[], entries: readonly Entry[]) {
  const wheres: { key: string; value: string }[] = [];
  let name: string | null = null;
  let csv = false;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--csv') csv = true;
    else if (arg === '--where' || arg.startsWith('--where=')) {
      const pair = arg === '--where' ? (args[++at] ?? '') : arg.slice('--where='.length);
      const equals = pair.indexOf('=');
      if (equals < 1) throw new DataError(`--where "${pair}", expected key=value.`);
      wheres.push({ key: pair.slice(0, equals), value: pair.slice(equals + 1) });
    } else if (name === null && !arg.startsWith('--')) name = arg;
    else throw new DataError(`Unknown argument "${arg}", expected RESOURCE [--where key=value] [--csv].`);
  }
  if (name === null || !entries.some((entry) => entry.name === name)) {
    const known = entries.map((entry) => entry.name).join(', ');
    throw new DataError(`Resource "${name ?? ''}" is unknown, expected one of ${known}.`);
  }
  return { name, wheres, csv };
}

function openSheet(folder: string, entries: readonly Entry[], name: string): Sheet {
  const entry = entries.find((candidate) => candidate.name === name);
  if (!entry) throw new DataError(`Resource "${name}" is unknown.`);
  const bytes = readFileSync(join(folder, entry.path));
  if (entry.kind === 'table') return tableSheet(folder, entries, entry, decodeTable(bytes, entry.path));
  const value: unknown = JSON.parse(bytes.toString('utf8'));
  return entry.kind === 'geojson'
    ? geoSheet(entry, value as FeatureCollection)
    : recordSheet(entry, value as readonly Record<string, unknown>[]);
}

function tableSheet(folder: string, entries: readonly Entry[], entry: Entry, table: Table): Sheet {
  const link = entry.schema.foreignKeys?.[0];
  const field = link?.fields[0];
  const other = link && openSheet(folder, entries, link.reference.resource);
  const own = [...table.columns.keys()].filter((key) => key !== field);
  const written = { month: formatMonth, day: formatDay } as const;
  return {
    names: [...(other?.names ?? []), ...own],
    rows: table.rows,
    cell(name, row) {
      if (other && field && !table.columns.has(name))
        return other.cell(name, Number(valueAt(table, field, row)));
      const value = valueAt(table, name, row);
      const type = table.columns.get(name)?.type;
      return value !== null && (type === 'month' || type === 'day') ? written[type](Number(value)) : value;
    },
  };
}

function geoSheet(entry: Entry, collection: FeatureCollection): Sheet {
  const names = entry.schema.fields.map((field) => field.name);
  return {
    names: [...names, 'geometry'],
    rows: collection.features.length,
    cell(name, row) {
      const feature = collection.features[row];
      return name === 'geometry' ? feature?.geometry : feature?.properties?.[name];
    },
  };
}

function recordSheet(entry: Entry, records: readonly Record<string, unknown>[]): Sheet {
  const fields = new Map(entry.schema.fields.map((field) => [field.name, field]));
  return {
    names: [...fields.keys()],
    rows: records.length,
    cell: (name, row) => simplify(records[row]?.[name], fields.get(name)?.plain),
  };
}

/** A nested value by the keys that stand for it; several values part by "; ". */
function simplify(value: unknown, keys: readonly string[] | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(simplify(item, keys))).join('; ');
  if (value === null || typeof value !== 'object' || !keys) return value;
  const record = value as Record<string, unknown>;
  return keys
    .map((key) => record[key])
    .filter((part) => part !== undefined)
    .map(plain)
    .join(' ');
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function matches(cell: Cell, wanted: string): boolean {
  return plain(cell).toLowerCase() === wanted.toLowerCase();
}

function printCsv(sheet: Sheet, rows: readonly number[], print: (line: string) => void): void {
  const quote = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  print(sheet.names.map(quote).join(','));
  for (const row of rows) print(sheet.names.map((key) => quote(plain(sheet.cell(key, row)))).join(','));
}
