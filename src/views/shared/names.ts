import { areaKm2, ringArea, ringBounds } from '../../analysis/ring.ts';
import { parseRegion } from '../../model/region.ts';
import type { Context } from '../../ui/context.ts';

/** The name on the map, or that of a state without an outline; the code where there is neither. */
export function countryName({ source, text }: Context, iso3: string): string {
  const features = source.bundle.value.data.countries?.features ?? [];
  const found = features.find(({ properties }) => properties.iso3 === iso3);
  return found?.properties.name ?? text.table.states[iso3] ?? iso3;
}

/** What a region is called in full; an area drawn by hand or of a file without a name says what it is. */
export function regionName(context: Context, key: string): string {
  const region = parseRegion(key);
  const { table } = context.text;
  if (region?.kind === 'country') return countryName(context, region.iso3);
  if (region?.kind === 'admin1') return table.admin1(region.name, countryName(context, region.iso3));
  return context.select.region.value?.name ?? (region?.kind === 'file' ? table.file : table.drawn);
}

/** How large a drawn area is, and its bounds; empty for any other region. */
export function regionExtent({ text }: Context, key: string): string {
  const region = parseRegion(key);
  if (region?.kind !== 'ring') return '';
  return text.tools.extent(areaKm2(ringArea(region.ring)), ringBounds(region.ring));
}
