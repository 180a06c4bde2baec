import type { Base } from '../analysis/bases.ts';
import type { EventFiles } from '../analysis/events.ts';
import { cellRange, type Violence } from '../analysis/violence.ts';
import type { Mission, SourceRecord } from '../model/bundle.ts';
import type { Settings, Window } from '../model/state.ts';
import { type Column, NULL, type Table, valueAt } from '../model/table.ts';
import type { Text } from '../text/en.ts';
import { distanceKm } from './distance.ts';
import type { AreaShown, TotalMark } from './scene.ts';

/** What a card says, in the order in which it is read. */
export interface Card {
  readonly title: string;
  readonly aside: string;
  readonly figure: string | null;
  readonly unit: string;
  readonly note: string; // beside the figure
  readonly rows: readonly CardRow[];
  readonly source: string;
}

export interface CardRow {
  readonly label: string;
  readonly value: string;
  readonly types?: readonly number[]; // coloured dots before the value, by type
}

export interface CardContext {
  readonly text: Text;
  readonly window: Window;
  readonly sources: readonly SourceRecord[];
  readonly countryName: (iso3: string) => string;
  readonly bases: readonly Base[];
  readonly measure?: Settings['measure']; // deaths unless given
  readonly events: EventFiles; // day by day; none where the map is not close enough
}

const MOST_DYADS = 3;
const MOST_CONTRIBUTORS = 4;

/** Deaths, or events, at one place or in one cell of half a degree, in the window. */
export function violenceCard(violence: Violence, places: readonly number[], context: CardContext): Card {
  const { text, window } = context;
  const words = text.map.card;
  const sum = sumOf(violence, places, window);
  const [place = 0] = places;
  const names = new Set(places.map((at) => textOf(violence.places.admin1, at) ?? words.notGiven));
  const country = context.countryName(textOf(violence.places.iso3Now, place) ?? '');
  const single = places.length === 1;
  const given = sum.cells - sum.ungiven;
  const range =
    given === 0 ? words.rangeNotGiven : (sum.ungiven ? words.rangePartly : words.range)(sum.low, sum.high);
  const types = [0, 1, 2].filter((type) => sum.byType[type]);
  const near = single ? nearestBase(violence, place, context) : null;
  const rows: (CardRow | null)[] = [
    {
      label: words.when,
      value: sum.first === null ? words.notGiven : text.common.range({ from: sum.first, to: sum.last }),
    },
    { label: words.type, value: types.map((type) => text.common.types[type]).join(', '), types },
    { label: sum.dyads.length === 1 ? words.dyad : words.dyads, value: dyadsText(sum, words) },
    {
      label: words.precisionLabel,
      value: sum.most === 0 ? words.notGiven : words.precision(sum.least, sum.most),
    },
    {
      label: words.place,
      value: single
        ? words.coordinates(violence.places.lat[place] ?? 0, violence.places.lon[place] ?? 0)
        : words.cell(places.length),
    },
    near === null ? null : { label: words.nearestBase, value: near },
  ];
  return {
    title: names.size === 1 ? ([...names][0] ?? country) : words.cellTitle,
    aside: country,
    ...(context.measure === 'events'
      ? {
          figure: text.common.number(sum.events),
          unit: words.events(sum.events),
          note: words.withDeaths(sum.best, range),
        }
      : { figure: text.common.number(sum.best), unit: words.deaths(sum.best), note: range }),
    rows: rows.filter((row) => row !== null),
    source: sourceText(sum.sources, context, sum.preliminary),
  };
}

interface Sum {
  events: number;
  best: number;
  low: number;
  high: number;
  cells: number;
  ungiven: number;
  byType: [number, number, number]; // cells
  first: number | null;
  last: number;
  least: number; // precision; 0 where none is given
  most: number;
  preliminary: boolean;
  dyads: string[]; // most deaths first
  dyadNotGiven: boolean;
  sources: string[];
}

function sumOf(violence: Violence, places: readonly number[], window: Window): Sum {
  const wanted = new Set(places);
  const dyads = new Map<string, number>();
  const sources = new Set<string>();
  const sum: Sum = {
    events: 0,
    best: 0,
    low: 0,
    high: 0,
    cells: 0,
    ungiven: 0,
    byType: [0, 0, 0],
    first: null,
    last: 0,
    least: 0,
    most: 0,
    preliminary: false,
    dyads: [],
    dyadNotGiven: false,
    sources: [],
  };
  const [from, to] = cellRange(violence, window);
  for (let cell = from; cell < to; cell++) {
    if (!wanted.has(violence.place[cell] ?? -1)) continue;
    addCell(sum, violence, cell);
    const dyad = textOf(violence.dyad, cell);
    if (dyad === null) sum.dyadNotGiven = true;
    else dyads.set(dyad, (dyads.get(dyad) ?? 0) + (violence.best[cell] ?? 0));
    sources.add(textOf(violence.source, cell) ?? '');
  }
  sum.dyads = [...dyads].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  sum.sources = [...sources];
  return sum;
}

function addCell(sum: Sum, violence: Violence, cell: number): void {
  const low = violence.low[cell] ?? NULL;
  const high = violence.high[cell] ?? NULL;
  const precision = violence.precision[cell] ?? NULL;
  const month = violence.month[cell] ?? NULL;
  sum.cells += 1;
  sum.events += violence.events[cell] ?? 0;
  sum.best += violence.best[cell] ?? 0;
  sum.byType[(violence.type[cell] ?? 0) as 0 | 1 | 2] += 1;
  if (low === NULL || high === NULL) sum.ungiven += 1;
  else {
    sum.low += low;
    sum.high += high;
  }
  if (month !== NULL) {
    sum.first ??= month; // cells are sorted by month
    sum.last = month;
  }
  if (precision !== NULL) {
    sum.least = sum.least === 0 ? precision : Math.min(sum.least, precision);
    sum.most = Math.max(sum.most, precision);
  }
  if (textOf(violence.status, cell) === 'preliminary') sum.preliminary = true;
}

function dyadsText(sum: Sum, words: Text['map']['card']): string {
  const named = sum.dyads.slice(0, MOST_DYADS);
  const rest = sum.dyads.length - named.length;
  const parts = [
    ...named,
    ...(rest > 0 ? [words.more(rest)] : []),
    ...(sum.dyadNotGiven ? [words.notGiven] : []),
  ];
  return parts.join('; ');
}

function nearestBase(violence: Violence, place: number, { bases, text }: CardContext): string | null {
  let nearest: Base | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const base of bases) {
    const km = distanceKm(
      violence.places.lat[place] ?? 0,
      violence.places.lon[place] ?? 0,
      base.lat,
      base.lon,
    );
    if (km < least) [nearest, least] = [base, km];
  }
  return nearest && text.map.card.distance(nearest.place, Math.round(least), nearest.year);
}

/** One base in one year. @param table the `bases` resource, for what only the card shows */
export function baseCard(base: Base, mission: Mission | null, table: Table, context: CardContext): Card {
  const words = context.text.map.card;
  const contributors = valueAt(table, 'contributors', base.row);
  return {
    title: base.place,
    aside: mission?.acronym ?? base.mission,
    figure: base.troops === null ? null : context.text.common.number(base.troops),
    unit: base.troops === null ? words.troopsNotGiven : words.troops(base.troops),
    note: '',
    rows: [
      { label: words.year, value: String(base.year) },
      { label: words.hqLabel, value: words.hq[base.hq] },
      {
        label: words.contributors,
        value: contributors === null ? words.notGiven : shortened(String(contributors), words),
      },
    ],
    source: sourceText(['geo-pko'], context, false),
  };
}

/** The first few of a list that commas part, and how many more there are. */
function shortened(list: string, words: Text['map']['card']): string {
  const items = list.split(/,\s*/);
  const rest = items.length - MOST_CONTRIBUTORS;
  return rest > 0 ? [...items.slice(0, MOST_CONTRIBUTORS), words.more(rest)].join(', ') : items.join(', ');
}

/** The official total that stands where the map's events are too few. */
export function totalCard({ label, total, from, to, newest }: TotalMark, context: CardContext): Card {
  const { text } = context;
  const words = text.map.card;
  return {
    title: label,
    aside: words.officialTotal,
    figure: text.common.number(total.best),
    unit: words.deaths(total.best),
    note:
      total.low === null || total.high === null ? words.rangeNotGiven : words.range(total.low, total.high),
    rows: [
      { label: words.years, value: newest ? words.newest(to) : words.yearsOf(from, to) },
      { label: words.mapped, value: words.mappedShare(total.mapped, total.share) },
    ],
    source: sourceText(
      total.preliminary ? ['ucdp-country-year', 'ucdp-country-month'] : ['ucdp-country-year'],
      context,
      total.preliminary,
    ),
  };
}

/** A mission's area: its dates and how it was drawn. @param active whether it is there at the data's newest date */
export function areaCard(area: AreaShown, mission: Mission, active: boolean, context: CardContext): Card {
  const { text } = context;
  const words = text.map.card;
  const ends = mission.ends
    .filter(({ kind }) => kind !== 'liquidation')
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const end = active ? undefined : ends.at(-1); // one part's withdrawal does not end an active mission
  const start = text.common.date(mission.start.date, mission.start.precision);
  return {
    title: mission.acronym,
    aside: '',
    figure: null,
    unit: mission.name,
    note: '',
    rows: [
      {
        label: words.dates,
        value: end ? `${start} – ${text.common.date(end.date, end.precision)}` : words.since(start),
      },
      { label: words.drawn, value: area.drawn },
    ],
    source: words.open,
  };
}

function textOf(column: Column, row: number): string | null {
  const at = column.raw[row] ?? NULL;
  return at === NULL ? null : (column.dictionary[at] ?? null);
}

/** Short names and versions of sources, as a card ends. */
export function sourceText(
  ids: readonly string[],
  { sources, text }: CardContext,
  preliminary: boolean,
): string {
  const names = ids.map((id) => {
    const record = sources.find((source) => source.id === id);
    if (!record) return id;
    return record.short.includes(record.version) ? record.short : `${record.short} ${record.version}`;
  });
  const words = text.map.card.source(names.join('; '));
  return preliminary ? `${words} (${text.map.card.preliminary})` : words;
}
