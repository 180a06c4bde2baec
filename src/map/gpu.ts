const PATIENCE = 3000; // ms after which nobody waits any longer for a worker that does not answer

/**
 * Whoever asks the GPU for a context waits until all is done that it was asked for before: while a page opens that is
 * its whole first picture, and the page would stand still. A worker waits in its place.
 */
export function gpuAtRest(): Promise<void> {
  if (import.meta.env.MODE === 'briefing') return Promise.resolve(); // one file: it may start no worker
  return new Promise((done) => {
    let worker: Worker | null = null;
    const end = (): void => {
      clearTimeout(late);
      worker?.terminate();
      done();
    };
    const late = setTimeout(end, PATIENCE);
    try {
      worker = new Worker(new URL('./gpu-worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', end);
      worker.addEventListener('error', end);
    } catch (fault) {
      // A page of another origin may start none: then the map begins at once.
      if ((fault as Error).name !== 'SecurityError') throw fault;
      end();
    }
  });
}
