import type { Indicator } from './indicator.ts';
import { DISPLACEMENT } from './indicators/displacement.ts';
import { OFFICIAL } from './indicators/official.ts';
import { RATES } from './indicators/rate.ts';
import { GOVERNANCE } from './indicators/wgi.ts';

/** Every indicator, in the order of the list to choose from. */
export const INDICATORS: readonly Indicator[] = [...OFFICIAL, ...RATES, ...DISPLACEMENT, ...GOVERNANCE];

export function findIndicator(id: string | null): Indicator | null {
  return INDICATORS.find((indicator) => indicator.id === id) ?? null;
}
