import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { MissionAtlas } from '../../src/embed/types.ts';
import { type Hosts, openHosts } from './hosts.ts';

const head = '<!doctype html><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">';

/** A news page with the atlas in a frame, spoken with by the client. */
const FRAME = (atlas: string): string => `${head}
<iframe id="frame" title="Atlas" width="800" height="450" src="${atlas}/#m=minusma&ui=embed"></iframe>
<script type="module">
import { connect } from '/lib/host.js';
const frame = document.getElementById('frame');
window.news = [];
window.connecting = connect(frame, { origin: '${atlas}', timeout: Number(new URLSearchParams(location.search).get('timeout') ?? 120_000) }).then((view) => {
  for (const event of ['statechange', 'select']) view.on(event, (told) => window.news.push(told));
  window.view = view;
  return 'connected';
}, (fault) => fault.message);
</script>`;

/** Two elements of the library, one of them far below what is on screen. */
const ELEMENTS =
  (): string => `${head}<style>mission-atlas { width: 700px; height: 420px } #second { margin-top: 4000px }</style>
<script>
window.told = [];
for (const name of ['ready', 'select', 'error']) addEventListener(name, (event) => told.push(name + ' ' + event.target.id), true);
</script>
<script type="module" src="/lib/mission-atlas.js"></script>
<mission-atlas id="first" m="minusma" t="2019-01..2019-12"></mission-atlas>
<mission-atlas id="second" m="unmil" theme="dark"></mission-atlas>`;

/** Two elements whose page goes on while their views are mounted: one gets another window, one is taken away. */
const HASTE = (): string => `${head}<style>mission-atlas { width: 700px; height: 420px }</style>
<script>
window.told = [];
for (const name of ['ready', 'error']) addEventListener(name, (event) => told.push(name + ' ' + event.target.id), true);
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  const root = attach.call(this, options);
  const watcher = new MutationObserver(() => {
    if (!root.querySelector('.atlas > *')) return;
    watcher.disconnect();
    if (this.id === 'changed') this.setAttribute('t', '2019-01..2019-12');
    else this.remove();
  });
  watcher.observe(root, { childList: true, subtree: true });
  return root;
};
</script>
<script type="module" src="/lib/mission-atlas.js"></script>
<mission-atlas id="gone" m="unmil"></mission-atlas>
<mission-atlas id="changed" m="minusma" t="2014-01..2014-12"></mission-atlas>`;

const DECK = (atlas: string): string => `${head}<link rel="stylesheet" href="/reveal/reveal.css">
<div class="reveal"><div class="slides">
<section><iframe id="frame" title="Atlas" width="800" height="450" src="${atlas}/#m=minusma&ui=embed"></iframe></section>
<section><h1>Next</h1></section></div></div>
<script type="module">
import Reveal from '/reveal/reveal.mjs';
import { connect } from '/lib/host.js';
const deck = new Reveal(document.querySelector('.reveal'), { transition: 'none' });
await deck.initialize();
window.deck = deck;
window.view = await connect(document.getElementById('frame'), { origin: '${atlas}', timeout: 120_000 });
</script>`;

let hosts: Hosts;

test.beforeAll(async () => {
  if (!existsSync(join(import.meta.dirname, '../../dist/lib/host.js')))
    throw new Error('dist/lib holds no library: run npm run build:lib first.');
  hosts = await openHosts({
    'frame.html': FRAME,
    'elements.html': ELEMENTS,
    'haste.html': HASTE,
    'deck.html': DECK,
  });
});
test.afterAll(() => hosts?.close());

/** What the client in the page can do, called from the test. */
const ask = <T>(page: Page, call: string): Promise<T> => page.evaluate(`window.view.${call}`) as Promise<T>;

test('a page speaks with the atlas in its frame, and is told of what changes', async ({ page }) => {
  await page.goto(`${hosts.host}/frame.html`);
  expect(await page.evaluate('window.connecting')).toBe('connected');
  expect(await ask(page, "setState('m=minusma&t=2019-01..2019-12')")).toMatchObject({
    mission: 'minusma',
    from: '2019-01',
    to: '2019-12',
    link: 'm=minusma&t=2019-01..2019-12&ui=embed',
  });
  await expect(page.frameLocator('#frame').locator('.key-window')).toHaveText('Jan 2019 – Dec 2019');
  await expect(ask(page, "setState('m=nowhere')")).rejects.toThrow('mission “nowhere”, which is not known');
  const csv = await page.evaluate("window.view.export('csv').then((file) => file.text())");
  expect(csv).toContain('MINUSMA');
  const png = await page.evaluate(
    "window.view.export('png').then((file) => file.arrayBuffer()).then((bytes) => [...new Uint8Array(bytes.slice(0, 8))])",
  );
  expect(png).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  await page.frameLocator('#frame').getByRole('button', { name: 'Play' }).click();
  await page.waitForFunction(
    "window.news.some(({ event, state }) => event === 'statechange' && state.playing)",
  );
  expect(await ask(page, 'pause()')).toMatchObject({ playing: false });
  const height = await ask<number>(page, 'resize()');
  expect(await page.locator('#frame').evaluate((frame) => frame.getBoundingClientRect().height)).toBe(
    height + 4,
  );
});

test('a site that the deployer does not list is neither let frame it nor heard', async ({ page }) => {
  await page.goto(`${hosts.stranger}/frame.html?timeout=4000`);
  expect(await page.evaluate('window.connecting')).toContain('is this page');
});

test('what a page changes while an element is mounted is kept, and one taken away meanwhile is gone', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${hosts.host}/haste.html`);
  await page.waitForFunction("told.includes('ready changed')");
  await expect(page.locator('#changed .key-window')).toHaveText('Jan 2019 – Dec 2019');
  expect(await page.evaluate('told')).toEqual(['ready changed']);
  expect(faults).toEqual([]);
});

test('elements share a page: each with its own view, asleep until it is seen, gone without a trace', async ({
  page,
}) => {
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on(
    'console',
    (message) =>
      /error|WebGL contexts/i.test(`${message.type()} ${message.text()}`) && faults.push(message.text()),
  );
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${hosts.host}/elements.html`);
  await page.waitForFunction("told.includes('ready first')");
  expect(await page.locator('#second').evaluate((element) => element.shadowRoot)).toBeNull();
  await expect(page.locator('#first .key-title')).toHaveText('MINUSMA, Mali');
  expect(asked.filter((url) => !url.startsWith(hosts.host) && !/^(blob|data):/.test(url))).toEqual([]);

  await page.locator('#second').scrollIntoViewIfNeeded();
  await page.waitForFunction("told.includes('ready second')");
  await page.locator('#first').evaluate((element) => element.setAttribute('t', '2020-01..2020-12'));
  await expect(page.locator('#first .key-window')).toHaveText('Jan 2020 – Dec 2020');
  const second = await page.locator('#second').evaluate((element) => (element as MissionAtlas).state);
  expect(second).toMatchObject({ mission: 'unmil' });
  expect(
    asked.filter((url) => url.endsWith('violence-cells.tbl')),
    'the data are read once for both',
  ).toHaveLength(1);

  const counts = async (): Promise<number> => {
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    await session.detach();
    return nodes + jsEventListeners;
  };
  const cycle = (times: number, ui: string): Promise<void> =>
    page.evaluate(
      async ([many, form]) => {
        document.querySelector('#first')?.remove();
        for (let at = 0; at < many; at++) {
          const element = document.createElement('mission-atlas');
          element.setAttribute('m', 'minusma');
          element.setAttribute('ui', form);
          document.body.prepend(element);
          scrollTo(0, 0);
          await new Promise((done) => element.addEventListener('ready', done, { once: true }));
          element.remove();
        }
      },
      [times, ui] as const,
    );
  await cycle(1, 'embed');
  await cycle(2, 'chart');
  const before = await counts();
  await cycle(4, 'embed');
  await cycle(46, 'chart');
  expect(await counts(), 'nodes and listeners left behind').toBeLessThan(before * 1.05);
  expect(faults).toEqual([]);
});

test('a slide deck pauses the atlas when its slide is left, and lets it go on', async ({ page }) => {
  await page.goto(`${hosts.host}/deck.html`);
  await page.waitForFunction('window.view');
  expect(await ask(page, 'play()')).toMatchObject({ playing: true });
  await page.evaluate('deck.next()');
  await expect.poll(() => ask(page, 'getState()')).toMatchObject({ playing: false });
  await page.evaluate('deck.prev()');
  await expect.poll(() => ask(page, 'getState()')).toMatchObject({ playing: true });
});
