import { computed, type ReadonlySignal } from '@preact/signals-core';
import {
  type DeathsYear,
  type DisplacedYear,
  deathsByYear,
  deployedByMonth,
  displacedByYear,
  type EstimateYear,
  estimateByYear,
  type MonthFigure,
  monthsByYear,
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
import { sameList, stable } from '../../model/stable.ts';
import type { Score, Settings, Window } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';
import { createSubject, type Subject } from './subject.ts';

/** Everything the charts draw; each part null while its resource is missing. No part depends on the window. */
export interface Series {
  readonly subject: Subject;
  readonly mission: Mission | null; // of the subject
  readonly domain: Window;
  readonly years: readonly number[];
  readonly deployedIn: Window; // first to last month of the mission's deployment
  readonly types: Settings['types'];
  readonly measure: Settings['measure']; // what `violence` counts
  readonly finer: boolean; // the area is finer than whole countries: no official total is of it
  readonly km2: number | null;
  readonly violence: ViolenceSeries | null;
  readonly official: readonly OfficialYear[] | null;
  readonly months: readonly (number | null)[] | null; // the years as sums of months, of an earlier vintage
  readonly died: readonly DeathsYear[] | null;
  readonly diedUntil: Month; // the last month that the source of deaths speaks of
  readonly deployed: readonly MonthFigure[] | null;
  readonly estimates: readonly EstimateYear[] | null;
  readonly indicator: Score;
  readonly scores: readonly ScoreYear[] | null;
  readonly displaced: readonly DisplacedYear[] | null;
}

/** The series of a mission. */
export interface MissionSeries extends Series {
  readonly mission: Mission;
}

/** The series of what is selected; null when nothing is. */
export function createSeries(context: Context): ReadonlySignal<Series | null> {
  const { store, source, select } = context;
  const indicator = computed(() => store.settings.value.score);
  const resource = <K extends ResourceName>(name: K): ReadonlySignal<Resources[K] | null> =>
    computed(() => (source.bundle.value.data as Partial<Resources>)[name] ?? null);
  const subject = createSubject(context);
  const of = <K extends ResourceName, T>(
    name: K,
    read: (data: Resources[K], subject: Subject) => T | null,
  ): ReadonlySignal<T | null> => {
    const data = resource(name);
    return computed(() => (data.value && subject.value ? read(data.value, subject.value) : null));
  };
  const types = computed(() => store.settings.value.types);
  const years = stable(() => yearsIn(select.domain.value), sameList); // of an axis that grows by months
  const violence = computed(() =>
    select.shown.value && select.inside.value
      ? violenceByYear(select.shown.value, select.inside.value, years.value)
      : null,
  );
  const codes = ({ around }: Subject): readonly string[] => around.map(({ iso3 }) => iso3);
  const official = computed(() =>
    select.official.value && subject.value
      ? officialByYear(select.official.value, codes(subject.value), years.value)
      : null,
  );
  // Months are not given by type.
  const months = of('country-month', (table, about) =>
    about.whole && types.value.every(Boolean) ? monthsByYear(table, codes(about), years.value) : null,
  );
  const died = of(
    'fatalities',
    (table, { mission }) => mission && deathsByYear(table, mission.id, years.value),
  );
  const diedUntil = computed((): Month => {
    const to = source.bundle.value.info.get('fatalities')?.coverage?.to;
    return (to && parseMonth(to)) || store.limits.time.to;
  });
  const deployed = of(
    'strength',
    (table, { mission }) => mission && deployedByMonth(table, mission.id, 'troops'),
  );
  const estimates = of('bases', (table, { mission }) => mission && estimateByYear(table, mission.id));
  const scores = of('wgi', (table, { country }) => country && scoresOf(table, country.iso3, indicator.value));
  const displaced = of(
    'displacement',
    (table, { country }) => country && displacedByYear(table, country.iso3),
  );
  const area = of(
    'mission-areas',
    ({ features }, { mission }) =>
      features.find(({ properties }) => properties.mission === mission?.id)?.properties ?? null,
  );
  return computed(() => {
    const about = subject.value;
    if (!about) return null;
    const domain = select.domain.value;
    const { mission, whole } = about;
    return {
      subject: about,
      mission,
      domain,
      years: years.value,
      deployedIn: (mission && store.limits.missions.get(mission.id)) ?? domain,
      types: types.value,
      measure: select.measure.value,
      finer: area.value?.finer ?? !whole,
      km2: area.value?.km2 ?? null,
      violence: violence.value,
      official: official.value,
      months: months.value,
      died: died.value,
      diedUntil: diedUntil.value,
      deployed: deployed.value,
      estimates: estimates.value,
      indicator: indicator.value,
      scores: scores.value,
      displaced: displaced.value,
    };
  });
}
