import type { MandateRecord, MandateScope, MissionEnd, PartnerRecord } from '../model/bundle.ts';
import { endOfDay, type Month, monthOfDate, startOfDay } from '../model/month.ts';
import type { Window } from '../model/state.ts';

/** How much of a mission is coded: nothing, resolutions with ceilings and ends, or tasks as well. */
export type Coding = 'none' | 'ceilings' | 'tasks';

export function codingOf(scope: readonly MandateScope[], mission: string): Coding {
  const found = scope.find((record) => record.mission === mission);
  if (found?.mandates !== 'coded') return 'none';
  return found.tasks === 'coded' ? 'tasks' : 'ceilings';
}

/** Months with their fraction in which a task that is not named is not known, and why. */
export interface Partial {
  readonly from: number;
  readonly to: number;
  readonly record: NonNullable<MandateScope['partial']>;
}

export function partialOf(scope: readonly MandateScope[], mission: string): Partial | null {
  const record = scope.find((one) => one.mission === mission)?.partial;
  if (!record) return null;
  const to = record.to === null ? Number.POSITIVE_INFINITY : startOfDay(record.to);
  return { from: startOfDay(record.from), to, record };
}

/** Whether at the end of a month the list of tasks is one that is not held. */
export function isPartial(partial: Partial | null, month: Month): boolean {
  return partial !== null && partial.from < month + 1 && partial.to >= month + 1;
}

/** A mission's resolutions, in the order in which they took effect. */
export function mandatesOf(all: readonly MandateRecord[], mission: string): readonly MandateRecord[] {
  return all
    .filter((record) => record.mission === mission)
    .sort((a, b) => a.effective.localeCompare(b.effective) || a.number - b.number);
}

/** What one can step to: a resolution as it takes effect, or an end of the mission. */
export interface MandateEvent {
  readonly key: string; // `r:2100`, `e:2023-06-30:mandate`
  readonly date: string; // YYYY-MM-DD
  readonly mandate: MandateRecord | null;
  readonly end: MissionEnd | null;
}

/** Resolutions and ends by date; on one day the resolution comes first. */
export function eventsOf(
  mandates: readonly MandateRecord[],
  ends: readonly MissionEnd[],
): readonly MandateEvent[] {
  const events: MandateEvent[] = [
    ...mandates.map((mandate) => ({
      key: `r:${mandate.number}`,
      date: mandate.effective,
      mandate,
      end: null,
    })),
    ...ends.map((end) => ({ key: `e:${end.date}:${end.kind}`, date: end.date, mandate: null, end })),
  ];
  return events.sort((a, b) => a.date.localeCompare(b.date) || Number(!a.mandate) - Number(!b.mandate));
}

/**
 * The next event in a direction; the last one stays where there is none. Without a chosen event it begins
 * at the window: forward with the first inside it, back with the last.
 */
export function stepEvent(
  events: readonly MandateEvent[],
  chosen: string | null,
  direction: 1 | -1,
  window: Window,
): MandateEvent | null {
  const at = events.findIndex(({ key }) => key === chosen);
  if (at >= 0) return events[Math.min(events.length - 1, Math.max(0, at + direction))] ?? null;
  const month = ({ date }: MandateEvent): Month => monthOfDate(date) ?? Number.NaN;
  return direction > 0
    ? (events.find((event) => month(event) >= window.from) ?? events.at(-1) ?? null)
    : (events.findLast((event) => month(event) <= window.to) ?? events[0] ?? null);
}

/** From the month in which a resolution takes effect to the end of the mission; null where that lies before. */
export function sinceWindow({ effective }: Pick<MandateRecord, 'effective'>, span: Window): Window | null {
  const from = monthOfDate(effective);
  return from === null || from > span.to ? null : { from, to: span.to };
}

/**
 * The months of one resolution: from the one in which it takes effect to the one before the next resolution does, so
 * that windows of resolutions in a row share no month; at least one month.
 */
export function underWindow(
  mandates: readonly MandateRecord[],
  { number, effective }: Pick<MandateRecord, 'number' | 'effective'>,
  span: Window,
): Window | null {
  const since = sinceWindow({ effective }, span);
  if (!since) return null;
  const at = mandates.findIndex((mandate) => mandate.number === number);
  const next = monthOfDate(mandates[at + 1]?.effective ?? '');
  return {
    from: since.from,
    to: next === null ? since.to : Math.max(since.from, Math.min(since.to, next - 1)),
  };
}

/** When the last mandate is over, as a month with its fraction; null while none is known. */
export function mandateEnd(mandates: readonly MandateRecord[]): number | null {
  const end = mandates.find(({ action }) => action === 'end');
  const set = mandates.findLastIndex(({ until }) => until !== null);
  // A later extension whose end is not coded, or a text that is not held, may have set another.
  const unread = mandates.slice(set + 1).some(({ action, held }) => !held || action.startsWith('extend'));
  if (!end && unread) return null;
  const until = end ? (end.until ?? end.date) : mandates.findLast((record) => record.until !== null)?.until;
  return until ? endOfDay(until) : null;
}

/** Whether a mission has a mandate at the end of a month. */
export function hasMandate(mandates: readonly MandateRecord[], month: Month): boolean {
  const first = mandates[0];
  if (!first) return false;
  return (
    startOfDay(first.effective) < month + 1 && (mandateEnd(mandates) ?? Number.POSITIVE_INFINITY) >= month + 1
  );
}

/** Ceilings in force for a time: each as last stated. `from` and `to` are months with their fraction. */
export interface CeilingStep {
  readonly from: number;
  readonly to: number;
  readonly military: number | null;
  readonly observers: number | null;
  readonly police: number | null;
  readonly number: number; // the resolution that begins the step
  readonly stated: number | null; // the one that stated the military ceiling
  /** Increases since that state no new ceiling: the true one is higher, by how much is not stated. */
  readonly added: readonly { readonly number: number; readonly increase: number }[];
}

/** @param end when the last step is over, as a month with its fraction */
export function ceilingSteps(mandates: readonly MandateRecord[], end: number): readonly CeilingStep[] {
  type Change = Pick<MandateRecord, 'military' | 'observers' | 'police' | 'increase' | 'number'> & {
    at: number;
  };
  const changes = mandates
    .flatMap((record): Change[] => [
      { ...record, at: startOfDay(record.effective) },
      ...(record.later
        ? [{ ...record.later, increase: null, number: record.number, at: startOfDay(record.later.from) }]
        : []),
    ])
    .filter(({ military, observers, police, increase }) =>
      [military, observers, police, increase].some((value) => value !== null),
    )
    .sort((a, b) => a.at - b.at);
  const steps: CeilingStep[] = [];
  for (const [place, change] of changes.entries()) {
    const last = steps.at(-1);
    const { at, number, military, increase } = change;
    const added = military === null ? (last?.added ?? []) : [];
    steps.push({
      from: at,
      to: Math.max(at, changes[place + 1]?.at ?? end),
      military: military ?? last?.military ?? null,
      observers: change.observers ?? last?.observers ?? null,
      police: change.police ?? last?.police ?? null,
      number,
      stated: military === null ? (last?.stated ?? null) : number,
      added: increase === null ? added : [...added, { number, increase }],
    });
  }
  return steps;
}

/** The ceilings at the end of a month; null before the first is stated and after the mandate. */
export function ceilingAt(steps: readonly CeilingStep[], month: Month): CeilingStep | null {
  return steps.find(({ from, to }) => from < month + 1 && to >= month + 1) ?? null;
}

/** A force as one resolution names it. `to` is null where no text states a last day: then only the naming is known. */
interface Naming {
  readonly record: PartnerRecord;
  readonly from: number;
  readonly to: number | null;
}

export interface PartnerLane {
  readonly name: string;
  readonly namings: readonly Naming[];
}

/** Forces beside a mission, each with the resolutions that name it, in the order of their first naming. */
export function partnerLanes(partners: readonly PartnerRecord[], mission: string): readonly PartnerLane[] {
  const lanes = new Map<string, Naming[]>();
  const own = partners.filter((record) => record.mission === mission);
  for (const record of [...own].sort((a, b) => a.date.localeCompare(b.date))) {
    const naming = {
      record,
      from: startOfDay(record.to === null ? record.date : (record.from ?? record.date)),
      to: record.to === null ? null : endOfDay(record.to),
    };
    lanes.set(record.partner, [...(lanes.get(record.partner) ?? []), naming]);
  }
  return [...lanes].map(([name, namings]) => ({ name, namings }));
}
