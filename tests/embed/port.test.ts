import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Connection, connect } from '../../src/embed/host.ts';
import { openPort } from '../../src/embed/port.ts';
import { decodeLink } from '../../src/model/link.ts';
import { createStore, type Store } from '../../src/model/store.ts';
import { en } from '../../src/text/en.ts';
import { LIMITS } from '../model/limits.ts';

const HOST = 'https://news.example.org';
const ATLAS = 'https://atlas.example.org';

/** Two pages that post to each other as browsers do: later, as copies, each with its origin, and only where addressed. */
class Page extends EventTarget {
  parent: Page = this;
  readonly origin: string;
  readonly heard: unknown[] = [];

  constructor(origin: string) {
    super();
    this.origin = origin;
  }

  deliver(data: unknown, target: string, from: Page): void {
    if (target !== this.origin && target !== '*') return;
    const copy = structuredClone(data);
    this.heard.push(copy);
    this.dispatchEvent(
      Object.assign(new Event('message'), { data: copy, origin: from.origin, source: from }),
    );
  }
}

/** A page as another sees it: posting to it carries who posts. */
function seenBy(viewer: Page, page: Page, delay = 0): Page {
  return Object.assign(page, {
    postMessage: (data: unknown, target: string) => {
      if (delay === 0) page.deliver(data, target, viewer);
      else setTimeout(() => page.deliver(data, target, viewer), delay);
    },
  });
}

let host: Page;
let atlas: Page;
let store: Store;
let stop: () => void;
let connection: Connection | null = null;

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => setTimeout(act));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  host = new Page(HOST);
  atlas = new Page(ATLAS);
  store = createStore(LIMITS, decodeLink(LIMITS, '#ui=embed'));
  stop = serve([HOST]);
});

afterEach(() => {
  connection?.close();
  connection = null;
  stop();
  vi.unstubAllGlobals();
});

/** @param delay milliseconds that each answer takes */
function serve(origins: readonly string[], delay = 0): () => void {
  const page = Object.assign(atlas, { parent: seenBy(atlas, host, delay) });
  return openPort({
    store,
    text: en,
    data: 'abc123',
    origins,
    page: page as unknown as Window,
    exportAs: async (format, scale) => new Blob([`${format} ${scale}`]),
    ready: Promise.resolve(),
  });
}

function frame(): HTMLIFrameElement {
  return {
    ownerDocument: { defaultView: host },
    contentWindow: seenBy(host, atlas),
    clientWidth: 800,
    style: {},
  } as unknown as HTMLIFrameElement;
}

async function connected(): Promise<Connection> {
  connection = await connect(frame(), { origin: ATLAS, timeout: 1000 });
  return connection;
}

test('an atlas that opens late and answers slowly is connected all the same', async () => {
  stop();
  const answers: number[] = [];
  const begun = performance.now();
  host.addEventListener('message', () => answers.push(performance.now() - begun));
  const view = connect(frame(), { origin: ATLAS, timeout: 3000 });
  setTimeout(() => {
    stop = serve([HOST], 700); // longer than the pause between two greetings
  }, 100);
  connection = await view;
  expect(answers[0]).toBeGreaterThan(700);
});

test('what never answers is said with the whole time that was waited', async () => {
  stop();
  await expect(connect(frame(), { origin: ATLAS, timeout: 600 })).rejects.toThrow('within 0.6 s');
});

const post = (data: unknown, from = host): void => atlas.deliver(data, ATLAS, from);
const asking = (id: number, request: unknown): unknown => ({ missionAtlas: 1, id, request });

test('a host sets the view and is told what it became', async () => {
  const view = await connected();
  const state = await view.setState('m=minusma&t=2019-01..2019-12');
  expect(state).toMatchObject({
    mission: 'minusma',
    mode: 'range',
    from: '2019-01',
    to: '2019-12',
    data: 'abc123',
  });
  expect(state.link).toBe('m=minusma&t=2019-01..2019-12&ui=embed');
  expect(await view.getState()).toEqual(state);
});

test('a view with one bad value is refused whole, in a sentence', async () => {
  const view = await connected();
  const before = store.state.peek();
  await expect(view.setState('m=minusma&t=2019-13')).rejects.toThrow(
    'The link asks for time “2019-13”, which cannot be used',
  );
  expect(store.state.peek()).toBe(before);
});

test('steps of a story, play and pause, files, height', async () => {
  const view = await connected();
  expect(await view.goTo(2, 'mali')).toMatchObject({
    story: 'mali',
    step: 2,
    mission: 'minusma',
    from: '2022-01',
  });
  await expect(view.goTo(4)).rejects.toThrow('The story “mali” has 3 steps, not 4.');
  await expect(view.goTo(1, 'nowhere')).rejects.toThrow('There is no story “nowhere”.');
  expect((await view.play()).playing).toBe(true);
  expect((await view.pause()).playing).toBe(false);
  expect(await (await view.export('csv')).text()).toBe('csv 1');
  expect(await view.resize()).toBe(800 * 0.4 + 190); // the map by its width, timeline and sources below it
});

test('what changes is told once, and what was chosen', async () => {
  const view = await connected();
  const told: unknown[] = [];
  view.on('statechange', ({ state }) => told.push(state.mission));
  const chosen = new Promise((resolve) => view.on('select', resolve));
  store.dispatch({ type: 'select', mission: 'untso', from: 'list' });
  expect(await chosen).toEqual({ event: 'select', mission: 'untso', region: null });
  expect(told).toEqual(['untso']);
});

test('hostile messages change nothing and are not answered', async () => {
  await connected();
  const before = store.state.peek();
  const answered = host.heard.length;
  const play = { call: 'play' };
  const stranger = seenBy(atlas, new Page('https://evil.example.org'));
  const nobody = seenBy(atlas, new Page('null'));
  const sibling = seenBy(atlas, new Page(HOST)); // the right origin, but not the page that frames this one
  const late = Date.now() + 1e6;
  for (let at = 0; at < 10_000; at++) {
    post(asking(late + at, play), [stranger, nobody, sibling][at % 3]);
  }
  for (const malformed of [
    null,
    7,
    'play',
    {},
    { missionAtlas: 2, id: late, request: play },
    asking(-1, play),
    asking(late + 0.5, play),
    asking(late, { call: 'play', also: 1 }),
    asking(late, { call: 'eval', code: 'alert(1)' }),
    asking(late, { call: 'setState', link: 'm=minusma'.repeat(1000) }),
    { ...(asking(late, play) as object), __proto__: { admin: true }, more: 1 },
  ]) {
    post(malformed);
  }
  await new Promise((resolve) => setTimeout(resolve));
  expect(store.state.peek()).toBe(before);
  expect(host.heard).toHaveLength(answered);
});

test('a message sent again is done once', async () => {
  await connected();
  const again = asking(Date.now() + 1e6, { call: 'play' });
  post(again);
  store.dispatch({ type: 'play', playing: false, from: 'timeline' });
  post(again);
  expect(store.state.peek().playing).toBe(false);
});

test('nobody is heard or told where the deployer lists nobody, "null" or everybody', async () => {
  stop();
  stop = serve(['null', '*']);
  host.heard.length = 0;
  post(asking(1, { call: 'play' }));
  seenBy(atlas, new Page('null'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(store.state.peek().playing).toBe(false);
  expect(host.heard).toEqual([]);
});

test('a slide deck that leaves the slide pauses it, and goes on where it played', async () => {
  await connected();
  store.dispatch({ type: 'play', playing: true, from: 'timeline' });
  post('slide:stop');
  expect(store.state.peek().playing).toBe(false);
  post('slide:start');
  expect(store.state.peek().playing).toBe(true);
});

test('a host that names no proper origin is refused before anything is sent', async () => {
  for (const origin of ['null', '*', 'https://atlas.example.org/path'])
    await expect(connect(frame(), { origin })).rejects.toThrow(`the origin is "${origin}"`);
});

test('an atlas that does not answer is told of by name', async () => {
  stop();
  await expect(connect(frame(), { origin: ATLAS, timeout: 30 })).rejects.toThrow(
    'is this page’s origin on its list?'.replace('’', "'"),
  );
});
