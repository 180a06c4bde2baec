/**
 * A chosen area that is no mission's, as one text:
 * `country:MLI`, `admin1:MLI~Gao`, `box:w,s,e,n`, `ring:lng,lat;lng,lat;...`, or `file:<id>` for a region of a file
 * that stays in this tab.
 */
export type Region =
  | { readonly kind: 'country'; readonly iso3: string }
  | { readonly kind: 'admin1'; readonly iso3: string; readonly name: string }
  | { readonly kind: 'ring'; readonly ring: readonly (readonly [number, number])[] } // closed, lng and lat
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

/** Whether a link may carry it: a region of a file cannot be had elsewhere. */
export function isLinkable(key: string): boolean {
  const region = parseRegion(key);
  return region !== null && region.kind !== 'file';
}

function parseBox(text: string): Region | null {
  const [west, south, east, north, ...more] = text.split(',').map(Number);
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  if (more.length > 0 || !(west < east && south < north)) return null;
  if (![west, east].every(isLongitude) || ![south, north].every(isLatitude)) return null;
  return {
    kind: 'ring',
    ring: [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  };
}

function parseRing(text: string): Region | null {
  const corners: [number, number][] = [];
  for (const corner of text.split(';')) {
    const [lng, lat, ...more] = corner.split(',').map(Number);
    if (lng === undefined || lat === undefined || more.length > 0) return null;
    if (!isLongitude(lng) || !isLatitude(lat)) return null;
    corners.push([lng, lat]);
  }
  const [first] = corners;
  if (!first || corners.length < 3 || corners.length > MAX_CORNERS) return null;
  return { kind: 'ring', ring: [...corners, first] };
}

function isLongitude(value: number): boolean {
  return Math.abs(value) <= 180;
}

function isLatitude(value: number): boolean {
  return Math.abs(value) <= 90;
}
