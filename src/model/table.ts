/**
 * Columnar tables: the one shape and one file format of every tabular resource.
 * A file is `MAT1`, the header's length (u32, little endian), a JSON header, then the columns one after the
 * other as variable-length integers: 0 is null, n > 0 is zigzag(value or its step from the last value) + 1.
 * A column with a `base` holds the differences from an earlier column in place of its values.
 */

/** "Not given" in an integer column. */
export const NULL = -0x80000000;

/** `int`, `month` and `day` are integers (see month.ts, day.ts); `fixed` is a decimal kept as an integer times 10^decimals. */
type ColumnType = 'int' | 'month' | 'day' | 'fixed' | 'string';

export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
  readonly decimals?: number; // fixed only
  readonly base?: string; // an earlier column that the file writes this one as a difference from: size only
  readonly unit?: string;
  readonly description: string;
}

/** One column: raw integers (dictionary indices for strings), NULL where not given. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly decimals: number;
  readonly base?: string;
  readonly raw: Int32Array;
  readonly dictionary: readonly string[];
}

export interface Table {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Column>;
}

export type Value = number | string | null;

interface HeaderColumn {
  name: string;
  type: ColumnType;
  decimals?: number;
  base?: string;
  dictionary?: string[];
  delta: boolean;
  bytes: number;
}

const MAGIC = 'MAT1';

/** @throws when the table has no such column */
export function column(table: Table, name: string): Column {
  const found = table.columns.get(name);
  if (!found) {
    throw new Error(`No column "${name}"; the table has ${[...table.columns.keys()].join(', ')}.`);
  }
  return found;
}

/** Raw integers of a column: NULL where not given. */
export function ints(table: Table, name: string): Int32Array {
  return column(table, name).raw;
}

const ranges = new WeakMap<Int32Array, { readonly from: number; readonly to: number }>();

/** The least and the greatest raw integer of a column; from Infinity to -Infinity where none is given. */
export function rangeOf(table: Table, name: string): { readonly from: number; readonly to: number } {
  const values = ints(table, name);
  const known = ranges.get(values);
  if (known) return known;
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value === NULL) continue;
    if (value < from) from = value;
    if (value > to) to = value;
  }
  const range = { from, to };
  ranges.set(values, range);
  return range;
}

/** Decimal values of a column: NaN where not given. */
export function numbers(table: Table, name: string): Float64Array {
  const { raw, decimals } = column(table, name);
  const scale = 10 ** decimals;
  const values = new Float64Array(raw.length);
  for (let row = 0; row < raw.length; row++) {
    const value = raw[row] ?? NULL;
    values[row] = value === NULL ? Number.NaN : value / scale;
  }
  return values;
}

/** @returns one value: number, text, or null where not given. Months and days stay indices. */
export function valueAt(table: Table, name: string, row: number): Value {
  const { raw, type, decimals, dictionary } = column(table, name);
  const value = raw[row];
  if (value === undefined || value === NULL) return null;
  if (type === 'string') return dictionary[value] ?? null;
  return type === 'fixed' ? value / 10 ** decimals : value;
}

/**
 * Builds a table from plain columns of equal length.
 * @throws a sentence with column, row and value when a value does not fit its column
 */
export function makeTable(
  specs: readonly ColumnSpec[],
  data: Readonly<Record<string, readonly Value[]>>,
): Table {
  const rows = data[specs[0]?.name ?? '']?.length ?? 0;
  const columns = new Map<string, Column>();
  for (const spec of specs) {
    const values = data[spec.name];
    if (values?.length !== rows) {
      throw new Error(`Column "${spec.name}" has ${values?.length ?? 'no'} rows, expected ${rows}.`);
    }
    columns.set(spec.name, makeColumn(spec, values));
  }
  return { rows, columns };
}

function makeColumn(spec: ColumnSpec, values: readonly Value[]): Column {
  const decimals = spec.type === 'fixed' ? (spec.decimals ?? 0) : 0;
  const head = { name: spec.name, type: spec.type, decimals, ...(spec.base ? { base: spec.base } : {}) };
  if (spec.type === 'string') {
    const dictionary = [...new Set(values.filter((value) => value !== null).map(String))].sort();
    const index = new Map(dictionary.map((text, at) => [text, at]));
    const raw = Int32Array.from(values, (value) =>
      value === null ? NULL : (index.get(String(value)) ?? NULL),
    );
    return { ...head, raw, dictionary };
  }
  const scale = 10 ** decimals;
  const raw = Int32Array.from(values, (value, row) => {
    if (value === null) return NULL;
    const scaled = spec.type === 'fixed' ? Math.round(Number(value) * scale) : value;
    if (!Number.isInteger(scaled) || Math.abs(Number(scaled)) > 0x7fffffff) {
      throw new Error(`Column "${spec.name}", row ${row}: "${value}" is not a ${spec.type} of 32 bits.`);
    }
    return Number(scaled);
  });
  return { ...head, raw, dictionary: [] };
}

export function encodeTable(table: Table): Uint8Array {
  const bodies: Uint8Array[] = [];
  const header: HeaderColumn[] = [];
  for (const col of table.columns.values()) {
    const raw = col.base ? shifted(col.raw, ints(table, col.base), -1) : col.raw;
    const plain = encodeInts(raw, false);
    const delta = encodeInts(raw, true);
    const useDelta = delta.length < plain.length;
    const body = useDelta ? delta : plain;
    bodies.push(body);
    header.push({
      name: col.name,
      type: col.type,
      ...(col.decimals ? { decimals: col.decimals } : {}),
      ...(col.base ? { base: col.base } : {}),
      ...(col.type === 'string' ? { dictionary: [...col.dictionary] } : {}),
      delta: useDelta,
      bytes: body.length,
    });
  }
  const head = new TextEncoder().encode(JSON.stringify({ rows: table.rows, columns: header }));
  const out = new Uint8Array(8 + head.length + bodies.reduce((sum, body) => sum + body.length, 0));
  out.set(new TextEncoder().encode(MAGIC), 0);
  new DataView(out.buffer).setUint32(4, head.length, true);
  out.set(head, 8);
  let at = 8 + head.length;
  for (const body of bodies) {
    out.set(body, at);
    at += body.length;
  }
  return out;
}

/** @throws a sentence when the bytes are not a whole table file */
export function decodeTable(bytes: Uint8Array, name = 'table'): Table {
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC) {
    throw new Error(`${name}: the file does not begin with ${MAGIC}, so it is not a table of this atlas.`);
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const header: { rows: number; columns: HeaderColumn[] } = JSON.parse(
    new TextDecoder().decode(bytes.subarray(8, 8 + length)),
  );
  const columns = new Map<string, Column>();
  let at = 8 + length;
  for (const col of header.columns) {
    const body = bytes.subarray(at, at + col.bytes);
    if (body.length !== col.bytes) {
      throw new Error(`${name}: column "${col.name}" ends after ${body.length} of ${col.bytes} bytes.`);
    }
    const raw = decodeInts(body, header.rows, col.delta, `${name}: column "${col.name}"`);
    columns.set(col.name, {
      name: col.name,
      type: col.type,
      decimals: col.decimals ?? 0,
      ...(col.base ? { base: col.base } : {}),
      raw: col.base ? shifted(raw, ints({ rows: header.rows, columns }, col.base), 1) : raw,
      dictionary: col.dictionary ?? [],
    });
    at += col.bytes;
  }
  return { rows: header.rows, columns };
}

/** Adds (or takes away) a base column; a null in it counts as 0, a null in `values` stays null. */
function shifted(values: Int32Array, base: Int32Array, sign: 1 | -1): Int32Array {
  return values.map((value, row) => {
    const by = base[row] ?? NULL;
    return value === NULL || by === NULL ? value : value + sign * by;
  });
}

function encodeInts(values: Int32Array, delta: boolean): Uint8Array {
  const out = new Uint8Array(values.length * 5 + 5);
  let at = 0;
  let last = 0;
  for (const value of values) {
    let code = 0;
    if (value !== NULL) {
      const step = delta ? value - last : value;
      last = value;
      code = (step < 0 ? -step * 2 - 1 : step * 2) + 1;
    }
    while (code > 127) {
      out[at++] = (code % 128) + 128;
      code = Math.floor(code / 128);
    }
    out[at++] = code;
  }
  return out.slice(0, at);
}

function decodeInts(body: Uint8Array, rows: number, delta: boolean, name: string): Int32Array {
  const out = new Int32Array(rows);
  let at = 0;
  let last = 0;
  for (let row = 0; row < rows; row++) {
    let code = 0;
    let scale = 1;
    let byte = 128;
    while (byte > 127) {
      if (at >= body.length) throw new Error(`${name} ends at row ${row} of ${rows}.`);
      byte = body[at++] ?? 0;
      code += (byte & 127) * scale;
      scale *= 128;
    }
    if (code === 0) {
      out[row] = NULL;
      continue;
    }
    const zigzag = code - 1;
    const step = zigzag % 2 ? -(zigzag + 1) / 2 : zigzag / 2;
    last = delta ? last + step : step;
    out[row] = last;
  }
  return out;
}
