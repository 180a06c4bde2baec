import { computed, effect } from '@preact/signals-core';
import type { Clock } from '../../model/glide.ts';
import type { Mode, Window } from '../../model/state.ts';
import type { Store } from '../../model/store.ts';
import { type Plan, paceOf, planOf, play } from './player.ts';

interface Paused {
  readonly plan: Plan;
  readonly mode: Mode;
  readonly window: Window;
}

export interface Playback {
  /** What pressing play would do now. */
  plan(mode: Mode, window: Window, domain: Window): Plan;
  destroy(): void;
}

const CLOCK: Clock = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
};

/** Runs while the state says so; stops at the end, and while the tab is hidden. */
export function createPlayback(
  store: Store,
  domain: () => Window,
  step: () => number,
  speed: () => number,
): Playback {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const playing = computed(() => store.state.value.playing);
  const halt = (): void => store.dispatch({ type: 'play', playing: false, from: 'player' });
  let paused: Paused | null = null;

  // A range that was growing goes on from where it was paused; its plan cannot be told from the window alone.
  const plan = (mode: Mode, window: Window, span: Window): Plan => {
    const resumes =
      paused?.mode === mode && paused.window.from === window.from && paused.window.to === window.to;
    return paused && resumes ? { ...paused.plan, begin: window } : planOf(mode, window, span);
  };

  const stop = effect(() => {
    if (!playing.value) return;
    const { mode, window } = store.state.peek();
    const running = plan(mode, window, domain());
    const end = play(
      running,
      {
        window: () => store.state.peek().window,
        pace: () => paceOf(running, step(), still.matches, speed()),
        move: (next) => store.dispatch({ type: 'window', window: next, from: 'player' }),
        stop: halt,
      },
      CLOCK,
    );
    return () => {
      end();
      const left = store.state.peek();
      const unfinished = left.mode === 'range' && running.kind === 'grow' && left.window.to < running.end;
      paused = unfinished ? { plan: running, mode: left.mode, window: left.window } : null;
    };
  });

  const hidden = (): void => {
    if (document.hidden) halt();
  };
  document.addEventListener('visibilitychange', hidden);
  return {
    plan,
    destroy() {
      stop();
      document.removeEventListener('visibilitychange', hidden);
    },
  };
}
