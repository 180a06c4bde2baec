import type { Reading } from '../../model/imported.ts';
import { formatOf } from './formats.ts';

/** What a page sends: the name tells the format. */
export interface Job {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What comes back: a reading, or why there is none. */
export type Answer = { readonly reading: Reading } | { readonly failure: string };

self.addEventListener('message', ({ data }: MessageEvent<Job>) => {
  read(data).then(
    (reading) => self.postMessage({ reading } satisfies Answer),
    (cause: Error) => self.postMessage({ failure: cause.message } satisfies Answer),
  );
});

async function read({ name, bytes }: Job): Promise<Reading> {
  const format = formatOf(name);
  if (!format) throw new Error(`${name}: no format of this name.`);
  return (await format.reader())(bytes);
}
