import type { Month } from '../../model/month.ts';
import type { Mode, Window } from '../../model/state.ts';
import { formatDate, formatMonthName, formatNumber, formatShare } from '../format.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const TYPES = ['state-based', 'non-state', 'against civilians'];

/** "1 death", "2 deaths". */
export function count(value: number, one: string, many: string): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}

const month = (value: Month): string => formatMonthName(MONTHS, value);
const range = ({ from, to }: Window): string => (from === to ? month(to) : `${month(from)} – ${month(to)}`);

export const common = {
  number: formatNumber,
  share: formatShare,
  months: MONTHS,
  month,
  range,
  date: (date: string, precision: 'day' | 'month'): string => formatDate(MONTHS, date, precision),
  mode: { date: 'At date', range: 'Range', cumulative: 'Cumulative' } satisfies Record<Mode, string>,
  types: TYPES,
  /** Which types count, where not all do: "state-based only"; empty where all do. */
  onlyTypes: (shown: readonly boolean[]): string => {
    const kept = TYPES.filter((_, at) => shown[at]);
    if (kept.length === TYPES.length) return '';
    return kept.length === 0 ? 'no type of violence' : `${kept.join(' and ')} only`;
  },
  causes: ['malicious act', 'accident', 'illness', 'other'],
  noData: 'no data',
  sourceOf: (title: string, sources: readonly string[]): string => `${title}: from ${sources.join('; ')}`,
  notApplicable: 'not applicable',
  close: 'Close',
  retry: 'Try again',
};
