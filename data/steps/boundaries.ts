import type { Step } from '../lib/resource.ts';
import { countryResource, readCountries } from './boundaries/countries.ts';

/** Base map: countries in two levels of detail. */
export const boundaries: Step = ({ sources }) => {
  const { coarse, fine } = readCountries(sources);
  return [countryResource('coarse', coarse), countryResource('fine', fine)];
};
