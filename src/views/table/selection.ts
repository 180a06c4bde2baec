import { computed, type ReadonlySignal } from '@preact/signals-core';
import { whereabouts } from '../../analysis/rows.ts';
import { parseRegion } from '../../model/region.ts';
import type { Context } from '../../ui/context.ts';
import { placeOf } from '../missions/place.ts';
import { regionExtent, regionName } from '../shared/names.ts';

/** What is chosen, as the tables need it; each set null where all of them count. */
export interface Selection {
  readonly id: string; // for the name of a file
  readonly name: string;
  readonly detail: string; // how its area was drawn, where that is known
  readonly countries: ReadonlySet<string> | null;
  readonly missions: ReadonlySet<string> | null;
  readonly region: boolean;
}

/** A mission has its hosts, a country or a first-level unit its country, a drawn area the countries of its places. */
export function createSelection(context: Context): ReadonlySignal<Selection> {
  const { store, select, text } = context;
  const region = computed(() => store.state.value.region);
  const around = computed(() => {
    const { value: violence } = select.violence;
    return violence && select.inside.value ? whereabouts(violence, select.inside.value) : null;
  });
  return computed((): Selection => {
    const mission = select.mission.value;
    if (mission) {
      return {
        id: mission.id,
        name: text.table.mission(mission.acronym, placeOf(mission, text)),
        detail: mission.area.drawn,
        countries: new Set(mission.hosts.map(({ iso3 }) => iso3)),
        missions: new Set([mission.id, ...(around.value?.missions ?? [])]),
        region: false,
      };
    }
    if (region.value) return regionSelection(context, region.value, around.value);
    return {
      id: 'world',
      name: text.table.world,
      detail: '',
      countries: null,
      missions: null,
      region: false,
    };
  });
}

function regionSelection(
  context: Context,
  key: string,
  around: ReturnType<typeof whereabouts> | null,
): Selection {
  const region = parseRegion(key);
  const iso3 = region && 'iso3' in region ? region.iso3 : null;
  const hosted = context.select.missions.value.filter(({ hosts }) =>
    hosts.some((host) => host.iso3 === iso3),
  );
  const missions = region?.kind === 'country' ? hosted.map(({ id }) => id) : [];
  return {
    id: key.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 40),
    name: regionName(context, key),
    detail: regionExtent(context, key),
    countries: iso3 ? new Set([iso3]) : (around?.countries ?? new Set()),
    missions: new Set([...missions, ...(around?.missions ?? [])]),
    region: true,
  };
}

/** @returns names by code, for tables with many rows */
export function countryNames({ source, text }: Context): (iso3: string) => string {
  const names = new Map(
    source.bundle.value.data.countries?.features.map(({ properties }) => [properties.iso3, properties.name]),
  );
  return (iso3) => names.get(iso3) ?? text.table.states[iso3] ?? iso3;
}
