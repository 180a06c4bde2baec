import { createLocator } from '../lib/locate.ts';
import type { Step } from '../lib/resource.ts';
import { admin1Resource, readAdmin1 } from './boundaries/admin1.ts';
import { countryResource, readCountries } from './boundaries/countries.ts';
import { lineResource, readLines } from './boundaries/lines.ts';
import { readPlaces } from './boundaries/places.ts';
import { readRivers } from './boundaries/rivers.ts';

/** The base map: countries and lines in two levels of detail, first-level divisions, cities, rivers. */
export const boundaries: Step = ({ sources }) => {
  const { coarse, fine } = readCountries(sources);
  return [
    countryResource('coarse', coarse),
    countryResource('fine', fine),
    admin1Resource(readAdmin1(sources, fine)),
    lineResource('coarse', readLines(sources, coarse, 'coarse')),
    lineResource('fine', readLines(sources, fine, 'fine')),
    readPlaces(sources, createLocator(fine)),
    readRivers(sources),
  ];
};
