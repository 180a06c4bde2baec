import type { Page } from '@playwright/test';
import { type Bench, VIEWPORT, withBench } from './browser.ts';
import { below, quantile, type Section, short } from './report.ts';

const RUNS = 3;
const QUIET = 3000; // ms after the map in which nothing more may be asked for
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 1.6e6 / 8 };

interface Seen {
  readonly phases: Record<string, number>; // ms after the page began
  readonly picture: number; // ms after the page began, the first map on screen; 0 while there is none
  readonly drawing: number; // the same for the app's own
  readonly tasks: readonly number[]; // ms of each task over 50 ms
}

type Hooks = { readonly seen: Seen };

/** The first load of the built app, each time in a browser without anything in store. */
export async function firstLoad(): Promise<Section> {
  return withBench('app', async (bench) => {
    const loads = await repeat(() => loadOnce(bench));
    const slow = await repeat(() => pictureOnce(bench));
    const worked = await repeat(() => longestOnProcessor(bench));
    const { bytes, requests, late } = loads[0] ?? { bytes: 0, requests: 0, late: 0 };
    const sketch = slow.map((seen) => seen.picture);
    const longest = loads.map(({ seen }) => Math.max(0, ...seen.tasks));
    const map = loads.map(({ seen }) => seen.phases.map ?? 0);
    return {
      title: 'First load',
      notes: [
        `Bodies as sent (brotli 6), counted at the server, ${requests} requests; medians of ${RUNS} loads with an empty cache.`,
        `The map stood after ${short(quantile(map))} ms on the loopback; asked for in the ${QUIET / 1000} s after it: ${late}.`,
        `Longest tasks of the loads: ${longest.map((task) => Math.round(task)).join(', ')} ms. First pictures: ${sketch.map((at) => Math.round(at)).join(', ')} ms; the app’s own drawing with all names after ${slow.map((seen) => Math.round(seen.drawing)).join(', ')} ms.`,
      ],
      figures: [
        below('bytes until the map', bytes / 1e6, 1.5, 'MB', `${(bytes / 1e6).toFixed(3)} MB`),
        {
          what: 'requests after the map, before anyone touches it',
          value: String(late),
          bar: '0',
          holds: late === 0,
        },
        below('first map picture at 1.6 Mbit/s, 150 ms', quantile(sketch), 1000, 'ms'),
        below('longest task on the loopback, by the clock', quantile(longest), 200, 'ms'),
        below('longest task on the loopback, on the processor', quantile(worked), 200, 'ms'),
      ],
    };
  });
}

async function repeat<T>(work: () => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (let run = 0; run < RUNS; run++) found.push(await work());
  return found;
}

async function loadOnce({ browser, server }: Bench) {
  const page = await fresh(browser);
  server.reset();
  await page.goto(server.url);
  await page.waitForSelector('html[data-ready=map]', { timeout: 120_000 });
  const { requests } = server.stats;
  await page.waitForTimeout(QUIET);
  const { bytes } = server.stats; // with what had been asked for before the map stood and ended after it
  const late = server.stats.requests - requests;
  const seen = await page.evaluate(() => (window as unknown as Hooks).seen);
  await page.context().close();
  return { bytes, requests, late, seen };
}

async function pictureOnce({ browser, server }: Bench): Promise<Seen> {
  const page = await fresh(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await page.goto(server.url, { waitUntil: 'commit' });
  await page.waitForFunction(
    () => {
      const { picture, drawing } = (window as unknown as Hooks).seen;
      return picture > 0 && drawing > 0;
    },
    null,
    { timeout: 120_000 },
  );
  const seen = await page.evaluate(() => (window as unknown as Hooks).seen);
  await page.context().close();
  return seen;
}

interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number; // microseconds on the processor
  readonly args?: { readonly name?: string };
}

/** @returns milliseconds that the longest task kept a processor: on a busy machine its time by the clock says little */
async function longestOnProcessor({ browser, server }: Bench): Promise<number> {
  const page = await fresh(browser);
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await page.goto(server.url);
  await page.waitForSelector('html[data-ready=map]', { timeout: 120_000 });
  await page.waitForTimeout(QUIET);
  const trace = JSON.parse((await browser.stopTracing()).toString());
  await page.context().close();
  const events: readonly TraceEvent[] = trace.traceEvents;
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(
    ({ ph, name, pid, tid }) => ph === 'X' && /RunTask/.test(name) && mains.has(`${pid} ${tid}`),
  );
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

async function fresh(browser: Bench['browser']): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = { phases: {} as Record<string, number>, picture: 0, drawing: 0, tasks: [] as number[] };
    Object.assign(window, { seen });
    // Methods, as the compiler puts a helper around a named function that the page does not have.
    const watch = {
      globe: 0,
      screen: 0,
      /** Both must be: the globe was in a frame, and the browser has put its first picture on the screen. */
      tell() {
        if (watch.globe > 0 && watch.screen > 0) seen.picture ||= Math.max(watch.globe, watch.screen);
      },
      look() {
        const globe = document.querySelector('.first-map .sketch-land, .map-sketch .sketch-land');
        if (!globe || globe.getBoundingClientRect().width === 0) {
          requestAnimationFrame(watch.look);
          return;
        }
        watch.globe = performance.now();
        watch.tell();
      },
      drawn() {
        seen.drawing ||= performance.now();
      },
    };
    requestAnimationFrame(watch.look);
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) {
        if (name === 'first-contentful-paint') watch.screen = startTime;
      }
      watch.tell();
    }).observe({ type: 'paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    new MutationObserver(() => {
      const phase = document.documentElement?.dataset.ready;
      if (!phase || phase in seen.phases) return;
      seen.phases[phase] = performance.now();
      // The second frame begins when the first has been handed to the screen.
      if (phase !== 'start') requestAnimationFrame(() => requestAnimationFrame(watch.drawn));
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
  });
  return page;
}
