import type { MandateRecord, Mission } from '../../model/bundle.ts';
import { type Month, monthOfDate } from '../../model/month.ts';
import { spanOf } from '../../model/state.ts';
import type { Text } from '../../text/en.ts';

/** Something that happened in a month of the axis. */
export interface TimelineEvent {
  readonly month: Month;
  readonly words: string;
}

/** What happened to one mission: its start, its resolutions, its ends; in order. */
export function missionEvents(
  mission: Mission,
  mandates: readonly MandateRecord[],
  text: Text,
): readonly TimelineEvent[] {
  const words = text.timeline.events;
  return inOrder([
    at(mission.start.date, words.begins(mission.acronym)),
    ...mandates.map(({ effective, resolution }) => at(effective, resolution)),
    ...mission.ends.map(({ date, label }) => at(date, label)),
  ]);
}

/** Starts of missions, and ends of those that are over. @param newest the last month that the dates cover */
export function missionsEvents(
  missions: readonly Mission[],
  newest: Month,
  text: Text,
): readonly TimelineEvent[] {
  const words = text.timeline.events;
  return inOrder(
    missions.flatMap((mission) => {
      const { from, to } = spanOf(mission, newest);
      return [
        { month: from, words: words.begins(mission.acronym) },
        ...(to < newest ? [{ month: to, words: words.ends(mission.acronym) }] : []),
      ];
    }),
  );
}

/** @returns the next month with an event after (or before) a month, with all that happened in it; null past the last */
export function nextEvent(
  events: readonly TimelineEvent[],
  from: Month,
  direction: 1 | -1,
): TimelineEvent | null {
  const beyond = events.filter(({ month }) => (month - from) * direction > 0);
  const month = (direction > 0 ? beyond[0] : beyond.at(-1))?.month;
  if (month === undefined) return null;
  const all = beyond.filter((event) => event.month === month).map(({ words }) => words);
  return { month, words: all.join('; ') };
}

function at(date: string, words: string): TimelineEvent | null {
  const month = monthOfDate(date);
  return month === null ? null : { month, words };
}

function inOrder(events: readonly (TimelineEvent | null)[]): readonly TimelineEvent[] {
  return events.filter((event) => event !== null).sort((a, b) => a.month - b.month);
}
