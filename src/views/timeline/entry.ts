import { type Month, monthOf, parseMonth } from '../../model/month.ts';

/**
 * Reads a month as a person writes it: `2013-04`, `2013-4`, `Apr 2013`, `april 2013`.
 * @param names lists of twelve month names, short and long
 * @returns null when it is none of these
 */
export function readMonth(text: string, names: readonly (readonly string[])[]): Month | null {
  const plain = text.trim().replace(/\s+/g, ' ');
  const digits = /^(\d{4})-(\d{1,2})$/.exec(plain);
  if (digits) return parseMonth(`${digits[1]}-${(digits[2] ?? '').padStart(2, '0')}`);
  const words = /^(\D+?)\.? (\d{4})$/.exec(plain);
  if (!words) return null;
  const wanted = (words[1] ?? '').toLocaleLowerCase();
  for (const list of names) {
    const at = list.findIndex((name) => name.toLocaleLowerCase() === wanted);
    if (at >= 0) return monthOf(Number(words[2]), at + 1);
  }
  return null;
}
