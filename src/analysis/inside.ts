import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Edges of one polygon with its holes, by bands of latitude: a point is held against the edges of its band only. */
interface Part {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly edges: Float64Array; // x1, y1, x2, y2
  readonly bands: readonly (readonly number[])[]; // numbers of edges
}

const MAX_BANDS = 1024;
/** An edge lies in this many bands on average at most, so that tall edges cost no memory. */
const MAX_SHARE = 8;

/**
 * @returns whether a point lies in the geometry, its edges included. Degrees are read as plane coordinates
 * (RFC 7946, 3.1.1): an edge never crosses the 180th meridian; a geometry that does is to be cut there into parts.
 */
export function insideOf(geometry: Polygon | MultiPolygon): (lng: number, lat: number) => boolean {
  const parts = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(partOf);
  return (lng, lat) => parts.some((part) => isInPart(part, lng, lat));
}

function isInPart({ west, south, east, north, edges, bands }: Part, lng: number, lat: number): boolean {
  if (!(lng >= west && lng <= east && lat >= south && lat <= north)) return false;
  let odd = false;
  for (const edge of bands[bandOf(lat, south, north, bands.length)] ?? []) {
    const x1 = edges[edge * 4] ?? 0;
    const y1 = edges[edge * 4 + 1] ?? 0;
    const x2 = edges[edge * 4 + 2] ?? 0;
    const y2 = edges[edge * 4 + 3] ?? 0;
    const side = (x2 - x1) * (lat - y1) - (lng - x1) * (y2 - y1);
    if (side === 0 && isBetween(lng, x1, x2) && isBetween(lat, y1, y2)) return true;
    if (y1 > lat !== y2 > lat && side > 0 === y2 > y1) odd = !odd;
  }
  return odd;
}

function isBetween(value: number, a: number, b: number): boolean {
  return a < b ? value >= a && value <= b : value >= b && value <= a;
}

function partOf(rings: readonly Position[][]): Part {
  const edges = edgesOf(rings);
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let at = 0; at < edges.length; at += 2) {
    west = Math.min(west, edges[at] ?? 0);
    east = Math.max(east, edges[at] ?? 0);
    south = Math.min(south, edges[at + 1] ?? 0);
    north = Math.max(north, edges[at + 1] ?? 0);
  }
  return { west, south, east, north, edges, bands: bandsOf(edges, south, north) };
}

function edgesOf(rings: readonly Position[][]): Float64Array {
  const edges: number[] = [];
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at++) {
      const [x1, y1] = ring[at - 1] ?? [];
      const [x2, y2] = ring[at] ?? [];
      edges.push(x1 ?? 0, y1 ?? 0, x2 ?? 0, y2 ?? 0);
    }
  }
  return Float64Array.from(edges);
}

function bandsOf(edges: Float64Array, south: number, north: number): number[][] {
  const all = edges.length / 4;
  const range = (edge: number, count: number): readonly [number, number] => {
    const a = bandOf(edges[edge * 4 + 1] ?? 0, south, north, count);
    const b = bandOf(edges[edge * 4 + 3] ?? 0, south, north, count);
    return a < b ? [a, b] : [b, a];
  };
  const entries = (count: number): number => {
    let sum = 0;
    for (let edge = 0; edge < all; edge++) {
      const [from, to] = range(edge, count);
      sum += to - from + 1;
    }
    return sum;
  };
  let count = Math.max(1, Math.min(MAX_BANDS, all >> 3));
  while (count > 1 && entries(count) > all * MAX_SHARE) count >>= 1;
  const bands: number[][] = Array.from({ length: count }, () => []);
  for (let edge = 0; edge < all; edge++) {
    const [from, to] = range(edge, count);
    for (let band = from; band <= to; band++) bands[band]?.push(edge);
  }
  return bands;
}

function bandOf(lat: number, south: number, north: number, count: number): number {
  if (north <= south) return 0;
  return Math.max(0, Math.min(count - 1, Math.floor(((lat - south) / (north - south)) * count)));
}
