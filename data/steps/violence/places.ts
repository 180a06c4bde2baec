import type { FeatureCollection } from 'geojson';
import { type Area, createLocator, distanceKm, type Locator } from '../../lib/locate.ts';
import { compareText } from '../../lib/order.ts';
import { DataError } from '../../lib/reader.ts';
import type { Input, TableResource } from '../../lib/resource.ts';
import { type Borders, nearestInside } from './borders.ts';
import type { ViolenceEvent } from './event.ts';

/** A point at sea within this distance of a coast counts to the nearest country. */
const COAST_KM = 25;
/**
 * Within this distance of the outline of UCDP's own state a place counts there: Bangui, Goma, Bukavu and Kobane
 * lie up to 2.5 km over a border in the outlines. Past 5 km the two disagree for other reasons.
 */
const BORDER_KM = 5;
/**
 * UCDP counts the second under the first, or did, or the border is not determined (Sudan and South Sudan): here
 * only the outline can tell.
 */
const BY_OUTLINE = [
  'SSD>SDN',
  'SDN>SSD',
  'ISR>PSE',
  'ISR>SYR',
  'IDN>TLS',
  'ETH>ERI',
  'MAR>ESH',
  'SRB>XKX',
  'ZAF>NAM',
];
const SCALE = 1000; // three decimals, about 110 m

export interface Place {
  readonly lat: number;
  readonly lon: number;
  readonly iso3Now: string | null;
  readonly admin1: string | null;
  readonly areas: string | null;
  /** True where UCDP's state decided between the two sides of a near border. */
  readonly border: boolean;
}

/** The polygons that a place is looked up in. */
export interface Gazetteer {
  /** Polygons of today, with `iso3`. */
  readonly countries: FeatureCollection;
  /** First-level divisions, with `iso3` and `name`. */
  readonly admin1: FeatureCollection;
  /** Mission areas, with `mission`. */
  readonly areas: FeatureCollection;
}

/** @throws DataError when one of the resources has not been made yet */
export function gazetteer(done: Input['done']): Gazetteer {
  const collection = (name: string): FeatureCollection => {
    const found = done.get(name);
    if (found?.kind === 'geojson') return found.collection;
    throw new DataError(
      `violence: resource "${name}" is missing, expected polygons made by an earlier step.`,
    );
  };
  return {
    countries: collection('countries-fine'),
    admin1: collection('admin1'),
    areas: collection('mission-areas'),
  };
}

/** @returns the same text for two points that are one place: equal to three decimals */
export function placeKey({ lat, lon }: Pick<ViolenceEvent, 'lat' | 'lon'>): string {
  return `${Math.round(lat * SCALE)} ${Math.round(lon * SCALE)}`;
}

/** Every distinct place once, by country of today and division, then from south to north: a smaller file. */
export function locatePlaces(
  events: readonly ViolenceEvent[],
  polygons: Gazetteer,
  borders?: Borders,
): readonly Place[] {
  const find = finder(polygons, borders);
  const places = [...statesByPlace(events)].map(([key, state]): Place => {
    const [lat = 0, lon = 0] = key.split(' ').map((value) => Number(value) / SCALE);
    return { lat, lon, ...find(lon, lat, state) };
  });
  const order = ({ iso3Now, admin1 }: Place): string => `${iso3Now ?? '~'} ${admin1 ?? '~'}`;
  return places.sort((a, b) => compareText(order(a), order(b)) || a.lat - b.lat || a.lon - b.lon);
}

/** @returns for each place the state that UCDP names for most of its events */
function statesByPlace(events: readonly ViolenceEvent[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const event of events) {
    const key = placeKey(event);
    const states = counts.get(key) ?? new Map<string, number>();
    states.set(event.iso3, (states.get(event.iso3) ?? 0) + 1);
    counts.set(key, states);
  }
  const most = (states: ReadonlyMap<string, number>): string =>
    [...states].sort(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0] ?? '';
  return new Map([...counts].map(([key, states]) => [key, most(states)]));
}

/** Looks a point up; `state` is UCDP's own, which settles on which side of a near border it lies. */
type Finder = (lon: number, lat: number, state?: string) => Omit<Place, 'lat' | 'lon'>;

/** @returns what a point lies in: the country of today, its division, and the areas of missions */
export function finder(
  { countries, admin1, areas }: Gazetteer,
  borders: Borders = (_lon, _lat, drawn) => drawn,
): Finder {
  const inCountries = createLocator(countries);
  const inAdmin1 = createLocator(admin1);
  const inAreas = createLocator(areas);
  const outlines = new Map((countries.features as Area[]).map((area) => [text(area, 'iso3'), area]));
  const divided = new Set(admin1.features.map((feature) => feature.properties?.iso3));
  const divisionsOf = (iso3: string | null): readonly Area[] =>
    (admin1.features as Area[]).filter((feature) => feature.properties?.iso3 === iso3);
  const nearState = (state: string, lon: number, lat: number): boolean => {
    const area = outlines.get(state);
    return area !== undefined && distanceTo(area, lon, lat) <= BORDER_KM;
  };
  return (lon, lat, state) => {
    const drawn = inCountries.at(lon, lat);
    const coast = drawn ? null : inCountries.near(lon, lat, COAST_KM);
    const held = borders(lon, lat, drawn ? text(drawn, 'iso3') : null) ?? (coast && text(coast, 'iso3'));
    const apart =
      state !== undefined && held !== null && state !== held && !BY_OUTLINE.includes(`${state}>${held}`);
    const border = apart && nearState(state, lon, lat);
    const iso3Now = border ? state : held;
    const outline = iso3Now === null ? undefined : outlines.get(iso3Now);
    // At sea, or across a border as the map draws it: look up the nearest point of the country's outline.
    const holds = (x: number, y: number): boolean => inCountries.at(x, y) === outline;
    const [x, y] = outline && outline !== drawn ? nearestInside(outline, lon, lat, holds) : [lon, lat];
    const missions = [...new Set(inAreas.all(x, y).map((area) => text(area, 'mission')))].sort();
    return {
      iso3Now,
      admin1: divided.has(iso3Now) ? divisionAt(inAdmin1, divisionsOf(iso3Now), x, y) : null,
      areas: missions.length > 0 ? missions.join('~') : null,
      border,
    };
  };
}

/** The division that holds the point, else the nearest of the same country: divisions are drawn more coarsely. */
function divisionAt(locator: Locator, own: readonly Area[], lon: number, lat: number): string | null {
  const inside = locator.all(lon, lat).find((area) => own.includes(area));
  if (inside) return text(inside, 'name');
  const [nearest] = own.map((area) => ({ area, km: distanceTo(area, lon, lat) })).sort((a, b) => a.km - b.km);
  return nearest && nearest.km <= COAST_KM ? text(nearest.area, 'name') : null;
}

function distanceTo({ geometry }: Area, lon: number, lat: number): number {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return Math.min(...parts.map((rings) => distanceKm(rings, lon, lat)));
}

function text(area: Area, name: string): string {
  const value: unknown = area.properties?.[name];
  if (typeof value === 'string') return value;
  throw new DataError(`violence: a polygon has ${name} ${JSON.stringify(value)}, expected a text.`);
}

export function placesResource(places: readonly Place[]): TableResource {
  const settled = places.filter((place) => place.border).length;
  const atSea = places.filter((place) => place.iso3Now === null).length;
  return {
    kind: 'table',
    name: 'violence-places',
    title: 'Places of violence',
    description:
      'Every distinct place of the events on the map, to three decimals, with the country, division and mission areas it lies in today.',
    sources: [
      'ucdp-ged-21',
      'ucdp-ged-africa',
      'ucdp-ged-car',
      'ucdp-ged-sudan',
      'ucdp-ged-drc',
      'natural-earth',
      'world-atlas',
      'geoboundaries-sudan',
    ],
    coverage: null,
    status: 'mixed',
    notes: [
      `${places.length} places; ${atSea} of them lie at sea beyond ${COAST_KM} km of any coast and have no country of today.`,
      `A place at sea within ${COAST_KM} km of a coast counts to the nearest country and to the mission areas on that coast.`,
      'Near borders the country is that of Natural Earth 1:10 million, finer than the outlines drawn; what the UN profile counts elsewhere (see countries) follows the outlines.',
      `${settled} places lie across a border in the outlines but within ${BORDER_KM} km of the state that UCDP names for most of their events (Bangui, Goma, Bukavu and others): they count to that state. Not so where UCDP counts one country under another or the border is not determined (${BY_OUTLINE.join(', ')}): there the outline decides.`,
    ],
    columns: [
      { name: 'lat', type: 'fixed', decimals: 3, unit: 'degrees', description: 'Latitude, WGS 84' },
      { name: 'lon', type: 'fixed', decimals: 3, unit: 'degrees', description: 'Longitude, WGS 84' },
      {
        name: 'iso3_now',
        type: 'string',
        description: 'Country that the place lies in today, by polygon; null at sea',
      },
      {
        name: 'admin1',
        type: 'string',
        description: 'First-level division; null where the atlas has no divisions of the country',
      },
      {
        name: 'areas',
        type: 'string',
        description: 'Ids of the missions in whose area the place lies, joined by "~"; null where none',
      },
    ],
    data: {
      lat: places.map((place) => place.lat),
      lon: places.map((place) => place.lon),
      iso3_now: places.map((place) => place.iso3Now),
      admin1: places.map((place) => place.admin1),
      areas: places.map((place) => place.areas),
    },
    primaryKey: ['lat', 'lon'],
  };
}
