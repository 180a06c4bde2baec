const TURN = 40; // ms: with what the browser adds, no task of the opening holds up an answer for long

/** Gives the browser its turn: fulfilled in a task of its own. */
export function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

/** Shares a long work among tasks: asked between two parts of it, gives the browser its turn once one has lasted. */
export function createTurns(): () => Promise<void> {
  let began = 0; // what came before the first part has a task of its own
  return async () => {
    if (performance.now() - began < TURN) return;
    await nextTask();
    began = performance.now();
  };
}
