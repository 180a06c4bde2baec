import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { Context } from '../../ui/context.ts';
import { type Channel, openChannel, SPEAKER_KEY } from './channel.ts';
import type { Control } from './control.ts';

/** How long a speaker window may take to answer before its notes are shown on the stage. */
const PATIENCE_MS = 5000;

export interface SpeakerLink {
  open(): void;
  destroy(): void;
}

/** Opens the speaker window and keeps it in step; where there is none, the notes stand on the stage, and it says so. */
export function createSpeakerLink(
  { store, stories, text }: Context,
  control: () => Control,
  present: ReadonlySignal<boolean>,
): SpeakerLink {
  const words = text.stage;
  let channel: Channel | null = null;
  let other: Window | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | null = null;
  const end = (): void => {
    clearTimeout(waiting);
    stop?.();
    channel?.post({ kind: 'over' });
    channel?.close();
    [channel, other, stop] = [null, null, null];
  };
  const instead = (sentence: string): void => {
    end();
    control().notes.value = true;
    control().notice.value = sentence;
  };
  const tell = (): void => {
    const record = stories.story.value;
    const at = store.state.value.story;
    if (!record || !at) return;
    const { ahead, black, timer } = control();
    channel?.post({
      kind: 'told',
      record,
      step: at.step,
      ahead: ahead.value,
      black: black.value,
      timer: timer.value,
      theme: store.state.value.theme,
    });
  };
  const open = (): void => {
    if (other && !other.closed) {
      other.focus();
      return;
    }
    end();
    const name = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
    channel = openChannel(
      name,
      () => other,
      (message) => {
        if (message.kind === 'ask') control().run(message.command);
        if (message.kind === 'bye') end();
        if (message.kind !== 'hello') return;
        clearTimeout(waiting);
        stop?.();
        stop = effect(tell);
      },
    );
    const [page] = location.href.split('#');
    other = window.open(
      `${page}#${SPEAKER_KEY}=${name}`,
      'mission-atlas-speaker',
      'popup,width=1280,height=760',
    );
    if (!other) instead(words.blocked);
    else waiting = setTimeout(() => instead(words.silent), PATIENCE_MS);
  };
  const stopPresent = effect(() => {
    if (!present.value) end();
  });
  return {
    open,
    destroy() {
      stopPresent();
      end();
    },
  };
}
