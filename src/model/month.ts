/** A calendar month as one integer: year * 12 + (month - 1). Never a local Date. */
export type Month = number;

const FORM = /^(\d{4})-(\d{2})$/;

/** @returns the month index of a year and a month of 1..12 */
export function monthOf(year: number, month: number): Month {
  return year * 12 + month - 1;
}

/** @returns the month index of `YYYY-MM`, or null when the text is not a month */
export function parseMonth(text: string): Month | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const month = Number(match[2]);
  return month >= 1 && month <= 12 ? monthOf(Number(match[1]), month) : null;
}

/** @returns the month a `YYYY-MM-DD` (or `YYYY-MM`) lies in, or null */
export function monthOfDate(date: string): Month | null {
  return parseMonth(date.slice(0, 7));
}

/** @returns `YYYY-MM` */
export function formatMonth(month: Month): string {
  return `${String(yearOf(month)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}

export function firstMonthOf(year: number): Month {
  return year * 12;
}

export function lastMonthOf(year: number): Month {
  return year * 12 + 11;
}

/** When a day (`YYYY-MM-DD`) begins, as a month with its fraction. NaN where the text is no day. */
export function startOfDay(date: string): number {
  return pointOf(date, 1);
}

/** When a day (`YYYY-MM-DD`) is over, as a month with its fraction: the last day of a month ends where the next begins. */
export function endOfDay(date: string): number {
  return pointOf(date, 0);
}

function pointOf(date: string, before: 0 | 1): number {
  const month = monthOfDate(date) ?? Number.NaN;
  const days = new Date(Date.UTC(yearOf(month), (month % 12) + 1, 0)).getUTCDate();
  return month + (Number(date.slice(8, 10)) - before) / days;
}
