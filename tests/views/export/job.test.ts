import { expect, test, vi } from 'vitest';
import { en } from '../../../src/text/en.ts';
import { createJob, type Steps } from '../../../src/views/export/job.ts';

const words = en.share.work;

test('a work tells how far it is, then what became of it', async () => {
  const job = createJob();
  const seen: unknown[] = [];
  const running = job.run(async ({ tell }) => {
    tell({ words: words.step(3, 12), part: 2 / 13 });
    seen.push(job.progress.peek());
    return words.done('a.pdf');
  }, words);
  await running;
  expect(seen).toEqual([{ words: 'Step 3 of 12', part: 2 / 13 }]);
  expect(job.progress.peek()).toBeNull();
  expect(job.outcome.peek()).toEqual({ kind: 'done', words: 'Saved as a.pdf' });
});

test('cancelling ends a work that would never answer, tells it, and lets the next begin', async () => {
  const job = createJob();
  let given: Steps | null = null;
  const running = job.run((steps) => {
    given = steps;
    return new Promise(() => undefined);
  }, words);
  job.cancel();
  await running;
  expect(job.outcome.peek()).toEqual({ kind: 'cancelled', words: words.cancelled });
  expect((given as Steps | null)?.signal.aborted).toBe(true);
  (given as Steps | null)?.tell({ words: 'late', part: 1 });
  expect(job.progress.peek()).toBeNull();
  await job.run(async () => 'again', words);
  expect(job.outcome.peek()?.words).toBe('again');
});

test('a fault is said with its reason; a second work does not begin beside the first', async () => {
  const job = createJob();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const second = vi.fn(async () => 'second');
  const running = job.run(async () => {
    await job.run(second, words);
    throw new Error('The server answered 500.');
  }, words);
  await running;
  expect(second).not.toHaveBeenCalled();
  expect(job.outcome.peek()).toEqual({ kind: 'failed', words: words.failed('The server answered 500.') });
  vi.restoreAllMocks();
});
