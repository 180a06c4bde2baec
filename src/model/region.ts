import { type Bounds, type Corner, isSound, ringBounds } from '../analysis/ring.ts';

/**
 * A chosen area that is no mission's, as one text:
 * `country:MLI`, `admin1:MLI~Gao`, `box:w,s,e,n`, `ring:lng,lat;lng,lat;...`, or `file:<id>` for a region of a file
 * that stays in this tab. Boxes and rings begin west of the 180th meridian; where they cross it, longitudes go on
 * beyond 180.
 */
export type Region =
  | { readonly kind: 'country'; readonly iso3: string }
  | { readonly kind: 'admin1'; readonly iso3: string; readonly name: string }
  | { readonly kind: 'ring'; readonly ring: readonly Corner[] } // closed
  | { readonly kind: 'file'; readonly id: string };

const MAX_CORNERS = 200;

/** @returns the region a key stands for, or null when it is none */
export function parseRegion(key: string): Region | null {
  const at = key.indexOf(':');
  const [kind, rest] = [key.slice(0, at), key.slice(at + 1)];
  if (kind === 'country') return /^[A-Z]{3}$/.test(rest) ? { kind, iso3: rest } : null;
  if (kind === 'admin1') {
    const [, iso3, name] = /^([A-Z]{3})~(.{1,80})$/.exec(rest) ?? [];
    return iso3 && name ? { kind, iso3, name } : null;
  }
  if (kind === 'box') return parseBox(rest);
  if (kind === 'ring') return parseRing(rest);
  return kind === 'file' && rest !== '' ? { kind, id: rest } : null;
}

/** @returns the key of a rectangle; its west may lie anywhere, its east up to a whole turn beyond */
export function boxKey([west, south, east, north]: Bounds, decimals: number): string {
  const turn = turnsOf(west);
  const inside = (lat: number): number => Math.max(-90, Math.min(90, lat));
  const values = [west + turn, inside(south), Math.min(east, west + 360) + turn, inside(north)];
  return `box:${values.map((value) => rounded(value, decimals)).join(',')}`;
}

/** @param ring corners without the first one again, longitudes going on where they cross the 180th meridian */
export function ringKey(ring: readonly Corner[], decimals: number): string {
  const turn = turnsOf(ringBounds(ring)[0]);
  const corners = ring.map(([lng, lat]) => `${rounded(lng + turn, decimals)},${rounded(lat, decimals)}`);
  return `ring:${corners.join(';')}`;
}

/** @returns the whole turns, in degrees, that bring a longitude to -180..180 */
function turnsOf(lng: number): number {
  return -360 * Math.floor((lng + 180) / 360);
}

/** Without the zeros at the end. */
function rounded(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}

/** Whether a link may carry it: a region of a file cannot be had elsewhere. */
export function isLinkable(key: string): boolean {
  const region = parseRegion(key);
  return region !== null && region.kind !== 'file';
}

function parseBox(text: string): Region | null {
  const [west, south, east, north, ...more] = numbers(text);
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  if (more.length > 0 || !(west < east && south < north)) return null;
  return ringOf([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]);
}

function parseRing(text: string): Region | null {
  const corners: Corner[] = [];
  for (const corner of text.split(';')) {
    const [lng, lat, ...more] = numbers(corner);
    if (lng === undefined || lat === undefined || more.length > 0) return null;
    corners.push([lng, lat]);
  }
  return corners.length > MAX_CORNERS ? null : ringOf(corners);
}

function ringOf(corners: readonly Corner[]): Region | null {
  const [first] = corners;
  const [west, south, east, north] = ringBounds(corners);
  const placed = west >= -180 && west <= 180 && east - west <= 360 && south >= -90 && north <= 90;
  return first && placed && isSound(corners) ? { kind: 'ring', ring: [...corners, first] } : null;
}

function numbers(text: string): number[] {
  return text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
}
