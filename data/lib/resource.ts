import type { FeatureCollection } from 'geojson';
import type { ColumnSpec, Value } from '../../src/model/table.ts';
import type { SourceId } from '../sources.ts';

/** How settled the figures are: `mixed` where a column `status` says it row by row. */
type Status = 'final' | 'preliminary' | 'mixed';

interface Meta {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly sources: readonly SourceId[];
  /** First and last year or month (`YYYY` or `YYYY-MM`) that the rows speak of; null where time does not apply. */
  readonly coverage: { readonly from: string; readonly to: string } | null;
  readonly status: Status;
  /** Counts and faults a reader must know, one sentence each. */
  readonly notes?: readonly string[];
}

/** Rows as columns of equal length; written in the format of src/model/table.ts. */
export interface TableResource extends Meta {
  readonly kind: 'table';
  readonly columns: readonly ColumnSpec[];
  readonly data: Readonly<Record<string, readonly Value[]>>;
  readonly primaryKey?: readonly string[];
  /** `field` holds row numbers of another table, whose columns `inspect` prints in its place. */
  readonly rowOf?: { readonly field: string; readonly resource: string };
}

/** GeoJSON in WGS 84, longitude first. */
export interface GeoResource extends Meta {
  readonly kind: 'geojson';
  readonly collection: FeatureCollection;
  readonly fields: readonly Field[];
}

/** A JSON array of records. */
export interface RecordsResource extends Meta {
  readonly kind: 'records';
  readonly records: readonly Readonly<Record<string, unknown>>[];
  readonly fields: readonly Field[];
}

export interface Field {
  readonly name: string;
  readonly type:
    | 'string'
    | 'integer'
    | 'number'
    | 'boolean'
    | 'date'
    | 'yearmonth'
    | 'array'
    | 'object'
    | 'any';
  readonly description: string;
  readonly unit?: string;
  /** Keys of a nested value that stand for it where only plain values can stand (CSV). */
  readonly plain?: readonly string[];
}

export type Resource = TableResource | GeoResource | RecordsResource;

/** What a step may read: raw files, the project's own `data/` folder, and the resources made before it. */
export interface Input {
  readonly sources: import('./reader.ts').Reader;
  readonly project: import('./reader.ts').Reader;
  readonly done: ReadonlyMap<string, Resource>;
}

/** One step of the build: pure, the same output for the same input. */
export type Step = (input: Input) => readonly Resource[];
