import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { FaultCode, ImportFault, ReadRegion } from '../../model/imported.ts';

/** Files round the 180th meridian and the poles a little beyond; that much is set back onto them. */
const ROUNDING = 1e-6;

type Corner = NonNullable<ImportFault['corner']>;

export interface ShapeFault {
  readonly code: FaultCode;
  readonly value: string;
  readonly corner: Corner | null;
}

/** What the form alone does not tell: whether a geometry is an area on the globe. The first fault of each ring. */
export function shapeFaults(geometry: unknown): readonly ShapeFault[] {
  const { type, coordinates } = asRecord(geometry) ?? {};
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    return [{ code: 'kind', value: geometry === null ? 'null' : String(JSON.stringify(type)), corner: null }];
  }
  const parts = asList(type === 'Polygon' ? [coordinates] : coordinates);
  const faults = parts.flatMap((part, at) =>
    asList(part).length === 0
      ? [{ code: 'empty' as const, value: '[]', corner: [at + 1, 1, 1] as const }]
      : asList(part).flatMap((ring, number) => ringFault(asList(ring), [at + 1, number + 1])),
  );
  return parts.length === 0 ? [{ code: 'empty', value: '[]', corner: null }] : faults;
}

/** @param geometry one without faults; what it holds besides longitude and latitude is left behind */
export function regionOf(geometry: Polygon | MultiPolygon, name: string | null): ReadRegion {
  const rings = (part: Position[][]): Position[][] => part.map((ring) => ring.map(clean));
  const clear: Polygon | MultiPolygon =
    geometry.type === 'Polygon'
      ? { type: 'Polygon', coordinates: rings(geometry.coordinates) }
      : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(rings) };
  let [west, south, east, north] = [180, 90, -180, -90];
  let wide = false;
  for (const ring of (clear.type === 'Polygon' ? [clear.coordinates] : clear.coordinates).flat()) {
    let before = ring[0]?.[0] ?? 0;
    for (const [lng = 0, lat = 0] of ring) {
      [west, east] = [Math.min(west, lng), Math.max(east, lng)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
      // A frame from -180 to 180 is meant to go all the way.
      wide ||= Math.abs(lng - before) > 180 && Math.abs(lng - before) < 360;
      before = lng;
    }
  }
  return { name, geometry: clear, bbox: [west, south, east, north], wide };
}

function ringFault(ring: readonly unknown[], [part, number]: readonly [number, number]): ShapeFault[] {
  if (ring.length === 0) return [{ code: 'empty', value: '[]', corner: [part, number, 1] }];
  for (const [at, position] of ring.entries()) {
    const [lng, lat] = asList(position);
    const corner: Corner = [part, number, at + 1];
    if (!isWithin(lng, 180)) return [{ code: 'longitude', value: String(lng), corner }];
    if (!isWithin(lat, 90)) return [{ code: 'latitude', value: String(lat), corner }];
  }
  const flat = twiceArea(ring as readonly Position[]) === 0;
  return flat ? [{ code: 'flat', value: JSON.stringify(ring), corner: [part, number, 1] }] : [];
}

/** Whether all corners lie on one line is told from the largest triangle on the first edge, not from a signed sum. */
function twiceArea(ring: readonly Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  const [x1 = 0, y1 = 0] = ring.find(([x, y]) => x !== x0 || y !== y0) ?? [x0, y0];
  return ring.reduce(
    (most, [x = 0, y = 0]) => Math.max(most, Math.abs((x1 - x0) * (y - y0) - (x - x0) * (y1 - y0))),
    0,
  );
}

function isWithin(value: unknown, limit: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= limit + ROUNDING;
}

function clean([lng = 0, lat = 0]: Position): Position {
  return [Math.max(-180, Math.min(180, lng)), Math.max(-90, Math.min(90, lat))];
}

export function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
