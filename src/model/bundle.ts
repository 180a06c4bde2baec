import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { EventsName } from './event-groups.ts';
import type { StoryRecord } from './story.ts';
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
  readonly kind: 'un' | 'drawing'; // the usual words of the UN, or how this map draws an area
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
  readonly source: string; // id of its outline's source
  readonly point: readonly [number, number]; // label point, [lon, lat]
}

export interface LineProperties {
  readonly class: 'international' | 'undetermined' | 'other';
  readonly name: string | null;
  readonly note: string | null;
}

/** Ceilings of personnel; null where a resolution states none. */
export interface Ceilings {
  readonly military: number | null; // without observers where `observers` counts them apart
  readonly observers: number | null;
  readonly police: number | null;
}

/** What one resolution set for one mission; nothing is carried forward. */
export interface MandateRecord extends Ceilings {
  readonly mission: string;
  readonly resolution: string; // S/RES/2100 (2013)
  readonly number: number;
  readonly date: string; // of adoption, YYYY-MM-DD as all dates here
  readonly effective: string;
  readonly action: 'establish' | 'extend' | 'change' | 'extend-and-change' | 'reduce' | 'end';
  readonly list: 'new' | 'adds' | 'continues' | null; // null: tasks are not coded
  readonly chapter7: boolean | null;
  readonly vote: { readonly for: number; readonly against: number; readonly abstain: number } | null;
  readonly increase: number | null; // personnel added where no ceiling is stated
  readonly later: (Ceilings & { readonly from: string }) | null;
  readonly until: string | null;
  readonly source: string;
  readonly basis: readonly { readonly of: string; readonly paragraph: string; readonly quote: string }[];
  readonly title: string | null;
  readonly held: boolean;
  readonly note: string | null;
}

/** How far a mission is coded; `not coded` says nothing about its mandate. */
export interface MandateScope {
  readonly mission: string;
  readonly mandates: 'coded' | 'not coded';
  readonly tasks: 'coded' | 'not coded';
  /** A time whose list of tasks is not held: a task that is not named then is not known. `to` null: to the end. */
  readonly partial: { readonly from: string; readonly to: string | null; readonly why: string } | null;
  readonly note: string | null;
}

/** Words of one paragraph of a resolution on a mission. */
interface Quoted {
  readonly mission: string;
  readonly resolution: string;
  readonly number: number;
  readonly paragraph: string;
  readonly quotation: string;
}

/** A task as one resolution states it, for the time in which that statement is the newest. */
export interface TaskRecord extends Quoted {
  readonly task: string;
  readonly aspect: string | null; // of the counter-terrorism-relevant task
  readonly verb: string;
  readonly from: string;
  readonly to: string;
}

/** A force beside the mission, as one resolution names it; dates only where the text states them. */
export interface PartnerRecord extends Quoted {
  readonly partner: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly date: string; // of the resolution
}

/** An armed group that a resolution recalls as listed, without the day, or that a public page of the UN says is. */
export interface ListingRecord {
  readonly resolution: string | null;
  readonly number: number | null;
  readonly paragraph: string | null;
  readonly quotation: string;
  readonly source: string;
  readonly document: string;
  readonly url: string | null;
  readonly group: string;
  readonly regime: string;
  readonly listed: string | null;
  readonly knownBy: string;
  readonly ucdp: readonly string[];
}

export type Areal<P> = FeatureCollection<Polygon | MultiPolygon, P>;
export type Lineal<P> = FeatureCollection<LineString | MultiLineString, P>;

/** Every resource the app can hold, by its name in the data package. */
export interface Resources extends Record<EventsName, Table> {
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
  mandates: readonly MandateRecord[];
  'mandate-scope': readonly MandateScope[];
  tasks: readonly TaskRecord[];
  partners: readonly PartnerRecord[];
  listings: readonly ListingRecord[];
  stories: readonly StoryRecord[];
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
