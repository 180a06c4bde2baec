import { computed, type ReadonlySignal } from '@preact/signals-core';
import { whereabouts } from '../../analysis/rows.ts';
import type { Mission } from '../../model/bundle.ts';
import type { ChosenRegion } from '../../model/select.ts';
import type { Context } from '../../ui/context.ts';
import { countryName, regionExtent, regionName } from '../shared/names.ts';

interface Country {
  readonly iso3: string;
  readonly name: string;
}

/** What the panel speaks of: a mission, or a region; one of the two is null. */
export interface Subject {
  readonly id: string; // in the names of files
  readonly name: string;
  readonly extent: string; // of a drawn area; else empty
  readonly mission: Mission | null;
  readonly region: ChosenRegion | null;
  /** Countries whose official totals say how much of the deaths has a place. */
  readonly around: readonly Country[];
  /** Whether official totals speak for the subject: they exist for whole countries only. */
  readonly whole: boolean;
  /** The country that governance and displacement are of; null where no country stands for the subject. */
  readonly country: Country | null;
  /** Missions that worked in a region, by their start. */
  readonly missions: readonly Mission[];
}

export function createSubject(context: Context): ReadonlySignal<Subject | null> {
  const { select } = context;
  const around = computed(() =>
    select.violence.value && select.inside.value
      ? whereabouts(select.violence.value, select.inside.value)
      : null,
  );
  return computed((): Subject | null => {
    const mission = select.mission.value;
    if (mission) {
      return {
        id: mission.id,
        name: mission.acronym,
        extent: '',
        mission,
        region: null,
        around: mission.hosts,
        whole: true,
        country: mission.hosts[0] ?? null,
        missions: [],
      };
    }
    const chosen = select.region.value;
    return chosen && regionSubject(context, chosen, around.value);
  });
}

/** The name alone: what kind of region it is stands beside it. */
function shortName(context: Context, { key, region, name }: ChosenRegion): string {
  if (region.kind === 'admin1') return region.name;
  return region.kind === 'ring' ? context.text.regions.drawn : (name ?? regionName(context, key));
}

function regionSubject(
  context: Context,
  chosen: ChosenRegion,
  found: ReturnType<typeof whereabouts> | null,
): Subject {
  const { key, region } = chosen;
  const named = (iso3: string): Country => ({ iso3, name: countryName(context, iso3) });
  const country = region.kind === 'country' ? named(region.iso3) : null;
  const missions = context.select.missions.value
    .filter(({ id, hosts }) =>
      country ? hosts.some(({ iso3 }) => iso3 === country.iso3) : (found?.missions.has(id) ?? false),
    )
    .sort((a, b) => a.start.date.localeCompare(b.start.date));
  const others = 'iso3' in region ? [region.iso3] : [...(found?.countries ?? [])];
  return {
    id: key.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 40),
    name: shortName(context, chosen),
    extent: regionExtent(context, key),
    mission: null,
    region: chosen,
    around: country ? [country] : others.map(named),
    whole: country !== null,
    country,
    missions,
  };
}
