import type { MultiPolygon, Polygon } from 'geojson';
import { IMPORT_LIMITS, type ImportFault, type Reading, type ReadRegion } from '../../model/imported.ts';
import { checkForm, syntaxFault } from './checker.ts';
import { fault, shorten } from './fault.ts';
import { asList, asRecord, regionOf, shapeFaults } from './shape.ts';
import { featureSpans, lineAt } from './spans.ts';

const MAX_LISTED = 20;
const MAX_NAME = 80;
const ROOTS: ReadonlySet<unknown> = new Set(['FeatureCollection', 'Feature', 'Polygon', 'MultiPolygon']);
const NAMES = ['name', 'NAME', 'Name', 'id'];
/** Longitude and latitude of WGS 84, as files of before RFC 7946 name it. */
const WGS84 = /(?:CRS:?84|EPSG:{1,2}4326)$/i;

interface Item {
  readonly text: string;
  readonly value: unknown;
  readonly offset: number;
  readonly feature: number | null;
}

/** Reads polygons. Nothing is taken from a file with a fault. */
export function readGeojson(bytes: Uint8Array): Reading {
  const text = decode(bytes);
  if (text === null) return refused([fault('encoding', '')]);
  const { value, failed } = parse(text);
  if (failed) return refused([failed]);
  const root = asRecord(value);
  if (!root || !ROOTS.has(root.type)) {
    return refused([fault('root', root ? String(JSON.stringify(root.type)) : text)]);
  }
  const faults: ImportFault[] = crsFaults(root);
  const items = itemsOf(text, root, faults);
  if (items.length > IMPORT_LIMITS.features) faults.push(fault('many', String(items.length)));
  else for (const item of items) faults.push(...itemFaults(text, item));
  return faults.length > 0 ? refused(faults) : { regions: items.map(readItem), faults: [], more: 0 };
}

function refused(faults: readonly ImportFault[]): Reading {
  return { regions: [], faults: faults.slice(0, MAX_LISTED), more: Math.max(0, faults.length - MAX_LISTED) };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parse(text: string): { readonly value: unknown; readonly failed: ImportFault | null } {
  try {
    return { value: JSON.parse(text), failed: null };
  } catch (cause) {
    const found = text.length <= IMPORT_LIMITS.feature ? syntaxFault(text) : null;
    const { value, line } = found ?? { value: (cause as Error).message, line: null };
    return { value: null, failed: fault('json', value, { line: lineAt(text, 0) === null ? null : line }) };
  }
}

function crsFaults({ crs }: Record<string, unknown>): ImportFault[] {
  if (crs === undefined || crs === null) return [];
  const name = asRecord(asRecord(crs)?.properties)?.name;
  return typeof name === 'string' && WGS84.test(name)
    ? []
    : [fault('crs', typeof name === 'string' ? name : JSON.stringify(crs))];
}

/** The features of a list, each with its part of the text: so the checker's tree is of one feature at a time. */
function itemsOf(text: string, root: Record<string, unknown>, faults: ImportFault[]): readonly Item[] {
  if (root.type !== 'FeatureCollection') {
    if (text.length <= IMPORT_LIMITS.feature) return [{ text, value: root, offset: 0, feature: null }];
    faults.push(fault('heavy', String(text.length)));
    return [];
  }
  const spans = featureSpans(text);
  const [from, to] = spans?.list ?? [text.length, text.length];
  const around = text.length - (to - from);
  if (around > IMPORT_LIMITS.feature) {
    faults.push(fault('heavy', String(around)));
    return [];
  }
  const frame = checkForm(text.slice(0, from) + text.slice(to));
  for (const { code, value, from: at } of frame.faults) {
    faults.push(fault(code, value, { line: lineAt(text, at < from ? at : at + to - from) }));
  }
  if (frame.stopped) faults.push(fault('other', frame.stopped));
  if (spans?.features.length === 0) faults.push(fault('none', '[]'));
  const values = asList(root.features);
  return (spans?.features ?? []).map(([start, end], at) => ({
    text: text.slice(start, end),
    value: values[at],
    offset: start,
    feature: at + 1,
  }));
}

function itemFaults(whole: string, { text, value, offset, feature }: Item): ImportFault[] {
  const record = asRecord(value);
  const name = record && nameOf(record);
  const at = (from: number): Partial<ImportFault> => ({ feature, name, line: lineAt(whole, offset + from) });
  if (feature !== null && record?.type !== 'Feature') {
    return [fault('feature', record ? String(JSON.stringify(record.type)) : text, at(0))];
  }
  if (text.length > IMPORT_LIMITS.feature) return [fault('heavy', String(text.length), at(0))];
  const { faults, stopped } = checkForm(text);
  if (faults.length > 0) {
    return faults.map(({ code, value: there, from }) => {
      // The checker's range is the whole feature there.
      const found = code === 'id' || code === 'properties' ? String(JSON.stringify(record?.[code])) : there;
      return fault(code, found, at(from));
    });
  }
  const shape = shapeFaults(record?.type === 'Feature' ? record.geometry : record);
  if (shape.length > 0) {
    return shape.map(({ code, value: found, corner }) => fault(code, found, { ...at(0), corner }));
  }
  return stopped === null ? [] : [fault('other', stopped, at(0))];
}

function readItem({ value }: Item): ReadRegion {
  const record = asRecord(value) ?? {};
  const geometry = record.type === 'Feature' ? record.geometry : record;
  return regionOf(geometry as Polygon | MultiPolygon, nameOf(record));
}

/** The file's own name for a feature; control characters are no part of a name. */
function nameOf(feature: Record<string, unknown>): string | null {
  const properties = asRecord(feature.properties) ?? {};
  for (const value of [...NAMES.map((key) => properties[key]), feature.id]) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const name = shorten(String(value).replace(/\p{Cc}/gu, ' '), MAX_NAME);
    if (name !== '') return name;
  }
  return null;
}
