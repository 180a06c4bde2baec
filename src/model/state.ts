import type { Mission, ResourceInfo } from './bundle.ts';
import { type Month, monthOf, monthOfDate, parseMonth } from './month.ts';
import type { Pin } from './pin.ts';

/** Months from first to last, both included. */
export interface Window {
  readonly from: Month;
  readonly to: Month;
}

export type Mode = 'date' | 'range' | 'cumulative';

export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

export type Theme = 'system' | 'light' | 'dark';

/** How much of the page is shown; what a page begins with, it keeps. `chart` is the timeline without the map. */
export type Ui = 'full' | 'embed' | 'map' | 'chart';
export const UIS: readonly Ui[] = ['full', 'embed', 'map', 'chart'];

/** The view that caused a change: a view ignores a camera or a window that came from itself. */
export type Origin =
  | 'app'
  | 'link'
  | 'map'
  | 'timeline'
  | 'player'
  | 'list'
  | 'panel'
  | 'toolbar'
  | 'story'
  | 'host';

/** A value of a link that was not usable; `text/` has the words. */
export interface LinkNote {
  readonly key: string;
  readonly value: string;
  readonly used: string;
}

/** Every table, in the order of its tabs. */
export const TABS = ['violence', 'events', 'countries', 'bases', 'missions', 'deaths'] as const;
export type Tab = (typeof TABS)[number];

/** The six indicators of the World Bank's WGI, the one shown at first in front. */
export const SCORES = ['pv', 'va', 'ge', 'rq', 'rl', 'cc'] as const;
export type Score = (typeof SCORES)[number];

/** What is shown and how, apart from time and place. */
export interface Settings {
  readonly measure: 'deaths' | 'events';
  readonly types: readonly [boolean, boolean, boolean]; // in the order of UCDP's codes
  readonly indicator: string | null; // of the catalogue, drawn as a choropleth
  readonly hidden: readonly string[]; // overlays switched off, sorted
  readonly table: boolean; // the table in place of the map
  readonly tab: Tab; // of the table; a link carries it while that is open
  readonly mandates: boolean; // the mandates in place of the map; never together with the table
  readonly compare: boolean; // of the mandates all that are coded, though one mission is chosen; likewise
  readonly score: Score; // of the panel's chart
  readonly scope: 'selection' | 'map'; // what the histogram counts
  readonly snap: 'month' | 'year';
  readonly projection: 'globe' | 'mercator';
}

export const SETTINGS: Settings = {
  measure: 'deaths',
  types: [true, true, true],
  indicator: null,
  hidden: [],
  table: false,
  tab: 'violence',
  mandates: false,
  compare: false,
  score: 'pv',
  scope: 'selection',
  snap: 'month',
  projection: 'globe',
};

/** Where a reader stands in a story. */
export interface StoryAt {
  readonly id: string;
  readonly step: number; // from 1
  readonly awaits: boolean; // the step's view is to come: the link names no other, and the story has not arrived
}

/** What is looked at; the same everywhere, never changed in place. */
export interface State {
  readonly mission: string | null;
  readonly region: string | null; // key of a chosen area that is no mission's (region.ts); one of the two is null
  readonly settings: Settings;
  readonly mode: Mode;
  readonly window: Window; // `date`: from equals to
  readonly camera: Camera | null; // null: the view that fits what is selected
  readonly theme: Theme;
  readonly ui: Ui;
  readonly story: StoryAt | null;
  readonly present: boolean; // the stage, in place of the page; only with a story
  readonly query: string; // the mission list's search
  readonly playing: boolean;
  readonly pin: Pin | null; // of the link, as long as what it shows is in view
  readonly notes: readonly LinkNote[];
  readonly from: Origin;
}

/** What the data allow: every window lies within `time`; `violence` is what the events cover. */
export interface Limits {
  readonly time: Window;
  readonly violence: Window;
  readonly missions: ReadonlyMap<string, Window>;
  readonly indicators: ReadonlySet<string>;
  readonly overlays: ReadonlySet<string>;
  /** Links of each known story's steps; null until the shipped stories have arrived. */
  readonly stories: ReadonlyMap<string, readonly string[]> | null;
}

/** From this zoom on circles grow no more, and a place's opens up into its events, day by day. */
export const DAYS_ZOOM = 6.5;

/** Lowest and highest zoom of the map. */
export const ZOOM = { min: 0.5, max: 12 } as const;

const CLOSING: ReadonlySet<string> = new Set(['mandate', 'transition']);

/**
 * First to last month of a mission's deployment. It is over once an end of its mandate (or a transition) has passed:
 * then its last end counts but for liquidation; a partial withdrawal alone ends nothing. `newest` while it is active.
 */
export function spanOf(mission: Mission, newest: Month): Window {
  const from = monthOfDate(mission.start.date) ?? newest;
  const months = (kinds: (kind: string) => boolean): Month[] =>
    mission.ends.filter(({ kind }) => kinds(kind)).map(({ date }) => monthOfDate(date) ?? newest);
  const over = months((kind) => CLOSING.has(kind)).some((month) => month < newest);
  if (!over) return { from, to: newest };
  return {
    from,
    to: Math.max(from, Math.min(newest, Math.max(...months((kind) => kind !== 'liquidation')))),
  };
}

/** @returns whether the mission is deployed at any time of the window */
export function isActive(span: Window, window: Window): boolean {
  return span.from <= window.to && span.to >= window.from;
}

/** Ids of the catalogue that a link may name. */
export interface Catalogue {
  readonly indicators: readonly string[];
  readonly overlays: readonly string[];
}

export function limitsOf(
  missions: readonly Mission[],
  info: ReadonlyMap<string, ResourceInfo>,
  catalogue: Catalogue,
): Limits {
  const to = coverageEnd(info, 'missions') ?? monthOf(2026, 6);
  const from = Math.min(...missions.map((mission) => monthOfDate(mission.start.date) ?? to));
  const cells = info.get('violence-cells')?.coverage;
  const first = cells ? parseMonth(cells.from.length === 4 ? `${cells.from}-01` : cells.from) : null;
  const last = cells ? parseMonth(cells.to.length === 4 ? `${cells.to}-12` : cells.to) : null;
  return {
    time: { from, to },
    violence: { from: first ?? from, to: last ?? to },
    missions: new Map(missions.map((mission) => [mission.id, spanOf(mission, to)])),
    indicators: new Set(catalogue.indicators),
    overlays: new Set(catalogue.overlays),
    stories: null,
  };
}

function coverageEnd(info: ReadonlyMap<string, ResourceInfo>, name: string): Month | null {
  const to = info.get(name)?.coverage?.to;
  return to === undefined ? null : parseMonth(to);
}

/** The opening: every mission active at the newest date the resolutions cover. */
export function initialState(limits: Limits): State {
  return {
    mission: null,
    region: null,
    settings: SETTINGS,
    mode: 'date',
    window: { from: limits.time.to, to: limits.time.to },
    camera: null,
    theme: 'system',
    ui: 'full',
    story: null,
    present: false,
    query: '',
    playing: false,
    pin: null,
    notes: [],
    from: 'app',
  };
}

/** The window that opens with a mission: its span as far as events are covered, else its whole span. */
export function missionWindow(limits: Limits, id: string): Window | null {
  const span = limits.missions.get(id);
  if (!span) return null;
  const from = Math.max(span.from, limits.violence.from);
  const to = Math.min(span.to, limits.violence.to);
  return from <= to ? { from, to } : span;
}
