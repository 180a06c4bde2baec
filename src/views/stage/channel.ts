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
  readonly key: string; // of the message: it may come both ways
  readonly message: Message;
}

/**
 * Two windows of one presentation. BroadcastChannel where the browser lets them share one; pages of a file may have none
 * in common, so there the windows also post to each other directly. What comes both ways is heard once.
 * @param other the window on the other side, where it is known
 */
export function openChannel(
  name: string,
  other: () => Window | null,
  hear: (message: Message) => void,
): Channel {
  const id = `mission-atlas-${name}`;
  const me = Math.random().toString(36).slice(2);
  const heard = new Set<string>();
  let sent = 0;
  const take = ({ key, message }: Envelope): void => {
    if (heard.has(key)) return;
    heard.add(key);
    hear(message);
  };
  const broadcast = new BroadcastChannel(id);
  broadcast.onmessage = ({ data }: MessageEvent<Envelope>) => take(data);
  const direct = ({ data, source }: MessageEvent<Envelope | null>): void => {
    if (typeof data !== 'object' || data === null || data.atlas !== id) return;
    if (source === other()) take(data);
  };
  addEventListener('message', direct);
  const isFile = location.protocol === 'file:';
  return {
    post(message) {
      const envelope: Envelope = { atlas: id, key: `${me} ${sent++}`, message };
      broadcast.postMessage(envelope);
      if (isFile) other()?.postMessage(envelope, '*');
    },
    close() {
      broadcast.close();
      removeEventListener('message', direct);
    },
  };
}
