import { effect } from '@preact/signals-core';

/** Fulfilled once a condition of signals holds, at once where it does already. */
export function until(holds: () => boolean): Promise<void> {
  return new Promise((done) => {
    let stop: (() => void) | null = null;
    let over = false;
    stop = effect(() => {
      if (over || !holds()) return;
      over = true;
      done();
      queueMicrotask(() => stop?.());
    });
  });
}
