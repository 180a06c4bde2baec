import type { MultiPolygon, Polygon } from 'geojson';
import type { Admin1Properties, Areal, CountryProperties } from '../model/bundle.ts';
import type { ImportedRegion } from '../model/imported.ts';
import type { Region } from '../model/region.ts';
import type { Base } from './bases.ts';
import { insideOf } from './inside.ts';
import { ringArea } from './ring.ts';
import type { Violence } from './violence.ts';

export type Area = Polygon | MultiPolygon;

/** Where outlines and names of regions come from; what has not arrived is left out. */
export interface RegionSources {
  readonly countries?: Areal<CountryProperties> | undefined;
  readonly admin1?: Areal<Admin1Properties> | undefined;
  readonly imported: readonly ImportedRegion[];
}

/** @returns the outline, or null while it has not arrived or where there is none (a removed region of a file) */
export function regionGeometry(region: Region, { countries, admin1, imported }: RegionSources): Area | null {
  switch (region.kind) {
    case 'country':
      return united(countries?.features.filter(({ properties }) => properties.iso3 === region.iso3));
    case 'admin1':
      // Five names stand for two divisions of a country each (Maputo city and province): a place names no other.
      return united(
        admin1?.features.filter(
          ({ properties: { iso3, name } }) => iso3 === region.iso3 && name === region.name,
        ),
      );
    case 'ring':
      return ringArea(region.ring);
    case 'file':
      return imported.find(({ id }) => id === region.id)?.geometry ?? null;
  }
}

/** @returns the name as its source has it; null for an area drawn by hand and for what has not arrived */
export function regionName(region: Region, { countries, imported }: RegionSources): string | null {
  switch (region.kind) {
    case 'country':
      return (
        countries?.features.find(({ properties }) => properties.iso3 === region.iso3)?.properties.name ?? null
      );
    case 'admin1':
      return region.name;
    case 'ring':
      return null;
    case 'file':
      return imported.find(({ id }) => id === region.id)?.name ?? null;
  }
}

/**
 * 1 for each place inside. Countries and divisions go by what the places say of themselves (the data build placed
 * them by finer outlines), drawn areas and files by `geometry`, their edges included.
 * @param geometry of `regionGeometry`; not read for countries and divisions
 * @returns null where the outline is needed and not there: "not known", which is not "nothing"
 */
export function regionMask(violence: Violence, region: Region, geometry: Area | null): Uint8Array | null {
  const { places } = violence;
  if (region.kind === 'country' || region.kind === 'admin1') {
    const country = places.iso3Now.dictionary.indexOf(region.iso3);
    const division = region.kind === 'admin1' ? places.admin1.dictionary.indexOf(region.name) : null;
    return Uint8Array.from({ length: places.count }, (_, at) => {
      if (country < 0 || places.iso3Now.raw[at] !== country) return 0;
      return division === null || (division >= 0 && places.admin1.raw[at] === division) ? 1 : 0;
    });
  }
  if (!geometry) return null;
  const isInside = insideOf(geometry);
  return Uint8Array.from({ length: places.count }, (_, at) =>
    isInside(places.lon[at] ?? Number.NaN, places.lat[at] ?? Number.NaN) ? 1 : 0,
  );
}

/**
 * The bases inside, by their positions as the source has them. For a country the finer outlines are the ones to give:
 * a base in a harbour may lie outside a coarse coast.
 * @returns null where there is no outline to hold them against
 */
export function basesInside(bases: readonly Base[], geometry: Area | null): readonly Base[] | null {
  if (!geometry) return null;
  const isInside = insideOf(geometry);
  return bases.filter(({ lon, lat }) => isInside(lon, lat));
}

/**
 * Codes of the countries whose official totals speak for the region.
 * @returns null where totals are not applicable: they exist for whole countries only
 */
export function hostsOf(region: Region): readonly string[] | null {
  return region.kind === 'country' ? [region.iso3] : null;
}

function united(features: readonly { readonly geometry: Area }[] = []): Area | null {
  const [first, ...others] = features;
  if (!first || others.length === 0) return first?.geometry ?? null;
  return {
    type: 'MultiPolygon',
    coordinates: features.flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    ),
  };
}
