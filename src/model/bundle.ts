import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { Table } from './table.ts';

/** Where a fact stands: `source` is an id of the `sources` resource, `document` and `place` lead to the words. */
export interface Reference {
  readonly source: string;
  readonly document: string;
  readonly place?: string;
}

export interface DatedFact {
  readonly date: string; // YYYY-MM-DD; with precision `month` the day is not meant
  readonly precision: 'day' | 'month';
  readonly source: Reference;
}

export type EndKind = 'mandate' | 'protection' | 'withdrawal' | 'liquidation' | 'transition';

export interface MissionEnd extends DatedFact {
  readonly kind: EndKind;
  readonly label: string;
  readonly quote?: string;
}

/** One peacekeeping operation, as data/missions/<id>.json has it. */
export interface Mission {
  readonly id: string;
  readonly acronym: string;
  readonly name: string;
  readonly start: DatedFact & { readonly event: string };
  readonly ends: readonly MissionEnd[];
  readonly authorisedUntil?: DatedFact & { readonly quote?: string };
  readonly hosts: readonly { readonly iso3: string; readonly name: string; readonly source: Reference }[];
  readonly hq: {
    readonly place: string;
    readonly lat: number;
    readonly lon: number;
    readonly iso3: string;
    readonly source: Reference;
  } | null;
  readonly region: string;
  readonly predecessors: readonly {
    readonly id?: string;
    readonly name?: string;
    readonly source: Reference;
  }[];
  readonly successors: readonly {
    readonly id?: string;
    readonly name?: string;
    readonly source: Reference;
  }[];
  readonly area: { readonly drawn: string };
  readonly notes: readonly { readonly text: string; readonly source?: Reference }[];
}

export interface SourceRecord {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly publisher: string;
  readonly version: string;
  readonly url: string;
  readonly licence: { readonly name: string; readonly title: string; readonly path?: string };
  readonly citation: string;
  readonly caveats: readonly string[];
}

/** A note of the UN profile; `extent` is [west, south, east, north] in degrees, null where it always applies. */
export interface NoteRecord {
  readonly id: string;
  readonly text: string;
  readonly extent: readonly [number, number, number, number] | null;
}

export interface CountryProperties {
  readonly iso3: string;
  readonly name: string;
  readonly label: string; // short form for the map
  readonly point: readonly [number, number]; // label point, [lon, lat]
}

export interface AreaProperties {
  readonly mission: string;
  readonly drawn: string;
  readonly finer: boolean; // finer than whole countries
  readonly point: readonly [number, number];
  readonly bbox: readonly [number, number, number, number]; // west, south, east, north
  readonly km2: number;
}

export interface Admin1Properties {
  readonly iso3: string;
  readonly name: string;
  readonly vintage: string | null; // a sentence where the unit is no more, or differs today
}

export interface LineProperties {
  readonly class: 'international' | 'undetermined' | 'other';
  readonly name: string | null;
  readonly note: string | null;
}

export type Areal<P> = FeatureCollection<Polygon | MultiPolygon, P>;
export type ArealFeature<P> = Feature<Polygon | MultiPolygon, P>;
export type Lineal<P> = FeatureCollection<LineString | MultiLineString, P>;

/** Every resource the app can hold, by its name in the data package. */
export interface Resources {
  missions: readonly Mission[];
  sources: readonly SourceRecord[];
  notes: readonly NoteRecord[];
  countries: Areal<CountryProperties>;
  'countries-fine': Areal<CountryProperties>;
  'mission-areas': Areal<AreaProperties>;
  admin1: Areal<Admin1Properties>;
  lines: Lineal<LineProperties>;
  'lines-fine': Lineal<LineProperties>;
  places: Table;
  rivers: Lineal<Record<string, unknown>>;
  'violence-places': Table;
  'violence-cells': Table;
  coverage: Table;
  'country-year': Table;
  'country-month': Table;
  bases: Table;
  fatalities: Table;
  strength: Table;
  wgi: Table;
  displacement: Table;
  population: Table;
}

export type ResourceName = keyof Resources;

/** What the data package says of one resource. */
export interface ResourceInfo {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly kind: 'table' | 'geojson' | 'records';
  readonly bytes: number;
  readonly rows: number;
  readonly hash: string;
  readonly sources: readonly string[]; // ids of the `sources` resource
  readonly coverage: { readonly from: string; readonly to: string } | null;
  readonly status: 'final' | 'preliminary' | 'mixed';
  readonly notes: readonly string[];
}

/** The data as far as they have arrived; a new object each time one more arrives or fails. */
export interface Bundle {
  readonly version: string;
  readonly info: ReadonlyMap<string, ResourceInfo>;
  readonly data: Readonly<Partial<Resources>>;
  /** Resources that could not be loaded, each with a sentence. */
  readonly failures: ReadonlyMap<ResourceName, string>;
  readonly pending: ReadonlySet<ResourceName>;
}
