import { decodeLink } from '../model/link.ts';
import type { Store } from '../model/store.ts';
import type { Text } from '../text/en.ts';
import { type Answers, type Call, type Notice, PROTOCOL, parseRequest, type Response } from './messages.ts';
import { stateOf, watch } from './news.ts';
import type { News } from './types.ts';

export interface Port {
  readonly store: Store;
  readonly text: Text;
  readonly data: string; // version of the data package
  /** Origins that may speak to this page and hear of it, as the deployer lists them. */
  readonly origins: readonly string[];
  readonly page: Window;
  /** Makes a file of what is shown. */
  readonly exportAs: (format: 'png' | 'csv' | 'geojson', scale: 1 | 2) => Promise<Blob>;
  readonly ready: Promise<void>; // there is something to see
}

/** Heights that the parts of the page need, px: the map by its width, the others as they are. */
const FORMS = {
  embed: { share: 0.4, rest: 190 },
  map: { share: 0.6, rest: 48 },
  chart: { share: 0, rest: 280 },
  full: { share: 0.6, rest: 48 },
};

/**
 * Answers the page that frames this one. Only the frame's own parent is heard, and only from a listed origin; "null" is
 * never one. Each request is acknowledged once, when it is done; what is malformed, sent again or from elsewhere
 * changes nothing and is not answered.
 * @returns the way to stop
 */
export function openPort({ store, text, data, origins, page, exportAs, ready }: Port): () => void {
  const allowed = new Set(origins.filter((origin) => origin !== 'null' && origin !== '*'));
  const host = page.parent;
  let last = 0;
  let resumes = false;

  const say = (news: News): void => {
    for (const origin of allowed) host.postMessage({ missionAtlas: PROTOCOL, news } satisfies Notice, origin);
  };
  const answer = async (call: Call): Promise<Answers[Call['call']]> => {
    switch (call.call) {
      case 'setState':
        restore(store, text, call.link);
        break;
      case 'goTo':
        goTo(store, text, call);
        break;
      case 'play':
      case 'pause':
        store.dispatch({ type: 'play', playing: call.call === 'play', from: 'host' });
        break;
      case 'export':
        return exportAs(call.format, call.scale ?? 1);
      case 'resize': {
        const { share, rest } = FORMS[store.state.peek().ui];
        return { height: Math.round(call.width * share + rest) };
      }
    }
    return stateOf(store, data);
  };
  const hear = ({ data: heard, origin, source }: MessageEvent): void => {
    if (source !== host || !allowed.has(origin)) return;
    if (heard === 'slide:start' || heard === 'slide:stop') {
      const { playing } = store.state.peek();
      if (heard === 'slide:stop') resumes = playing;
      store.dispatch({ type: 'play', playing: heard === 'slide:start' && resumes, from: 'host' });
      return;
    }
    const message = parseRequest(heard);
    if (!message || message.id <= last) return;
    last = message.id;
    const reply = (response: Response): void => host.postMessage(response, origin);
    const { id } = message;
    answer(message.request).then(
      (value) => reply({ missionAtlas: PROTOCOL, id, value }),
      (fault: Error) => reply({ missionAtlas: PROTOCOL, id, error: fault.message }),
    );
  };
  page.addEventListener('message', hear);
  let open = true;
  let stopWatching = (): void => undefined;
  void ready.then(() => {
    if (!open) return;
    say({ event: 'ready', state: stateOf(store, data) });
    stopWatching = watch(store, data, say);
  });
  return () => {
    open = false;
    stopWatching();
    page.removeEventListener('message', hear);
  };
}

/** A link with a value that is not usable is refused whole: nothing of it is applied. */
function restore(store: Store, text: Text, link: string): void {
  const state = decodeLink(store.limits, link);
  if (state.notes.length > 0) throw new Error(state.notes.map((note) => text.app.linkNote(note)).join(' '));
  store.dispatch({ type: 'restore', state });
}

function goTo(store: Store, text: Text, { story, step }: Extract<Call, { call: 'goTo' }>): void {
  const id = story ?? store.state.peek().story?.id;
  if (id === undefined) throw new Error(text.embed.noStory);
  const count = store.limits.stories?.get(id)?.length;
  if (store.limits.stories && count === undefined) throw new Error(text.embed.unknownStory(id));
  if (count !== undefined && step > count) throw new Error(text.embed.noStep(id, step, count));
  store.dispatch({ type: 'story', id, step, from: 'host' });
}
