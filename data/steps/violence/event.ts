import { parseDay } from '../../../src/model/day.ts';
import type { Month } from '../../../src/model/month.ts';
import { DataError } from '../../lib/reader.ts';
import type { SourceId } from '../../sources.ts';

/** UCDP's `type_of_violence` 1, 2 and 3. */
export const VIOLENCE_TYPES = ['state-based', 'non-state', 'one-sided'] as const;
export type ViolenceType = (typeof VIOLENCE_TYPES)[number];

/** One event of one file, as read; null is "not given". */
export interface ViolenceEvent {
  readonly source: SourceId;
  /** UCDP's event id, or `<file>-<number>` where the file gives only a number of its own. */
  readonly id: string;
  /** The state as UCDP has it that year. */
  readonly iso3: string;
  readonly year: number;
  /** The month the event starts in. */
  readonly month: Month | null;
  /** First and last day, `YYYY-MM-DD`; null where the file does not give it. */
  readonly start: string | null;
  readonly end: string | null;
  readonly type: ViolenceType;
  readonly dyad: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly best: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly precision: number | null; // where_prec, 1 exact .. 7
  readonly datePrecision: number | null; // date_prec, 1 exact .. 5
  readonly reports: number | null; // number_of_sources
  readonly where: string | null; // where_coordinates: the place's name
  readonly office: string | null; // source_office: who published the reports
  readonly status: 'final' | 'preliminary';
}

/** @throws DataError when the code is not 1, 2 or 3 */
export function typeOfCode(code: number, where: string): ViolenceType {
  const type = VIOLENCE_TYPES[code - 1];
  if (!type) throw new DataError(`${where}: "${code}", expected 1, 2 or 3.`);
  return type;
}

/** @returns both sides with single spaces ("MPGK  - Civilians" is written two ways), or null where a side is missing */
export function dyadOf(sideA: string | null, sideB: string | null): string | null {
  if (sideA === null || sideB === null) return null;
  return `${sideA} - ${sideB}`.replace(/\s+/g, ' ').trim();
}

/** @returns number_of_sources, null where the file writes -1 for "not recorded" */
export function reportsOf(given: number | null): number | null {
  return given === -1 ? null : given;
}

/** @throws DataError when a read event cannot be true: off the globe, negative deaths, precision off its scale */
export function checked(event: ViolenceEvent, where: string): ViolenceEvent {
  const fault = (what: string, value: number | string | null, expected: string): never => {
    throw new DataError(`${where}, ${what}: "${value}", expected ${expected}.`);
  };
  if (!(Math.abs(event.lat) <= 90)) fault('latitude', event.lat, '-90 to 90');
  if (!(Math.abs(event.lon) <= 180)) fault('longitude', event.lon, '-180 to 180');
  for (const what of ['best', 'low', 'high'] as const) {
    const value = event[what];
    if (value !== null && value < 0) fault(what, value, '0 or more deaths');
  }
  const days = (['start', 'end'] as const).map((what) => {
    const date = event[what];
    return date === null ? null : (parseDay(date) ?? fault(what, date, 'a day as YYYY-MM-DD'));
  });
  if (event.end !== null && (days[0] == null || (days[1] ?? 0) < days[0]))
    fault('end', event.end, `a day not before ${event.start}`);
  for (const [what, most] of [
    ['precision', 7],
    ['datePrecision', 5],
    ['reports', Number.POSITIVE_INFINITY],
  ] as const) {
    const value = event[what];
    if (value !== null && (value < 1 || value > most)) fault(what, value, `1 to ${most}`);
  }
  return event;
}

/** True where `best` lies outside `low` to `high`: kept as published, flagged and counted. */
export function outOfOrder({ best, low, high }: ViolenceEvent): boolean {
  return (low !== null && best < low) || (high !== null && best > high);
}

/** @throws DataError when an id stands twice */
export function withoutRepeatedIds(events: readonly ViolenceEvent[], what: string): readonly ViolenceEvent[] {
  const seen = new Set<string>();
  for (const { id } of events) {
    if (seen.has(id)) throw new DataError(`${what}: event "${id}" stands twice, expected each id once.`);
    seen.add(id);
  }
  return events;
}
