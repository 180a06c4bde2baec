import type { Month } from '../model/month.ts';

const THIN_SPACE = '\u202f'; // the one at which no line breaks
const WORD_JOINER = '\u2060';
const MINUS = '\u2212';

/** Whole numbers by a narrow space that no line breaks at, `1 359`; decimals kept as given; minus is U+2212. */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? MINUS : '';
  return sign + grouped + (fraction ? `.${fraction}` : '');
}

/** `11 987–15 627`: no line breaks at its dash. */
export function formatRange(low: number, high: number): string {
  return `${formatNumber(low)}–${WORD_JOINER}${formatNumber(high)}`;
}

/** `2020–2023`, or the one year: no line breaks at its dash. */
export function formatYears(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${WORD_JOINER}${to}`;
}

/** Without the sign that holds a range together, for who breaks lines at spaces alone and has faces without it. */
export function withoutJoiner(text: string): string {
  return text.replaceAll(WORD_JOINER, '');
}

/** A share of 0..1 as a percentage: one decimal, none at 100. */
export function formatShare(share: number): string {
  const percent = share * 100;
  return `${formatNumber(percent, percent < 100 && percent >= 0.05 ? 1 : 0)}${THIN_SPACE}%`;
}

/** `Apr 2013` after a list of twelve short names. */
export function formatMonthName(names: readonly string[], month: Month): string {
  return `${names[month % 12] ?? ''} ${Math.floor(month / 12)}`;
}

/** `25 Apr 2013`, or `Apr 2013` where only the month is known. */
export function formatDate(names: readonly string[], date: string, precision: 'day' | 'month'): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = `${names[(month ?? 1) - 1] ?? ''} ${year}`;
  return precision === 'day' ? `${day} ${name}` : name;
}
