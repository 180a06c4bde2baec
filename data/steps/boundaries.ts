import type { Step } from '../lib/resource.ts';
import { admin1Resource, readAdmin1 } from './boundaries/admin1.ts';
import { countryResource, readCountries } from './boundaries/countries.ts';
import { lineResource, readLines } from './boundaries/lines.ts';

/** Base map: countries in two levels of detail and the first-level divisions of host countries. */
export const boundaries: Step = ({ sources }) => {
  const { coarse, fine } = readCountries(sources);
  return [
    countryResource('coarse', coarse),
    countryResource('fine', fine),
    admin1Resource(readAdmin1(sources, fine)),
    lineResource('coarse', readLines(sources, coarse, 'coarse')),
    lineResource('fine', readLines(sources, fine, 'fine')),
  ];
};
