import type { Position } from 'geojson';
import type { Area } from '../analysis/regions.ts';
import type { Admin1Properties, Areal, CountryProperties } from '../model/bundle.ts';
import type { ChosenRegion } from '../model/select.ts';
import { vertices } from './borders.ts';

/** A chosen region as it is drawn. */
export interface RegionShown {
  readonly key: string;
  readonly name: string;
  readonly geometry: Area;
  readonly point: readonly [lng: number, lat: number]; // of the name
}

interface Labels {
  readonly countries?: Areal<CountryProperties> | undefined;
  readonly admin1?: Areal<Admin1Properties> | undefined;
}

/** @returns null while the outline has not arrived */
export function regionShown(chosen: ChosenRegion | null, drawn: string, labels: Labels): RegionShown | null {
  if (!chosen?.geometry) return null;
  const { key, region, geometry } = chosen;
  const point = pointOf(chosen, labels) ?? middleOf(geometry);
  const label =
    region.kind === 'country'
      ? labels.countries?.features.find(({ properties }) => properties.iso3 === region.iso3)?.properties.label
      : null;
  return { key, name: label ?? chosen.name ?? drawn, geometry, point };
}

function pointOf(
  { region }: ChosenRegion,
  { countries, admin1 }: Labels,
): readonly [number, number] | undefined {
  if (region.kind === 'country') {
    return countries?.features.find(({ properties }) => properties.iso3 === region.iso3)?.properties.point;
  }
  if (region.kind !== 'admin1') return undefined;
  const { iso3, name } = region;
  return admin1?.features.find(({ properties }) => properties.iso3 === iso3 && properties.name === name)
    ?.properties.point;
}

/** The middle of the part with the most corners: where its name disturbs least is not worth more. */
function middleOf(geometry: Area): readonly [number, number] {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const [ring = []] = parts.reduce((most, part) =>
    (part[0]?.length ?? 0) > (most[0]?.length ?? 0) ? part : most,
  );
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lng = 0, lat = 0] of ring) {
    [west, east] = [Math.min(west, lng), Math.max(east, lng)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [(west + east) / 2, (south + north) / 2];
}

/** Corners on one side of the 180th meridian where the region lies about it: longitudes then go on beyond 180. */
export function unbroken(geometry: Area): readonly Position[] {
  const points = [...vertices(geometry)];
  const turned = points.map(([lng = 0, lat = 0]): Position => [lng < 0 ? lng + 360 : lng, lat]);
  return width(turned) < width(points) ? turned : points;
}

const STEP = 2; // degrees

/** A line that is straight in degrees, as places are held against it, with points enough to bend with the globe. */
export function straight(line: readonly (readonly number[])[]): [number, number][] {
  return line.flatMap(([lng = 0, lat = 0], at): [number, number][] => {
    const [fromLng = lng, fromLat = lat] = line[at - 1] ?? [];
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(lng - fromLng), Math.abs(lat - fromLat)) / STEP));
    return Array.from({ length: steps }, (_, step) => {
      const share = (step + 1) / steps;
      return [fromLng + share * (lng - fromLng), fromLat + share * (lat - fromLat)];
    });
  });
}

function width(points: readonly Position[]): number {
  let [west, east] = [360, -360];
  for (const [lng = 0] of points) [west, east] = [Math.min(west, lng), Math.max(east, lng)];
  return east - west;
}
