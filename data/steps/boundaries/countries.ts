import type { FeatureCollection } from 'geojson';
import { labelPoint, makeCollection, makeFeature, type Parts, roundRing, tidy } from '../../lib/geometry.ts';
import { nodeAreas } from '../../lib/noding.ts';
import type { Reader } from '../../lib/reader.ts';
import type { GeoResource } from '../../lib/resource.ts';
import { nameOfIso3 } from './names.ts';
import { addMissing, applyProfile } from './profile.ts';
import { type Areas, type Level, readWorld } from './world.ts';

export const DECIMALS: Readonly<Record<Level, number>> = { coarse: 2, fine: 3 };

/** Areas of both levels after the edits of the UN profile, each code in both. */
export function readCountries(sources: Reader): Readonly<Record<Level, FeatureCollection>> {
  const fine = applyProfile(readWorld('fine'), sources);
  const coarse = addMissing(applyProfile(readWorld('coarse'), sources), fine);
  return { coarse: collect(coarse, DECIMALS.coarse), fine: collect(fine, DECIMALS.fine) };
}

function collect(areas: Areas, decimals: number): FeatureCollection {
  const codes = [...areas.keys()].sort();
  const rounded = codes.map((iso3) => keepOne(areas.get(iso3) ?? [], decimals));
  const noded = nodeAreas(rounded, 0.5 * 10 ** -decimals);
  return makeCollection(
    codes.map((iso3, at) => {
      const parts = noded[at] ?? [];
      const { name = iso3, label = name } = nameOfIso3(iso3) ?? {};
      const [lon, lat] = labelPoint(parts);
      const [point] = roundRing([[lon, lat]], 3);
      return makeFeature({ iso3, name, label, point }, parts);
    }),
  );
}

/** Rounds; an area too small for the step (Monaco, Nauru) keeps its largest polygon one decimal finer. */
function keepOne(parts: Parts, decimals: number): Parts {
  const kept = tidy(parts, decimals);
  return kept.length > 0 ? kept : tidy(parts, decimals + 1);
}

const FIELDS = [
  { name: 'iso3', type: 'string', description: 'ISO 3166-1 alpha-3; XKX for Kosovo' },
  { name: 'name', type: 'string', description: 'Name as data/countries-table.ts has it' },
  { name: 'label', type: 'string', description: 'Short form of the name for the map' },
  { name: 'point', type: 'array', description: 'Label point: longitude, latitude' },
] as const;

const NOTE =
  'Edited for the UN profile: Somaliland counts to Somalia, the north of Cyprus to Cyprus, Crimea to Ukraine, Taiwan to China, the Golan to the Syrian Arab Republic; Western Sahara and Kosovo are areas of their own. Antarctica is left out.';

export function countryResource(level: Level, collection: FeatureCollection): GeoResource {
  const coarse = level === 'coarse';
  return {
    kind: 'geojson',
    name: coarse ? 'countries' : 'countries-fine',
    title: coarse ? 'Countries and areas, coarse' : 'Countries and areas, fine',
    description: `Outlines of ${collection.features.length} countries and areas of today, from Natural Earth 1:${coarse ? '110' : '50'} million, cut at the antimeridian.`,
    sources: ['world-atlas', 'natural-earth'],
    coverage: null,
    status: 'final',
    notes: coarse ? [NOTE, 'Areas that 1:110 million lacks are taken from 1:50 million.'] : [NOTE],
    collection,
    fields: FIELDS,
  };
}
