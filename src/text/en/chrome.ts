import type { Month } from '../../model/month.ts';
import { common, count } from './common.ts';
import { AREA_NAMES, SHORT_COUNTRIES } from './places.ts';

const { number } = common;

export const chrome = {
  areas: AREA_NAMES,
  countries: SHORT_COUNTRIES,

  bar: {
    search: 'Search missions',
    searchHint: 'Search missions, countries',
    shortcut: '/',
    sources: 'Sources',
    table: 'Table',
    map: 'Map',
    share: 'Share',
    theme: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
    themeNext: (now: string, next: string): string => `${now}. Change to: ${next.replace(/^Theme: /, '')}`,
  },

  opening: {
    active: (missions: number, at: Month | null): string => {
      const what = `UN peacekeeping ${missions === 1 ? 'mission' : 'missions'}`;
      if (at !== null) return `${number(missions)} ${what} ${missions === 1 ? 'was' : 'were'} active`;
      return `${number(missions)} ${what} ${missions === 1 ? 'is' : 'are'} active`;
    },
    began: (all: number, year: number): string => `${number(all)} began since ${year}`,
    ended: (missions: number): string => `${number(missions)} are past`,
    choose: 'Choose one for its dates, bases, and the violence around it.',
    caption: (window: string): string => `Active, ${window}`,
    newest: (at: string): string => `${at} is the last month that the resolutions here cover.`,
    since: 'since',
    troops: (year: string): string => `troops ↓ ${year} est.`,
    troopsTitle: 'Estimated troops, the sum over the mission’s bases; not official strength. Largest first.',
    deaths: (years: string): string => `deaths in host ${years}`,
    deathsTitle:
      'Deaths in armed violence in the host country, official best estimate. Not applicable where the area is not one state.',
    key: 'Hatch: no data. Dot: not applicable, as the area is not one state. 0 is a count.',
    only: (types: string): string => `Deaths: ${types}.`,
    noneActive: 'No mission was active then.',
    from: 'From',
    past: (missions: number): string => count(missions, 'past mission', 'past missions'),
    pastNone: (missions: number): string => count(missions, 'other mission', 'other missions'),
    loading: 'loading',
  },

  list: {
    title: 'Missions',
    open: 'Open the mission list',
    fold: 'Fold the mission list',
    search: 'Name, country',
    clear: 'Clear the search',
    active: (active: number, all: number): string =>
      `${number(active)} of ${number(all)} active in the window`,
    found: (found: number, all: number): string => `${number(found)} of ${number(all)} match`,
    none: (query: string): string => `No mission matches “${query}”.`,
    noneHelp: 'Try an acronym, a word of the name, or a country.',
    noneFiltered: 'No mission matches these filters.',
    reset: 'Clear the filters',
    filters: 'Narrow and sort the list',
    region: 'Part of the world',
    allRegions: 'All regions',
    onlyActive: 'Active',
    sort: 'Sort by',
    sorts: {
      killed: 'Sort: killed',
      start: 'Sort: start',
      name: 'Sort: name',
    },
    sortArea: { deaths: 'Sort: deaths in area', events: 'Sort: events in area' },
    sortedByArea: { deaths: 'Sorted by deaths ↓', events: 'Sorted by events ↓' },
    sortedBy: {
      killed: 'Sorted by killed ↓',
      start: 'Sorted by start ↑',
      name: 'Sorted by name ↑',
    },
    columnArea: {
      deaths: 'Deaths in the area, yearly and in the window',
      events: 'Events in the area, yearly and in the window',
    },
    areaSum: (value: number, by: 'deaths' | 'events'): string =>
      by === 'deaths'
        ? `${value === 1 ? 'death' : 'deaths'} in armed violence in the area, in the window`
        : `${value === 1 ? 'event' : 'events'} of armed violence in the area, in the window`,
    ranked: 'Best match first ↓',
    column: 'Killed by malicious acts, yearly and in the window',
    columnAll: (window: string): string => `Killed by malicious acts, yearly and ${window}`,
    others: (missions: number): string =>
      `${count(missions, 'mission', 'missions')} not active in the window`,
    keys: 'Up and down arrow keys move between missions, Enter opens one.',
    idle: (window: string): string => `not applicable: not deployed, ${window}`,
    killed: (deaths: number, window: string): string =>
      `${deaths === 1 ? 'peacekeeper' : 'peacekeepers'} killed by malicious acts, ${window}`,
    scale: (years: string, most: number): string => `Bars: ${years}, one scale to ${number(most)} a year.`,
    noData: {
      killed: 'Deaths of peacekeepers are not loaded.',
      violence: 'Events of violence are not loaded.',
    },
  },

  legend: {
    title: 'Legend',
    more: 'Whole legend',
    less: 'Less of the legend',
    violence: (window: string): string => `Deaths in armed violence, ${window}`,
    types: ['state-based', 'non-state', 'against civilians'],
    halo: 'halo: high estimate',
    region: 'region only',
    hollow: 'best 0',
    official: 'official total (mapped under half)',
    officialBeside: 'official totals count deaths: not drawn beside events',
    officialNewest: (years: string): string => `official country total, ${years}`,
    sizes: 'Deaths by size of circle',
    bases: (year: string): string => `UN bases, ${year}`,
    noBases: 'UN bases: none known in the window',
    troops: 'estimated troops, from',
    baseClasses: ['< 250', '250', '1k', '2.5k'],
    hq: 'sector, mission HQ',
    chosen: 'mission area',
    active: 'active mission area',
    past: 'past mission in the country',
    point: 'small area, drawn as a point',
    thin: 'mapped under 9/10 of official deaths',
    lines: { international: 'boundary', undetermined: 'undetermined', other: 'Line of Control' },
  },

  foot: {
    label: 'Sources and notes',
    disclaimer:
      'The boundaries and names shown and the designations used on this map do not imply official endorsement or acceptance by the United Nations.',
    notUn: 'Not a United Nations product.',
    notes: 'Notes for the areas in view',
    drawn: (notes: number): string => `${count(notes, 'note', 'notes')} on how this map draws areas in view`,
    families: ['UCDP', 'Geo-PKO', 'UN', 'UNHCR', 'World Bank', 'Natural Earth'],
    sources: (sources: number): string => count(sources, 'source', 'sources'),
  },

  sources: {
    title: 'Sources',
    intro: (version: string): string =>
      `Every figure in the atlas comes from these sources, held in one data package of version ${version}.`,
    publisher: 'Publisher',
    version: 'Version',
    licence: 'Licence',
    citation: 'Cite as',
    caveats: 'Keep in mind',
    original: 'Original',
    used: 'Used in',
    coverage: (from: string, to: string): string => `${from} – ${to}`,
    rows: (rows: number): string => count(rows, 'row', 'rows'),
    status: { final: 'final', preliminary: 'preliminary', mixed: 'partly preliminary' },
    notes: (notes: number): string => count(notes, 'note on these data', 'notes on these data'),
    days: (files: number): string => `Events day by day: ${count(files, 'file', 'files')}`,
    software: 'Software and type',
    credits: [
      { name: 'MapLibre GL JS', licence: 'BSD-3-Clause', by: 'MapLibre contributors' },
      { name: 'PDFKit', licence: 'MIT', by: 'Devon Govett' },
      { name: 'PptxGenJS', licence: 'MIT', by: 'Brent Ely' },
      { name: 'Noto Sans', licence: 'OFL-1.1', by: 'The Noto Project Authors' },
    ],
    missing: 'The list of sources could not be loaded.',
    loading: 'The list of sources is loading.',
  },

  progress: {
    label: 'Loading data',
    missing: 'Some data are missing',
    rest: 'Everything else works.',
  },

  toast: { dismiss: 'Dismiss this note' },

  sheet: {
    label: 'Lists and figures',
    missions: 'Missions',
    selected: 'Selected',
    sources: 'Sources',
    none: 'Choose a mission or a place first',
    larger: 'Make this part larger',
    smaller: 'Make this part smaller',
    hide: 'Hide the lists',
    show: 'Show the lists',
  },
};
