const TURN = 40; // ms: with what the browser adds, no task of the opening holds up an answer for long

/** Shares a long work among tasks: asked between two parts of it, gives the browser its turn once one has lasted. */
export function createTurns(): () => Promise<void> | undefined {
  let began = 0; // what came before the first part has a task of its own
  return () => {
    if (performance.now() - began < TURN) return undefined;
    return new Promise((done) => {
      setTimeout(() => {
        began = performance.now();
        done();
      });
    });
  };
}
