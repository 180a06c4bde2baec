import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { BasesShown } from '../../analysis/bases.ts';
import { deathsIn } from '../../analysis/fatalities.ts';
import { total } from '../../analysis/histogram.ts';
import { GAP_SHARE } from '../../analysis/official.ts';
import { deathsAfterEnd } from '../../analysis/series.ts';
import { firstMonthOf, lastMonthOf } from '../../model/month.ts';
import type { Settings, Window } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';
import type { Series } from './data.ts';

/** The figures of the window; each part null while its resource is missing. */
export interface Figures {
  readonly window: Window;
  readonly measure: Settings['measure']; // what `deaths` counts
  readonly deaths: ReturnType<typeof total> | null;
  readonly official: OfficialWindow | null;
  readonly died: { readonly byCause: readonly number[]; readonly all: number; readonly after: number } | null;
  readonly bases: BasesShown | null;
}

/** Official deaths of the hosts in the calendar years of the window. */
interface OfficialWindow {
  readonly best: number;
  readonly share: number | null;
  readonly years: Window; // as months
  /** Places carry so little that the official total is the figure to show. */
  readonly gap: boolean;
}

/** A few additions over what is already counted by month: cheap enough for every step of a drag. */
export function createFigures(
  { select, source }: Context,
  series: ReadonlySignal<Series | null>,
): ReadonlySignal<Figures> {
  return computed(() => {
    const window = select.window.value;
    const subject = series.value?.subject;
    const mission = subject?.mission;
    const histogram = select.histogram.value;
    const deaths = select.deaths.value;
    const fatalities = source.bundle.value.data.fatalities;
    const byCause = deaths && deathsIn(deaths, window);
    return {
      window,
      measure: select.measure.value,
      deaths: subject && histogram ? total(histogram, window) : null,
      official: subject ? officialOf(select.totals.value, subject.around) : null,
      died: byCause && {
        byCause,
        all: byCause.reduce((sum, count) => sum + count, 0),
        after: mission && fatalities ? deathsAfterEnd(fatalities, mission.id, window) : 0,
      },
      bases: select.bases.value,
    };
  });
}

function officialOf(
  totals: Context['select']['totals']['value'],
  hosts: readonly { readonly iso3: string }[],
): OfficialWindow | null {
  if (!totals || totals.newest) return null;
  const rows = hosts.flatMap(({ iso3 }) => totals.rows.get(iso3) ?? []);
  if (rows.length === 0) return null;
  const best = rows.reduce((sum, row) => sum + row.best, 0);
  const mapped = rows.reduce((sum, row) => sum + row.mapped, 0);
  const share = best > 0 ? mapped / best : null;
  const years = { from: firstMonthOf(totals.years.from), to: lastMonthOf(totals.years.to) };
  return { best, share, years, gap: share !== null && share < GAP_SHARE };
}
