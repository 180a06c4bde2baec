import type { Mission } from '../model/bundle.ts';
import type { Month } from '../model/month.ts';
import type { Window } from '../model/state.ts';
import { type Column, column, ints, NULL, type Table, valueAt } from '../model/table.ts';
import { type Killed, killedIn } from './killed.ts';
import { type CountryTotal, type CountryTotals, isGap } from './official.ts';
import { cellRange, type Violence } from './violence.ts';

/** "Not applicable", apart from null ("not given") and from 0. */
export const NOT_APPLICABLE = Symbol('not applicable');

/** One value of a table's row. */
export type Cell = number | string | null | typeof NOT_APPLICABLE;

/** Which of UCDP's three types count, in the order of its codes. */
export type Types = readonly [boolean, boolean, boolean];

/** The cells of one place in a window: the same sums as the map's circle. Deaths are best estimates. */
export interface PlaceRow {
  readonly place: number;
  readonly lat: number;
  readonly lon: number;
  readonly iso3: string | null; // the country it lies in today
  readonly admin1: string | null;
  readonly events: number;
  readonly byType: readonly [number, number, number];
  readonly best: number;
  readonly low: number | null; // sum over the cells that give both; null where none does
  readonly high: number | null;
  readonly ungiven: number; // deaths of the cells without low or high
  readonly ungivenCells: number;
  readonly least: number | null; // where_prec, 1 exact to 7; null where no cell gives one
  readonly most: number | null;
  readonly preliminary: boolean;
  readonly sources: readonly string[]; // ids
  readonly states: readonly string[]; // ISO3 of the state, as UCDP has it in those years
}

/** @returns one row a place with an event of these types, in the order of the `violence-places` resource */
export function placeRows(
  violence: Violence,
  window: Window,
  types: Types,
  inside: Uint8Array | null,
): readonly PlaceRow[] {
  const slots = new Map<number, Tally>();
  const [first, end] = cellRange(violence, window);
  for (let cell = first; cell < end; cell++) {
    const place = violence.place[cell] ?? 0;
    if (!types[violence.type[cell] ?? 0] || (inside && !inside[place])) continue;
    let slot = slots.get(place);
    if (!slot) {
      slot = emptyTally();
      slots.set(place, slot);
    }
    addCell(slot, violence, cell);
  }
  return [...slots].sort(([a], [b]) => a - b).map(([place, tally]) => placeRow(violence, place, tally));
}

interface Tally {
  events: number;
  cells: number;
  byType: [number, number, number];
  low: number;
  high: number;
  ungiven: number;
  ungivenCells: number;
  least: number;
  most: number;
  preliminary: boolean;
  sources: number[]; // of the columns' dictionaries
  states: number[];
}

function emptyTally(): Tally {
  return {
    events: 0,
    cells: 0,
    byType: [0, 0, 0],
    low: 0,
    high: 0,
    ungiven: 0,
    ungivenCells: 0,
    least: Number.POSITIVE_INFINITY,
    most: 0,
    preliminary: false,
    sources: [],
    states: [],
  };
}

function addCell(slot: Tally, violence: Violence, cell: number): void {
  const best = violence.best[cell] ?? 0;
  const low = violence.low[cell] ?? NULL;
  const high = violence.high[cell] ?? NULL;
  const precision = violence.precision[cell] ?? NULL;
  slot.cells++;
  slot.events += violence.events[cell] ?? 0;
  slot.byType[(violence.type[cell] ?? 0) as 0 | 1 | 2] += best;
  if (low === NULL || high === NULL) {
    slot.ungiven += best;
    slot.ungivenCells++;
  } else {
    slot.low += low;
    slot.high += high;
  }
  if (precision !== NULL) {
    slot.least = Math.min(slot.least, precision);
    slot.most = Math.max(slot.most, precision);
  }
  if (wordAt(violence.status, cell) === 'preliminary') slot.preliminary = true;
  note(slot.sources, violence.source.raw[cell] ?? NULL);
  note(slot.states, violence.iso3.raw[cell] ?? NULL);
}

function note(list: number[], value: number): void {
  if (value !== NULL && !list.includes(value)) list.push(value);
}

function placeRow({ places, source, iso3 }: Violence, place: number, tally: Tally): PlaceRow {
  const { cells, least, most, sources, states, ...sums } = tally;
  const bounded = sums.ungivenCells < cells;
  return {
    ...sums,
    place,
    lat: places.lat[place] ?? Number.NaN,
    lon: places.lon[place] ?? Number.NaN,
    iso3: wordAt(places.iso3Now, place),
    admin1: wordAt(places.admin1, place),
    best: sums.byType[0] + sums.byType[1] + sums.byType[2],
    low: bounded ? sums.low : null,
    high: bounded ? sums.high : null,
    least: most === 0 ? null : least,
    most: most === 0 ? null : most,
    sources: sources.map((at) => source.dictionary[at] ?? ''),
    states: states.map((at) => iso3.dictionary[at] ?? ''),
  };
}

function wordAt({ raw, dictionary }: Column, row: number): string | null {
  return dictionary[raw[row] ?? NULL] ?? null;
}

/** Deaths (best) of rows without a month in calendar years of the window: in year totals, in no window. */
export function undatedDeaths(
  violence: Violence,
  years: Window,
  types: Types,
  inside: Uint8Array | null,
): number {
  let deaths = 0;
  for (let cell = violence.cells - 1; cell >= 0 && violence.month[cell] === NULL; cell--) {
    const year = violence.year[cell] ?? 0;
    if (year < years.from || year > years.to || !types[violence.type[cell] ?? 0]) continue;
    if (!inside || inside[violence.place[cell] ?? 0]) deaths += violence.best[cell] ?? 0;
  }
  return deaths;
}

/** @returns deaths (best) in the area of each mission that has any */
export function deathsByArea(violence: Violence, window: Window, types: Types): ReadonlyMap<string, number> {
  const { raw, dictionary } = violence.places.areas;
  const sums = new Float64Array(dictionary.length);
  const [first, end] = cellRange(violence, window);
  for (let cell = first; cell < end; cell++) {
    const at = raw[violence.place[cell] ?? 0] ?? NULL;
    if (at === NULL || !types[violence.type[cell] ?? 0]) continue;
    sums[at] = (sums[at] ?? 0) + (violence.best[cell] ?? 0);
  }
  const byMission = new Map<string, number>();
  for (const [at, ids] of dictionary.entries()) {
    for (const id of ids.split('~')) byMission.set(id, (byMission.get(id) ?? 0) + (sums[at] ?? 0));
  }
  return byMission;
}

/** What a mask of places lies in: countries of today, and mission areas. */
export function whereabouts(
  { places }: Violence,
  inside: Uint8Array,
): { readonly countries: ReadonlySet<string>; readonly missions: ReadonlySet<string> } {
  const countries = new Set<string>();
  const missions = new Set<string>();
  for (let place = 0; place < places.count; place++) {
    if (!inside[place]) continue;
    const iso3 = wordAt(places.iso3Now, place);
    if (iso3 !== null) countries.add(iso3);
    for (const id of wordAt(places.areas, place)?.split('~') ?? []) missions.add(id);
  }
  return { countries, missions };
}

export interface CountryRow extends CountryTotal {
  readonly gap: boolean; // events under half: the official total stands on the map
}

/** @param among countries that are asked for, null for all */
export function countryRows(
  { rows }: CountryTotals,
  among: ReadonlySet<string> | null,
): readonly CountryRow[] {
  return [...rows.values()]
    .filter(({ iso3 }) => !among || among.has(iso3))
    .map((total) => ({ ...total, gap: isGap(total) }));
}

export interface MissionRow {
  readonly mission: Mission;
  readonly start: string; // YYYY-MM-DD, or YYYY-MM where the day is not known
  readonly end: Cell; // as start: of the mandate, or the hand-over; not applicable while neither is set
  readonly killed: Cell; // by malicious acts in the window; not applicable where it was not deployed and none died
  readonly deaths: number | null; // in armed violence in its area in the window
  readonly active: boolean;
}

export interface MissionInput {
  readonly missions: readonly Mission[];
  readonly window: Window;
  readonly active: ReadonlySet<string>;
  readonly killed: ReadonlyMap<string, Killed> | null; // null: not loaded
  readonly recorded: Window; // months that the deaths of peacekeepers cover
  readonly deaths: ReadonlyMap<string, number> | null; // null: not loaded, or the window is not covered
}

export function missionRows(input: MissionInput): readonly MissionRow[] {
  const { window, recorded } = input;
  const known =
    input.killed && window.from <= recorded.to && window.to >= recorded.from ? input.killed : null;
  return input.missions.map((mission) => {
    const active = input.active.has(mission.id);
    const killed = known && killedIn(known.get(mission.id), window);
    const end = mission.ends.find(({ kind }) => kind === 'mandate' || kind === 'transition');
    return {
      mission,
      start: dateOf(mission.start),
      end: end ? dateOf(end) : NOT_APPLICABLE,
      killed: killed === 0 && !active ? NOT_APPLICABLE : killed,
      deaths: input.deaths && (input.deaths.get(mission.id) ?? 0),
      active,
    };
  });
}

function dateOf({ date, precision }: { readonly date: string; readonly precision: 'day' | 'month' }): string {
  return precision === 'day' ? date : date.slice(0, 7);
}

/** Peacekeepers who died: as many rows as the `fatalities` resource has for the window and the mission. */
export interface DeathRow {
  readonly row: number; // of the resource
  readonly month: Month;
  readonly mission: string;
  readonly cause: string | null; // the publisher's word
  readonly personnel: string | null;
  readonly deaths: number;
  readonly after: boolean; // after the mission's last end
}

/** @param mission null for all missions */
export function deathRows(fatalities: Table, window: Window, mission: string | null): readonly DeathRow[] {
  const missions = column(fatalities, 'mission');
  const month = ints(fatalities, 'month');
  const deaths = ints(fatalities, 'deaths');
  const after = ints(fatalities, 'after_end');
  const rows: DeathRow[] = [];
  const text = (name: string, row: number): string | null => valueAt(fatalities, name, row) as string | null;
  for (let row = 0; row < fatalities.rows; row++) {
    const at = month[row] ?? NULL;
    const id = wordAt(missions, row) ?? '';
    if (at < window.from || at > window.to || (mission !== null && id !== mission)) continue;
    rows.push({
      row,
      month: at,
      mission: id,
      cause: text('cause', row),
      personnel: text('personnel', row),
      deaths: deaths[row] ?? 0,
      after: after[row] === 1,
    });
  }
  return rows;
}

const COLLATOR = new Intl.Collator('en', { numeric: true });

/**
 * Rows in the order of one value; equal values keep their order, either way round. "Not given" and then
 * "not applicable" stand last, either way round.
 */
export function sortRows(
  rows: readonly number[],
  value: (row: number) => Cell,
  descending: boolean,
): readonly number[] {
  const sign = descending ? -1 : 1;
  return rows
    .map((row): { readonly row: number; readonly value: Cell } => ({ row, value: value(row) }))
    .sort((a, b) => {
      const emptiness = emptyRank(a.value) - emptyRank(b.value);
      return emptiness !== 0 ? emptiness : sign * compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

function emptyRank(value: Cell): number {
  return value === null ? 1 : value === NOT_APPLICABLE ? 2 : 0;
}

function compare(a: Cell, b: Cell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return typeof a === 'string' && typeof b === 'string' ? COLLATOR.compare(a, b) : 0;
}
