import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { type CountryTotal, isGap, isThin } from '../analysis/official.ts';
import { whereabouts } from '../analysis/rows.ts';
import { widthOf } from '../analysis/scale.ts';
import { createSlidingSums } from '../analysis/sums.ts';
import type { Violence } from '../analysis/violence.ts';
import { type Fill, fillOf } from '../catalog/fill.ts';
import { findIndicator } from '../catalog/indicators.ts';
import type { OverlayId } from '../catalog/overlays.ts';
import type { AreaProperties } from '../model/bundle.ts';
import { sameList, stable } from '../model/stable.ts';
import { NULL } from '../model/table.ts';
import type { Context } from '../ui/context.ts';
import { withNeighbours } from './borders.ts';
import {
  type Circles,
  cellUnits,
  createFiller,
  gridOf,
  leadTypes,
  placeSpots,
  type Units,
  WEIGHT,
} from './circles.ts';
import type { AreaStatus } from './layers/areas.ts';
import { type RegionShown, regionShown } from './region.ts';
import { areaStatus, type Standing, wideMissions } from './standing.ts';

/** One country whose official total stands on the map as an open circle. */
export interface TotalMark {
  readonly iso3: string;
  readonly label: string;
  readonly point: readonly [number, number];
  readonly total: CountryTotal;
  readonly from: number; // calendar years of the figure
  readonly to: number;
  readonly newest: boolean; // the newest final year stands in for a window beyond the data
  readonly strong: boolean; // of a host country
}

export interface CirclesShown {
  readonly circles: Circles;
  readonly units: Units;
  readonly cells: boolean; // each circle is a cell of half a degree
  readonly months: number; // the window's length, for the size of circles
  readonly widen: number; // for the same, by what they count
}

export interface AreaShown extends AreaProperties {
  readonly status: AreaStatus;
}

/** What the map shows, whoever draws it: each follows the selectors and the zoom. */
export interface Scene {
  readonly far: Signal<boolean>; // below zoom 3
  readonly hosts: ReadonlySignal<readonly string[]>;
  readonly areas: ReadonlySignal<FeatureCollection<Polygon | MultiPolygon, AreaShown>>;
  readonly marks: ReadonlySignal<readonly TotalMark[]>;
  readonly thin: ReadonlySignal<readonly string[]>;
  readonly circles: ReadonlySignal<CirclesShown | null>;
  readonly violence: ReadonlySignal<Violence | null>; // of the types shown
  readonly fill: ReadonlySignal<Fill | null>; // of the countries, by an indicator
  readonly region: ReadonlySignal<RegionShown | null>;
  readonly hidden: ReadonlySignal<ReadonlySet<string>>; // overlays switched off
}

/** Below this zoom circles are summed by cells of half a degree. */
export const CELLS_ZOOM = 3;

/** Where totals of states that are no more stand: at the label of the country in whose name UCDP counts them. */
const TODAY: Readonly<Record<string, string>> = {
  CSK: 'CZE',
  DDR: 'DEU',
  SCG: 'SRB',
  SUN: 'RUS',
  YMD: 'YEM',
  YUG: 'SRB',
};

export function createScene({ store, source, select, text }: Context): Scene {
  const far = signal(true);
  const switched = stable(() => store.settings.value.hidden, sameList);
  const off = computed((): ReadonlySet<string> => new Set(switched.value));
  const isOff = (id: OverlayId): boolean => off.value.has(id);
  const data = source.bundle;
  const countries = computed(() => data.value.data.countries ?? null);
  const hosts = computed((): readonly string[] => {
    const region = select.region.value?.region;
    if (region && 'iso3' in region) return [region.iso3];
    return select.mission.value?.hosts.map(({ iso3 }) => iso3) ?? [];
  });
  const lands = computed((): readonly string[] | null => {
    if (select.mission.value || hosts.value.length > 0) return hosts.value;
    const [violence, inside] = [select.violence.value, select.inside.value];
    return select.region.value && violence && inside ? [...whereabouts(violence, inside).countries] : null;
  });
  const around = computed(() =>
    countries.value && lands.value ? withNeighbours(countries.value, new Set(lands.value)) : null,
  );
  const labels = computed(
    () => new Map(countries.value?.features.map(({ properties }) => [properties.iso3, properties])),
  );
  const activeHosts = computed(() => {
    const { value: active } = select.active;
    const shown = select.missions.value.filter(({ id }) => active.has(id));
    return new Set(shown.flatMap((mission) => mission.hosts.map(({ iso3 }) => iso3)));
  });

  // The same object while the window moves and no area changes: the map would cut and draw all of them again.
  const areas = stable(() => {
    const features: Feature<Polygon | MultiPolygon, AreaShown>[] = [];
    if (isOff('areas')) return { type: 'FeatureCollection' as const, features };
    const now = standing();
    for (const feature of data.value.data['mission-areas']?.features ?? []) {
      const status = areaStatus(feature.properties.mission, now);
      if (status) features.push({ ...feature, properties: { ...feature.properties, status } });
    }
    return { type: 'FeatureCollection' as const, features };
  }, sameAreas);
  const wide = computed(() =>
    wideMissions(data.value.data['mission-areas']?.features ?? [], select.missions.value),
  );
  const standing = (): Standing => ({
    spans: store.limits.missions,
    window: select.window.value,
    chosen: select.mission.value?.id ?? null,
    beside: select.mission.value !== null || select.region.value !== null,
    wide: wide.value,
  });

  // Official totals count deaths: they stand beside no circle that counts events.
  const byEvents = computed(() => select.measure.value === 'events');
  const marks = computed((): readonly TotalMark[] => {
    const totals = select.totals.value;
    if (!totals || isOff('totals') || byEvents.value) return [];
    const near = around.value;
    const strong = near ? new Set(hosts.value) : activeHosts.value;
    const found: TotalMark[] = [];
    for (const total of totals.rows.values()) {
      const { iso3 } = total;
      const today = labels.value.get(TODAY[iso3] ?? iso3);
      if (!today || total.best === 0 || (near && !near.has(today.iso3))) continue;
      if (!totals.newest && !isGap(total)) continue;
      const { from, to } = totals.years;
      found.push({
        iso3,
        label: today.label,
        point: today.point,
        total,
        from,
        to,
        newest: totals.newest,
        strong: strong.has(today.iso3),
      });
    }
    return found;
  });
  const thin = stable(() => {
    const totals = select.totals.value;
    if (!totals || totals.newest || isOff('coverage')) return [];
    return [...totals.rows.values()].filter(isThin).map(({ iso3 }) => iso3);
  }, sameList);

  const violence = select.ofTypes;
  const lead = computed(() => violence.value && leadTypes(violence.value));
  const spots = computed(() => select.violence.value && placeSpots(select.violence.value));
  const grid = computed(() => select.violence.value && gridOf(select.violence.value));
  const weights = computed(() => {
    const [violence, gone] = [select.violence.value, select.givingWay.value];
    return violence && gone && weigh(violence, { inside: select.inside.value, around: around.value, gone });
  });
  const filler = computed(() => {
    const [violence, weight, types] = [select.violence.value, weights.value, lead.value];
    if (!violence || !spots.value || !grid.value || !weight || !types) return null;
    const units = far.value ? cellUnits(violence, grid.value, weight) : { ...spots.value, weight };
    return { units, cells: far.value, fill: createFiller(units, types) };
  });
  // Cells slide by themselves: gathering them from all places took longer than what a month changes in them.
  const cellSums = computed(() => {
    const [violence, made] = [select.counting.value, filler.value];
    return violence && made?.cells ? createSlidingSums(violence, made.units) : null;
  });
  const growing = computed(() => store.state.value.mode === 'cumulative');
  const circles = computed((): CirclesShown | null => {
    const made = filler.value;
    if (!made) return null;
    const now = made.cells ? cellSums.value?.move(select.window.value) : select.sums.value;
    if (!now) return null;
    const { from, to } = now.window;
    // A growing window keeps one size of circles, so that growth is seen in the circles that grow.
    const months = growing.value ? 60 : to - from + 1;
    const circles = isOff('violence') ? NO_CIRCLES : made.fill(now);
    return { circles, units: made.units, cells: made.cells, months, widen: widthOf(select.measure.value) };
  });
  const codes = computed(() => countries.value?.features.map(({ properties }) => properties.iso3) ?? null);
  const indicator = computed(() => findIndicator(store.settings.value.indicator));
  const reading = computed(() => indicator.value?.value(data.value, select.window.value) ?? null);
  const fill = computed((): Fill | null =>
    indicator.value && reading.value && codes.value
      ? fillOf(indicator.value, reading.value, codes.value)
      : null,
  );
  const region = computed(() => regionShown(select.region.value, text.regions.drawn, data.value.data));
  return { far, hosts, areas, marks, thin, circles, violence, fill, region, hidden: off };
}

const NO_CIRCLES: Circles = {
  data: new Float32Array(0),
  unit: new Int32Array(0),
  count: 0,
  places: 0,
  deaths: 0,
};

interface Weighing {
  readonly inside: Uint8Array | null;
  readonly around: ReadonlySet<string> | null;
  readonly gone: Uint8Array; // give way to a total
}

function weigh({ places }: Violence, { inside, around, gone }: Weighing): Uint8Array {
  const near = places.iso3Now.dictionary.map((iso3) => around?.has(iso3) ?? true);
  const weight = new Uint8Array(places.count).fill(WEIGHT.hidden);
  for (let place = 0; place < weight.length; place++) {
    if (gone[place]) continue;
    if (!inside || inside[place]) weight[place] = WEIGHT.full;
    else if (near[places.iso3Now.raw[place] ?? NULL]) weight[place] = WEIGHT.pale;
  }
  return weight;
}

type Areas = FeatureCollection<Polygon | MultiPolygon, AreaShown>;

function sameAreas(a: Areas, b: Areas): boolean {
  return (
    a.features.length === b.features.length &&
    a.features.every(({ geometry, properties }, at) => {
      const other = b.features[at];
      return geometry === other?.geometry && properties.status === other.properties.status;
    })
  );
}
