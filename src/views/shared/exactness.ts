import type { ExactEvent } from '../../analysis/events.ts';
import type { Text } from '../../text/en.ts';

/** Its file holds where_prec 1 and 2 and does not say which. */
const AT_MOST_2 = 'ucdp-ged-21';

/** How exactly the place of an event is known, in words. */
export function placeExactness({ precision, source }: ExactEvent, { events }: Text): string {
  if (precision === null) return events.precisionNotGiven;
  return source === AT_MOST_2 && precision === 2 ? events.atMost : events.placePrecision(precision);
}
