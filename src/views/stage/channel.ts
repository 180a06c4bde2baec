import type { StoryRecord } from '../../model/story.ts';
import type { Command } from './keys.ts';
import type { Timer } from './timer.ts';

/** What the speaker window is told; the story travels along, so that it needs no data of its own. */
export interface Told {
  readonly kind: 'told';
  readonly record: StoryRecord;
  readonly step: number; // on screen
  readonly ahead: number | null; // while the picture is held
  readonly black: boolean;
  readonly timer: Timer;
  readonly theme: string;
}

/** What it says: that it is there, what it asks for, or that it has closed. */
type Said =
  | { readonly kind: 'hello' }
  | { readonly kind: 'bye' }
  | { readonly kind: 'ask'; readonly command: Command };

/** The map of a step as it is on screen; null where something else stands in its place. */
interface Pictured {
  readonly kind: 'picture';
  readonly step: number;
  readonly url: string | null;
}

/** The presentation is over. */
interface Over {
  readonly kind: 'over';
}

export type Message = Told | Pictured | Said | Over;

export interface Channel {
  post(message: Message): void;
  close(): void;
}

/** In a link: `#speaker=<name of the channel>`. */
export const SPEAKER_KEY = 'speaker';

interface Envelope {
  readonly atlas: string;
  readonly message: Message;
}

/**
 * Two windows of one presentation. BroadcastChannel where the page has an origin; from file:// each page has one of
 * its own, so the windows also post to each other directly. A message that comes twice does no harm.
 * @param other the window on the other side, where it is known
 */
export function openChannel(
  name: string,
  other: () => Window | null,
  hear: (message: Message) => void,
): Channel {
  const id = `mission-atlas-${name}`;
  const broadcast = new BroadcastChannel(id);
  broadcast.onmessage = ({ data }: MessageEvent<Message>) => hear(data);
  const direct = ({ data, source }: MessageEvent<Envelope | null>): void => {
    if (typeof data !== 'object' || data === null || data.atlas !== id) return;
    if (source === other()) hear(data.message);
  };
  addEventListener('message', direct);
  const isFile = location.protocol === 'file:';
  return {
    post(message) {
      broadcast.postMessage(message);
      if (isFile) other()?.postMessage({ atlas: id, message } satisfies Envelope, '*');
    },
    close() {
      broadcast.close();
      removeEventListener('message', direct);
    },
  };
}
