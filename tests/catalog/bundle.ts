import type { Bundle, ResourceName, Resources } from '../../src/model/bundle.ts';
import { loadJson, loadTable } from '../data/bundle.ts';

const TABLES = ['country-year', 'country-month', 'coverage', 'population', 'wgi', 'displacement'] as const;

/** The committed data, as far as indicators read them. */
export function committed(without: readonly ResourceName[] = []): Bundle {
  const data: Partial<Resources> = { sources: loadJson('sources'), countries: loadJson('countries') };
  for (const name of TABLES) if (!without.includes(name)) data[name] = loadTable(name);
  return { version: 'test', info: new Map(), data, failures: new Map(), pending: new Set() };
}
