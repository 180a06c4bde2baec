import { expect, test } from 'vitest';
import { type Clock, createGlide, GLIDE_MS } from '../../src/model/glide.ts';
import { monthOf } from '../../src/model/month.ts';
import { initialState } from '../../src/model/state.ts';
import { createStore } from '../../src/model/store.ts';
import { LIMITS } from './limits.ts';

/** Frames that come when the test says so. */
function handClock(): Clock & { tick(time: number): void } {
  const waiting = new Map<number, (time: number) => void>();
  let last = 0;
  return {
    request(callback) {
      waiting.set(++last, callback);
      return last;
    },
    cancel: (handle) => void waiting.delete(handle),
    tick(time) {
      const due = [...waiting.values()];
      waiting.clear();
      for (const callback of due) callback(time);
    },
  };
}

function glideFrom(still: boolean) {
  const store = createStore(LIMITS, initialState(LIMITS));
  const clock = handClock();
  const glide = createGlide(store.state, clock, () => still);
  store.dispatch({ type: 'story', id: 'mali', from: 'story' }); // another subject: no glide
  expect(glide.window.value).toBeNull();
  store.dispatch({ type: 'step', to: 2, from: 'story' });
  return { store, clock, glide };
}

test('the window glides from one step to the next and comes to rest', () => {
  const { store, clock, glide } = glideFrom(false);
  expect(glide.window.value).toEqual({ from: monthOf(2013, 4), to: monthOf(2023, 12) });
  clock.tick(1000);
  clock.tick(1000 + GLIDE_MS / 2); // half way: 105 months from April 2013 to January 2022, 12 back from December 2023
  expect(glide.window.value).toEqual({ from: monthOf(2013, 4) + 53, to: monthOf(2023, 12) - 6 });
  clock.tick(1000 + GLIDE_MS);
  expect(glide.window.value).toBeNull();
  expect(store.state.peek().window).toEqual({ from: monthOf(2022, 1), to: monthOf(2022, 12) });
});

test('what a person does meanwhile ends it; reduced motion has none', () => {
  const { store, glide } = glideFrom(false);
  const window = { from: monthOf(2015, 1), to: monthOf(2015, 12) };
  store.dispatch({ type: 'window', window, from: 'timeline' });
  expect(glide.window.value).toBeNull();
  expect(glideFrom(true).glide.window.value).toBeNull();
});
