import type { Month } from '../../model/month.ts';

const YEAR = 12;

/**
 * Where a key takes a slider's value, or null when the key is not one of a slider's.
 * @param unit months of the smallest step: a year where windows snap to years
 */
export function keyTarget(
  key: string,
  shift: boolean,
  value: Month,
  min: Month,
  max: Month,
  unit = 1,
): Month | null {
  const clamp = (month: Month): Month => Math.min(max, Math.max(min, month));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return clamp(value + (shift ? YEAR : unit));
    case 'ArrowLeft':
    case 'ArrowDown':
      return clamp(value - (shift ? YEAR : unit));
    case 'PageUp':
      return clamp(value + YEAR);
    case 'PageDown':
      return clamp(value - YEAR);
    case 'Home':
      return min;
    case 'End':
      return max;
    default:
      return null;
  }
}
