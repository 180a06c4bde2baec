import type { EndKind, Mission } from '../model/bundle.ts';
import { firstMonthOf, lastMonthOf, type Month, yearOf } from '../model/month.ts';
import type { Window } from '../model/state.ts';
import { type Column, column, ints, NULL, type Table, valueAt } from '../model/table.ts';
import { type Killed, killedIn } from './killed.ts';
import { type CountryTotal, type CountryTotals, GAP_SHARE, isGap } from './official.ts';
import { type Types, wordAt } from './place-rows.ts';
import { cellRange, type Violence } from './violence.ts';

/** "Not applicable", apart from null ("not given") and from 0. */
export const NOT_APPLICABLE = Symbol('not applicable');

/** One value of a table's row. */
export type Cell = number | string | null | typeof NOT_APPLICABLE;

/** @returns deaths (best) in the area of each mission that has any; events where the cells count events */
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

/** The same by calendar year: for each mission as many sums as the years from first to last have. */
export function yearsByArea(
  violence: Violence,
  years: { readonly from: number; readonly to: number },
): ReadonlyMap<string, readonly number[]> {
  const { raw, dictionary } = violence.places.areas;
  const count = Math.max(0, years.to - years.from + 1);
  const sums = new Float64Array(dictionary.length * count);
  const [first, end] = cellRange(violence, { from: firstMonthOf(years.from), to: lastMonthOf(years.to) });
  for (let cell = first; cell < end; cell++) {
    const at = raw[violence.place[cell] ?? 0] ?? NULL;
    if (at === NULL) continue;
    const slot = at * count + yearOf(violence.month[cell] ?? 0) - years.from;
    sums[slot] = (sums[slot] ?? 0) + (violence.best[cell] ?? 0);
  }
  const byMission = new Map<string, number[]>();
  for (const [at, ids] of dictionary.entries()) {
    for (const id of ids.split('~')) {
      const list = byMission.get(id) ?? new Array<number>(count).fill(0);
      for (let year = 0; year < count; year++)
        list[year] = (list[year] ?? 0) + (sums[at * count + year] ?? 0);
      byMission.set(id, list);
    }
  }
  return byMission;
}

/** What a mask of places lies in: countries of today, and mission areas. */
export function whereabouts(
  { places }: Violence,
  inside: Uint8Array,
): { readonly countries: ReadonlySet<string>; readonly missions: ReadonlySet<string> } {
  const [states, lists] = [seenWords(places.iso3Now, inside), seenWords(places.areas, inside)];
  const countries = new Set(states);
  const missions = new Set(lists.flatMap((ids) => ids.split('~')));
  return { countries, missions };
}

/** The words of a text column at the rows of a mask, each once. */
function seenWords({ raw, dictionary }: Column, inside: Uint8Array): readonly string[] {
  const seen = new Uint8Array(dictionary.length);
  for (let row = 0; row < raw.length; row++) {
    const at = raw[row] ?? NULL;
    if (at !== NULL && inside[row]) seen[at] = 1;
  }
  return dictionary.filter((_, at) => seen[at] === 1);
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
  readonly ended: EndKind | null; // what that end is
  readonly killed: Cell; // by malicious acts in the window; not applicable where it was not deployed and none died
  readonly deaths: number | null; // in armed violence in its area in the window; no zero where `gap`
  readonly gap: boolean; // events under half of the official deaths of its hosts
  readonly active: boolean;
}

export interface MissionInput {
  readonly missions: readonly Mission[];
  readonly window: Window;
  readonly active: ReadonlySet<string>;
  readonly killed: ReadonlyMap<string, Killed> | null; // null: not loaded
  readonly recorded: Window; // months that the deaths of peacekeepers cover
  readonly deaths: ReadonlyMap<string, number> | null; // null: not loaded, or the window is not covered
  readonly totals: CountryTotals | null; // official
}

export function missionRows(input: MissionInput): readonly MissionRow[] {
  const { window, recorded } = input;
  const known =
    input.killed && window.from <= recorded.to && window.to >= recorded.from ? input.killed : null;
  return input.missions.map((mission) => {
    const active = input.active.has(mission.id);
    const killed = known && killedIn(known.get(mission.id), window);
    const gap = hostsGap(input.totals, mission);
    const deaths = input.deaths && (input.deaths.get(mission.id) ?? 0);
    const end = mission.ends.find(({ kind }) => kind === 'mandate' || kind === 'transition');
    return {
      mission,
      start: dateOf(mission.start),
      end: end ? dateOf(end) : NOT_APPLICABLE,
      ended: end?.kind ?? null,
      killed: killed === 0 && !active ? NOT_APPLICABLE : killed,
      deaths: gap && deaths === 0 ? null : deaths,
      gap,
      active,
    };
  });
}

/** Where the map's events carry under half of the hosts' official deaths, none among them is not none at all. */
export function hostsGap(totals: CountryTotals | null, { hosts }: Mission): boolean {
  if (!totals || totals.newest) return false;
  const rows = hosts.flatMap(({ iso3 }) => totals.rows.get(iso3) ?? []);
  const [best, mapped] = [sum(rows.map((row) => row.best)), sum(rows.map((row) => row.mapped))];
  return best > 0 && mapped / best < GAP_SHARE;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
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

const INDEX = 2 ** 20; // rows that are told apart
const DECIMALS = 1000;
const NOT_GIVEN = 2 ** 52; // beyond every key of a value

/**
 * The same by numbers, NaN standing for "not given": a tenth of the time, for tables of many rows.
 * @param rows under a million
 * @param value of a row, to three decimals and under four million; read once a row
 */
export function sortByNumber(
  rows: readonly number[],
  value: (row: number) => number,
  descending: boolean,
): readonly number[] {
  const scale = (descending ? -1 : 1) * DECIMALS;
  const keys = Float64Array.from(rows, (row, at) => {
    const key = Math.round(value(row) * scale);
    return Number.isNaN(key) ? NOT_GIVEN + at : key * INDEX + at;
  }).sort();
  return Array.from(keys, (key) => rows[((key % INDEX) + INDEX) % INDEX] ?? 0);
}

function emptyRank(value: Cell): number {
  return value === null ? 1 : value === NOT_APPLICABLE ? 2 : 0;
}

function compare(a: Cell, b: Cell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return typeof a === 'string' && typeof b === 'string' ? COLLATOR.compare(a, b) : 0;
}
