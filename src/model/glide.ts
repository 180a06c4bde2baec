import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { State, Window } from './state.ts';

/** The clock of the page, so that a test can be its own. */
export interface Clock {
  request(callback: (time: number) => void): number;
  cancel(handle: number): void;
}

/** Between two steps of a story the window glides; `window` is where it is meanwhile, null while it rests. */
export interface Glide {
  readonly window: ReadonlySignal<Window | null>;
  stop(): void;
}

export const GLIDE_MS = 600;

/** @param still whether nothing may move */
export function createGlide(state: ReadonlySignal<State>, clock: Clock, still: () => boolean): Glide {
  const window = signal<Window | null>(null);
  let last = state.peek();
  let handle: number | null = null;
  const rest = (): void => {
    if (handle !== null) clock.cancel(handle);
    handle = null;
    window.value = null;
  };
  const run = (from: Window, to: Window): void => {
    let began: number | null = null;
    window.value = from;
    const frame = (time: number): void => {
      began ??= time;
      const part = Math.min(1, (time - began) / GLIDE_MS);
      if (part >= 1) rest();
      else {
        window.value = between(from, to, part * part * (3 - 2 * part));
        handle = clock.request(frame);
      }
    };
    handle = clock.request(frame);
  };
  const stop = effect(() => {
    const next = state.value;
    const before = last;
    last = next;
    if (next === before) return;
    untracked(() => {
      const from = window.peek() ?? before.window;
      if (next.window === before.window) return;
      rest();
      if (turnsStep(before, next) && !still()) run(from, next.window);
    });
  });
  return {
    window,
    stop() {
      stop();
      rest();
    },
  };
}

/** Only the same subject's window glides: another has an axis of its own. */
function turnsStep(before: State, next: State): boolean {
  return (
    next.from === 'story' &&
    next.story !== null &&
    next.mission === before.mission &&
    next.region === before.region &&
    next.mode === before.mode
  );
}

function between(a: Window, b: Window, part: number): Window {
  const mix = (from: number, to: number): number => Math.round(from + (to - from) * part);
  return { from: mix(a.from, b.from), to: mix(a.to, b.to) };
}
