import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { csvParse, type DSVRowString } from 'd3-dsv';
import { inspect } from '../../data/inspect.ts';

/**
 * The same figures as the app's, counted the plain way: one loop over every row that `npm run data -- inspect` prints.
 * Nothing of the app's own sums is used.
 */
const cache = new Map<string, readonly DSVRowString[]>();

function rowsOf(resource: string): readonly DSVRowString[] {
  const known = cache.get(resource);
  if (known) return known;
  const lines: string[] = [];
  inspect('public/data', [resource, '--csv'], (line) => lines.push(line));
  const rows = csvParse(lines.join('\n'));
  cache.set(resource, rows);
  return rows;
}

function sum(rows: readonly DSVRowString[], column: string): number {
  return rows.reduce((all, row) => all + Number(row[column]), 0);
}

/** Best estimates of the events in a mission's area whose month lies in the window; months as `YYYY-MM`. */
export function violenceIn(mission: string, from: string, to: string): number {
  const inside = rowsOf('violence-cells').filter(
    ({ areas = '', month = '' }) =>
      areas.split('~').includes(mission) && month !== '' && month >= from && month <= to,
  );
  return sum(inside, 'best');
}

/** Events of a window at some places, added up row by row; months as `YYYY-MM`, types as UCDP's words. */
export function recount(
  where: (row: DSVRowString) => boolean,
  from: string,
  to: string,
  types: readonly string[] = ['state-based', 'non-state', 'one-sided'],
): Record<'places' | 'events' | 'deaths', number> {
  const rows = rowsOf('violence-cells').filter(
    (row) =>
      (row.month ?? '') >= from && (row.month ?? '') <= to && types.includes(row.type ?? '') && where(row),
  );
  return {
    places: new Set(rows.map(({ lat, lon }) => `${lat} ${lon}`)).size,
    events: sum(rows, 'events'),
    deaths: sum(rows, 'best'),
  };
}

/** Rows that lie in a box of degrees, its edges included. */
export function isIn(west: number, south: number, east: number, north: number) {
  return ({ lat, lon }: DSVRowString): boolean =>
    Number(lon) >= west && Number(lon) <= east && Number(lat) >= south && Number(lat) <= north;
}

/** Bases of a year at some places. */
export function basesWhere(where: (row: DSVRowString) => boolean, year: number): number {
  return rowsOf('bases').filter((row) => row.year === String(year) && where(row)).length;
}

/** Peacekeepers of a mission who died in the window, of all causes or of malicious acts only. */
export function diedIn(mission: string, from: string, to: string, cause: 'all' | 'Malicious Act'): number {
  const rows = rowsOf('fatalities').filter(
    (row) =>
      row.mission === mission &&
      (row.month ?? '') >= from &&
      (row.month ?? '') <= to &&
      (cause === 'all' || row.cause === cause),
  );
  return sum(rows, 'deaths');
}

/** Bases of a mission in a year. */
export function basesIn(mission: string, year: number): number {
  return rowsOf('bases').filter((row) => row.mission === mission && row.year === String(year)).length;
}

/** The first base of a mission in a year, as the source has it. */
export function baseOf(mission: string, year: number): { place: string; lng: number; lat: number } {
  const row = rowsOf('bases').find((base) => base.mission === mission && base.year === String(year));
  if (!row) throw new Error(`${mission} has no base in ${year}.`);
  return { place: row.place ?? '', lng: Number(row.lon), lat: Number(row.lat) };
}

/** Best estimates of the events inside a ring of corners in degrees, its edges included. */
export function violenceInRing(
  ring: readonly (readonly [lng: number, lat: number])[],
  from: string,
  to: string,
): number {
  const polygon = {
    type: 'Polygon' as const,
    coordinates: [[...ring, ...ring.slice(0, 1)].map(([x, y]) => [x, y])],
  };
  const rows = rowsOf('violence-cells').filter(
    ({ lon, lat, month = '' }) =>
      month !== '' &&
      month >= from &&
      month <= to &&
      booleanPointInPolygon([Number(lon), Number(lat)], polygon),
  );
  return sum(rows, 'best');
}
