import { computed, type ReadonlySignal } from '@preact/signals-core';
import { type Histogram, monthly, total } from '../../analysis/histogram.ts';
import { type Month, monthOfDate, yearOf } from '../../model/month.ts';
import type { Settings, Window } from '../../model/state.ts';
import type { WindowCount } from '../../text/en/timeline.ts';
import type { Context } from '../../ui/context.ts';
import { type About, createAbout, NOTHING } from './about.ts';
import {
  bareMonths,
  type Gap,
  gapsIn,
  hostCoverage,
  hostMonths,
  isWholeCountry,
  type MonthTotals,
  monthlessYears,
  placesEnd,
  preliminaryMonths,
  type YearCoverage,
} from './coverage.ts';
import { type Stair, stairs } from './lanes.ts';

/** What the chart needs beside the selectors: how far the figures of what is counted reach. */
export interface Facts {
  readonly about: ReadonlySignal<About | null>; // null: nothing is chosen, the whole history is shown
  readonly lanes: ReadonlySignal<readonly Stair[]>; // missions that worked in a chosen region
  readonly place: ReadonlySignal<string>; // what the bars count, in words
  readonly types: ReadonlySignal<string>; // which types count; empty where all do
  readonly measure: ReadonlySignal<Settings['measure']>;
  readonly gaps: ReadonlySignal<readonly Gap[]>;
  readonly totals: ReadonlySignal<MonthTotals | null>; // of the hosts; null where the area is not the hosts'
  readonly preliminary: ReadonlySignal<ReadonlySet<Month>>;
  readonly sum: ReadonlySignal<WindowCount>; // of the window, by the measure
  readonly fatalitiesEnd: ReadonlySignal<Month | null>;
  readonly lines: ReadonlySignal<CoverageLines>; // how far the data reach, in words
}

export interface CoverageLines {
  readonly places: string;
  readonly totals: string;
  readonly about: string; // what the share is of
  readonly version: string; // of the data package
}

/** Characters of a place's name that fit the gutter in three lines. */
const LONGEST_PLACE = 24;
const NO_MONTHS: ReadonlySet<Month> = new Set();

export function createFacts(context: Context): Facts {
  const { store, source, select, text } = context;
  const { bundle } = source;
  const { limits } = store;
  const words = text.timeline;
  const coverageTable = computed(() => select.official.value?.coverage);
  const monthTable = computed(() => bundle.value.data['country-month']);
  const end = (name: string): string | null => bundle.value.info.get(name)?.coverage?.to ?? null;
  const about = createAbout(context);
  const hosts = computed(() => about.value?.codes ?? []);
  const types = computed(() => text.common.onlyTypes(store.settings.value.types));
  const years = computed(() => coverageTable.value && hostCoverage(coverageTable.value, hosts.value));
  const finalYear = computed(() => Number(end('country-year')?.slice(0, 4) ?? yearOf(limits.violence.to)));
  const places = computed(() => years.value && placesEnd(years.value, limits.violence.to));
  // Whether an area is whole is told by deaths, whatever the bars count.
  const byDeaths = computed(() => {
    if (select.measure.value === 'deaths' || !select.ofTypes.value) return select.counted.value;
    return monthly(select.ofTypes.value, select.domain.value, select.countedPlaces.value);
  });
  const whole = computed(
    () =>
      (about.value?.kind === 'mission' || about.value?.kind === 'country') &&
      isWhole(byDeaths.value, years.value),
  );
  const place = computed(() => {
    const { kind, name, names } = about.value ?? NOTHING;
    if (kind === 'view') return words.rows.view;
    if (name !== null)
      return name.length <= LONGEST_PLACE ? name : words.rows[kind === 'country' ? 'country' : 'region'];
    if (!whole.value || names.length === 0) return words.rows.area;
    const joined = names.join(', ');
    if (joined.length <= LONGEST_PLACE) return joined;
    return names.length === 1 ? words.rows.host : words.rows.area;
  });
  const monthless = computed(
    (): ReadonlySet<number> =>
      // Among the places of several countries a few events without a month leave no year bare.
      select.shown.value && (about.value?.kind === 'mission' || hosts.value.length === 1)
        ? monthlessYears(select.shown.value, select.countedPlaces.value)
        : new Set(),
  );
  const gaps = computed(() =>
    about.value && years.value
      ? gapsIn(select.domain.value, years.value, {
          begins: limits.violence.from,
          places: places.value ?? null,
          final: finalYear.value,
          monthless: monthless.value,
        })
      : [],
  );
  // Totals by month count deaths of all types, and speak for a mission's hosts and for countries only.
  const comparable = computed(() => whole.value && types.value === '' && select.measure.value === 'deaths');
  const totals = computed(() =>
    comparable.value && monthTable.value ? hostMonths(monthTable.value, hosts.value) : null,
  );
  const preliminary = computed(() =>
    select.shown.value && about.value
      ? preliminaryMonths(select.shown.value, select.domain.value, select.countedPlaces.value)
      : NO_MONTHS,
  );
  const of = computed(() => {
    if (whole.value || about.value?.kind === 'country') return 'own';
    return about.value?.kind === 'mission' ? 'hosts' : 'around';
  });
  const lanes = computed(() => {
    const present = about.value?.missions ?? null;
    return present
      ? stairs(
          select.missions.value.filter(({ id }) => present.has(id)),
          limits.missions,
        )
      : [];
  });
  const bare = computed(() => bareMonths(gaps.value));
  const sum = computed((): WindowCount => {
    const histogram = select.counted.value;
    const window = select.window.value;
    if (!histogram) return null;
    const { from, to } = limits.violence;
    for (let month = Math.max(from, window.from); month <= Math.min(to, window.to); month++) {
      if (!bare.value.has(month)) return total(histogram, window).best;
    }
    return 'no-data';
  });
  const fatalitiesEnd = computed(() => monthOfDate(end('fatalities') ?? ''));
  const lines = computed((): CoverageLines => {
    const { version } = bundle.value;
    const preliminaryYear = end('country-month')?.slice(0, 4);
    const totalsLine = words.coverage.totals(
      finalYear.value,
      preliminaryYear ? Number(preliminaryYear) : null,
    );
    if (!about.value) {
      return { places: words.coverage.missions(limits.time.to), totals: totalsLine, about: '', version };
    }
    const official = select.totals.value;
    const around = sumOf(hosts.value, official?.rows);
    const names = text.timeline.coverage.names(about.value.names);
    const reached = places.value ?? null;
    return {
      places:
        official && official.rows.size > 0 && around.best === 0
          ? words.coverage.zero({
              from: official.years.from,
              to: Math.min(official.years.to, finalYear.value),
            })
          : reached === null
            ? words.coverage.noPlaces
            : words.coverage.places(reached, around.best > 0 ? around.mapped / around.best : null, of.value),
      totals: totalsLine,
      about: official ? words.coverage.span(names, official.years) : '',
      version,
    };
  });
  const { measure } = select;
  return { about, lanes, place, types, measure, gaps, totals, preliminary, sum, fatalitiesEnd, lines };
}

function isWhole(histogram: Histogram | null, years: ReadonlyMap<number, YearCoverage> | undefined): boolean {
  return histogram !== null && years !== undefined && isWholeCountry(histogram, years);
}

function sumOf(
  hosts: readonly string[],
  rows: ReadonlyMap<string, { best: number; mapped: number }> | undefined,
): { best: number; mapped: number } {
  const sum = { best: 0, mapped: 0 };
  for (const iso3 of hosts) {
    sum.best += rows?.get(iso3)?.best ?? 0;
    sum.mapped += rows?.get(iso3)?.mapped ?? 0;
  }
  return sum;
}

/** @returns the months a window holds */
export function monthsOf({ from, to }: Window): number {
  return to - from + 1;
}
