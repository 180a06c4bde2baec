import { COUNTRIES } from '../../countries.ts';

/** A country or area as the atlas names it. */
export interface CountryName {
  readonly iso3: string;
  readonly name: string;
  /** A shorter form for the map where the name is long. */
  readonly label: string;
}

/** Natural Earth's own codes of areas that the atlas knows under another code; null: not an area of the atlas. */
export const NATURAL_EARTH_CODES: Readonly<Record<string, string>> = {
  KOS: 'XKX',
  SDS: 'SSD',
  SAH: 'ESH',
  SOL: 'SOM',
  CYN: 'CYP',
  CNM: 'CYP',
  PSX: 'PSE',
  TWN: 'CHN',
  ALD: 'ALA',
};

/** Short forms for map labels: the same name without what its full form adds. */
const LABELS: Readonly<Record<string, string>> = {
  BOL: 'Bolivia',
  BRN: 'Brunei',
  CAF: 'Central African Rep.',
  COD: 'DR Congo',
  DOM: 'Dominican Rep.',
  FSM: 'Micronesia',
  GBR: 'United Kingdom',
  HKG: 'Hong Kong SAR',
  IRN: 'Iran',
  KOR: 'Rep. of Korea',
  LAO: 'Lao PDR',
  MAC: 'Macao SAR',
  MDA: 'Moldova',
  NLD: 'Netherlands',
  PRK: 'DPR Korea',
  PSE: 'Palestine',
  RUS: 'Russia',
  SYR: 'Syria',
  TZA: 'Tanzania',
  USA: 'United States',
  VEN: 'Venezuela',
  XKX: 'Kosovo',
};

const byCode = new Map<string, CountryName>();
const byIso3 = new Map<string, CountryName>();
for (const { iso3, numeric, name } of COUNTRIES) {
  const found = { iso3, name, label: LABELS[iso3] ?? name };
  if (numeric) byCode.set(numeric, found);
  byIso3.set(iso3, found);
}

/** @param code three digits of ISO 3166-1, which are those of the UN's M49 */
export function nameOfNumeric(code: string): CountryName | undefined {
  return byCode.get(code);
}

export function nameOfIso3(iso3: string): CountryName | undefined {
  return byIso3.get(iso3);
}
