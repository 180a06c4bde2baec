import type { ReadonlySignal } from '@preact/signals-core';
import type { MultiPolygon, Polygon } from 'geojson';

/** A polygon of a file that a person loaded. It lives in this tab: no link, no export of state carries it. */
export interface ImportedRegion {
  readonly id: string; // the region's key is `file:<id>`; never used twice in a tab
  readonly name: string; // the file's own words: text, never markup
  readonly file: string;
  readonly geometry: Polygon | MultiPolygon; // longitude and latitude, WGS 84
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
  /** An edge spans over 180° of longitude: drawn and counted the long way, through 0°, as RFC 7946 reads it. */
  readonly wide: boolean;
}

/** What a file may hold. The checker's tree of a feature takes about 150 times its text: 2.5 GB for 17 MB, measured. */
export const IMPORT_LIMITS = {
  bytes: 20e6, // of a file
  features: 1000,
  feature: 5e6, // characters of one feature
} as const;

/** A region as a format reads it, before the tab gives it an id. */
export type ReadRegion = Omit<ImportedRegion, 'id' | 'name' | 'file'> & { readonly name: string | null };

/** What can be wrong with a file; `text/` has the words for each. */
export type FaultCode =
  | 'format'
  | 'size'
  | 'unreadable'
  | 'encoding'
  | 'json'
  | 'root'
  | 'crs'
  | 'none'
  | 'many'
  | 'feature'
  | 'heavy'
  | 'kind'
  | 'empty'
  | 'flat'
  | 'longitude'
  | 'latitude'
  | 'missing'
  | 'forbidden'
  | 'duplicate'
  | 'type'
  | 'array'
  | 'object'
  | 'positions'
  | 'position'
  | 'length'
  | 'number'
  | 'short'
  | 'open'
  | 'bbox'
  | 'id'
  | 'properties'
  | 'other';

/** One fault: where it is, and the value as the file has it (shortened). Counts start at 1. */
export interface ImportFault {
  readonly code: FaultCode;
  readonly value: string;
  readonly line: number | null; // null in a file of one line
  readonly feature: number | null; // null where the file is no list of features
  readonly name: string | null; // of the feature
  readonly corner: readonly [part: number, ring: number, corner: number] | null;
}

/** All of a file, or nothing of it. */
export interface Reading {
  readonly regions: readonly ReadRegion[]; // empty when there are faults
  readonly faults: readonly ImportFault[];
  readonly more: number; // faults beyond those listed
}

/** What became of one file. */
export interface ImportOutcome {
  readonly file: string;
  readonly added: number;
  readonly faults: readonly ImportFault[];
  readonly more: number;
}

/** The regions of this tab. A file with a fault changes nothing: what was loaded stays as it was. */
export interface ImportedRegions {
  readonly list: ReadonlySignal<readonly ImportedRegion[]>;
  readonly reading: ReadonlySignal<string | null>; // the file that is being read
  readonly outcomes: ReadonlySignal<readonly ImportOutcome[]>; // of the last files, until dismissed
  /** File names that a file dialog should offer. */
  readonly accept: string;
  load(files: readonly File[]): Promise<void>;
  remove(ids: readonly string[]): void;
  dismiss(): void;
}
