import { CC_BY, CC_BY_IGO, type Licence, NOT_STATED, PUBLIC_DOMAIN, UN } from './licences.ts';

/** One published source: who made it, which version the atlas holds, what may be done with it. */
export interface Source {
  readonly title: string;
  readonly short: string; // as printed beside a figure
  readonly publisher: string;
  readonly version: string;
  readonly url: string; // where a reader finds the original
  readonly licence: Licence;
  readonly citation: string;
  readonly files: readonly string[]; // below the sources folder
  readonly caveats: readonly string[];
}

const GED_CITATION =
  'Sundberg, Ralph & Erik Melander (2013) Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4): 523-532.';
const UCDP_CY_CITATION =
  'UCDP Country-Year Dataset on Organized Violence within Country Borders, version 25.1. Davies, Shawn, Therese Pettersson, Margareta Sollenberg & Magnus Öberg (2025); Uppsala Conflict Data Program, Uppsala University.';
const GEO_PKO_CITATION =
  'Cil, Deniz, Hanne Fjelde, Lisa Hultman & Desirée Nilsson (2020) Mapping blue helmets: Introducing the Geocoded Peacekeeping Operations (Geo-PKO) dataset. Journal of Peace Research 57(2): 360-370.';

const ucdp = {
  publisher: 'Uppsala Conflict Data Program, Uppsala University',
  url: 'https://ucdp.uu.se/downloads/',
  licence: CC_BY,
};
const un = { publisher: 'United Nations', url: 'https://psdata.un.org/' };

const registry = {
  'un-missions': {
    ...un,
    title: 'UN Peace and Security Data Hub: peacekeeping missions',
    short: 'UN mission list',
    version: '2024-02-19',
    licence: UN,
    citation: 'United Nations, Peace and Security Data Hub, DPPADPOSS-PKO.',
    files: ['un-missions/DPPADPOSS-PKO.csv'],
    caveats: [],
  },
  'pact-missions': {
    title: 'Month-level start and end dates of 71 operations',
    short: 'PACT mission dates',
    publisher: 'PACT',
    version: 'before 2020',
    url: 'https://peacekeeping.un.org/en/list-of-past-peacekeeping-operations',
    licence: { name: 'MIT', title: 'MIT License' },
    citation: 'PACT missions start and end dates (MIT), used as a cross-check.',
    files: ['un-missions/pact-missions-start-end.csv'],
    caveats: [],
  },
  'un-fatalities': {
    ...un,
    title: 'UN Peace and Security Data Hub: peacekeeper fatalities',
    short: 'UN fatalities',
    version: '2025-04-04',
    licence: CC_BY_IGO,
    citation: 'United Nations, Peace and Security Data Hub, DPPADPOSS-FATALITIES.',
    files: ['un-missions/DPPADPOSS-FATALITIES.csv'],
    caveats: ['No place of death is recorded.'],
  },
  'un-resolutions': {
    title: 'Security Council resolutions 2000-2026: metadata and texts',
    short: 'Security Council resolutions',
    publisher: 'United Nations',
    version: 'to S/RES/2825 (June 2026)',
    url: 'https://documents.un.org/',
    licence: UN,
    citation: 'United Nations Security Council, resolutions as cited by symbol.',
    files: ['un-resolutions/unxml_sc_resolutions_metadata_2000-2026.json', 'un-resolutions/xml'],
    caveats: [],
  },
  'un-peacekeeping': {
    title: 'United Nations Peacekeeping: pages of past and present operations',
    short: 'UN Peacekeeping pages',
    publisher: 'United Nations',
    version: 'as quoted in each mission record',
    url: 'https://peacekeeping.un.org/',
    licence: UN,
    citation: 'United Nations Peacekeeping, page of the operation.',
    files: [],
    caveats: [
      'Read as stored excerpts of the public pages; used only where no listed source gives the fact.',
    ],
  },
  'un-sanctions': {
    title:
      'United Nations Security Council: reasons for listing and press releases of its sanctions committees',
    short: 'UN sanctions lists',
    publisher: 'United Nations',
    version: 'as quoted in each listing',
    url: 'https://main.un.org/securitycouncil/en/sanctions',
    licence: UN,
    citation: 'United Nations Security Council, sanctions committees, page of the listing.',
    files: [],
    caveats: [
      'Read as stored excerpts of the public pages; no list was held whole, so a group that does not stand here may be listed.',
    ],
  },
  'geo-pko': {
    title: 'Geocoded Peacekeeping Operations (Geo-PKO)',
    short: 'Geo-PKO',
    publisher: 'Department of Peace and Conflict Research, Uppsala University',
    version: '2.3',
    url: 'https://www.uu.se/en/department/peace-and-conflict-research/research/geo-pko',
    licence: NOT_STATED,
    citation: GEO_PKO_CITATION,
    files: ['geo-pko/FrontMap_v.2.3.csv', 'geo-pko/TTMap_v.2.3.csv', 'geo-pko/TCCMap_v.2.3.csv'],
    caveats: ['Troops are inferred from unit sizes on UN maps: an estimate, not official strength.'],
  },
  'geo-pko-dated': {
    title: 'Geo-PKO: bases by dated UN map, 1994-2020',
    short: 'Geo-PKO dated maps',
    publisher: 'Department of Peace and Conflict Research, Uppsala University',
    version: '2.1',
    url: 'https://www.uu.se/en/department/peace-and-conflict-research/research/geo-pko',
    licence: NOT_STATED,
    citation: GEO_PKO_CITATION,
    files: ['geo-pko/geo-pko-v2.1-dated-maps-1994-2020.csv'],
    caveats: ['Map dates are irregular: a mean over them is not a mean over time.'],
  },
  'ipi-strength': {
    title: 'IPI Peacekeeping Database: strength by mission and month',
    short: 'UN monthly reports via IPI',
    publisher: 'International Peace Institute, from the monthly reports of the United Nations',
    version: '1990-11 to 2017-03',
    url: 'https://www.providingforpeacekeeping.org/',
    licence: NOT_STATED,
    citation:
      'International Peace Institute, IPI Peacekeeping Database; figures of the UN monthly contributions reports.',
    files: ['strength/ipi-mission-month-1990-2017.csv'],
    caveats: [],
  },
  'un-contributors': {
    title: 'UN contributors by mission and year, 2010-2021',
    short: 'UN contributors',
    publisher: 'United Nations, through a published study',
    version: '2010-2021',
    url: 'https://peacekeeping.un.org/en/troop-and-police-contributors',
    licence: NOT_STATED,
    citation: 'United Nations troop and police contributions, yearly means through a published study.',
    files: ['strength/un-contributors-mission-year-2010-2021.csv'],
    caveats: ['Some years are incomplete: shares only.'],
  },
  'ucdp-country-year': {
    ...ucdp,
    title: 'UCDP Country-Year Dataset on Organized Violence within Country Borders',
    short: 'UCDP country-year 25.1',
    version: '25.1',
    citation: UCDP_CY_CITATION,
    files: ['ucdp/organizedviolencecy_v25_1.csv'],
    caveats: ['A dyad enters once it has reached 25 deaths in a calendar year.'],
  },
  'ucdp-country-month': {
    ...ucdp,
    title: 'UCDP deaths by country and month, 2010-2024',
    short: 'UCDP country-month',
    version: 'an earlier vintage than 25.1; 2024 from candidate events',
    citation: GED_CITATION,
    files: ['ucdp/country-month-2010-2024.csv'],
    caveats: [
      'Carried by the control file of a published study.',
      'Repeats the figures of Israel under PSE: left out here.',
    ],
  },
  'ucdp-ged-21': {
    ...ucdp,
    title: 'UCDP Georeferenced Event Dataset: precise places 1989-2020',
    short: 'UCDP GED 21.1',
    version: '21.1',
    citation: GED_CITATION,
    files: ['ucdp/ged-21.1-precise-1989-2020.csv'],
    caveats: ['Holds only events with where_prec 1-2: 176,579 of 261,864.'],
  },
  'ucdp-ged-africa': {
    ...ucdp,
    title: 'UCDP Georeferenced Event Dataset: West Africa, South Sudan, Nigeria',
    short: 'UCDP GED, country files',
    version: 'to 2023',
    citation: GED_CITATION,
    files: ['ucdp/ged-west-africa-south-sudan-nigeria.csv'],
    caveats: ['The file for Niger is damaged: 2021 has 244 of 1,130 deaths.'],
  },
  'ucdp-ged-car': {
    ...ucdp,
    title: 'UCDP Georeferenced Event Dataset: Central African Republic',
    short: 'UCDP GED 23.1',
    version: '23.1',
    citation: GED_CITATION,
    files: ['ucdp/ged-23.1-car-1991-2022.geojson'],
    caveats: [],
  },
  'ucdp-ged-sudan': {
    ...ucdp,
    title: 'UCDP events: Sudan 2023-2025',
    short: 'UCDP Sudan 2023-25',
    version: '2023-2024 final, 2025 candidate',
    citation: GED_CITATION,
    files: ['ucdp/ged-sudan-2023-2025.csv'],
    caveats: ['Gives no low or high estimate, no precision and no dyad.'],
  },
  'ucdp-ged-drc': {
    ...ucdp,
    title: 'UCDP events: DR Congo 2023-2025',
    short: 'UCDP DR Congo 2023-25',
    version: '2023-2024 partial, 2025 candidate',
    citation: GED_CITATION,
    files: ['ucdp/ged-drc-2023-2025.csv'],
    caveats: ['Gives no low or high estimate and no precision; 2023-2024 give the year only.'],
  },
  'ucdp-candidate': {
    ...ucdp,
    title: 'UCDP Candidate Events 2025, without coordinates',
    short: 'UCDP Candidate 2025',
    version: '2025 candidate',
    citation:
      'Hegre, Håvard, Mihai Croicu, Kristine Eck & Stina Högbladh (2020) Introducing the UCDP Candidate Events Dataset. Research & Politics 7(3).',
    files: ['ucdp/candidate-2025-no-coordinates.csv'],
    caveats: ['Preliminary: includes unclear cases and cases below the threshold of 25 deaths.'],
  },
  wgi: {
    title: 'Worldwide Governance Indicators',
    short: 'World Bank WGI',
    publisher: 'World Bank',
    version: '1996-2023',
    url: 'https://www.worldbank.org/en/publication/worldwide-governance-indicators',
    licence: CC_BY,
    citation: 'Kaufmann, Daniel & Aart Kraay, Worldwide Governance Indicators, World Bank.',
    files: ['stability/wgi-1996-2023.csv'],
    caveats: ['Based on perceptions; read only with the standard error.'],
  },
  unhcr: {
    title: 'UNHCR Refugee Data Finder: population figures',
    short: 'UNHCR',
    publisher: 'United Nations High Commissioner for Refugees',
    version: '1951-2025',
    url: 'https://www.unhcr.org/refugee-statistics/',
    licence: CC_BY,
    citation: 'UNHCR, Refugee Data Finder.',
    files: ['stability/unhcr-population-1951-2025.csv'],
    caveats: ['2025 may be mid-year.'],
  },
  'wb-population': {
    title: 'Population, total',
    short: 'World Bank population',
    publisher: 'World Bank',
    version: '1960-2024',
    url: 'https://data.worldbank.org/indicator/SP.POP.TOTL',
    licence: CC_BY,
    citation: 'World Bank, World Development Indicators, SP.POP.TOTL.',
    files: ['stability/population-1960-2024.csv'],
    caveats: [],
  },
  'un-maps': {
    title: 'Notes on maps of the United Nations',
    short: 'UN map notes',
    publisher: 'United Nations Geospatial',
    version: 'wording of the maps in use',
    url: 'https://www.un.org/geospatial/',
    licence: UN,
    citation: 'United Nations Geospatial, notes on maps.',
    files: [],
    caveats: ['Only the words of the notes are taken; no map of the United Nations is shown.'],
  },
  'natural-earth': {
    title: 'Natural Earth: admin-1, disputed areas and lines, rivers, places',
    short: 'Natural Earth',
    publisher: 'Natural Earth',
    version: '1:10m and 1:50m',
    url: 'https://www.naturalearthdata.com/downloads/',
    licence: PUBLIC_DOMAIN,
    citation: 'Made with Natural Earth.',
    files: [
      'boundaries/ne_10m_admin1_hosts_simplified.geojson',
      'boundaries/special_areas_ne10m.geojson',
      'boundaries/ne_10m_admin_0_boundary_lines_disputed_areas.json',
      'boundaries/ne_10m_admin_0_disputed_areas.json',
      'boundaries/ne_50m_admin_0_boundary_lines_disputed_areas.json',
      'boundaries/ne_50m_rivers_lake_centerlines.json',
      'boundaries/ne_50m_populated_places_simple.json',
    ],
    caveats: ['Draws de facto borders; edited here for the UN profile.'],
  },
  'world-atlas': {
    title: 'world-atlas: Natural Earth countries as TopoJSON',
    short: 'Natural Earth countries',
    publisher: 'Natural Earth; packaged by Mike Bostock',
    version: '2.0.2',
    url: 'https://www.npmjs.com/package/world-atlas',
    licence: PUBLIC_DOMAIN,
    citation: 'Made with Natural Earth; world-atlas 2.0.2.',
    files: [],
    caveats: ['Draws de facto borders; edited here for the UN profile.'],
  },
  'geoboundaries-sudan': {
    title: 'geoBoundaries: Sudan, first level',
    short: 'geoBoundaries',
    publisher: 'William & Mary geoLab',
    version: 'SDN ADM1',
    url: 'https://www.geoboundaries.org/',
    licence: CC_BY,
    citation:
      'Runfola, Daniel et al. (2020) geoBoundaries: A global database of political administrative boundaries. PLoS ONE 15(4).',
    files: ['boundaries/geoBoundaries-SDN-ADM1.geojson'],
    caveats: [],
  },
  article: {
    title:
      'The source article: “The Role of UN Peacekeeping Missions in Addressing Terrorism Threats” and what follows',
    short: 'the source article',
    publisher: 'not stated',
    version: 'the copy held, without a date',
    url: 'not stated',
    licence: { name: 'not-stated', title: 'No licence stated; single sentences quoted as claims' },
    citation:
      'Article without a stated author, marked as including AI-assisted content; named here by its first heading.',
    files: [],
    caveats: ['Its sentences are claims to examine, never evidence: no figure of the atlas rests on it.'],
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof registry;

/** Every source by its id; `npm run data` refuses a resource whose source is not here. */
export const SOURCES: Readonly<Record<SourceId, Source>> = registry;
