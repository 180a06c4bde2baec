import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { type Intent, update } from './intents.ts';
import type { Limits, Settings, State } from './state.ts';
import { settle } from './tell.ts';

/** Holds the one State; `dispatch` is the only way to change it. */
export interface Store {
  readonly limits: Limits; // ask anew: its stories arrive later than the rest
  readonly state: ReadonlySignal<State>;
  readonly settings: ReadonlySignal<Settings>; // of the state, for who must not follow each step of the window
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
    settings: computed(() => state.value.settings),
    dispatch(intent) {
      state.value = update(limits, state.peek(), intent);
    },
    learn(stories) {
      limits = { ...limits, stories };
      state.value = settle(limits, state.peek());
    },
  };
}
