import { type Signal, signal } from '@preact/signals-core';

/** How far a work has come, in words; `part` of 0..1 where it is known. */
interface Progress {
  readonly words: string;
  readonly part: number | null;
}

type Outcome = { readonly kind: 'done' | 'failed' | 'cancelled'; readonly words: string };

export interface Job {
  readonly progress: Signal<Progress | null>; // null: nothing is under way
  readonly outcome: Signal<Outcome | null>; // of the last one
  /** Runs one work at a time; a second one while the first is under way is not begun. */
  run(work: (step: Steps) => Promise<string>, words: JobWords): Promise<void>;
  cancel(): void;
}

/** What a work is given: how to tell how far it is, and when to give up. */
export interface Steps {
  readonly signal: AbortSignal;
  tell(progress: Progress): void;
}

interface JobWords {
  readonly start: string;
  readonly cancelled: string;
  readonly failed: (reason: string) => string;
}

export function createJob(): Job {
  const progress = signal<Progress | null>(null);
  const outcome = signal<Outcome | null>(null);
  let stop: AbortController | null = null;
  return {
    progress,
    outcome,
    async run(work, words) {
      if (stop) return;
      const own = new AbortController();
      stop = own;
      outcome.value = null;
      progress.value = { words: words.start, part: null };
      const tell = (next: Progress): void => {
        if (!own.signal.aborted) progress.value = next;
      };
      try {
        // A map that is taken down never answers: who cancels does not wait for it.
        const name = await Promise.race([work({ signal: own.signal, tell }), aborted(own.signal)]);
        outcome.value = { kind: 'done', words: name };
      } catch (fault) {
        outcome.value = own.signal.aborted
          ? { kind: 'cancelled', words: words.cancelled }
          : { kind: 'failed', words: words.failed((fault as Error).message) };
        if (!own.signal.aborted) console.error(fault);
      } finally {
        stop = null;
        progress.value = null;
      }
    },
    cancel: () => stop?.abort(),
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason as Error), { once: true });
  });
}
