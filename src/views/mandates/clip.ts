import type { TaskBar } from '../../analysis/tasks.ts';
import { monthOfDate } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';
import type { MissionFacts } from './facts.ts';

/**
 * What of a mission lies on the part of the time axis that is shown. Rows stay, also those left without a bar:
 * zooming moves none of them up or down.
 */
export function clipFacts(facts: MissionFacts, axis: Window): MissionFacts {
  const meets = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    to > axis.from && from < axis.to + 1;
  const bars = (all: readonly TaskBar[]): readonly TaskBar[] =>
    all
      .filter(meets)
      .map((bar) => ({ ...bar, statements: bar.statements.filter(meets) }))
      .filter(({ statements }) => statements.length > 0);
  return {
    ...facts,
    mandates: facts.mandates.filter(({ effective }) => isOn(effective, axis)),
    steps: facts.steps.filter(meets),
    tasks: facts.tasks.map((lane) => ({ ...lane, bars: bars(lane.bars) })),
    partners: facts.partners.map((lane) => ({
      ...lane,
      namings: lane.namings.filter(({ from, to }) => meets({ from, to: to ?? from + 0.01 })),
    })),
  };
}

/** Whether a day lies on a part of the time axis. */
export function isOn(date: string, axis: Window): boolean {
  const month = monthOfDate(date);
  return month !== null && month >= axis.from && month <= axis.to;
}
