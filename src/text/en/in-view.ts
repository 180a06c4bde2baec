import type { Window } from '../../model/state.ts';
import { formatNumber } from '../format.ts';
import { common, count } from './common.ts';

/** Sums of marks; low and high leave out the `ungiven` cells, which give none. */
export interface TallyWords {
  readonly events: number;
  readonly best: number;
  readonly low: number;
  readonly high: number;
  readonly cells: number;
  readonly ungiven: number;
}

const estimates = ({ low, high, cells, ungiven }: TallyWords): string => {
  if (ungiven === cells) return 'low and high not given';
  return `low ${formatNumber(low)}, high ${formatNumber(high)}${ungiven > 0 ? ', not given for some' : ''}`;
};

export const inView = {
  title: 'In view',
  open: 'List what is in view',
  shut: 'Close the list of what is in view',
  help: 'Arrow keys, Home and End move through the list and show each mark on the map; Page Up and Page Down go by kind. Enter opens or zooms in. Escape returns to the map.',
  where: {
    mission: (acronym: string): string => `${acronym} in view`,
    region: (name: string): string => `${name} in view`,
    view: 'map view',
  },
  tally: (tally: TallyWords): string =>
    `${count(tally.events, 'event', 'events')}, ${count(tally.best, 'death', 'deaths')}, ${estimates(tally)}`,
  deaths: (tally: TallyWords): string => `${count(tally.best, 'death', 'deaths')}, ${estimates(tally)}`,
  events: (events: number): string => count(events, 'event', 'events'),
  noEvents: 'no events',
  noData: 'no data on events with a place',
  covered: (covered: Window): string => `events of ${common.range(covered)}`,
  loading: 'events are not loaded yet',
  failed: 'events could not be loaded',
  unshown: 'violence is switched off',
  types: (names: readonly string[]): string => (names.length > 0 ? `${names.join(' and ')} only` : 'no type'),
  bases: (bases: number, year: number): string => `${count(bases, 'base', 'bases')} of ${year}`,
  areas: (areas: number): string => count(areas, 'mission area', 'mission areas'),
  totals: (totals: number): string => count(totals, 'official total', 'official totals'),
  summary: (window: Window, where: string, violence: string, others: readonly string[]): string =>
    `${common.range(window)}, ${where}: ${[violence, ...others].join('; ')}.`,
  groups: {
    unit: 'Violence, most deaths first',
    around: 'Violence around it, drawn pale',
    total: 'Official totals of countries',
    base: 'Bases, most troops first',
    area: 'Mission areas',
  },
  of: (all: number): string => formatNumber(all),
  firstOf: (shown: number, all: number): string => `first ${formatNumber(shown)} of ${formatNumber(all)}`,
  place: (division: string | null, country: string): string =>
    division === null ? country : `${division}, ${country}`,
  cell: (divisions: readonly string[], country: string): string =>
    divisions.length === 0 ? country : `${divisions.join(' and ')}, ${country}`,
  more: (divisions: number): string => `${divisions} more divisions`,
  official: (deaths: number, from: number, to: number): string =>
    `${count(deaths, 'death', 'deaths')}, official total ${from === to ? from : `${from}–${to}`}`,
  troops: (troops: number | null): string =>
    troops === null ? 'troops not given' : `${count(troops, 'soldier', 'troops')}, an estimate`,
  status: {
    active: 'active in the window',
    context: 'active in the window',
    past: 'ended before the window',
  },
  nothing: 'No mark is in view. Move or zoom the map, or choose another time.',
};
