import { compareText } from '../../lib/order.ts';
import type { SourceId } from '../../sources.ts';
import { type ViolenceEvent, withoutRepeatedIds } from './event.ts';

/** The file taken for a country and year, and those left out. */
export interface Choice {
  readonly iso3: string;
  readonly year: number;
  readonly chosen: FileShare;
  readonly left: readonly FileShare[];
}

interface FileShare {
  readonly source: SourceId;
  readonly events: readonly ViolenceEvent[];
  readonly deaths: number;
}

/** Full files first: they hold all precisions and say which; taken where two files carry the same deaths. */
const PREFERENCE: readonly SourceId[] = [
  'ucdp-ged-africa',
  'ucdp-ged-car',
  'ucdp-ged-sudan',
  'ucdp-ged-drc',
  'ucdp-ged-21',
];

/**
 * Takes one file per country and year: the one that carries more deaths, so the higher share of the official
 * figure; a union would count events twice that two releases hold under different ids or values.
 * @throws DataError when an event is left standing twice
 */
export function chooseFiles(events: readonly ViolenceEvent[]): readonly Choice[] {
  const groups = new Map<string, Map<SourceId, ViolenceEvent[]>>();
  for (const event of events) {
    const key = `${event.iso3} ${event.year}`;
    const files = groups.get(key) ?? new Map<SourceId, ViolenceEvent[]>();
    groups.set(key, files);
    const group = files.get(event.source);
    if (group) group.push(event);
    else files.set(event.source, [event]);
  }
  const choices = [...groups].sort(([a], [b]) => compareText(a, b)).map(([key, files]) => choose(key, files));
  withoutRepeatedIds(chosenEvents(choices), 'the chosen files');
  return choices;
}

/** @returns the events of the chosen files */
export function chosenEvents(choices: readonly Choice[]): readonly ViolenceEvent[] {
  return choices.flatMap((choice) => choice.chosen.events);
}

function choose(key: string, files: ReadonlyMap<SourceId, readonly ViolenceEvent[]>): Choice {
  const shares = [...files].map(
    ([source, events]): FileShare => ({
      source,
      events,
      deaths: events.reduce((sum, event) => sum + event.best, 0),
    }),
  );
  const [chosen, ...left] = shares.sort(
    (a, b) => b.deaths - a.deaths || PREFERENCE.indexOf(a.source) - PREFERENCE.indexOf(b.source),
  );
  if (!chosen) throw new Error(`No file for ${key}.`);
  return { iso3: key.slice(0, 3), year: Number(key.slice(4)), chosen, left };
}
