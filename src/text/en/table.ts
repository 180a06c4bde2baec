import type { Month } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';
import { formatRange } from '../format.ts';
import { common, count } from './common.ts';

const { number, range, share, types } = common;
const years = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);
const deaths = (value: number): string => count(value, 'death', 'deaths');

/** Names of states that have no outline today (ISO 3166-3), and of two that the outlines do not show. */
const STATES: Readonly<Record<string, string>> = {
  CSK: 'Czechoslovakia (to 1992)',
  DDR: 'German Democratic Republic (to 1990)',
  SCG: 'Serbia and Montenegro (2003–2005)',
  SUN: 'Union of Soviet Socialist Republics (to 1991)',
  TUV: 'Tuvalu',
  TWN: 'Taiwan, Province of China',
  YMD: 'Democratic Yemen (to 1990)',
  YUG: 'Yugoslavia (to 2002)',
};

const CAUSES: Readonly<Record<string, string>> = {
  'Malicious Act': 'malicious act',
  Accident: 'accident',
  Illness: 'illness',
  'Self-Inflicted': 'self-inflicted',
  'To Be Determined': 'to be determined',
  Unknown: 'unknown',
};

const PERSONNEL: Readonly<Record<string, string>> = {
  'International Civilian': 'international civilian',
  Local: 'local staff',
  Military: 'military',
  'Military Observer': 'military observer',
  Police: 'police',
  Other: 'other',
};

export const table = {
  title: 'Table',
  label: 'Table of what the map shows',
  csv: 'CSV',
  csvTitle: 'Download all rows of this table, with their sources, as CSV',
  tabs: {
    violence: 'Violence by place',
    events: 'Events',
    countries: 'Countries',
    bases: 'Bases',
    missions: 'Missions',
    deaths: 'Peacekeepers’ deaths',
  },
  find: 'Find in the rows',
  clear: 'Show the whole world',
  onePlace: (name: string): string => `only the place ${name}`,
  allPlaces: 'Show all places',
  progress: (done: number, all: number): string =>
    `Loading the days of these events: ${done} of ${all} files.`,
  found: (shown: number, all: number): string => `${number(shown)} of ${count(all, 'row', 'rows')} found`,
  page: (at: number, of: number): string => `Page ${number(at)} of ${number(of)}`,
  pages: 'Pages',
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  last: 'Last page',
  none: 'No row in this window and selection.',
  lastYear: (window: Window): string => `Show the last year of these data: ${range(window)}.`,
  noneFound: (query: string): string => `No row has “${query}”.`,
  scroll: (title: string): string => `${title}: rows; scrolls both ways`,
  keys: 'Up and down arrow keys move between rows, Enter opens one.',
  notGiven: 'not given',
  notApplicable: common.notApplicable,
  about: 'What the columns say',
  key: 'Hatch: not given. Dot: not applicable. 0 is a count.',
  world: 'the whole world',
  drawn: 'the area drawn on the map',
  file: 'the area of a file in this tab',
  admin1: (name: string, country: string): string => `${name}, ${country}`,
  mission: (acronym: string, area: string): string => `${acronym}, ${area}`,
  allTypes: 'all types of violence',
  noTypes: 'no type of violence',
  someTypes: (shown: readonly boolean[]): string =>
    `of violence only: ${types.filter((_, at) => shown[at]).join(', ')}`,
  states: STATES,
  at: (name: string, coordinates: string): string => `Show ${name} (${coordinates}) on the map`,
  openCountry: (name: string): string => `Select ${name}`,
  openMission: (acronym: string): string => `Select ${acronym}`,

  columns: {
    firstDay: 'First day',
    lastDay: 'Last day',
    days: 'Days known',
    type: 'Type',
    dyad: 'Sides (dyad)',
    division: 'Division, country',
    reports: 'Reports',
    office: 'Reported by',
    id: 'UCDP event',
    place: 'Place',
    country: 'Country',
    code: 'Code',
    lat: 'Latitude',
    lon: 'Longitude',
    events: 'Events',
    byType: ['State-based', 'Non-state', 'Against civilians'],
    eventsByType: ['State-based events', 'Non-state events', 'Events against civilians'],
    best: 'Deaths, best',
    low: 'Low',
    high: 'High',
    ungiven: 'Without low–high',
    precision: 'Precision',
    source: 'Source',
    status: 'Status',
    mapped: 'On the map',
    share: 'Share',
    note: 'Note',
    year: 'Year',
    mission: 'Mission',
    troops: 'Troops, est.',
    hq: 'HQ',
    host: 'Host',
    start: 'Start',
    end: 'Ended',
    ended: 'How',
    killed: 'Killed by malicious acts',
    area: { deaths: 'Deaths in the area', events: 'Events in the area' },
    active: 'Active',
    month: 'Month',
    cause: 'Cause',
    personnel: 'Personnel',
    deaths: 'Deaths',
    where: 'Place',
  },
  /** What a column's heading stands for, in full. */
  hints: {
    byType: 'Deaths, best estimate, in violence of this type',
    eventsByType: 'Events of this type',
    best: 'Deaths, best estimate, of all types shown',
    firstDay: 'First day as the source gives it; an event belongs to the month it starts in',
    lastDay: 'Last day; not given by UCDP GED 21.1 and for DR Congo',
    days: 'UCDP’s date_prec: how exactly the days are known',
    deaths: 'Deaths, best estimate',
    lowest: 'Low estimate of this event',
    highest: 'High estimate of this event',
    reports: 'UCDP’s number_of_sources: reports that the event rests on',
    office: 'UCDP’s source_office; only the file of the Central African Republic gives it',
    low: 'Sum of the low estimates where both low and high are given: not an interval',
    high: 'Sum of the high estimates where both low and high are given: not an interval',
    ungiven: 'Deaths (best) of events for which the source gives no low and high',
    mapped: 'Deaths of the events that have a place on the map',
    share: 'Deaths on the map out of the official deaths',
    troops: 'Inferred from unit sizes on UN maps: an estimate, not official strength',
    end: 'End of the mandate, or hand-over to another mission; later ends are in the mission’s panel',
    killed: 'Peacekeepers killed by malicious acts in the window',
    areaDeaths: 'Deaths in armed violence in the mission’s area in the window, best estimate',
    areaEvents: 'Events of armed violence in the mission’s area in the window',
    active: 'Deployed at any time of the window',
  } as Readonly<Record<string, string>>,
  status: { final: 'final', preliminary: 'preliminary' },
  gap: 'mapped events carry under half: the official total stands on the map',
  gapMission: 'deaths in the area: mapped events carry under half of the hosts’ official deaths',
  gapPlace: 'mapped events carry under half: the country’s official total stands on the map',
  hq: { 0: 'no', 2: 'sector', 3: 'mission' } as Readonly<Record<0 | 2 | 3, string>>,
  yes: 'yes',
  no: 'no',
  causes: CAUSES,
  personnel: PERSONNEL,
  afterEnd: 'after the mission’s last end',
  noPlace: 'place not recorded',

  sums: {
    violence: (places: number, events: number, best: number): string =>
      `${count(places, 'place', 'places')}, ${count(events, 'event', 'events')}, ${deaths(best)}`,
    events: (events: number, best: number): string => `${count(events, 'event', 'events')}, ${deaths(best)}`,
    bounds: (low: number, high: number): string => `sum of low–high estimates ${formatRange(low, high)}`,
    ungiven: (value: number): string => `low–high not given for ${number(value)} of the deaths`,
    countries: (countries: number, best: number): string =>
      `${count(countries, 'country', 'countries')}, ${deaths(best)}`,
    bases: (bases: number, troops: number): string =>
      `${count(bases, 'base', 'bases')}, ${number(troops)} troops by estimate`,
    missions: (missions: number, active: number): string =>
      `${count(missions, 'mission', 'missions')}, ${number(active)} active in the window`,
    deaths: (value: number, malicious: number): string =>
      `${deaths(value)}, ${number(malicious)} by malicious acts`,
  },
  notes: {
    outside: (first: Month, last: Month): string =>
      `The events cover ${range({ from: first, to: last })}: none of the window.`,
    partly: (first: Month, last: Month): string =>
      `The events cover ${range({ from: first, to: last })}: part of the window.`,
    gapOne: (country: string, part: number, best: number, from: number, to: number): string =>
      `${country}: mapped events carry ${share(part)} of the official ${deaths(best)}, ${years(from, to)}.`,
    gapMany: (countries: number, from: number, to: number): string =>
      `In ${count(countries, 'country', 'countries')}, mapped events carry under half of the official deaths, ${years(from, to)}: see Countries.`,
    undated: (value: number): string =>
      `${deaths(value)} of the window’s years without a month are in no window and not here.`,
    eventFile: (title: string, sentence: string): string => `${title} could not be loaded: ${sentence}`,
    noEventFile: (title: string): string => `Not in this data package: ${title}.`,
    years: (from: number, to: number): string =>
      `Official totals of whole calendar years, ${years(from, to)}.`,
    noYears: 'Official totals by type are of final years only: none of the window.',
    newest: (year: number): string =>
      `The window lies beyond the data: official totals of ${year}, the newest final year.`,
    basesYear: (year: number): string =>
      `Bases as mapped in ${year}, the newest year of the window with a map.`,
    noBases: 'No map of bases in the window.',
    recorded: (first: Month, last: Month): string =>
      `Deaths of peacekeepers are recorded for ${range({ from: first, to: last })}.`,
    violenceReach: (first: Month, last: Month): string =>
      `Violence in the areas is of events from ${range({ from: first, to: last })}.`,
    noRegion: 'The source records no place of death, so a region has no rows: choose a mission.',
    overlap: 'Missions whose area holds places of the selection.',
  },
  csvHead: {
    title: (name: string): string => `Mission Atlas: ${name}`,
    window: (window: string): string => `Window: ${window}`,
    selection: (name: string): string => `Selection: ${name}`,
    area: (drawn: string): string => `Area: ${drawn}`,
    place: (place: string): string => `Place: ${place}`,
    types: (name: string): string => `Filter: ${name}`,
    find: (query: string): string => `Filter: rows that have “${query}”`,
    order: (column: string, descending: boolean): string =>
      `Order: ${column}, ${descending ? 'largest or last first' : 'smallest or first first'}`,
    nothing: 'An empty value is not given; 0 is a count of zero; n/a is not applicable.',
    sums: 'Low and high are sums of low and high estimates, not an interval.',
    rows: (origin: string): string => `Generated from: ${origin}`,
    package: (version: string): string => `Data package: ${version}`,
    cells: (first: number, end: number, places: number): string =>
      end > first
        ? `rows ${first} to ${end - 1} (from 0) of violence-cells, at ${places} of the rows of violence-places`
        : 'no row of violence-cells',
    events: (rows: number, files: readonly string[]): string =>
      rows > 0
        ? `${rows} rows of ${files.join(', ')}, at rows of violence-places`
        : `no row of ${files.join(', ') || 'the events by day'}`,
    totals: (from: number, to: number): string =>
      `country-year with type “all”, country-month after its last year, and coverage, years ${years(from, to)}`,
    totalsOfTypes: (from: number, to: number): string =>
      `country-year by the types shown, and violence-cells by state and year, years ${years(from, to)}`,
    bases: (rows: number): string => `${rows} rows of bases`,
    missions:
      'missions; fatalities with cause “Malicious Act”; violence-cells by the areas of violence-places',
    deaths: (rows: number): string => `${rows} rows of fatalities`,
  },
};
