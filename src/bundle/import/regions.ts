import { batch, signal } from '@preact/signals-core';
import type { ImportedRegion, ImportedRegions, ImportOutcome, Reading } from '../../model/imported.ts';
import { ACCEPT } from './formats.ts';
import { readFile } from './read.ts';

/**
 * The regions of one atlas. They are held in memory alone: a reload forgets them.
 * @param unnamed the name of the n-th region of a file that gives none
 */
export function createImportedRegions(
  unnamed: (number: number) => string,
  read: (file: File) => Promise<Reading> = readFile,
): ImportedRegions {
  const list = signal<readonly ImportedRegion[]>([]);
  const reading = signal<string | null>(null);
  const outcomes = signal<readonly ImportOutcome[]>([]);
  let count = 0;
  let queue: Promise<void> = Promise.resolve();

  const add = (file: string, { regions, faults, more }: Reading): void => {
    const added = regions.map((region, at): ImportedRegion => {
      count++;
      return { ...region, id: String(count), file, name: region.name ?? unnamed(at + 1) };
    });
    batch(() => {
      list.value = [...list.value, ...added];
      outcomes.value = [...outcomes.value, { file, added: added.length, faults, more }];
    });
  };
  const loadAll = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    // Faults that nobody has read yet stay beside the new ones.
    outcomes.value = outcomes.value.filter(({ faults }) => faults.length > 0);
    for (const file of files) {
      reading.value = file.name;
      add(file.name, await read(file));
    }
    reading.value = null;
  };
  return {
    list,
    reading,
    outcomes,
    accept: ACCEPT,
    load(files) {
      queue = queue.then(() => loadAll(files));
      return queue;
    },
    remove(ids) {
      list.value = list.value.filter(({ id }) => !ids.includes(id));
    },
    dismiss() {
      outcomes.value = [];
    },
  };
}
