import type { Context } from '../../ui/context.ts';
import type { MonthScale } from '../charts/scale.ts';
import type { Series } from './data.ts';
import type { Figures } from './figures.ts';

/** What the parts of the panel are given at each rendering. */
export interface PanelView {
  readonly context: Context;
  readonly series: Series;
  readonly figures: Figures;
  readonly scale: MonthScale;
  readonly cursor: number | null; // the year read in the charts
  readonly tables: boolean; // tables under the charts
}
