import type { Mode, Window } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';
import { endAt, shifted } from './brush.ts';

/** What a person can do here, as intents of the timeline. A hand on the window ends the playing. */
export interface Actions {
  move(window: Window): void;
  mode(mode: Mode): void;
  step(direction: 1 | -1): void;
  play(): void;
}

export function createActions({ store }: Context, domain: () => Window, step: () => number): Actions {
  const move = (window: Window): void => {
    const { window: now, playing } = store.state.peek();
    if (window.from === now.from && window.to === now.to) return;
    if (playing) store.dispatch({ type: 'play', playing: false, from: 'timeline' });
    store.dispatch({ type: 'window', window, from: 'timeline' });
  };
  return {
    move,
    mode: (mode) => store.dispatch({ type: 'mode', mode, from: 'timeline' }),
    step: (direction) => {
      const { mode, window } = store.state.peek();
      const { from, to } = domain();
      const months = direction * step();
      const last = Math.min(to, Math.max(from, window.to + months));
      move(mode === 'range' ? shifted(window, months, { from, to }) : endAt(mode, window, last));
    },
    play: () => store.dispatch({ type: 'play', playing: !store.state.peek().playing, from: 'timeline' }),
  };
}
