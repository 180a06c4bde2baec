import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type Intent, update } from './intents.ts';
import type { Limits, State } from './state.ts';

/** Holds the one State; `dispatch` is the only way to change it. */
export interface Store {
  readonly limits: Limits;
  readonly state: ReadonlySignal<State>;
  dispatch(intent: Intent): void;
}

export function createStore(limits: Limits, initial: State): Store {
  const state = signal(initial);
  return {
    limits,
    state,
    dispatch(intent) {
      state.value = update(limits, state.peek(), intent);
    },
  };
}
