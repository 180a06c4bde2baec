import { computed, type ReadonlySignal } from '@preact/signals-core';
import { whereabouts } from '../../analysis/rows.ts';
import type { Context } from '../../ui/context.ts';
import { countryName, regionName } from '../shared/names.ts';

/** What the bars count, and the countries by whose official totals they are held against. */
export interface About {
  readonly kind: 'mission' | 'country' | 'area' | 'view';
  readonly name: string | null; // of a region
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly missions: ReadonlySet<string> | null; // that worked in a region
}

export const NOTHING: About = { kind: 'area', name: null, codes: [], names: [], missions: null };

/** The map's view where that is counted, else the mission or the region that is chosen; null for none of them. */
export function createAbout(context: Context): ReadonlySignal<About | null> {
  const { select, text } = context;
  const found = computed(() =>
    select.violence.value && select.countedPlaces.value
      ? whereabouts(select.violence.value, select.countedPlaces.value)
      : null,
  );
  const named = (codes: readonly string[]): Pick<About, 'codes' | 'names'> => ({
    codes,
    names: codes.map((iso3) => text.chrome.countries[iso3] ?? countryName(context, iso3)),
  });
  return computed((): About | null => {
    const around = (): readonly string[] => [...(found.value?.countries ?? [])];
    if (select.scope.value === 'map') return { kind: 'view', name: null, missions: null, ...named(around()) };
    const mission = select.mission.value;
    if (mission) {
      const names = mission.hosts.map(({ iso3, name }) => text.chrome.countries[iso3] ?? name);
      return {
        kind: 'mission',
        name: null,
        codes: mission.hosts.map(({ iso3 }) => iso3),
        names,
        missions: null,
      };
    }
    const chosen = select.region.value;
    if (!chosen) return null;
    const { key, region } = chosen;
    if (region.kind === 'country') {
      const hosted = select.missions.value.filter(({ hosts }) =>
        hosts.some(({ iso3 }) => iso3 === region.iso3),
      );
      const missions = new Set(hosted.map(({ id }) => id));
      const { codes, names } = named([region.iso3]);
      return { kind: 'country', name: names[0] ?? region.iso3, codes, names, missions };
    }
    const name = region.kind === 'admin1' ? region.name : regionName(context, key);
    const codes = region.kind === 'admin1' ? [region.iso3] : around();
    return { kind: 'area', name, missions: found.value?.missions ?? new Set(), ...named(codes) };
  });
}
