import type { Month } from '../../model/month.ts';
import type { Settings, Window } from '../../model/state.ts';
import { formatMonthName, formatNumber, formatShare } from '../format.ts';
import { common, count } from './common.ts';

const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const long = (month: Month): string => formatMonthName(LONG_MONTHS, month);
/** Deaths (or events) in the window; null while they load, `no-data` where no event with a place could fall in it. */
export type WindowCount = number | 'no-data' | null;

type Measure = Settings['measure'];
const UNITS = { deaths: ['death', 'deaths'], events: ['event', 'events'] } as const;
const MONTHLY = { deaths: 'Deaths a month', events: 'Events a month' } as const;
const counted = (value: number, by: Measure): string => count(value, UNITS[by][0], UNITS[by][1]);

/** Whose official deaths the share is of; short, as the line beside the controls has no more room. */
const TOTALS = {
  own: 'the official deaths',
  hosts: 'the hosts’ totals',
  around: 'the totals there',
} as const;

const countIn = (value: WindowCount, by: Measure): string => {
  if (value === 'no-data') return ` No data on ${by} in the window.`;
  return value === null ? '' : ` ${counted(value, by)} in the window.`;
};
const years = ({ from, to }: Window): string => (from === to ? `${from}` : `${from}–${to}`);

export const timeline = {
  label: 'Timeline',
  mode: 'Time shown',
  window: 'Time window',
  keys: 'Comma and full stop move a step, square brackets go to the event before and after, the space bar plays.',
  events: {
    begins: (acronym: string): string => `${acronym} begins`,
    ends: (acronym: string): string => `${acronym} ends`,
    at: (words: string, month: Month): string => `${words}, ${long(month)}.`,
  },
  longMonths: LONG_MONTHS,
  fields: { date: 'Date', from: 'Start', to: 'End' },
  between: 'to',
  since: (month: Month): string => `from ${common.month(month)} to`,
  duration: (months: number): string => {
    const parts = [
      Math.floor(months / 12) ? count(Math.floor(months / 12), 'year', 'years') : '',
      months % 12 ? count(months % 12, 'month', 'months') : '',
    ];
    return parts.filter(Boolean).join(' ');
  },
  unreadable: 'Write a month as 2013-04 or Apr 2013',
  outside: ({ from, to }: Window): string =>
    `Write a month from ${common.month(from)} to ${common.month(to)}`,
  play: 'Play',
  playFrom: (year: number): string => `Play from ${year}`,
  playHint: (from: Month, to: Month): string => `Plays ${common.month(from)} to ${common.month(to)}`,
  pause: 'Pause',
  back: (step: string): string => `Back ${step}`,
  forward: (step: string): string => `Forward ${step}`,
  step: 'Step',
  deathsRegion: 'not applicable: no place of death is recorded',
  lanes: (names: readonly string[]): string =>
    names.length === 0 ? 'No mission of the atlas worked there.' : `Missions there: ${names.join(', ')}.`,
  more: 'More of the timeline’s settings',
  counts: 'Counts',
  scope: { selection: 'Selection', map: 'Map view' },
  scopeAll: 'All missions',
  scopeNoMap: 'There is no map yet whose view could be counted',
  snap: 'Windows snap to',
  snaps: { month: 'Months', year: 'Years' },
  speed: 'Speed of playing',
  speeds: { 0.5: '0.5×', 1: '1×', 2: '2×', 4: '4×' },
  zoomIn: 'Zoom the time axis in',
  zoomOut: 'Zoom the time axis out',
  zoomAll: 'Show the whole time axis',
  steps: { 1: '1 month', 3: '3 months', 12: '1 year' },
  value: (field: 'date' | 'from' | 'to', month: Month, value: WindowCount, by: Measure): string =>
    `${{ date: 'Date', from: 'Start', to: 'End' }[field]}, ${long(month)}.${countIn(value, by)}`,
  announce: (window: Window, value: WindowCount, by: Measure): string =>
    `${window.from === window.to ? long(window.to) : `${long(window.from)} to ${long(window.to)}`}.${countIn(value, by)}`,
  rows: {
    monthly: MONTHLY,
    estimate: (place: string, by: Measure): string => (by === 'deaths' ? `${place}, best estimate` : place),
    area: 'Mission area',
    view: 'Map view',
    region: 'Chosen region',
    country: 'Chosen country',
    only: (place: string, types: string): string => `${place}, ${types}`,
    someTypes: 'some types',
    lanes: (missions: number): string =>
      missions === 0 ? 'No mission' : count(missions, 'mission', 'missions'),
    host: 'Host country',
    killed: 'Killed,',
    killedCause: 'malicious acts',
    killedWorld: 'Peacekeepers killed',
    killedYear: 'malicious acts, a year',
    missions: (missions: number): string => count(missions, 'mission', 'missions'),
    missionsKey: 'a line each, by start; active ones in full',
  },
  others: (missions: number): string => `and ${missions} more`,
  begun: (span: string): string => `${span}: `,
  begin: (missions: number): string => `${missions} begin`,
  span: (from: number, to: number | null): string => (to === null ? `since ${from}` : `${from}–${to}`),
  tick: (value: number): string => (value < 10_000 ? formatNumber(value) : `${formatNumber(value / 1000)}k`),
  people: (value: number): string =>
    value < 10_000
      ? formatNumber(value)
      : value < 1e6
        ? `${formatNumber(value / 1000)}k`
        : `${formatNumber(value / 1e6, value % 1e6 === 0 ? 0 : 1)}M`,
  cut: (month: Month): string => `${common.month(month)}: `,
  peak: (year: number): string => `${year}: `,
  liquidation: 'liquidation',
  gaps: {
    before: (year: number): string => `no event data before ${year}`,
    after: 'Not mapped yet',
    afterTotals: 'Not mapped: country totals',
    totals: 'Country totals',
    none: 'Not mapped',
    noneTotals: 'Not mapped: country totals',
    monthless: 'No months given',
    monthlessTotals: 'No months given: country totals',
    thin: (share: number): string => `${formatShare(share)} of deaths mapped`,
    thinShort: (share: number): string => formatShare(share),
    unlisted: 'no official total',
    preliminary: 'preliminary',
    zero: { deaths: '0 deaths', events: '0 events' },
  },
  coverage: {
    /** At most three names, then how many more. */
    names: (list: readonly string[]): string =>
      list.length > 4 ? `${list.slice(0, 3).join(', ')} and ${list.length - 3} more` : list.join(', '),
    places: (to: Month, share: number | null, of: 'own' | 'hosts' | 'around'): string =>
      share === null
        ? `Mapped to ${common.month(to)}`
        : `Mapped to ${common.month(to)}: ${formatShare(share)} of ${TOTALS[of]}`,
    noPlaces: 'No mapped events',
    zero: (window: Window): string => `No official deaths, ${years(window)}`,
    span: (hosts: string, window: Window): string => `${hosts}, calendar years ${years(window)}`,
    /** As long as is needed to tell two packages apart. */
    version: (version: string): string => `data ${version.slice(0, 7)}`,
    versionTitle: 'Version of the data; opens the sources',
    missions: (to: Month): string => `Missions to ${common.month(to)}`,
    totals: (final: number, preliminary: number | null): string =>
      preliminary === null || preliminary <= final
        ? `Totals to ${final} final`
        : `Totals to ${final} final, ${preliminary} preliminary`,
  },
  chart: (place: string, window: Window, sum: number | null, types: string, by: Measure): string =>
    `${MONTHLY[by]}, ${place}, ${types ? `${types}, ` : ''}${common.range(window)}${sum === null ? '' : `: ${formatNumber(sum)} in all`}`,
  chartWorld: (missions: number, window: Window): string =>
    `${count(missions, 'mission', 'missions')} as lines from start to end, ${common.range(window)}, and peacekeepers killed by malicious acts a year`,
};
