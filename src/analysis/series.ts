import { firstMonthOf, lastMonthOf, type Month, yearOf } from '../model/month.ts';
import type { Window } from '../model/state.ts';
import { column, ints, NULL, numbers, type Table } from '../model/table.ts';
import { CAUSES, OTHER_CAUSE } from './fatalities.ts';
import { type CountryTotals, countryTotals, GAP_SHARE, type OfficialTables, THIN_SHARE } from './official.ts';
import type { Violence } from './violence.ts';

/** Deaths in armed violence of one calendar year; `low` and `high` are sums of the cells that give both. */
export interface ViolenceYear {
  readonly year: number;
  readonly byType: readonly [number, number, number];
  readonly best: number;
  readonly low: number;
  readonly high: number;
  readonly ungiven: number; // deaths of cells without low or high
  readonly undated: number; // deaths of cells without a month: in this year, in no window
  readonly preliminary: boolean;
}

export interface ViolenceSeries {
  readonly years: readonly ViolenceYear[];
  readonly sources: readonly string[]; // ids, of the cells counted
}

/** Official deaths of the host countries in one year; null where no host has an official figure. */
export interface OfficialYear {
  readonly year: number;
  readonly best: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly mapped: number;
  readonly share: number | null; // mapped / best; null when best is null or 0
  readonly preliminary: boolean;
}

/**
 * How a year of events may be read: `mapped` at nine tenths and more of the official deaths (or none official),
 * `thin` under that, `gap` under a half, `unchecked` without an official figure, `none` without any figure.
 */
export type YearKind = 'mapped' | 'thin' | 'gap' | 'unchecked' | 'none';

/** Peacekeepers who died in one year, by cause (malicious act, accident, illness, other). */
export interface DeathsYear {
  readonly year: number;
  readonly byCause: readonly [number, number, number, number];
  readonly all: number;
  readonly after: number; // of them in a month after the mission's last end
}

export interface MonthFigure {
  readonly month: Month;
  readonly value: number;
}

/** The estimate from bases of one year; null when no base of the year has one. */
export interface EstimateYear {
  readonly year: number;
  readonly troops: number | null;
  readonly bases: number;
  readonly ungiven: number; // bases without an estimate
}

/** A WGI estimate with its standard error. */
export interface ScoreYear {
  readonly year: number;
  readonly estimate: number;
  readonly se: number;
}

/** Calendar years whose middle lies in the window: those with a bar of their own on its axis. */
export function yearsIn(window: Window): readonly number[] {
  const years: number[] = [];
  for (let year = yearOf(window.from); year <= yearOf(window.to); year++) {
    const middle = firstMonthOf(year) + 6;
    if (middle >= window.from && middle <= window.to + 1) years.push(year);
  }
  return years;
}

/** Sums the cells of whole years, those without a month too; `inside` (1 a place) restricts them to some places. */
export function violenceByYear(
  violence: Violence,
  inside: Uint8Array | null,
  years: readonly number[],
): ViolenceSeries {
  const slots = new Map(years.map((year) => [year, emptyYear(year)]));
  const preliminary = violence.status.dictionary.indexOf('preliminary');
  const sources = new Set<number>();
  for (let cell = 0; cell < violence.cells; cell++) {
    if (inside && !inside[violence.place[cell] ?? 0]) continue;
    const month = violence.month[cell] ?? NULL;
    const slot = slots.get(month === NULL ? (violence.year[cell] ?? 0) : yearOf(month));
    if (!slot) continue;
    const best = violence.best[cell] ?? 0;
    const low = violence.low[cell] ?? NULL;
    const high = violence.high[cell] ?? NULL;
    const type = violence.type[cell] ?? 0;
    slot.byType[type] = (slot.byType[type] ?? 0) + best;
    slot.best += best;
    if (low === NULL || high === NULL) slot.ungiven += best;
    else {
      slot.low += low;
      slot.high += high;
    }
    if (month === NULL) slot.undated += best;
    if (violence.status.raw[cell] === preliminary) slot.preliminary = true;
    sources.add(violence.source.raw[cell] ?? NULL);
  }
  const names = violence.source.dictionary.filter((_, at) => sources.has(at));
  return { years: [...slots.values()], sources: names };
}

function emptyYear(year: number) {
  const byType: [number, number, number] = [0, 0, 0];
  return { year, byType, best: 0, low: 0, high: 0, ungiven: 0, undated: 0, preliminary: false };
}

const yearly = new WeakMap<OfficialTables, Map<number, CountryTotals>>();

/** Kept with their tables: the years of an axis stay nearly the same from one mission, and one step, to the next. */
function totalsOf(tables: OfficialTables, year: number): CountryTotals {
  const known = yearly.get(tables) ?? new Map<number, CountryTotals>();
  yearly.set(tables, known);
  const found = known.get(year) ?? countryTotals(tables, { from: firstMonthOf(year), to: lastMonthOf(year) });
  known.set(year, found);
  return found;
}

/** The official totals of some countries together, year by year. */
export function officialByYear(
  tables: OfficialTables,
  hosts: readonly string[],
  years: readonly number[],
): readonly OfficialYear[] {
  return years.map((year) => {
    const totals = totalsOf(tables, year);
    const rows = totals.newest ? [] : hosts.flatMap((iso3) => totals.rows.get(iso3) ?? []);
    if (rows.length === 0) {
      return { year, best: null, low: null, high: null, mapped: 0, share: null, preliminary: false };
    }
    const sum = (pick: (row: (typeof rows)[number]) => number): number =>
      rows.reduce((all, row) => all + pick(row), 0);
    const bounded = rows.every(({ low, high }) => low !== null && high !== null);
    const best = sum((row) => row.best);
    const mapped = sum((row) => row.mapped);
    return {
      year,
      best,
      low: bounded ? sum((row) => row.low ?? 0) : null,
      high: bounded ? sum((row) => row.high ?? 0) : null,
      mapped,
      share: best > 0 ? mapped / best : null,
      preliminary: rows.some((row) => row.preliminary),
    };
  });
}

/** @param official null where the year has no official series */
export function yearKind(violence: ViolenceYear, official: OfficialYear | null): YearKind {
  if (!official || official.best === null) return violence.best > 0 ? 'unchecked' : 'none';
  if (official.share === null) return 'mapped';
  if (official.share < GAP_SHARE) return 'gap';
  return official.share < THIN_SHARE ? 'thin' : 'mapped';
}

export function deathsByYear(
  fatalities: Table,
  mission: string,
  years: readonly number[],
): readonly DeathsYear[] {
  const slots = new Map(years.map((year) => [year, { byCause: [0, 0, 0, 0], after: 0 }]));
  for (const { month, cause, deaths, after } of deathsOf(fatalities, mission)) {
    const slot = slots.get(yearOf(month));
    if (!slot) continue;
    slot.byCause[cause] = (slot.byCause[cause] ?? 0) + deaths;
    if (after) slot.after += deaths;
  }
  return [...slots].map(([year, { byCause, after }]) => {
    const [a = 0, b = 0, c = 0, d = 0] = byCause;
    return { year, byCause: [a, b, c, d], all: a + b + c + d, after };
  });
}

/** Deaths inside a window that fall in a month after the mission's last end. */
export function deathsAfterEnd(fatalities: Table, mission: string, window: Window): number {
  return deathsOf(fatalities, mission)
    .filter(({ month, after }) => after && month >= window.from && month <= window.to)
    .reduce((sum, { deaths }) => sum + deaths, 0);
}

interface DeathsRow {
  readonly month: Month;
  readonly cause: number;
  readonly deaths: number;
  readonly after: boolean;
}

function deathsOf(fatalities: Table, mission: string): readonly DeathsRow[] {
  const cause = column(fatalities, 'cause');
  const code = cause.dictionary.map((name) => (CAUSES as readonly string[]).indexOf(name));
  const month = ints(fatalities, 'month');
  const deaths = ints(fatalities, 'deaths');
  const after = ints(fatalities, 'after_end');
  return rowsOf(fatalities, mission).map((row) => {
    const known = code[cause.raw[row] ?? -1] ?? -1;
    return {
      month: month[row] ?? 0,
      cause: known < 0 ? OTHER_CAUSE : known,
      deaths: deaths[row] ?? 0,
      after: after[row] === 1,
    };
  });
}

/** Deployed people of one kind at the end of each month that the source reports, oldest first. */
export function deployedByMonth(
  strength: Table,
  mission: string,
  kind: 'troops' | 'police' | 'observers',
): readonly MonthFigure[] {
  const kinds = column(strength, 'kind');
  const wanted = kinds.dictionary.indexOf(kind);
  const month = ints(strength, 'month');
  const deployed = ints(strength, 'deployed');
  return rowsOf(strength, mission)
    .filter((row) => kinds.raw[row] === wanted && deployed[row] !== NULL)
    .map((row) => ({ month: month[row] ?? 0, value: deployed[row] ?? 0 }))
    .sort((a, b) => a.month - b.month);
}

export function estimateByYear(bases: Table, mission: string): readonly EstimateYear[] {
  const year = ints(bases, 'year');
  const troops = numbers(bases, 'troops');
  const slots = new Map<number, { sum: number; bases: number; ungiven: number }>();
  for (const row of rowsOf(bases, mission)) {
    const slot = slots.get(year[row] ?? 0) ?? { sum: 0, bases: 0, ungiven: 0 };
    const value = troops[row] ?? Number.NaN;
    slot.bases++;
    if (Number.isNaN(value)) slot.ungiven++;
    else slot.sum += value;
    slots.set(year[row] ?? 0, slot);
  }
  return [...slots]
    .map(([at, { sum, bases: count, ungiven }]) => {
      return { year: at, troops: ungiven === count ? null : sum, bases: count, ungiven };
    })
    .sort((a, b) => a.year - b.year);
}

/** One WGI indicator of one country, oldest first; years without an estimate are left out, as in the source. */
export function scoresOf(wgi: Table, iso3: string, indicator: string): readonly ScoreYear[] {
  const country = column(wgi, 'iso3');
  const code = column(wgi, 'indicator');
  const [wantedCountry, wantedCode] = [country.dictionary.indexOf(iso3), code.dictionary.indexOf(indicator)];
  const year = ints(wgi, 'year');
  const estimate = numbers(wgi, 'estimate');
  const se = numbers(wgi, 'se');
  const scores: ScoreYear[] = [];
  for (let row = 0; row < wgi.rows; row++) {
    if (country.raw[row] !== wantedCountry || code.raw[row] !== wantedCode) continue;
    const score = { year: year[row] ?? 0, estimate: estimate[row] ?? Number.NaN, se: se[row] ?? Number.NaN };
    if (!Number.isNaN(score.estimate) && !Number.isNaN(score.se)) scores.push(score);
  }
  return scores.sort((a, b) => a.year - b.year);
}

function rowsOf(table: Table, mission: string): readonly number[] {
  return rowsWith(table, 'mission', mission);
}

function rowsWith(table: Table, name: 'mission' | 'iso3', word: string): readonly number[] {
  const { raw, dictionary } = column(table, name);
  const wanted = dictionary.indexOf(word);
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row++) if (wanted >= 0 && raw[row] === wanted) rows.push(row);
  return rows;
}

/** People from a country in one year; null is not given, which is not zero. */
export interface DisplacedYear {
  readonly year: number;
  readonly refugees: number | null;
  readonly idps: number | null;
  readonly preliminary: boolean; // the newest year may be of its middle
}

/** Refugees by their country of origin and people displaced inside it, from the `displacement` resource, oldest first. */
export function displacedByYear(displacement: Table, iso3: string): readonly DisplacedYear[] {
  const status = column(displacement, 'status');
  const early = status.dictionary.indexOf('preliminary');
  const [year, refugees, idps] = [
    ints(displacement, 'year'),
    ints(displacement, 'refugees'),
    ints(displacement, 'idps'),
  ];
  const given = (value: number | undefined): number | null =>
    value === undefined || value === NULL ? null : value;
  return rowsWith(displacement, 'iso3', iso3)
    .map((row) => ({
      year: year[row] ?? 0,
      refugees: given(refugees[row]),
      idps: given(idps[row]),
      preliminary: early >= 0 && status.raw[row] === early,
    }))
    .sort((a, b) => a.year - b.year);
}

/** @returns the newest figure of the `population` resource up to a year, else its first; null where it has none */
export function populationBy(
  population: Table,
  iso3: string,
  until: number,
): { readonly year: number; readonly people: number } | null {
  const [year, people] = [ints(population, 'year'), ints(population, 'people')];
  const rows = rowsWith(population, 'iso3', iso3)
    .filter((row) => people[row] !== NULL)
    .map((row) => ({ year: year[row] ?? 0, people: people[row] ?? 0 }))
    .sort((a, b) => a.year - b.year);
  return rows.findLast((row) => row.year <= until) ?? rows[0] ?? null;
}

/**
 * Months of `country-month` summed by calendar year: another vintage than `country-year`, so the two may differ.
 * @returns null for a year in which none of the countries has twelve months
 */
export function monthsByYear(
  countryMonth: Table,
  hosts: readonly string[],
  years: readonly number[],
): readonly (number | null)[] {
  const [month, best] = [ints(countryMonth, 'month'), ints(countryMonth, 'best')];
  const sums = new Map<number, { best: number; months: number }>();
  for (const row of hosts.flatMap((iso3) => rowsWith(countryMonth, 'iso3', iso3))) {
    if (best[row] === NULL) continue;
    const year = yearOf(month[row] ?? 0);
    const sum = sums.get(year) ?? { best: 0, months: 0 };
    sum.best += best[row] ?? 0;
    sum.months++;
    sums.set(year, sum);
  }
  return years.map((year) => {
    const sum = sums.get(year);
    return sum && sum.months >= 12 ? sum.best : null;
  });
}
