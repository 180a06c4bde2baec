import type { Feature, FeatureCollection } from 'geojson';
import { cutOut, cutTo, uncross, uniteAreas } from '../../lib/clip.ts';
import {
  labelPoint,
  makeCollection,
  makeFeature,
  type Parts,
  partsOf,
  roundRing,
  tidy,
} from '../../lib/geometry.ts';
import { DataError, type Reader } from '../../lib/reader.ts';
import type { GeoResource } from '../../lib/resource.ts';
import { simplifyTogether } from '../../lib/simplify.ts';
import { NATURAL_EARTH_CODES, nameOfIso3 } from './names.ts';

const HOSTS = 'boundaries/ne_10m_admin1_hosts_simplified.geojson';
const SUDAN = 'boundaries/geoBoundaries-SDN-ADM1.geojson';

/** Not divisions of a country here: the two sovereign base areas on Cyprus, and the Siachen Glacier. */
const LEFT_OUT = ['ESB', 'WSB', 'KAS'];
/** An islet of Colombia in the Pacific that the file gives no name. */
const NAMELESS = 'CO-X01~';
/** The file has the provinces of before 2015; these five were not divided (data/README.md of the sources). */
const CONGO_UNCHANGED = ['Nord-Kivu', 'Sud-Kivu', 'Maniema', 'Kinshasa City', 'Bas-Congo'];
const CONGO_VINTAGE = 'former province, divided in 2015';
const ABYEI = { file: 'Abyei PCA', name: 'Abyei' };
/** What lies in an area that the UN profile counts elsewhere becomes one division there. */
const CUT_BY: Readonly<Record<string, { iso3: string; name: string }>> = {
  MAR: { iso3: 'ESH', name: 'Western Sahara' },
  ISR: { iso3: 'SYR', name: 'Golan' },
};

/** Points whose triangle with their neighbours is smaller (square degrees) go: about 2 km. */
const LEAST_TRIANGLE = 4e-4;
const DECIMALS = 3;

interface Division {
  readonly iso3: string;
  readonly name: string;
  readonly vintage: string | null;
  readonly source: 'natural-earth' | 'geoboundaries-sudan';
  readonly parts: Parts;
}

/** First-level divisions of most host countries, simplified together so that borders stay shared. */
export function readAdmin1(sources: Reader, countries: FeatureCollection): FeatureCollection {
  const outlines = new Map(countries.features.map((found) => [found.properties?.iso3 as string, found]));
  const divisions = uniteCut(
    [
      ...sources.json<FeatureCollection>(HOSTS).features.flatMap(readHost),
      ...sources.json<FeatureCollection>(SUDAN).features.map(readSudan),
    ].flatMap((division) => cutByProfile(division, outlines)),
  );
  const order = (one: Division): string => `${one.iso3} ${one.name}`;
  divisions.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const whole = makeCollection(divisions.map(({ parts }) => makeFeature({}, parts)));
  const simple = simplifyTogether(whole, LEAST_TRIANGLE).features.map(({ geometry }) => partsOf(geometry));
  return makeCollection(
    divisions.map(({ parts, ...properties }, at) => {
      const shape = tidy(uncross(tidy(simple[at] ?? [], DECIMALS)), DECIMALS);
      const kept = shape.length > 0 ? shape : tidy(parts, DECIMALS);
      const [point] = roundRing([labelPoint(kept)], DECIMALS);
      return makeFeature({ ...properties, point }, kept);
    }),
  );
}

function readHost({ properties, geometry }: Feature, at: number): Division[] {
  const code = String(properties?.adm0_a3 ?? '');
  const name = String(properties?.name ?? '');
  if (LEFT_OUT.includes(code) || code === 'SDN' || properties?.iso_3166_2 === NAMELESS) return [];
  const iso3 = NATURAL_EARTH_CODES[code] ?? code;
  if (!nameOfIso3(iso3) || !name) {
    throw new DataError(`${HOSTS}, feature ${at}: "${code}", "${name}", expected a country and a name.`);
  }
  const vintage = iso3 === 'COD' && !CONGO_UNCHANGED.includes(name) ? CONGO_VINTAGE : null;
  return [{ iso3, name, vintage, source: 'natural-earth', parts: partsOf(geometry) }];
}

function readSudan({ properties, geometry }: Feature, at: number): Division {
  const name = properties?.shapeName;
  if (typeof name !== 'string') throw new DataError(`${SUDAN}, feature ${at}: shapeName is missing.`);
  return {
    iso3: 'SDN',
    name: name === ABYEI.file ? ABYEI.name : name,
    vintage: null,
    source: 'geoboundaries-sudan',
    parts: partsOf(geometry),
  };
}

function cutByProfile(division: Division, outlines: ReadonlyMap<string, Feature>): Division[] {
  const other = CUT_BY[division.iso3];
  const outline = other ? outlines.get(other.iso3) : undefined;
  if (!other || !outline) return [division];
  const frame = partsOf(outline.geometry);
  const inside = cutTo(division.parts, frame);
  if (inside.length === 0) return [division];
  const outside = cutOut(division.parts, frame);
  return [
    { ...division, parts: outside },
    { ...division, ...other, parts: inside },
  ].filter(({ parts }) => tidy(parts, 1).length > 0);
}

function uniteCut(divisions: readonly Division[]): Division[] {
  const cut = (one: Division): boolean =>
    Object.values(CUT_BY).some(({ iso3, name }) => one.iso3 === iso3 && one.name === name);
  const kept = divisions.filter((one) => !cut(one));
  for (const { iso3, name } of Object.values(CUT_BY)) {
    const same = divisions.filter((one) => one.iso3 === iso3 && one.name === name);
    const [first] = same;
    if (first) kept.push({ ...first, parts: uniteAreas(same.map(({ parts }) => parts)) });
  }
  return kept;
}

export function admin1Resource(collection: FeatureCollection): GeoResource {
  return {
    kind: 'geojson',
    name: 'admin1',
    title: 'First-level divisions of host countries',
    description: `${collection.features.length} states, provinces, regions or districts of most host countries of missions.`,
    sources: ['natural-earth', 'geoboundaries-sudan'],
    coverage: null,
    status: 'final',
    notes: [
      'DR Congo has the 11 provinces of before 2015; six of them were divided in 2015 and say so.',
      'Sudan has the 18 states and the Abyei Area of geoBoundaries.',
      'Left out: the two sovereign base areas on Cyprus, the Siachen Glacier and one islet of Colombia without a name.',
    ],
    collection,
    fields: [
      { name: 'iso3', type: 'string', description: 'Country or area it lies in today' },
      { name: 'name', type: 'string', description: 'Name as the source has it' },
      {
        name: 'vintage',
        type: 'string',
        description: 'What to say where the division is not of today, or null',
      },
      { name: 'source', type: 'string', description: 'Source id' },
      { name: 'point', type: 'array', description: 'Label point: longitude, latitude' },
    ],
  };
}
