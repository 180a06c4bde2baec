import { bbox } from '@turf/bbox';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

export type Area = Feature<Polygon | MultiPolygon>;

/** Finds the polygon at a place; longitude first, in degrees. Features keep their order in the collection. */
export interface Locator {
  /** The first feature that holds the point (its boundary included), or null. */
  at(lon: number, lat: number): Area | null;
  /** Every feature that holds the point. */
  all(lon: number, lat: number): readonly Area[];
  /** The feature that holds the point, else the one with the nearest boundary within `km`, or null. */
  near(lon: number, lat: number, km: number): Area | null;
}

export interface LocatorOptions {
  readonly cell?: number; // size of a grid cell in degrees, 1 unless told
}

interface Entry {
  readonly feature: Area;
  readonly order: number;
  /** One polygon of the feature: outer ring and holes. */
  readonly rings: readonly Position[][];
  readonly box: readonly [number, number, number, number];
}

const KM_PER_DEGREE = 111.195; // mean radius 6,371.0 km, as @turf uses

/**
 * Indexes polygons in a grid of degrees, so that a query tests only the few polygons of its cell.
 * Features of other kinds than Polygon and MultiPolygon are left out.
 */
export function createLocator(collection: FeatureCollection, options: LocatorOptions = {}): Locator {
  const cell = options.cell ?? 1;
  const grid = new Map<number, Entry[]>();
  const column = (lon: number): number => Math.floor((lon + 180) / cell);
  const row = (lat: number): number => Math.floor((lat + 90) / cell);
  const key = (x: number, y: number): number => y * 100_000 + x;
  for (const entry of entriesOf(collection)) {
    const [west, south, east, north] = entry.box;
    for (let y = row(south); y <= row(north); y++) {
      for (let x = column(west); x <= column(east); x++) {
        const found = grid.get(key(x, y));
        if (found) found.push(entry);
        else grid.set(key(x, y), [entry]);
      }
    }
  }
  const all = (lon: number, lat: number): Area[] => {
    const hits = new Set<Area>();
    for (const entry of grid.get(key(column(lon), row(lat))) ?? []) {
      if (!hits.has(entry.feature) && holds(entry, lon, lat)) hits.add(entry.feature);
    }
    return [...hits];
  };
  const at = (lon: number, lat: number): Area | null => {
    const entries = grid.get(key(column(lon), row(lat))) ?? [];
    return entries.find((entry) => holds(entry, lon, lat))?.feature ?? null;
  };
  const near = (lon: number, lat: number, km: number): Area | null => {
    const inside = at(lon, lat);
    if (inside) return inside;
    const dy = km / KM_PER_DEGREE;
    const dx = dy / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
    const around = new Set<Entry>();
    for (let y = row(lat - dy); y <= row(lat + dy); y++) {
      for (let x = column(lon - dx); x <= column(lon + dx); x++) {
        for (const entry of grid.get(key(x, y)) ?? []) around.add(entry);
      }
    }
    let best: { entry: Entry; distance: number } | null = null;
    for (const entry of around) {
      const distance = distanceKm(entry.rings, lon, lat);
      if (distance > km || distance > (best?.distance ?? Number.POSITIVE_INFINITY)) continue;
      if (best && distance === best.distance && entry.order > best.entry.order) continue;
      best = { entry, distance };
    }
    return best?.entry.feature ?? null;
  };
  return { at, all, near };
}

function entriesOf(collection: FeatureCollection): Entry[] {
  return collection.features.flatMap((feature, order) => {
    const { geometry } = feature;
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [];
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return parts.map((rings): Entry => {
      const [west, south, east, north] = bbox({ type: 'Polygon', coordinates: rings }) as Entry['box'];
      return { feature: feature as Area, order, rings, box: [west, south, east, north] };
    });
  });
}

function holds({ rings, box }: Entry, lon: number, lat: number): boolean {
  const [west, south, east, north] = box;
  if (lon < west || lon > east || lat < south || lat > north) return false;
  return booleanPointInPolygon([lon, lat], { type: 'Polygon', coordinates: rings as Position[][] });
}

/** Distance to the nearest side in km, on a plane about the point: exact enough under some 200 km. */
export function distanceKm(rings: readonly (readonly Position[])[], lon: number, lat: number): number {
  const scale = Math.cos((lat * Math.PI) / 180);
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      const [x1, y1, x2, y2] = [(ax - lon) * scale, ay - lat, (bx - lon) * scale, by - lat];
      const [dx, dy] = [x2 - x1, y2 - y1];
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / length));
      least = Math.min(least, (x1 + t * dx) ** 2 + (y1 + t * dy) ** 2);
    }
  }
  return Math.sqrt(least) * KM_PER_DEGREE;
}
