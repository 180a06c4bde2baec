import type { Score } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';
import type { MonthScale } from '../charts/scale.ts';
import type { MissionSeries, Series } from './data.ts';
import type { Figures } from './figures.ts';

/** What the parts of the panel are given at each rendering. */
export interface PanelView {
  readonly context: Context;
  readonly series: Series;
  readonly figures: Figures;
  readonly scale: MonthScale;
  readonly cursor: number | null; // the year read in the charts
  readonly tables: boolean; // tables under the charts
  readonly save: (chart: string | null) => void; // the figures of one chart, or of all, as a file
  readonly choose: (score: Score) => void; // of governance
}

/** The same for a mission. */
export interface MissionView extends PanelView {
  readonly series: MissionSeries;
}

export function isMission(view: PanelView): view is MissionView {
  return view.series.mission !== null;
}
