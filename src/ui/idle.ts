const SLICE = 10; // ms: no frame and no letter waits longer

/** Does a long work in slices while the browser has nothing else to do. @param work takes as long as `more`; true when done */
export function whenIdle(work: (more: () => boolean) => boolean): () => void {
  let handle = 0;
  const slice = (): void => {
    const end = performance.now() + SLICE;
    if (!work(() => performance.now() < end)) next();
  };
  // Safari tells no idle time.
  const [ask, cancel] =
    'requestIdleCallback' in globalThis
      ? [() => requestIdleCallback(slice), (asked: number) => cancelIdleCallback(asked)]
      : [() => Number(setTimeout(slice, 2 * SLICE)), (asked: number) => clearTimeout(asked)];
  const next = (): void => {
    handle = ask();
  };
  next();
  return () => cancel(handle);
}
