import { html, type TemplateResult } from 'lit-html';
import { type Cell, NOT_APPLICABLE } from '../../analysis/rows.ts';
import { formatMonth } from '../../model/month.ts';
import type { Text } from '../../text/en.ts';
import type { CsvValue } from '../shared/csv.ts';
import type { Kind } from './sheet.ts';

/** "Not applicable" in a file; "not given" is an empty value, and zero is 0. */
const CSV_NOT_APPLICABLE = 'n/a';

/** A value as it is read: a hatch is not given, a dot is not applicable, a zero is written. */
export function showCell(value: Cell, kind: Kind, text: Text): TemplateResult | string {
  const { table } = text;
  if (value === null) {
    return html`<span class="no-data" role="img" aria-label=${table.notGiven} title=${table.notGiven}></span>`;
  }
  if (value === NOT_APPLICABLE) {
    return html`<span class="not-applicable" role="img" aria-label=${table.notApplicable} title=${table.notApplicable}>·</span>`;
  }
  return wordsOf(value, kind, text);
}

/** A value in words, as a person reads and looks for it. */
export function wordsOf(value: number | string, kind: Kind, { common }: Text): string {
  if (kind === 'date') return common.date(String(value), String(value).length > 7 ? 'day' : 'month');
  if (typeof value === 'string') return value;
  switch (kind) {
    case 'share':
      return common.share(value);
    case 'degrees':
      return common.number(value, 3);
    case 'month':
      return common.month(value);
    case 'year':
      return String(value);
    default:
      return common.number(value);
  }
}

/** A value as a file has it: plain numbers, `YYYY-MM`, words. */
export function csvCell(value: Cell, kind: Kind): CsvValue {
  if (value === NOT_APPLICABLE) return CSV_NOT_APPLICABLE;
  if (typeof value !== 'number') return value;
  if (kind === 'month') return formatMonth(value);
  return kind === 'share' ? Number(value.toFixed(4)) : value;
}
