import { computed, type ReadonlySignal } from '@preact/signals-core';
import {
  type DeathsYear,
  deathsByYear,
  deployedByMonth,
  type EstimateYear,
  estimateByYear,
  type MonthFigure,
  type OfficialYear,
  officialByYear,
  type ScoreYear,
  scoresOf,
  type ViolenceSeries,
  violenceByYear,
  yearsIn,
} from '../../analysis/series.ts';
import type { Mission, ResourceName, Resources } from '../../model/bundle.ts';
import { type Month, parseMonth } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';

/** Everything the charts draw; each part null while its resource is missing. No part depends on the window. */
export interface Series {
  readonly mission: Mission;
  readonly domain: Window;
  readonly years: readonly number[];
  readonly deployedIn: Window; // first to last month of the mission's deployment
  readonly finer: boolean; // the area is finer than whole countries
  readonly km2: number | null;
  readonly violence: ViolenceSeries | null;
  readonly official: readonly OfficialYear[] | null;
  readonly died: readonly DeathsYear[] | null;
  readonly diedUntil: Month; // the last month that the source of deaths speaks of
  readonly deployed: readonly MonthFigure[] | null;
  readonly estimates: readonly EstimateYear[] | null;
  readonly scores: readonly ScoreYear[] | null;
}

/** The indicator of the World Bank's WGI that the panel shows: political stability and absence of violence. */
const INDICATOR = 'pv';

/** The series of the selected mission; null when none is selected. */
export function createSeries({ store, source, select }: Context): ReadonlySignal<Series | null> {
  const resource = <K extends ResourceName>(name: K): ReadonlySignal<Resources[K] | null> =>
    computed(() => (source.bundle.value.data as Partial<Resources>)[name] ?? null);
  const of = <K extends ResourceName, T>(
    name: K,
    read: (data: Resources[K], mission: Mission) => T,
  ): ReadonlySignal<T | null> => {
    const data = resource(name);
    return computed(() =>
      data.value && select.mission.value ? read(data.value, select.mission.value) : null,
    );
  };
  const years = computed(() => yearsIn(select.domain.value));
  const violence = computed(() =>
    select.violence.value && select.inside.value
      ? violenceByYear(select.violence.value, select.inside.value, years.value)
      : null,
  );
  const coverage = resource('coverage');
  const countryMonth = resource('country-month');
  const official = of('country-year', (countryYear, { hosts }) => {
    if (!coverage.value) return null;
    const tables = { countryYear, coverage: coverage.value, countryMonth: countryMonth.value ?? undefined };
    return officialByYear(
      tables,
      hosts.map(({ iso3 }) => iso3),
      years.value,
    );
  });
  const died = of('fatalities', (table, { id }) => deathsByYear(table, id, years.value));
  const diedUntil = computed((): Month => {
    const to = source.bundle.value.info.get('fatalities')?.coverage?.to;
    return (to && parseMonth(to)) || store.limits.time.to;
  });
  const deployed = of('strength', (table, { id }) => deployedByMonth(table, id, 'troops'));
  const estimates = of('bases', (table, { id }) => estimateByYear(table, id));
  const scores = of('wgi', (table, { hosts }) => scoresOf(table, hosts[0]?.iso3 ?? '', INDICATOR));
  const area = of('mission-areas', ({ features }, { id }) =>
    features.find(({ properties }) => properties.mission === id),
  );
  return computed(() => {
    const mission = select.mission.value;
    if (!mission) return null;
    const domain = select.domain.value;
    return {
      mission,
      domain,
      years: years.value,
      deployedIn: store.limits.missions.get(mission.id) ?? domain,
      finer: area.value?.properties.finer ?? false,
      km2: area.value?.properties.km2 ?? null,
      violence: violence.value,
      official: official.value,
      died: died.value,
      diedUntil: diedUntil.value,
      deployed: deployed.value,
      estimates: estimates.value,
      scores: scores.value,
    };
  });
}
