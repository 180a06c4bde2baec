import type { TableResource } from '../../lib/resource.ts';
import type { ViolenceEvent } from './event.ts';
import { placeKey } from './places.ts';

/** Rows of a file without dates and UCDP ids that are equal in place, year, type, sides and deaths. */
export interface Repeat {
  readonly first: ViolenceEvent;
  readonly ids: readonly string[];
}

/** Only events without a month and without an id of UCDP can be taken for one another. */
export function findRepeats(events: readonly ViolenceEvent[]): readonly Repeat[] {
  const groups = new Map<string, { first: ViolenceEvent; ids: string[] }>();
  for (const event of events) {
    if (event.month !== null || event.source !== 'ucdp-ged-drc') continue;
    const key = [placeKey(event), event.year, event.type, event.dyad, event.best].join('|');
    const group = groups.get(key);
    if (group) group.ids.push(event.id);
    else groups.set(key, { first: event, ids: [event.id] });
  }
  return [...groups.values()].filter(({ ids }) => ids.length > 1);
}

export function repeatsResource(repeats: readonly Repeat[]): TableResource {
  const more = repeats.reduce((sum, { ids }) => sum + ids.length - 1, 0);
  const deaths = repeats.reduce((sum, { first, ids }) => sum + (ids.length - 1) * first.best, 0);
  return {
    kind: 'table',
    name: 'violence-repeats',
    title: 'DR Congo 2023-2024: rows that look alike',
    description:
      'Rows of the DR Congo file equal in place, year, type, sides and best estimate. The file gives 2023-2024 without days and without UCDP ids, so two events of different days look alike.',
    sources: ['ucdp-ged-drc'],
    coverage: { from: '2023', to: '2024' },
    status: 'final',
    notes: [
      `Rule: all are kept. ${more} rows (${deaths} deaths) repeat another in these fields, 9.5% of the file's rows for 2023-2024; in GED 21.1, where each event has its id and day, 6.6% of the rows for DR Congo 2015-2020 do so and are different events.`,
    ],
    columns: [
      { name: 'iso3', type: 'string', description: 'State' },
      { name: 'year', type: 'int', description: 'Calendar year' },
      { name: 'lat', type: 'fixed', decimals: 3, unit: 'degrees', description: 'Latitude, WGS 84' },
      { name: 'lon', type: 'fixed', decimals: 3, unit: 'degrees', description: 'Longitude, WGS 84' },
      { name: 'type', type: 'string', description: 'Type of violence' },
      { name: 'dyad', type: 'string', description: 'The two sides' },
      { name: 'best', type: 'int', unit: 'deaths', description: 'Best estimate of each row' },
      { name: 'rows', type: 'int', description: 'Rows that are equal, all kept' },
      { name: 'ids', type: 'string', description: "The file's own row ids, separated by blanks" },
    ],
    data: {
      iso3: repeats.map(({ first }) => first.iso3),
      year: repeats.map(({ first }) => first.year),
      lat: repeats.map(({ first }) => first.lat),
      lon: repeats.map(({ first }) => first.lon),
      type: repeats.map(({ first }) => first.type),
      dyad: repeats.map(({ first }) => first.dyad),
      best: repeats.map(({ first }) => first.best),
      rows: repeats.map(({ ids }) => ids.length),
      ids: repeats.map(({ ids }) => ids.join(' ')),
    },
  };
}
