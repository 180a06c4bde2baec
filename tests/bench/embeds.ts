import { type Browser, chromium, type Page } from '@playwright/test';
import { getBrowser } from '../../scripts/browser.mjs';
import { build } from '../../scripts/build.mjs';
import { library } from '../../scripts/library.mjs';
import { openHosts } from '../e2e/hosts.ts';
import { FLAGS, VIEWPORT } from './browser.ts';
import { below, plain, quantile, type Section, short, spread } from './report.ts';

const RUNS = 5;
const STEPS = 12;
const MANY = 10;

const page = (
  count: number,
  style = '',
): string => `<!doctype html><meta charset="utf-8"><title>A page</title>
<style>body { margin: 0 } mission-atlas { width: 800px; height: 450px } ${style}</style>
<script type="module" src="/lib/mission-atlas.js"></script>
${'<mission-atlas m="minusma" t="2019-01..2019-12"></mission-atlas>'.repeat(count)}`;

/** The element beside the app in the same form, ten of them beside one, and one that nobody sees. */
export async function embeds(): Promise<Section> {
  for (const { code, output } of [await build({ quiet: true }), { code: await library(), output: '' }])
    if (code !== 0) throw new Error(`The atlas could not be built.\n${output}`);
  const hosts = await openHosts({
    'one.html': () => page(1, 'mission-atlas { width: 100vw; height: 100vh }'),
    'same.html': () => page(1),
    'ten.html': () => page(MANY),
    'unseen.html': () => page(1, 'mission-atlas { margin-top: 5000px }'),
  });
  const browser = await chromium.launch({ executablePath: await getBrowser(), args: FLAGS });
  try {
    const app: Opened[] = [];
    const element: Opened[] = [];
    for (let run = 0; run < RUNS; run++) {
      app.push(await open(browser, `${hosts.atlas}/#m=minusma&t=2019-01..2019-12&ui=embed`));
      element.push(await open(browser, `${hosts.host}/one.html`));
    }
    const ready = quantile(element.map((one) => one.ready)) / quantile(app.map((one) => one.ready));
    const paint = quantile(element.map((one) => one.paint)) / quantile(app.map((one) => one.paint));
    const one = await steps(browser, `${hosts.host}/same.html`, 1);
    const ten = await steps(browser, `${hosts.host}/ten.html`, MANY);
    const unseen = await idle(browser, `${hosts.host}/unseen.html`);
    return {
      title: 'In other pages',
      notes: [
        `App and element in turn, ${RUNS} loads each with an empty cache, ${VIEWPORT.width} x ${VIEWPORT.height}, medians: app ${short(quantile(app.map((run) => run.ready)))} ms, element ${short(quantile(element.map((run) => run.ready)))} ms.`,
        `A step is a month, until the second frame after it; ${STEPS} of them.`,
      ],
      figures: [
        below('first paint of the element / of the app', paint, 1.1, ''),
        below('element that can be used / app', ready, 1.1, ''),
        plain('a step of the one element of a page', spread(one)),
        plain(`a step of one of ${MANY} elements`, spread(ten)),
        plain(`${MANY} elements / one`, short(quantile(ten) / quantile(one))),
        below('requests for data of an element that nobody sees', unseen.requests, 1, ''),
        below('its tasks over 50 ms', unseen.tasks, 1, ''),
      ],
    };
  } finally {
    await browser.close();
    await hosts.close();
  }
}

interface Opened {
  readonly ready: number; // ms after the navigation began
  readonly paint: number;
}

async function open(browser: Browser, url: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  const tab = await context.newPage();
  await watch(tab);
  await tab.goto(url);
  await isReady(tab, 1);
  const opened = await tab.evaluate(() => ({
    ready: (window as unknown as { readyAt: number[] }).readyAt.at(-1) ?? 0,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  await context.close();
  return opened;
}

/** Notes when each atlas of the page can be used: the app says so at its root, an element by an event. */
function watch(tab: Page): Promise<unknown> {
  return tab.addInitScript(() => {
    const readyAt: number[] = [];
    Object.assign(window, { readyAt });
    addEventListener('ready', () => readyAt.push(performance.now()), true);
    new MutationObserver(() => {
      if (document.documentElement?.dataset.ready === 'map' && readyAt.length === 0)
        readyAt.push(performance.now());
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
  });
}

const isReady = (tab: Page, count: number): Promise<unknown> =>
  tab.waitForFunction((many) => (window as unknown as { readyAt: number[] }).readyAt.length >= many, count, {
    timeout: 300_000,
  });

/** @returns ms of each step of the first element, with all of them seen once */
async function steps(browser: Browser, url: string, count: number): Promise<number[]> {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  const tab = await context.newPage();
  await watch(tab);
  await tab.goto(url);
  for (let at = 0; at < count; at++) {
    await tab.locator('mission-atlas').nth(at).scrollIntoViewIfNeeded();
    await isReady(tab, at + 1);
  }
  await tab.evaluate(() => scrollTo(0, 0));
  const found = await tab.evaluate(async (many) => {
    const element = document.querySelector('mission-atlas');
    const times: number[] = [];
    for (let month = 1; month <= many; month++) {
      const from = performance.now();
      element?.setAttribute('t', `2018-${String(month).padStart(2, '0')}..2019-12`);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - from);
    }
    return times;
  }, STEPS);
  await context.close();
  return found;
}

async function idle(browser: Browser, url: string): Promise<{ requests: number; tasks: number }> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const tab = await context.newPage();
  let requests = 0;
  tab.on('request', (request) => {
    if (request.url().includes('/data/')) requests += 1;
  });
  await tab.goto(url);
  await tab.waitForFunction(() => customElements.get('mission-atlas') !== undefined);
  const tasks = await tab.evaluate(
    () =>
      new Promise<number>((done) => {
        let count = 0;
        new PerformanceObserver((list) => {
          count += list.getEntries().length;
        }).observe({ type: 'longtask' });
        setTimeout(() => done(count), 3000);
      }),
  );
  await context.close();
  return { requests, tasks };
}
