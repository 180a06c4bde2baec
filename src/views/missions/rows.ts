import { type Killed, killedByYear, killedIn } from '../../analysis/killed.ts';
import type { Mission } from '../../model/bundle.ts';
import { type Month, yearOf } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';

/** What the rows are sorted by. */
export const SORTS = ['killed', 'deaths', 'start', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/** What a person narrows the list by. */
export interface Filters {
  readonly region: string | null; // part of the world, as the missions name it
  readonly active: boolean; // only those active in the window
  readonly sort: Sort;
}

export const NO_FILTERS: Filters = { region: null, active: false, sort: 'killed' };

export interface ListRow {
  readonly mission: Mission;
  readonly span: Window;
  readonly active: boolean; // in the window
  readonly deployed: boolean; // in the months counted: where it was not, none killed is no figure
  readonly ended: boolean;
  readonly killed: number | null; // by malicious acts in the months counted; null without data
  readonly deaths: number | null; // in armed violence in the area (or events), in the window; null without data
  readonly yearly: readonly number[]; // of the axis: killed, or violence where the list is sorted by it
}

export interface List {
  readonly rows: readonly ListRow[]; // active ones first
  readonly axis: Window; // whole years
  readonly most: number; // largest yearly count: the scale that all rows share
  readonly counted: Window | null; // what the figures span; null without data
}

export interface ListInput {
  readonly missions: readonly Mission[];
  readonly spans: ReadonlyMap<string, Window>;
  readonly newest: Month;
  readonly killed: ReadonlyMap<string, Killed> | null;
  readonly covered: Window; // months the deaths cover
  readonly window: Window;
  readonly axis: Window;
  readonly active: ReadonlySet<string>;
  readonly found: readonly string[] | null; // ids that match a search, best first
  readonly filters: Filters;
  readonly deaths: ReadonlyMap<string, number> | null; // by area in the window; null where they are not asked for or known
  readonly unknown: ReadonlySet<string>; // missions of which 0 would say more than is known
  readonly areaYears: ReadonlyMap<string, readonly number[]> | null; // by area and year of the axis; null where not asked for
}

/**
 * The list's rows: those found (best first), else active before the others, each as asked and then by start. Where
 * the window lies beyond the deaths that are known, the figures count all of them.
 */
export function listRows(input: ListInput): List {
  const axis = { from: yearOf(input.axis.from) * 12, to: yearOf(input.axis.to) * 12 + 11 };
  const { window, covered } = input;
  const reached = window.from <= covered.to && window.to >= covered.from;
  const counted = input.killed ? (reached ? window : covered) : null;
  const all = input.missions.map((mission): ListRow => {
    const deaths = input.killed?.get(mission.id);
    const span = input.spans.get(mission.id) ?? { from: input.newest, to: input.newest };
    return {
      mission,
      span,
      active: input.active.has(mission.id),
      deployed: counted !== window || input.active.has(mission.id),
      ended: span.to < input.newest,
      killed: counted ? killedIn(deaths, counted) : null,
      deaths: areaSum(input, mission.id),
      yearly: input.areaYears ? (input.areaYears.get(mission.id) ?? NO_YEARS) : killedByYear(deaths, axis),
    };
  });
  const most = all.reduce((top, { yearly }) => Math.max(top, ...yearly), 0);
  const { filters } = input;
  const kept = all.filter(
    ({ mission, active }) =>
      (filters.region === null || mission.region === filters.region) && (!filters.active || active),
  );
  return { rows: order(kept, input.found, filters.sort), axis, most, counted };
}

const NO_YEARS: readonly number[] = [];

function areaSum({ deaths, unknown }: ListInput, id: string): number | null {
  if (!deaths) return null;
  return deaths.get(id) || (unknown.has(id) ? null : 0);
}

const NAMES = new Intl.Collator('en', { numeric: true });

const BY: Readonly<Record<Sort, (a: ListRow, b: ListRow) => number>> = {
  killed: (a, b) => (b.killed ?? 0) - (a.killed ?? 0),
  deaths: (a, b) => (b.deaths ?? -1) - (a.deaths ?? -1), // no data last
  start: (a, b) => a.span.from - b.span.from,
  name: (a, b) => NAMES.compare(a.mission.acronym, b.mission.acronym),
};

function order(rows: ListRow[], found: readonly string[] | null, sort: Sort): ListRow[] {
  if (found) {
    const byId = new Map(rows.map((row) => [row.mission.id, row]));
    return found.flatMap((id) => byId.get(id) ?? []);
  }
  return rows.sort(
    (a, b) =>
      Number(b.active) - Number(a.active) ||
      BY[sort](a, b) ||
      a.span.from - b.span.from ||
      a.mission.id.localeCompare(b.mission.id, 'en'),
  );
}
