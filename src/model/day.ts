import type { Month } from './month.ts';

/** A calendar day as one integer: days since 1970-01-01, UTC. */
export type Day = number;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS = 86_400_000;

/** @returns the day number of `YYYY-MM-DD`, or null when the text is no day of the calendar */
export function parseDay(text: string): Day | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / MS;
  return formatDay(day) === text ? day : null;
}

/** @returns `YYYY-MM-DD` */
export function formatDay(day: Day): string {
  return new Date(day * MS).toISOString().slice(0, 10);
}

/** @returns the first day of a month */
export function firstDayOf(month: Month): Day {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / MS;
}

/** @returns the last day of a month */
export function lastDayOf(month: Month): Day {
  return firstDayOf(month + 1) - 1;
}
