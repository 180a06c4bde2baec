import { type Day, firstDayOf, formatDay, lastDayOf } from '../../model/day.ts';
import { monthOfDate } from '../../model/month.ts';
import { formatNumber, formatRange } from '../format.ts';
import { common, count } from './common.ts';
import { PLACE_PRECISION } from './places.ts';

/** UCDP's date_prec. */
const DATE_PRECISION: Readonly<Record<number, string>> = {
  1: 'exact day',
  2: 'within 2–6 days',
  3: 'within the week',
  4: 'month only, or within 8–31 days',
  5: 'within more than a month',
};

const WEEK = 3;
const MONTH = 4;

const date = (day: Day): string => common.date(formatDay(day), 'day');

/** Days as they are written: `14–16 Mar 2019`, `28 Feb – 2 Mar 2019`; the same month and year only once. */
function span(start: Day, end: Day): string {
  if (start === end) return date(start);
  const [from, to] = [date(start), date(end)];
  const [day = '', month = '', year = ''] = from.split(' ');
  const [, endMonth, endYear] = to.split(' ');
  if (year !== endYear) return `${from} – ${to}`;
  return month === endMonth ? `${day}–${to}` : `${day} ${month} – ${to}`;
}

/** First and last day as a source gives them, with UCDP's date_prec. */
interface When {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly datePrecision: number | null;
  readonly year: number;
}

/** When an event was, no more exactly than its source says. */
function when({ start, end, datePrecision, year }: When): string {
  if (start === null) return String(year);
  if (end === null) return date(start);
  const month = monthOfDate(formatDay(start)) ?? 0;
  const whole = start === firstDayOf(month) && end === lastDayOf(month);
  if (datePrecision === MONTH && whole) return common.month(month);
  return datePrecision === WEEK ? `week of ${span(start, end)}` : span(start, end);
}

/** What the source says of the days: how exact they are, or that it does not say. */
function whenNote({ start, end, datePrecision }: When): string {
  if (start === null) return 'day not given';
  if (end === null)
    return datePrecision === null ? 'first day; last day not given' : dateExactness(datePrecision);
  return datePrecision === null ? 'exactness of the days not given' : dateExactness(datePrecision);
}

const dateExactness = (precision: number): string => DATE_PRECISION[precision] ?? common.noData;

export const events = {
  /** From the first event's first day to the last event's: not one event that long. */
  starts: (first: Day, last: Day): string =>
    first === last ? `starting ${date(first)}` : `starting ${span(first, last)}`,
  when,
  whenNote,
  datePrecision: dateExactness,
  placePrecision: (precision: number): string => PLACE_PRECISION[precision] ?? common.noData,
  title: (place: string): string => `Events at ${place}`,
  close: 'Close the list of events',
  scroll: 'Events, newest first',
  all: (events: number): string =>
    events === 1 ? 'Open in the table' : `All ${formatNumber(events)} in the table`,
  count: (events: number): string => count(events, 'event', 'events'),
  shown: (shown: number, all: number): string =>
    `the ${formatNumber(shown)} newest of ${count(all, 'event', 'events')}`,
  deaths: (value: number): string => count(value, 'death', 'deaths'),
  range: (low: number, high: number): string => `low ${formatNumber(low)}, high ${formatNumber(high)}`,
  rangeNotGiven: 'low and high not given',
  dyadNotGiven: 'sides not given',
  precisionNotGiven: 'precision of the place not given',
  atMost: 'exact place or within about 25 km',
  reports: (reports: number): string => count(reports, 'report', 'reports'),
  reportsNotGiven: 'number of reports not given',
  by: (office: string): string => `by ${office}`,
  id: (id: number): string => `UCDP event ${id}`,
  idNotGiven: 'no UCDP id',
  preliminary: 'preliminary',
  none: (window: string): string => `No event starts here in ${window}.`,
  loading: 'The days of these events are loading.',
  failed: 'The days of these events could not be loaded; the sums by month stay.',
  absent: 'The days of these events are not in this data package; the sums by month are.',
  rule: 'An event belongs to the month it starts in. Each has its own low and high estimate.',
  sumRange: (low: number, high: number): string => `sum of low–high estimates ${formatRange(low, high)}`,
  sumPartly: (low: number, high: number): string =>
    `sum of low–high estimates ${formatRange(low, high)}, not given for some`,
  card: {
    label: 'Events',
    value: (events: number, days: string): string =>
      `${count(events, 'event', 'events')}, ${days}. Press for each one.`,
  },
};
