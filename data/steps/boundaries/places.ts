import type { FeatureCollection, Point } from 'geojson';
import type { Locator } from '../../lib/locate.ts';
import { DataError, type Reader } from '../../lib/reader.ts';
import type { TableResource } from '../../lib/resource.ts';
import { NATURAL_EARTH_CODES, nameOfIso3 } from './names.ts';

const FILE = 'boundaries/ne_50m_populated_places_simple.json';

const LEFT_OUT = ['Scientific station', 'Historic place'];
/** Areas whose seat the file calls a capital of a country, which for the UN is not one. */
const NO_CAPITAL = ['KOS', 'SOL', 'TWN'];
/** Without country or rank of a capital: the file gives it to Israel, its own outlines to the State of Palestine. */
const JERUSALEM = 'Jerusalem';
const SPELLING: Readonly<Record<string, string>> = { Kiev: 'Kyiv', Sevastapol: 'Sevastopol' };
/** Places that an edit of the outlines for the UN profile moves, by the code of the file. */
const MOVED: Readonly<Record<string, string>> = { RUS: 'UKR', MAR: 'ESH', ISR: 'SYR' };

interface City {
  readonly name: string;
  readonly iso3: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly capital: number;
  readonly rank: number;
  readonly people: number | null;
}

/** Capitals and larger cities, most important first. */
export function readPlaces(sources: Reader, countries: Locator): TableResource {
  const cities = sources
    .json<FeatureCollection>(FILE)
    .features.flatMap(({ properties, geometry }, at): City[] => {
      const [lon = Number.NaN, lat = Number.NaN] = (geometry as Point).coordinates;
      const kind = String(properties?.featurecla);
      const code = String(properties?.adm0_a3);
      const own = NATURAL_EARTH_CODES[code] ?? code;
      const name = String(properties?.name ?? '');
      const rank = Number(properties?.scalerank);
      if (LEFT_OUT.includes(kind)) return [];
      if (!nameOfIso3(own) || !name || !Number.isInteger(rank)) {
        throw new DataError(
          `${FILE}, feature ${at}: "${name}", "${code}", rank ${rank}, expected all three.`,
        );
      }
      const known = name !== JERUSALEM;
      const there = MOVED[code] === countries.near(lon, lat, 20)?.properties?.iso3 ? MOVED[code] : own;
      const capital = kind === 'Admin-0 capital' && known && !NO_CAPITAL.includes(code) ? 1 : 0;
      const people = Number(properties?.pop_max) > 0 ? Number(properties?.pop_max) : null;
      return [
        {
          name: SPELLING[name] ?? name,
          iso3: known ? (there ?? own) : null,
          lon,
          lat,
          capital,
          rank,
          people,
        },
      ];
    });
  cities.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.lon - b.lon));
  return placeResource(cities);
}

function placeResource(cities: readonly City[]): TableResource {
  return {
    kind: 'table',
    name: 'places',
    title: 'Capitals and cities',
    description: `${cities.length} populated places at 1:50 million.`,
    sources: ['natural-earth'],
    coverage: null,
    status: 'final',
    notes: [
      'Scientific stations are left out. Jerusalem stands without a country and is not marked as a capital, as the source gives it to Israel and its outlines to the State of Palestine.',
    ],
    columns: [
      { name: 'name', type: 'string', description: 'Name as Natural Earth has it' },
      { name: 'iso3', type: 'string', description: 'Country or area it lies in, or null' },
      { name: 'lon', type: 'fixed', decimals: 3, unit: 'degrees', description: 'Longitude' },
      { name: 'lat', type: 'fixed', decimals: 3, unit: 'degrees', description: 'Latitude' },
      { name: 'capital', type: 'int', description: '1 for the capital of a country, else 0' },
      { name: 'rank', type: 'int', description: 'Natural Earth scale rank: 0 is shown first' },
      {
        name: 'people',
        type: 'int',
        unit: 'people',
        description: 'Estimate of Natural Earth, year not stated',
      },
    ],
    data: Object.fromEntries(
      (['name', 'iso3', 'lon', 'lat', 'capital', 'rank', 'people'] as const).map((key) => [
        key,
        cities.map((city) => city[key]),
      ]),
    ),
  };
}
