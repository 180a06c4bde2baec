import { ints, type Table, valueAt } from '../../model/table.ts';
import { lastOf } from '../indicator.ts';

/** First and last year in which the official totals have a state; they have one row for every state and year. */
export interface StateSpan {
  readonly from: number;
  readonly to: number;
}

export interface States {
  readonly spans: ReadonlyMap<string, StateSpan>;
  readonly first: number; // of the table
  readonly last: number;
}

/** @param countryYear the resource of official totals */
export const statesOf = lastOf((countryYear: Table): States => {
  const spans = new Map<string, StateSpan>();
  const year = ints(countryYear, 'year');
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (let row = 0; row < countryYear.rows; row++) {
    const iso3 = String(valueAt(countryYear, 'iso3', row));
    const at = year[row] ?? 0;
    const known = spans.get(iso3) ?? { from: at, to: at };
    spans.set(iso3, { from: Math.min(known.from, at), to: Math.max(known.to, at) });
    [first, last] = [Math.min(first, at), Math.max(last, at)];
  }
  return { spans, first, last };
});

/** @returns the states of the table that were none in any of the years: their land was another state's */
export function absentIn({ spans, last }: States, from: number, to: number): readonly string[] {
  return [...spans]
    .filter(([, span]) => span.from > to || (span.to < from && span.to < last))
    .map(([iso3]) => iso3);
}
