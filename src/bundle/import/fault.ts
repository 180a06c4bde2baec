import type { FaultCode, ImportFault } from '../../model/imported.ts';

/** Longest value that a fault repeats. */
const MAX_VALUE = 60;

export function fault(
  code: FaultCode,
  value: string,
  where: Partial<Omit<ImportFault, 'code' | 'value'>> = {},
): ImportFault {
  return { code, value: shorten(value), line: null, feature: null, name: null, corner: null, ...where };
}

/** A value as the file has it: blanks as one, cut where it is long. */
export function shorten(text: string, most = MAX_VALUE): string {
  const plain = text
    .slice(0, most * 8)
    .replace(/\s+/g, ' ')
    .trim();
  const signs = [...plain];
  return signs.length > most || text.length > most * 8 ? `${signs.slice(0, most - 1).join('')}…` : plain;
}
