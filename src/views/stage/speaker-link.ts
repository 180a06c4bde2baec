import { computed, effect, type ReadonlySignal } from '@preact/signals-core';
import type { Context } from '../../ui/context.ts';
import { type Channel, type Message, openChannel, SPEAKER_KEY } from './channel.ts';
import type { Control } from './control.ts';

/** How long a speaker window may take to answer before its notes are shown on the stage. */
const PATIENCE_MS = 5000;

export interface SpeakerLink {
  open(): void;
  destroy(): void;
}

/** Opens the speaker window and keeps it in step; where there is none, the notes stand on the stage, and it says so. */
export function createSpeakerLink(
  context: Context,
  control: () => Control,
  present: ReadonlySignal<boolean>,
): SpeakerLink {
  const { store, stories, text } = context;
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
    control().notes.value = true;
    control().notice.value = sentence;
  };
  const answered = (): void => {
    clearTimeout(waiting);
    if (control().notice.peek() !== words.silent) return;
    control().notes.value = false;
    control().notice.value = '';
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
        answered();
        stop?.();
        const both = [effect(tell), followPicture(context, (picture) => channel?.post(picture))];
        stop = () => {
          for (const one of both) one();
        };
      },
    );
    other = window.open(
      `${speakerPage(context)}#${SPEAKER_KEY}=${name}`,
      'mission-atlas-speaker',
      'popup,width=1280,height=760',
    );
    if (!other) {
      end();
      instead(words.blocked);
      return;
    }
    // A slow machine may still be opening it: it is listened for all the same.
    waiting = setTimeout(() => instead(words.silent), PATIENCE_MS);
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

/** A bare page stands beside the atlas for it; a briefing in one file has but itself. */
function speakerPage({ home }: Context): string {
  if (home !== '' || import.meta.env.MODE === 'briefing') return location.href.split('#')[0] ?? '';
  return new URL('speaker.html', document.baseURI).href;
}

/** Px of the small picture that the speaker sees. */
const PICTURE_WIDTH = 720;

/** Sends the map of each step once it stands; of one that was left meanwhile, nothing. */
function followPicture({ store, view }: Context, post: (message: Message) => void): () => void {
  const at = computed(() => store.state.value.story?.step ?? null);
  return effect(() => {
    const [step, take] = [at.value, view.picture?.value];
    if (step === null || !take) return;
    const { table, mandates } = store.state.peek().settings;
    if (table || mandates) {
      post({ kind: 'picture', step, url: null });
      return;
    }
    void take(devicePixelRatio).then((canvas) => {
      if (at.peek() === step) post({ kind: 'picture', step, url: smaller(canvas) });
    });
  });
}

function smaller(from: HTMLCanvasElement): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE_WIDTH;
  canvas.height = Math.round((PICTURE_WIDTH * from.height) / Math.max(1, from.width));
  const context = canvas.getContext('2d');
  context?.drawImage(from, 0, 0, canvas.width, canvas.height);
  return context && canvas.toDataURL('image/jpeg', 0.8);
}
