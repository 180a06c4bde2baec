import { COUNTRY_ROWS } from './countries-table.ts';
import { DataError } from './lib/reader.ts';

/** One state or territory. Historic states have no `numeric` here: no polygon of today is theirs. */
export interface Country {
  readonly iso3: string;
  readonly numeric: string | null; // ISO 3166-1, three digits
  readonly name: string;
  readonly gw: number | null; // Gleditsch-Ward
  readonly unhcr: string | null;
  readonly ucdp: readonly string[];
}

/** A state that no longer exists, under the code ISO 3166-3 keeps for it; years are whole. */
export interface HistoricState extends Country {
  readonly from: number | null; // null: every year before `to`
  readonly to: number;
  /** The country of today whose name UCDP gives it, or null where UCDP names it alone. */
  readonly within: string | null;
}

/**
 * A year belongs to the state that existed for most of it. UCDP's own rows end in 1990 for the German
 * Democratic Republic and South Yemen, in 1992 for Czechoslovakia; those of Montenegro begin in 2006.
 * Under one UCDP name it counts the Soviet Union (to December 1991) and Russia; Yugoslavia (both states of
 * that name, ISO kept one code; to February 2003), Serbia and Montenegro, and Serbia. "Yemen (North Yemen)",
 * Ethiopia and Sudan keep one code throughout, as in ISO 3166.
 */
export const HISTORIC: readonly HistoricState[] = [
  historic('CSK', 'Czechoslovakia', null, 1992, null, 315, ['Czechoslovakia']),
  historic('DDR', 'German Democratic Republic', null, 1990, null, 265, ['German Democratic Republic']),
  historic('SCG', 'Serbia and Montenegro', 2003, 2005, 'SRB', 345, []),
  historic('SUN', 'Union of Soviet Socialist Republics', null, 1991, 'RUS', 365, []),
  historic('YMD', 'Democratic Yemen', null, 1990, null, 680, ['Yemen (South Yemen)']),
  historic('YUG', 'Yugoslavia', null, 2002, 'SRB', 345, []),
];

export const COUNTRIES: readonly Country[] = COUNTRY_ROWS.map(
  ([iso3, numeric, name, gw, unhcr, ...ucdp]) => ({
    iso3,
    numeric,
    name,
    gw,
    unhcr,
    ucdp,
  }),
);

/** Codes of the World Bank's governance file that are not ISO 3166-1; ANT is a former territory of its own. */
const WGI_CODES: Readonly<Record<string, string>> = {
  ADO: 'AND',
  ANT: 'ANT',
  KSV: 'XKX',
  ROM: 'ROU',
  TMP: 'TLS',
  WBG: 'PSE',
  ZAR: 'COD',
};

/** Regions, income groups and the world in the World Bank's population file: not countries. */
const WORLD_BANK_AGGREGATES = new Set(
  (
    'AFE AFW ARB CEB CSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC IBD IBT IDA IDB IDX INX LAC LCN LDC LIC LMC ' +
    'LMY LTE MEA MIC MNA NAC OED OSS PRE PSS PST SAS SSA SSF SST TEA TEC TLA TMN TSA TSS UMC WLD'
  ).split(' '),
);

/** People whom UNHCR counts under no country: of unknown origin, stateless, Tibetan. */
const UNHCR_NO_COUNTRY = new Set(['UKN', 'STA', 'TIB']);

const byIso3 = new Map<string, Country>([...COUNTRIES, ...HISTORIC].map((one) => [one.iso3, one]));
const byNumeric = indexed((one) => (one.numeric ? [one.numeric] : []));
const byUnhcr = indexed((one) => (one.unhcr ? [one.unhcr] : []));
const byUcdp = indexed((one) => one.ucdp);

/** @returns the country or historic state of a code, or null */
export function findCountry(iso3: string): Country | null {
  return byIso3.get(iso3) ?? null;
}

/** @returns the code as given. @throws DataError when it is no country's and no historic state's; `where` names file, row and column */
export function checkIso3(iso3: string, where: string): string {
  return known(byIso3.get(iso3)?.iso3, iso3, where, 'an ISO 3166-1 alpha-3 code');
}

/** @returns the code of an ISO 3166-1 number, or null (as for Kosovo, which has none) */
export function iso3OfNumeric(numeric: string): string | null {
  return byNumeric.get(numeric.padStart(3, '0')) ?? null;
}

/** @returns the code of the state that UCDP means by a name in a year. @throws DataError on an unknown name */
export function iso3OfUcdp(name: string, year: number, where: string): string {
  const iso3 = known(
    byUcdp.get(name),
    name,
    where,
    'a country name of UCDP listed in data/countries-table.ts',
  );
  return stateInYear(iso3, year);
}

/** @returns the historic state that bore a country's name in a year (SRB in 1995 is YUG), else the code itself */
export function stateInYear(iso3: string, year: number): string {
  const earlier = HISTORIC.find((one) => one.within === iso3 && year >= (one.from ?? year) && year <= one.to);
  return earlier?.iso3 ?? iso3;
}

/** @returns ISO3 of a code of the governance file. @throws DataError on an unknown code */
export function iso3OfWgi(code: string, where: string): string {
  const iso3 = WGI_CODES[code] ?? byIso3.get(code)?.iso3;
  return known(iso3, code, where, 'a country code of the World Bank');
}

/** @returns ISO3 of a code of the population file; null for an aggregate and the Channel Islands. @throws DataError on an unknown code */
export function iso3OfWorldBank(code: string, where: string): string | null {
  if (WORLD_BANK_AGGREGATES.has(code) || code === 'CHI') return null;
  return checkIso3(code, where);
}

/**
 * @returns ISO3 of a UNHCR code (not ISO: ARE is Egypt); null for people counted under no country.
 * SRB is "Serbia and Kosovo" there. @throws DataError on an unknown code
 */
export function iso3OfUnhcr(code: string, where: string): string | null {
  if (UNHCR_NO_COUNTRY.has(code)) return null;
  return known(byUnhcr.get(code), code, where, 'a country code of UNHCR listed in data/countries-table.ts');
}

function historic(
  iso3: string,
  name: string,
  from: number | null,
  to: number,
  within: string | null,
  gw: number,
  ucdp: readonly string[],
): HistoricState {
  return { iso3, numeric: null, name, gw, unhcr: null, ucdp, from, to, within };
}

function known(found: string | undefined, value: string, where: string, expected: string): string {
  if (found === undefined) throw new DataError(`${where}: "${value}", expected ${expected}.`);
  return found;
}

function indexed(keys: (one: Country) => readonly string[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const one of [...COUNTRIES, ...HISTORIC]) {
    for (const key of keys(one)) {
      if (index.has(key)) throw new DataError(`data/countries: "${key}" stands for two countries.`);
      index.set(key, one.iso3);
    }
  }
  return index;
}
