import { computed, type ReadonlySignal } from '@preact/signals-core';
import { type Histogram, total } from '../../analysis/histogram.ts';
import { type Month, monthOfDate, yearOf } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';
import type { WindowDeaths } from '../../text/en/timeline.ts';
import type { Context } from '../../ui/context.ts';
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

/** What the chart needs beside the selectors: how far the figures of the selection reach. Null without a mission. */
export interface Facts {
  readonly place: ReadonlySignal<string>; // what the bars count, in words
  readonly gaps: ReadonlySignal<readonly Gap[]>;
  readonly totals: ReadonlySignal<MonthTotals | null>; // of the hosts; null where the area is not the hosts'
  readonly preliminary: ReadonlySignal<ReadonlySet<Month>>;
  readonly deaths: ReadonlySignal<WindowDeaths>;
  readonly fatalitiesEnd: ReadonlySignal<Month | null>;
  readonly lines: ReadonlySignal<CoverageLines>; // how far the data reach, in words
}

export interface CoverageLines {
  readonly places: string;
  readonly totals: string;
  readonly about: string; // what the share is of
}

/** Characters of a place's name that fit the gutter in three lines. */
const LONGEST_PLACE = 24;
const NO_MONTHS: ReadonlySet<Month> = new Set();

export function createFacts({ store, source, select, text }: Context): Facts {
  const { bundle } = source;
  const { limits } = store;
  const words = text.timeline;
  const shortName = ({ iso3, name }: { iso3: string; name: string }): string =>
    text.chrome.countries[iso3] ?? name;
  const table = <K extends 'coverage' | 'country-month'>(name: K) => computed(() => bundle.value.data[name]);
  const coverageTable = table('coverage');
  const monthTable = table('country-month');
  const end = (name: string): string | null => bundle.value.info.get(name)?.coverage?.to ?? null;
  const hosts = computed(() => select.mission.value?.hosts.map(({ iso3 }) => iso3) ?? []);
  const years = computed(() => coverageTable.value && hostCoverage(coverageTable.value, hosts.value));
  const finalYear = computed(() => Number(end('country-year')?.slice(0, 4) ?? yearOf(limits.violence.to)));
  const places = computed(() => years.value && placesEnd(years.value, limits.violence.to));
  const whole = computed(() => isWhole(select.histogram.value, years.value));
  const place = computed(() => {
    const names = select.mission.value?.hosts.map(shortName) ?? [];
    if (!whole.value || names.length === 0) return words.rows.area;
    const joined = names.join(', ');
    if (joined.length <= LONGEST_PLACE) return joined;
    return names.length === 1 ? words.rows.host : words.rows.area;
  });
  const monthless = computed(
    (): ReadonlySet<number> =>
      select.violence.value ? monthlessYears(select.violence.value, select.inside.value) : new Set(),
  );
  const gaps = computed(() =>
    select.mission.value && years.value
      ? gapsIn(select.domain.value, years.value, {
          begins: limits.violence.from,
          places: places.value ?? null,
          final: finalYear.value,
          monthless: monthless.value,
        })
      : [],
  );
  const totals = computed(() =>
    whole.value && monthTable.value ? hostMonths(monthTable.value, hosts.value) : null,
  );
  const preliminary = computed(() =>
    select.violence.value && select.mission.value
      ? preliminaryMonths(select.violence.value, select.domain.value, select.inside.value)
      : NO_MONTHS,
  );
  const bare = computed(() => bareMonths(gaps.value));
  const deaths = computed((): WindowDeaths => {
    const histogram = select.histogram.value;
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
    const preliminaryYear = end('country-month')?.slice(0, 4);
    const totalsLine = words.coverage.totals(
      finalYear.value,
      preliminaryYear ? Number(preliminaryYear) : null,
    );
    if (!select.mission.value) {
      return { places: words.coverage.missions(limits.time.to), totals: totalsLine, about: '' };
    }
    const official = select.totals.value;
    const sum = sumOf(hosts.value, official?.rows);
    const names = select.mission.value.hosts.map(shortName).join(', ');
    const reached = places.value ?? null;
    return {
      places:
        official && sum.best === 0
          ? words.coverage.zero({
              from: official.years.from,
              to: Math.min(official.years.to, finalYear.value),
            })
          : reached === null
            ? words.coverage.noPlaces
            : words.coverage.places(reached, sum.best > 0 ? sum.mapped / sum.best : null, whole.value),
      totals: totalsLine,
      about: official ? words.coverage.span(names, official.years) : '',
    };
  });
  return { place, gaps, totals, preliminary, deaths, fatalitiesEnd, lines };
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
