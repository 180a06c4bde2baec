import { IMPORT_LIMITS, type Reading } from '../../model/imported.ts';
import { fault } from './fault.ts';
import { FORMATS, type Format, formatOf } from './formats.ts';
import type { Answer, Job } from './worker.ts';

/** From here on a file is read in a worker: the checker takes about 0.4 s a megabyte. A page of one file has no worker. */
const HEAVY = import.meta.env.MODE === 'briefing' ? Number.POSITIVE_INFINITY : 250e3;

/** Reads one file by its format; everything that goes wrong is a fault. */
export async function readFile(file: File): Promise<Reading> {
  const format = formatOf(file.name);
  if (!format) return refused('format', FORMATS.flatMap(({ endings }) => endings).join(', '));
  if (file.size > IMPORT_LIMITS.bytes) return refused('size', String(file.size));
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return bytes.length > HEAVY ? await readAside(file.name, bytes) : await readHere(format, bytes);
  } catch (cause) {
    return refused('unreadable', (cause as Error).message);
  }
}

function refused(code: 'format' | 'size' | 'unreadable', value: string): Reading {
  return { regions: [], faults: [fault(code, value)], more: 0 };
}

async function readHere(format: Format, bytes: Uint8Array): Promise<Reading> {
  return (await format.reader())(bytes);
}

function readAside(name: string, bytes: Uint8Array): Promise<Reading> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<Reading>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) =>
      'reading' in data ? resolve(data.reading) : reject(new Error(data.failure));
    worker.onerror = ({ message }) => reject(new Error(message || 'the worker did not start'));
  });
  worker.postMessage({ name, bytes } satisfies Job, [bytes.buffer]);
  return answer.finally(() => worker.terminate());
}
