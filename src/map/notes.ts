import type { NoteRecord } from '../model/bundle.ts';

/** West, south, east, north in degrees; `east` may exceed 180 where the view crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** @returns the notes whose extent meets the view, and those that always apply */
export function notesInView(bounds: Bounds, notes: readonly NoteRecord[]): readonly NoteRecord[] {
  return notes.filter(({ extent }) => extent === null || overlaps(bounds, extent));
}

function overlaps([west, south, east, north]: Bounds, extent: Bounds): boolean {
  if (extent[3] < south || extent[1] > north) return false;
  return [-360, 0, 360].some((turn) => extent[2] + turn >= west && extent[0] + turn <= east);
}
