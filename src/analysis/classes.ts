/** Limits between classes, ascending: one class more than limits. A value on a limit is in the class above it. */
export type Breaks = readonly number[];

/** What a class holds: from `from` (null: anything less) to under `to` (null: anything more). */
export interface ClassRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** @returns the class of a value: 0 for the least, `breaks.length` for the most */
export function classOf(value: number, breaks: Breaks): number {
  let at = 0;
  while (at < breaks.length && value >= (breaks[at] ?? Number.POSITIVE_INFINITY)) at++;
  return at;
}

/** @returns every class from the least up, for a legend */
export function classRanges(breaks: Breaks): readonly ClassRange[] {
  return [...breaks, null].map((to, at) => ({ from: breaks[at - 1] ?? null, to }));
}
