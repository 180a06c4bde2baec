import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type Intent, update } from './intents.ts';
import type { Limits, State } from './state.ts';
import { settle } from './tell.ts';

/** Holds the one State; `dispatch` is the only way to change it. */
export interface Store {
  readonly limits: Limits; // ask anew: its stories arrive later than the rest
  readonly state: ReadonlySignal<State>;
  dispatch(intent: Intent): void;
  /** Takes in the stories that are known; one that a link named is then shown, or dropped with a note. */
  learn(stories: NonNullable<Limits['stories']>): void;
}

export function createStore(given: Limits, initial: State): Store {
  const state = signal(initial);
  let limits = given;
  return {
    get limits() {
      return limits;
    },
    state,
    dispatch(intent) {
      state.value = update(limits, state.peek(), intent);
    },
    learn(stories) {
      limits = { ...limits, stories };
      state.value = settle(limits, state.peek());
    },
  };
}
