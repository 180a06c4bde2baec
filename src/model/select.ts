import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { type BasesShown, basesIn } from '../analysis/bases.ts';
import { createCounter } from '../analysis/counter.ts';
import { createEventFiles, type EventFiles } from '../analysis/events.ts';
import { type DeathsByMonth, deathsByMonth } from '../analysis/fatalities.ts';
import { givingWay, statesOf } from '../analysis/giving-way.ts';
import type { Histogram } from '../analysis/histogram.ts';
import { type Bounds, placesInView } from '../analysis/in-view.ts';
import { type CountryTotals, countryTotals, isGap, type OfficialTables } from '../analysis/official.ts';
import { officialOfTypes } from '../analysis/official-types.ts';
import { type Area, basesInside, regionGeometry, regionMask, regionName } from '../analysis/regions.ts';
import { violenceShown } from '../analysis/shown.ts';
import { createSlidingSums, type WindowSums } from '../analysis/sums.ts';
import { indexViolence, placesOfMission, type Violence } from '../analysis/violence.ts';
import type { Bundle, Mission } from './bundle.ts';
import type { ImportedRegion } from './imported.ts';
import { firstMonthOf, lastMonthOf, yearOf } from './month.ts';
import { parseRegion, type Region } from './region.ts';
import { sameSet, sameWindow, stable } from './stable.ts';
import { isActive, type Settings, type Window } from './state.ts';
import type { Store } from './store.ts';

export type { Bounds } from '../analysis/in-view.ts';

/** A region as far as its outline and name have arrived. */
export interface ChosenRegion {
  readonly key: string;
  readonly region: Region;
  readonly name: string | null; // null: drawn by hand, or not arrived
  readonly geometry: Area | null;
}

/** What the views read: each a signal that changes only when its inputs do; null while its data are missing. */
export interface Selectors {
  readonly missions: ReadonlySignal<readonly Mission[]>;
  readonly mission: ReadonlySignal<Mission | null>;
  readonly region: ReadonlySignal<ChosenRegion | null>;
  readonly active: ReadonlySignal<ReadonlySet<string>>; // ids of missions active in the window
  readonly window: ReadonlySignal<Window>;
  readonly years: ReadonlySignal<Window>; // the same in whole calendar years
  readonly domain: ReadonlySignal<Window>; // the time axis
  readonly violence: ReadonlySignal<Violence | null>;
  readonly ofTypes: ReadonlySignal<Violence | null>; // the cells of the types that are shown, by deaths
  readonly measure: ReadonlySignal<Settings['measure']>;
  /** The same by what is counted, deaths or events: everything that sums violence reads it. */
  readonly shown: ReadonlySignal<Violence | null>;
  readonly counting: ReadonlySignal<Violence | null>; // what `sums` are of: types and measure as chosen
  readonly sums: ReadonlySignal<WindowSums | null>; // places, in the window
  readonly givingWay: ReadonlySignal<Uint8Array | null>; // places whose circle gives way to an official total
  readonly events: ReadonlySignal<EventFiles>; // day by day, as far as their files have arrived
  readonly inside: ReadonlySignal<Uint8Array | null>; // places of the chosen mission's area or region
  readonly histogram: ReadonlySignal<Histogram | null>; // of the selection (or the world), over the domain
  readonly scope: ReadonlySignal<Settings['scope']>; // what `counted` counts; the selection while there is no map
  readonly countedPlaces: ReadonlySignal<Uint8Array | null>; // of the scope; null for all places
  readonly counted: ReadonlySignal<Histogram | null>; // of the scope, over the domain
  readonly official: ReadonlySignal<OfficialTables | null>; // official totals and their coverage, of the types shown
  readonly totals: ReadonlySignal<CountryTotals | null>; // of them, calendar years of the window
  readonly deaths: ReadonlySignal<DeathsByMonth | null>; // peacekeepers, of the mission or all; null for a region: no place is recorded
  readonly bases: ReadonlySignal<BasesShown | null>; // of the selection, or of all active missions
}

/** Months shown before and after a selected mission on the axis. */
const MARGIN = { before: 40, after: 24 };

const NOTHING: ReadonlySet<string> = new Set();
const ALL_TYPES = [true, true, true] as const;
const NONE: ReadonlySignal<readonly ImportedRegion[]> = signal([]);
const AT_REST: ReadonlySignal<Window | null> = signal(null);
const NO_MAP: ReadonlySignal<Bounds | null> = signal(null);

/**
 * @param imported regions of files that a person loaded
 * @param bounds what the map has in view, null while there is none
 * @param glide where the window is on its way between two steps, null while it rests
 */
export function createSelectors(
  store: Store,
  bundle: ReadonlySignal<Bundle>,
  imported: ReadonlySignal<readonly ImportedRegion[]> = NONE,
  bounds: ReadonlySignal<Bounds | null> = NO_MAP,
  glide: ReadonlySignal<Window | null> = AT_REST,
): Selectors {
  const { limits } = store;
  const table = <K extends keyof Bundle['data']>(name: K) => computed(() => bundle.value.data[name] ?? null);
  const missionsData = table('missions');
  const missions = computed(() => missionsData.value ?? []);
  const selected = computed(() => store.state.value.mission);
  const regionKey = computed(() => store.state.value.region);
  const mission = computed(() => missions.value.find(({ id }) => id === selected.value) ?? null);
  const window = stable(() => glide.value ?? store.state.value.window, sameWindow);
  // What is known by calendar years stays as it is while the window moves within them.
  const years = stable(() => wholeYears(window.value), sameWindow);
  const active = stable(
    () => new Set([...limits.missions].filter(([, span]) => isActive(span, window.value)).map(([id]) => id)),
    sameSet,
  );
  const scope = computed(() => (bounds.value ? store.settings.value.scope : 'selection'));
  const domain = stable((): Window => {
    const span = selected.value
      ? limits.missions.get(selected.value)
      : (regionKey.value !== null || scope.value === 'map') && limits.violence;
    if (!span) return limits.time;
    let [from, to] = [span.from - MARGIN.before, span.to + MARGIN.after];
    // For a window beyond them the axis grows by whole years: it stands still for most steps.
    if (window.value.from < from) from = years.value.from;
    if (window.value.to > to) to = years.value.to;
    return { from: Math.max(limits.time.from, from), to: Math.min(limits.time.to, to) };
  }, sameWindow);
  const placesTable = table('violence-places');
  const cellsTable = table('violence-cells');
  const violence = computed(() =>
    placesTable.value && cellsTable.value ? indexViolence(placesTable.value, cellsTable.value) : null,
  );
  const types = computed(() => store.settings.value.types);
  const measure = computed(() => store.settings.value.measure);
  const ofTypes = computed(
    () => violence.value && violenceShown(violence.value, { types: types.value, measure: 'deaths' }),
  );
  const shown = computed(
    () => ofTypes.value && violenceShown(ofTypes.value, { types: ALL_TYPES, measure: measure.value }),
  );
  const sliding = computed(() => shown.value && createSlidingSums(shown.value));
  const eventFiles = createEventFiles();
  const events = computed(() => eventFiles(bundle.value.data));
  const sums = computed(() => sliding.value?.move(window.value) ?? null);
  const countriesFine = table('countries-fine');
  const countries = table('countries');
  const admin1 = table('admin1');
  const region = computed((): ChosenRegion | null => {
    const key = regionKey.value;
    const parsed = key === null ? null : parseRegion(key);
    if (key === null || !parsed) return null;
    const from = {
      countries: countriesFine.value ?? countries.value ?? undefined,
      admin1: admin1.value ?? undefined,
      imported: imported.value,
    };
    return { key, region: parsed, name: regionName(parsed, from), geometry: regionGeometry(parsed, from) };
  });
  const inside = computed(() => {
    if (!violence.value) return null;
    if (selected.value) return placesOfMission(violence.value, selected.value);
    return region.value && regionMask(violence.value, region.value.region, region.value.geometry);
  });
  // Of a region whose outline is not there nothing is known: its mask is null, as that of the whole world is.
  const unknown = computed(() => regionKey.value !== null && inside.value === null);
  const counter = computed(() => shown.value && createCounter(shown.value));
  const histogram = computed(() => {
    if (!counter.value || unknown.value) return null;
    if (selected.value) return counter.value.ofMission(domain.value, selected.value);
    return counter.value.ofPlaces(domain.value, inside.value);
  });
  const countedPlaces = computed(() =>
    scope.value === 'map' && bounds.value && violence.value
      ? placesInView(violence.value, bounds.value)
      : inside.value,
  );
  const counted = computed(() =>
    scope.value === 'map'
      ? (counter.value?.ofPlaces(domain.value, countedPlaces.value) ?? null)
      : histogram.value,
  );
  const countryYear = table('country-year');
  const coverage = table('coverage');
  const countryMonth = table('country-month');
  const official = computed((): OfficialTables | null => {
    if (!countryYear.value || !coverage.value) return null;
    const tables = {
      countryYear: countryYear.value,
      coverage: coverage.value,
      countryMonth: countryMonth.value ?? undefined,
    };
    if (types.value.every(Boolean)) return tables;
    // What the map carries of some types is counted from its events.
    return violence.value && officialOfTypes(tables, violence.value, types.value);
  });
  const totals = computed(() => official.value && countryTotals(official.value, years.value));
  const states = computed(() => violence.value && statesOf(violence.value));
  // Totals count deaths, and stand only where they are shown and are of the window.
  const gaps = stable(() => {
    const { hidden } = store.settings.value;
    const own = totals.value;
    if (!own || own.newest || measure.value === 'events' || hidden.includes('totals')) return NOTHING;
    return new Set([...own.rows.values()].filter(isGap).map(({ iso3 }) => iso3));
  }, sameSet);
  const gapYears = stable(
    () => (gaps.value.size > 0 && totals.value?.years) || { from: 0, to: 0 },
    sameWindow,
  );
  const gone = computed(() => states.value && givingWay(states.value, gaps.value, gapYears.value));
  const fatalities = table('fatalities');
  const deaths = computed(
    () =>
      fatalities.value &&
      (regionKey.value === null ? deathsByMonth(fatalities.value, selected.value, domain.value) : null),
  );
  const basesTable = table('bases');
  const bases = computed((): BasesShown | null => {
    if (!basesTable.value) return null;
    if (selected.value) return basesIn(basesTable.value, years.value, new Set([selected.value]));
    const shown = basesIn(basesTable.value, years.value, active.value);
    if (!region.value) return shown;
    return { year: shown.year, bases: basesInside(shown.bases, region.value.geometry) ?? [] };
  });
  return {
    missions,
    mission,
    region,
    active,
    window,
    years,
    domain,
    violence,
    ofTypes,
    measure,
    shown,
    counting: shown,
    sums,
    givingWay: gone,
    events,
    inside,
    histogram,
    scope,
    countedPlaces,
    counted,
    official,
    totals,
    deaths,
    bases,
  };
}

/** From the first month of the window's first calendar year to the last of its last. */
function wholeYears({ from, to }: Window): Window {
  return { from: firstMonthOf(yearOf(from)), to: lastMonthOf(yearOf(to)) };
}
