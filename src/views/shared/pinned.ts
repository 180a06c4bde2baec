import { computed, type ReadonlySignal } from '@preact/signals-core';
import { deathsIn } from '../../analysis/fatalities.ts';
import type { PinnedFigures } from '../../model/pin.ts';
import type { Context } from '../../ui/context.ts';
import { createSeries } from '../panel/data.ts';
import { createFigures } from '../panel/figures.ts';

/** The figures of the view that a link holds; null while data of theirs are on their way. */
export function createPinned(context: Context): ReadonlySignal<PinnedFigures | null> {
  const { select, source, store } = context;
  const series = createSeries(context);
  const figures = createFigures(context, series);
  return computed((): PinnedFigures | null => {
    const { mission, region, window } = store.state.value;
    const { data } = source.bundle.value;
    if (!data.fatalities || !data.bases || !select.violence.value || !select.totals.value) return null;
    if (mission === null && region === null) {
      const [killed = 0] = select.deaths.value ? deathsIn(select.deaths.value, window) : [];
      return { missions: select.active.value.size, killed };
    }
    const { deaths, official, died, bases } = figures.value;
    if (!deaths) return null;
    return {
      deaths: deaths.best,
      low: deaths.low,
      high: deaths.high,
      events: deaths.events,
      ...(official ? { official: official.best } : {}),
      ...(died ? { killed: died.byCause[0] ?? 0, died: died.all } : {}),
      ...(bases ? { bases: bases.bases.length } : {}),
    };
  });
}
