import { batch, type Signal, signal } from '@preact/signals-core';
import type { Context } from '../../ui/context.ts';
import type { Command } from './keys.ts';
import { reset, STOPPED, type Timer, toggled } from './timer.ts';

/** What the presenter holds besides story and step. */
export interface Control {
  readonly black: Signal<boolean>;
  readonly ahead: Signal<number | null>; // the picture is held; the step that is shown when it is let go
  readonly help: Signal<boolean>;
  readonly notes: Signal<boolean>;
  readonly digits: Signal<string>;
  readonly timer: Signal<Timer>;
  readonly notice: Signal<string>; // a sentence for the presenter; empty for none
  run(command: Command): void;
  /** Everything as it is when the stage is entered: the clock runs. */
  begin(): void;
}

/** @param speaker opens the speaker window */
export function createControl({ store, stories }: Context, speaker: () => void): Control {
  const control: Omit<Control, 'run' | 'begin'> = {
    black: signal(false),
    ahead: signal<number | null>(null),
    help: signal(false),
    notes: signal(false),
    digits: signal(''),
    timer: signal(STOPPED),
    notice: signal(''),
  };
  const { black, ahead, help, notes, timer } = control;
  const go = (step: number): void => {
    const count = stories.story.peek()?.steps.length ?? 1;
    const to = Math.max(1, Math.min(count, step));
    if (ahead.peek() === null) store.dispatch({ type: 'step', to, from: 'story' });
    else ahead.value = to;
  };
  const here = (): number => ahead.peek() ?? store.state.peek().story?.step ?? 1;
  const freeze = (): void => {
    const held = ahead.peek();
    ahead.value = held === null ? here() : null;
    if (held !== null && held !== store.state.peek().story?.step) go(held);
  };
  const leave = (): void => {
    if (help.peek()) help.value = false;
    else if (black.peek()) black.value = false;
    else if (notes.peek()) notes.value = false;
    else store.dispatch({ type: 'present', on: false, from: 'story' });
  };
  const run = (command: Command): void => {
    switch (command.kind) {
      case 'by':
        if (black.peek()) black.value = false;
        go(here() + command.by);
        break;
      case 'to':
        go(command.step);
        break;
      case 'black':
        black.value = !black.peek();
        break;
      case 'freeze':
        freeze();
        break;
      case 'timer':
        timer.value = toggled(timer.peek(), Date.now());
        break;
      case 'reset':
        timer.value = reset(timer.peek(), Date.now());
        break;
      case 'help':
        help.value = !help.peek();
        break;
      case 'notes':
        notes.value = !notes.peek();
        break;
      case 'speaker':
        speaker();
        break;
      case 'leave':
        leave();
        break;
    }
  };
  const begin = (): void => {
    batch(() => {
      for (const flag of [black, help, notes]) flag.value = false;
      ahead.value = null;
      control.notice.value = '';
      timer.value = toggled(STOPPED, Date.now());
    });
  };
  return { ...control, run, begin };
}
