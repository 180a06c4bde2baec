import { type Answers, type Call, type Notice, PROTOCOL } from './messages.ts';
import type { HostState, News } from './types.ts';

export type { HostState, News } from './types.ts';

export interface ConnectOptions {
  /** Where the atlas is served from: "https://atlas.example.org". Messages from elsewhere are not heard. */
  readonly origin: string;
  /** Milliseconds to wait for an answer; 15,000 where not given. An export may take a minute. */
  readonly timeout?: number;
}

/** A framed atlas, as its host page speaks with it. Every method is settled once the atlas has acknowledged it. */
export interface Connection {
  getState(): Promise<HostState>;
  /** @param link a view in the link's grammar, `m=minusma&t=2013-04..2023-12`; refused whole where a value is not usable */
  setState(link: string): Promise<HostState>;
  goTo(step: number, story?: string): Promise<HostState>;
  play(): Promise<HostState>;
  pause(): Promise<HostState>;
  export(format: 'png' | 'csv' | 'geojson', scale?: 1 | 2): Promise<Blob>;
  /** Gives the frame the height that its form needs at its width. @returns that height in px */
  resize(): Promise<number>;
  on<E extends News['event']>(event: E, hear: (news: Extract<News, { event: E }>) => void): () => void;
  close(): void;
}

/** What may arrive from the frame: an answer or news. */
type Heard = Partial<{ missionAtlas: number; id: number; value: unknown; error: string } & Notice>;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (fault: Error) => void;
}

/**
 * Connects with the atlas in a frame, once it has opened and if its deployer lists this page's origin.
 * @throws a sentence when the origin is not usable, or no answer came in time
 */
export async function connect(
  frame: HTMLIFrameElement,
  { origin, timeout = 15_000 }: ConnectOptions,
): Promise<Connection> {
  if (origin === 'null' || origin === '*' || new URL(origin).origin !== origin)
    throw new Error(`connect: the origin is "${origin}", expected one like "https://atlas.example.org".`);
  const page = frame.ownerDocument.defaultView;
  if (!page) throw new Error('connect: the frame stands in no page.');
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(news: News) => void>();
  // Ids rise over the life of the page: another connection with the same frame goes on counting.
  let id = Date.now();
  const hear = ({ data, origin: from, source }: MessageEvent<Heard | null>): void => {
    if (source !== frame.contentWindow || from !== origin || data?.missionAtlas !== PROTOCOL) return;
    if (data.news) {
      const { news } = data;
      for (const listener of listeners) listener(news);
      return;
    }
    const wait = waiting.get(data.id ?? 0);
    if (!wait || data.id === undefined) return;
    waiting.delete(data.id);
    if (data.error !== undefined) wait.reject(new Error(data.error));
    else wait.resolve(data.value as never);
  };
  page.addEventListener('message', hear);
  const ask = <C extends Call['call']>(
    request: Extract<Call, { call: C }>,
    limit = timeout,
  ): Promise<Answers[C]> =>
    new Promise((resolve, reject) => {
      id = Math.max(id + 1, Date.now());
      const mine = id;
      const late = setTimeout(() => {
        waiting.delete(mine);
        reject(
          new Error(
            `The atlas at ${origin} did not answer "${request.call}" within ${limit / 1000} s: is this page's origin on its list?`,
          ),
        );
      }, limit);
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          clearTimeout(late);
          settle(value);
        };
      waiting.set(mine, { resolve: settled(resolve) as Waiting['resolve'], reject: settled(reject) });
      frame.contentWindow?.postMessage({ missionAtlas: PROTOCOL, id: mine, request }, origin);
    });
  const connection: Connection = {
    getState: () => ask({ call: 'getState' }),
    setState: (link) => ask({ call: 'setState', link }),
    goTo: (step, story) => ask({ call: 'goTo', step, ...(story === undefined ? {} : { story }) }),
    play: () => ask({ call: 'play' }),
    pause: () => ask({ call: 'pause' }),
    export: (format, scale) =>
      ask({ call: 'export', format, ...(scale ? { scale } : {}) }, Math.max(timeout, 60_000)),
    async resize() {
      const { height } = await ask({ call: 'resize', width: Math.max(1, frame.clientWidth) });
      frame.style.height = `${height}px`;
      return height;
    },
    on(event, listen) {
      const listener = (news: News): void => {
        if (news.event === event) (listen as (news: News) => void)(news);
      };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      page.removeEventListener('message', hear);
      for (const { reject } of waiting.values()) reject(new Error('The connection was closed.'));
      waiting.clear();
    },
  };
  try {
    await greet(ask, timeout);
  } catch (fault) {
    connection.close();
    throw fault;
  }
  return connection;
}

/** Milliseconds from one greeting to the next. */
const AGAIN = 500;

/** The frame may still be opening, and then hears nothing: it is greeted again and again, and any answer counts. */
function greet(
  ask: (request: { call: 'hello' }, limit: number) => Promise<HostState>,
  timeout: number,
): Promise<void> {
  const until = performance.now() + timeout;
  return new Promise((resolve, reject) => {
    const again = setInterval(() => {
      const left = until - performance.now();
      // The first greeting waits as long as all do: it alone says that none was answered.
      if (left > 0) ask({ call: 'hello' }, left).then(answered, () => undefined);
    }, AGAIN);
    const answered = (): void => {
      clearInterval(again);
      resolve();
    };
    ask({ call: 'hello' }, timeout).then(answered, (fault: Error) => {
      clearInterval(again);
      reject(fault);
    });
  });
}
