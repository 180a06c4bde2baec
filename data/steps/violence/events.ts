import type { Reader } from '../../lib/reader.ts';
import { type ViolenceEvent, withoutRepeatedIds } from './event.ts';
import { readGed21 } from './ged-21.ts';
import { readGedAfrica } from './ged-africa.ts';
import { readGedCar } from './ged-car.ts';
import { readGedDrc } from './ged-drc.ts';
import { readGedSudan } from './ged-sudan.ts';

const READERS = [readGed21, readGedAfrica, readGedCar, readGedSudan, readGedDrc];

/** Every event of every file with coordinates; the same event may stand in two files, never twice in one. */
export function readEvents(sources: Reader): readonly ViolenceEvent[] {
  return READERS.flatMap((read) => {
    const events = read(sources);
    return withoutRepeatedIds(events, events[0]?.source ?? 'events');
  });
}
