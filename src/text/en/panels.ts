import type { EndKind } from '../../model/bundle.ts';
import type { Settings } from '../../model/state.ts';
import { formatRange, formatYears } from '../format.ts';
import { common, count } from './common.ts';

type Measure = Settings['measure'];

const { number, month, range, share, types, causes } = common;
const COUNTS = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];
const counted = (value: number, by: Measure): string =>
  by === 'deaths' ? count(value, 'death', 'deaths') : count(value, 'event', 'events');
const names = (list: readonly string[]): string =>
  list.length > 4
    ? `${list.slice(0, 3).join(', ')} and ${number(list.length - 3)} more countries`
    : list.join(', ');

/** How a year of events may be read. */
const kinds = {
  mapped: 'placed',
  thin: 'mapped events carry under nine tenths of the official deaths',
  gap: 'mapped events carry under half of the official deaths',
  unchecked: 'no official total to compare with',
  none: 'no data',
};

const signs: Readonly<Record<EndKind, string>> = {
  mandate: 'end of the mandate',
  protection: 'end of protection tasks',
  withdrawal: 'withdrawal',
  liquidation: 'liquidation',
  transition: 'handed over to another mission',
};

export const panels = {
  label: (acronym: string): string => `Mission ${acronym}`,
  active: 'Active',
  ended: 'Ended',
  facts: {
    began: 'Began',
    host: 'Host',
    hosts: 'Hosts',
    hq: 'HQ',
    area: 'Area',
    until: 'Authorised until',
    before: 'Preceded by',
    after: 'Followed by',
    code: 'ISO code',
    population: 'Population',
    country: 'Country',
    countries: 'Countries',
    official: 'Official totals',
    missions: 'Missions',
  },
  kinds: {
    country: 'Country',
    admin1: 'First-level division',
    ring: 'Drawn area',
    file: 'Region of a file',
  },
  people: (value: number, year: number): string => `${number(value)} in the middle of ${year}, estimate`,
  officialOnly: 'not applicable: they exist for whole countries only',
  missionsNone: 'none of the atlas',
  missionsInside: 'those with an area that holds places of violence inside',
  span: (from: number, to: number | null): string => `${month(from)} – ${to === null ? 'today' : month(to)}`,
  diedRegion: 'not applicable: the source records no place of death',
  bases: {
    title: 'UN bases inside',
    inYear: (bases: number, year: number): string => `${count(bases, 'base', 'bases')} in ${year}`,
    none: 'no base map in the window',
    troops: (value: number): string => `${number(value)} troops, estimate`,
    noTroops: 'troops not given',
    hq: { 0: '', 2: 'sector HQ', 3: 'mission HQ' } as Readonly<Record<0 | 2 | 3, string>>,
    sum: (troops: number, ungiven: number): string =>
      `${number(troops)} troops by estimate${ungiven > 0 ? `; not given for ${count(ungiven, 'base', 'bases')}` : ''}`,
  },
  outlineMissing:
    'The outline of this region is not here: a region of a file stays in the tab that loaded it.',
  displaced: {
    title: 'Displaced people, per year',
    of: (name: string, first: boolean): string => (first ? `${name}, the first host listed` : name),
    refugees: 'refugees by origin',
    idps: 'displaced inside the country',
    value: (refugees: string, idps: string): string => `${refugees} refugees; ${idps} inside`,
    early: (year: number): string => `${year}, hollow: may be of mid-year`,
    idpsFrom: (year: number): string => `inside: counted since ${year}`,
    never: (name: string): string => `The source has no figure for ${name}.`,
  },
  km2: (value: number): string => `${number(value)} km²`,
  /** `until` has passed, and no newer resolution is held. */
  stale: (last: number): string =>
    `That day has passed. A later extension would not show: the resolutions held here end in ${month(last)}.`,
  ends: {
    title: (ends: number): string =>
      ends === 0 ? 'Ends' : `${COUNTS[ends] ?? number(ends)} ${ends === 1 ? 'end' : 'ends'}`,
    none: 'No end is set in the texts held here.',
    signs,
    paragraph: (place: string): string => place.replace(/^para\. /, '¶'),
    quote: (text: string): string => `“${text}”`,
  },
  related: (fact: string, name: string): string => `${fact} ${name}.`,
  notes: (value: number): string => `Notes on this mission’s sources: ${number(value)}`,
  figures: {
    deaths: (bounds: string | null): string =>
      bounds ? `deaths in the area, ${bounds}` : 'deaths in the area',
    events: 'events of armed violence in the area',
    placed: 'deaths of mapped events in the area; most of the hosts’ deaths are not mapped',
    official: (hosts: readonly string[]): string => `deaths, official total, ${names(hosts)}`,
    killed: 'peacekeepers killed by malicious acts',
    bases: (year: number | null): string =>
      year === null ? 'no base map in the window' : `bases in ${year}`,
  },
  tools: { table: 'Table', csv: 'CSV', sources: 'Sources' },
  charts: 'Charts by year',
  cursor: 'Year read in the charts; left and right arrow keys move it',
  cursorNone: (years: string): string => `No year chosen; ${years} shown`,
  loading: 'loading',
  inYear: (year: number): string => `in ${year}`,
  upTo: (last: number): string => `figures to ${month(last)}`,
  noneAfter: (last: number): string => `none after ${month(last)}`,
  noneAfterYear: (year: number): string => `none after ${year}`,
  noneBefore: (first: number): string => `none before ${month(first)}`,
  noneBeforeYear: (year: number): string => `none before ${year}`,
  noFigures: 'no data in these years',
  deaths: {
    title: { deaths: 'Deaths in armed violence, per year', events: 'Events of armed violence, per year' },
    bounds: (low: number, high: number): string => `sum of low–high estimates ${formatRange(low, high)}`,
    range: formatRange,
    ungiven: (deaths: number): string => `low–high not given for ${number(deaths)} of the deaths`,
    unbounded: 'low–high not given',
    undated: (value: number, by: Measure): string =>
      `${counted(value, by)} without a month: in the year’s bar, in no window`,
    official: (hosts: number): string =>
      hosts === 1 ? 'official country total' : 'official totals of the host countries',
    officialWindow: (years: string, hosts: readonly string[]): string =>
      `official total, ${names(hosts)}, ${years}: mapped events carry under half of it`,
    alone: (part: number, hosts: readonly string[], years: string): string =>
      `mapped events carry ${share(part)} of the official deaths in ${names(hosts)}, ${years}; no total is known for the area alone`,
    only: (types: string, by: Measure): string =>
      by === 'deaths' ? `${types}, official totals too, which are final years by type` : types,
    withPlace: 'with a place',
    placed: (deaths: number): string => `${count(deaths, 'death', 'deaths')} of it with a place`,
    places: (part: number, years: string): string =>
      `mapped events carry ${share(part)} of the official deaths, ${years}`,
    partial: 'mapped under 9/10 of the country’s deaths',
    preliminary: 'preliminary',
    early: (words: string): string => `${words}, dashed: preliminary`,
    kinds,
    outside: (first: number, last: number): string =>
      `The events cover ${month(first)} to ${month(last)}: none of the window.`,
  },
  died: {
    title: 'Peacekeepers who died, per year',
    place: 'place not recorded',
    after: (deaths: number): string => `after the mission’s last end, outlined: ${number(deaths)}`,
    not: 'not deployed',
  },
  troops: {
    title: 'Troops',
    deployed: 'deployed',
    estimate: 'estimate from bases, inferred from unit sizes',
    deployedIn: (at: number): string => `deployed, ${month(at)}`,
    estimatedIn: (year: number): string => `estimate from bases, ${year}`,
    none: 'no figure in the window',
    never: 'Neither source has troops for this mission.',
    basesUngiven: (bases: number): string => `${count(bases, 'base', 'bases')} without an estimate`,
  },
  stability: {
    source: 'Governance (WGI)',
    pick: 'Indicator of governance',
    indicators: {
      pv: 'Political stability',
      va: 'Voice and accountability',
      ge: 'Government effectiveness',
      rq: 'Regulatory quality',
      rl: 'Rule of law',
      cc: 'Control of corruption',
    },
    host: (name: string, first: boolean): string => (first ? `${name}, the first host listed` : name),
    direction: 'higher is better ↑',
    band: 'band: 90 % margin (±1.645 standard errors)',
    range: (low: number, high: number): string => `90 % margin ${number(low, 2)} to ${number(high, 2)}`,
    never: (name: string): string => `The source has no estimate for ${name}.`,
  },
  table: {
    year: 'Year',
    low: 'Low',
    high: 'High',
    all: 'All',
    official: (version: string): string => `Official${version ? ` ${version}` : ''}`,
    months: 'Months summed, earlier vintage',
    vintages: (years: string, months: string): string =>
      `Two vintages of one figure. Official: ${years}. Months summed: ${months}. They differ where events were revised in between.`,
    notShown: 'not shown',
    notWhole: 'Official totals exist for whole countries only.',
    refugees: 'Refugees',
    idps: 'Inside the country',
    status: 'Status',
    share: 'Placed',
    reading: 'How to read it',
    after: 'After the end',
    bases: 'Bases',
    estimate: 'Estimate',
    value: 'Value',
    margin: '90 % margin',
    se: 'Standard error',
    scroll: (title: string): string => `${title}, table`,
  },
  sources: 'Sources of the charts',
  csvOf: (title: string): string => `CSV of “${title}”`,
  vintages: {
    title: 'Compare vintages',
    years: formatYears,
    official: 'Official total',
    months: 'The same summed by month',
    placed: 'Mapped events',
    about:
      'Deaths of the same calendar years in each release that is held; they differ where events were revised in between.',
  },
  spoken: {
    deaths: (
      best: number,
      byType: readonly number[],
      bounds: string | null, // null: events, which are counted
      shown: readonly boolean[],
    ): string =>
      `${bounds === null ? `events in the area ${number(best)}` : `deaths in the area ${number(best)}, ${bounds}`}: ${types
        .map((name, at) => `${name} ${number(byType[at] ?? 0)}`)
        .filter((_, at) => shown[at])
        .join(', ')}`,
    official: (best: number): string => `official country total ${number(best)}`,
    noDeaths: { deaths: 'deaths in the area: no data', events: 'events in the area: no data' },
    died: (all: number, byCause: readonly number[]): string =>
      `peacekeepers who died ${number(all)}${all > 0 ? `: ${causes.map((name, at) => `${name} ${number(byCause[at] ?? 0)}`).join(', ')}` : ''}`,
    noDied: 'peacekeepers who died: no data',
    deployed: (value: number, at: number): string => `${number(value)} troops deployed in ${month(at)}`,
    estimate: (value: number): string => `${number(value)} troops estimated from bases`,
    noTroops: 'troops: no data',
    score: (name: string, value: number, bounds: string): string =>
      `${name.toLowerCase()} ${number(value, 2)}, ${bounds}`,
    noScore: (name: string): string => `${name.toLowerCase()}: no data`,
    displaced: (refugees: number | null, idps: number | null): string =>
      `refugees from the country ${refugees === null ? 'no data' : number(refugees)}, displaced inside it ${idps === null ? 'no data' : number(idps)}`,
  },
  csvHead: {
    title: (name: string): string => `Mission Atlas: charts of ${name}`,
    window: (from: number, to: number): string => `Window: ${range({ from, to })}`,
    area: (drawn: string): string => `Area: ${drawn}`,
    low: 'Low and high are sums of low and high estimates, not an interval. An empty value is no data, never zero.',
    types: (only: string): string =>
      `Armed violence: ${only}; official totals are of the same types, final years only.`,
    events: 'Armed violence is counted by events; official totals count deaths.',
    estimate: 'Troops by bases are inferred from unit sizes on UN maps: an estimate, not official strength.',
    preliminary: 'Status says which figures are preliminary.',
    package: (version: string): string => `Data package: ${version}`,
  },
};
