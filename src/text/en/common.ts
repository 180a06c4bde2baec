import type { Month } from '../../model/month.ts';
import type { Mode, Window } from '../../model/state.ts';
import { formatDate, formatMonthName, formatNumber, formatShare } from '../format.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

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
  types: ['state-based', 'non-state', 'against civilians'],
  causes: ['malicious act', 'accident', 'illness', 'other'],
  noData: 'no data',
  notApplicable: 'not applicable',
  close: 'Close',
  retry: 'Try again',
};
