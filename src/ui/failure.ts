import type { ResourceName } from '../model/bundle.ts';
import type { Context } from './context.ts';

/** What figures and marks of organised violence are made of. */
export const VIOLENCE: readonly ResourceName[] = ['violence-places', 'violence-cells'];

/** Sentences: which data are not there, and why. */
export interface Failure {
  readonly what: string;
  readonly why: string;
}

/** The first of some resources that could not be had; null where none failed. */
export function failureOf(
  { source, text }: Pick<Context, 'source' | 'text'>,
  names: readonly ResourceName[],
): Failure | null {
  const { failures, info } = source.bundle.value;
  const failed = names.find((name) => failures.has(name));
  if (failed === undefined) return null;
  return { what: text.app.missing(info.get(failed)?.title ?? failed), why: failures.get(failed) ?? '' };
}
