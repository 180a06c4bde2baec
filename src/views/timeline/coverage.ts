import { type Histogram, total } from '../../analysis/histogram.ts';
import { THIN_SHARE } from '../../analysis/official.ts';
import { cellRange, type Violence } from '../../analysis/violence.ts';
import { firstMonthOf, lastMonthOf, type Month, yearOf } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';
import { column, ints, NULL, type Table } from '../../model/table.ts';

/** What the map's events carry of the hosts' deaths in a year; `official` null where there is no total. */
export interface YearCoverage {
  readonly mapped: number;
  readonly official: number | null;
}

/** The `coverage` resource for some states together, by year. */
export function hostCoverage(table: Table, iso3s: readonly string[]): ReadonlyMap<number, YearCoverage> {
  const iso3 = column(table, 'iso3');
  const wanted = new Set(iso3s.map((code) => iso3.dictionary.indexOf(code)));
  const [year, mapped, official] = [ints(table, 'year'), ints(table, 'mapped'), ints(table, 'official')];
  const years = new Map<number, YearCoverage>();
  for (let row = 0; row < table.rows; row++) {
    if (!wanted.has(iso3.raw[row] ?? NULL)) continue;
    const found = years.get(year[row] ?? 0);
    const total = official[row] ?? NULL;
    years.set(year[row] ?? 0, {
      mapped: (found?.mapped ?? 0) + (mapped[row] ?? 0),
      official: total === NULL ? (found?.official ?? null) : (found?.official ?? 0) + total,
    });
  }
  return years;
}

/** Deaths a month of some states together; a month without any row is not in `best`. */
export interface MonthTotals {
  readonly best: ReadonlyMap<Month, number>;
  readonly preliminary: ReadonlySet<Month>;
}

/** The `country-month` resource for some states together. */
export function hostMonths(table: Table, iso3s: readonly string[]): MonthTotals {
  const iso3 = column(table, 'iso3');
  const status = column(table, 'status');
  const wanted = new Set(iso3s.map((code) => iso3.dictionary.indexOf(code)));
  const early = status.dictionary.indexOf('preliminary');
  const [month, deaths] = [ints(table, 'month'), ints(table, 'best')];
  const best = new Map<Month, number>();
  const preliminary = new Set<Month>();
  for (let row = 0; row < table.rows; row++) {
    if (!wanted.has(iso3.raw[row] ?? NULL) || deaths[row] === NULL) continue;
    const at = month[row] ?? 0;
    best.set(at, (best.get(at) ?? 0) + (deaths[row] ?? 0));
    if (status.raw[row] === early) preliminary.add(at);
  }
  return { best, preliminary };
}

/** Months of a window in which some event is preliminary; `inside` restricts them to some places. */
export function preliminaryMonths(
  violence: Violence,
  window: Window,
  inside: Uint8Array | null,
): ReadonlySet<Month> {
  const early = violence.status.dictionary.indexOf('preliminary');
  const months = new Set<Month>();
  if (early < 0) return months;
  const [first, end] = cellRange(violence, window);
  for (let cell = first; cell < end; cell++) {
    if (violence.status.raw[cell] !== early || (inside && !inside[violence.place[cell] ?? 0])) continue;
    months.add(violence.month[cell] ?? 0);
  }
  return months;
}

/** Years in which some event of the selection has no month: it is in no bar. */
export function monthlessYears(violence: Violence, inside: Uint8Array | null): ReadonlySet<number> {
  const years = new Set<number>();
  for (let cell = violence.starts.at(-1) ?? 0; cell < violence.cells; cell++) {
    if (inside && !inside[violence.place[cell] ?? 0]) continue;
    if ((violence.best[cell] ?? 0) > 0) years.add(violence.year[cell] ?? 0);
  }
  return years;
}

/** Last month for which events have places: the last year in which any is mapped, no further than `last`. */
export function placesEnd(years: ReadonlyMap<number, YearCoverage>, last: Month): Month | null {
  const mapped = [...years].filter(([, { mapped }]) => mapped > 0).map(([year]) => year);
  return mapped.length ? Math.min(last, lastMonthOf(Math.max(...mapped))) : null;
}

/**
 * `before` the events begin; `unlisted`: no official total to compare with; `thin`: under nine tenths of the deaths
 * have places; `none`: no death has; `monthless`: events give the year only; `after` the last place.
 */
type GapKind = 'before' | 'unlisted' | 'thin' | 'none' | 'monthless' | 'after';

export interface Gap {
  readonly kind: GapKind;
  readonly from: Month;
  readonly to: Month;
  readonly share: number | null; // mapped / official; `thin` only
}

export interface Reach {
  readonly begins: Month; // first month of the events
  readonly places: Month | null; // see placesEnd
  readonly final: number; // last year with official totals
  readonly monthless: ReadonlySet<number>; // years, see monthlessYears
}

/** Gaps in which no bar stands for anything. */
const BARE: ReadonlySet<GapKind> = new Set(['before', 'none', 'monthless', 'after']);

/** @returns the months of a gap list that have no bars, so that a sum over them is no data */
export function bareMonths(gaps: readonly Gap[]): ReadonlySet<Month> {
  const months = new Set<Month>();
  for (const { kind, from, to } of gaps) {
    if (BARE.has(kind)) for (let month = from; month <= to; month++) months.add(month);
  }
  return months;
}

/** The parts of an axis where bars alone would mislead, in order; years of one kind joined. */
export function gapsIn(
  domain: Window,
  years: ReadonlyMap<number, YearCoverage>,
  reach: Reach,
): readonly Gap[] {
  const gaps: { kind: GapKind; from: Month; to: Month; mapped: number; official: number }[] = [];
  for (let year = yearOf(domain.from); year <= yearOf(domain.to); year++) {
    const row = years.get(year);
    const span = {
      from: Math.max(domain.from, firstMonthOf(year)),
      to: Math.min(domain.to, lastMonthOf(year)),
    };
    for (const { kind, from, to } of kindsOf(span, row, year, reach)) {
      const last = gaps.at(-1);
      const sums = { mapped: row?.mapped ?? 0, official: row?.official ?? 0 };
      if (last && last.kind === kind && last.to === from - 1) {
        last.to = to;
        last.mapped += sums.mapped;
        last.official += sums.official;
      } else gaps.push({ kind, from, to, ...sums });
    }
  }
  return gaps.map(({ mapped, official, ...gap }) => ({
    ...gap,
    share: gap.kind === 'thin' ? mapped / official : null,
  }));
}

function kindsOf(
  span: Window,
  row: YearCoverage | undefined,
  year: number,
  reach: Reach,
): readonly { kind: GapKind; from: Month; to: Month }[] {
  const { begins, places, final } = reach;
  if (span.to < begins) return [{ kind: 'before', ...span }];
  if (span.from < begins) {
    const rest = { from: begins, to: span.to };
    return [{ kind: 'before', from: span.from, to: begins - 1 }, ...kindsOf(rest, row, year, reach)];
  }
  const official = row?.official ?? null;
  const mapped = row?.mapped ?? 0;
  if (official === 0) return [];
  if (year > final && mapped === 0) return [{ kind: 'after', ...span }];
  if (places !== null && span.to > places) {
    return [{ kind: 'after', from: Math.max(span.from, places + 1), to: span.to }];
  }
  if (reach.monthless.has(year)) return [{ kind: 'monthless', ...span }];
  if (official === null) return year > final ? [] : [{ kind: 'unlisted', ...span }];
  if (mapped === 0) return [{ kind: 'none', ...span }];
  return mapped / official < THIN_SHARE ? [{ kind: 'thin', ...span }] : [];
}

/** Of the hosts' mapped deaths nine tenths lie in the area: then it may stand beside country totals. */
const WHOLE = 0.9;

/** @returns whether the bars of an area are those of its hosts, as far as the two can be compared */
export function isWholeCountry(histogram: Histogram, years: ReadonlyMap<number, YearCoverage>): boolean {
  let [inside, mapped] = [0, 0];
  for (const [year, row] of years) {
    const window = { from: firstMonthOf(year), to: lastMonthOf(year) };
    if (row.mapped === 0 || window.from < histogram.from || window.to > histogram.to) continue;
    const bars = total(histogram, window).best;
    if (bars === 0) continue; // events that give the year only have no bar
    inside += bars;
    mapped += row.mapped;
  }
  return mapped === 0 || inside / mapped >= WHOLE;
}
