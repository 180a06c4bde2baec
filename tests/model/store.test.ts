import { effect, signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { initialState } from '../../src/model/state.ts';
import { createStore } from '../../src/model/store.ts';
import { LIMITS } from './limits.ts';

test('an effect that sends an intent does not follow the state by that', () => {
  const store = createStore(LIMITS, initialState(LIMITS));
  const trigger = signal(0);
  let runs = 0;
  const stop = effect(() => {
    runs += 1;
    store.dispatch({ type: 'query', query: `mali ${trigger.value}`, from: 'list' });
  });
  store.dispatch({ type: 'query', query: 'sudan', from: 'list' });
  expect(runs).toBe(1);
  trigger.value = 1;
  expect(runs).toBe(2);
  expect(store.state.peek().query).toBe('mali 1');
  stop();
});
