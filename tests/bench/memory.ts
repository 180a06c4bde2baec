import type { CDPSession, Page } from '@playwright/test';
import type { Intent } from '../../src/model/intents.ts';
import type { Limits, Theme } from '../../src/model/state.ts';
import type { Store } from '../../src/model/store.ts';
import { withBench } from './browser.ts';
import { plain, type Section } from './report.ts';
import { randomFrom } from './tenfold.ts';

const WARM = 100;
const ACTIONS = 1000;
const BATCH = 100;
const BAR = 0.1;
/** The heap does not depend on how many pixels are drawn; a software GPU's time does. */
const SMALL = { viewport: { width: 1280, height: 720 }, deviceScaleFactor: 0.2 };
const THEMES: readonly Theme[] = ['light', 'dark', 'system'];

type Hooks = { readonly missionAtlas: { readonly store: Store } };

/** The heap before and after many random actions, each time back at the opening and after a collection. */
export async function keepMemory(): Promise<Section> {
  return withBench('app', async ({ browser, server }) => {
    const page = await browser.newPage({ ...SMALL, reducedMotion: 'reduce' });
    page.setDefaultTimeout(600_000);
    await page.goto(server.url);
    await page.waitForSelector('html[data-ready=map]', { timeout: 120_000 });
    const session = await page.context().newCDPSession(page);
    const limits = await limitsOf(page);
    const random = randomFrom(4);
    await act(page, limits, WARM, random);
    const before = await heap(page, session);
    await act(page, limits, ACTIONS, random);
    const after = await heap(page, session);
    const growth = (after - before) / before;
    const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
    return {
      title: 'Memory',
      notes: [
        `Random steps of the window, selections and themes, a frame each; heap at the opening, after collection.`,
        `${WARM} such actions first, so that what is fetched once and kept (fine outlines, months of countries) is there.`,
      ],
      figures: [
        plain('heap before', mb(before)),
        plain(`heap after ${ACTIONS} actions`, mb(after)),
        {
          what: 'change',
          value: `${(growth * 100).toFixed(1)} %`,
          bar: `within ${BAR * 100} %`,
          holds: Math.abs(growth) <= BAR,
        },
      ],
    };
  });
}

type Reach = Pick<Limits, 'time'> & { readonly missions: readonly string[] };

function limitsOf(page: Page): Promise<Reach> {
  return page.evaluate(() => {
    const { time, missions } = (window as unknown as Hooks).missionAtlas.store.limits;
    return { time, missions: [...missions.keys()] };
  });
}

async function act(page: Page, limits: Reach, count: number, random: () => number): Promise<void> {
  const intents = Array.from({ length: count }, () => randomIntent(limits, random));
  for (let at = 0; at < intents.length; at += BATCH) await dispatch(page, intents.slice(at, at + BATCH));
  await dispatch(page, [
    { type: 'select', mission: limits.missions[0] ?? null, from: 'list' },
    { type: 'select', mission: null, from: 'list' },
    { type: 'theme', theme: 'light', from: 'toolbar' },
  ]);
}

function randomIntent({ time, missions }: Reach, random: () => number): Intent {
  const kind = random();
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  if (kind < 0.2) return { type: 'select', mission: pick(missions) ?? null, from: 'list' };
  if (kind < 0.25) return { type: 'select', mission: null, from: 'list' };
  if (kind < 0.35) return { type: 'theme', theme: pick(THEMES) ?? 'light', from: 'toolbar' };
  if (kind < 0.4)
    return {
      type: 'mode',
      mode: pick(['date', 'range', 'cumulative'] as const) ?? 'range',
      from: 'timeline',
    };
  const from = time.from + Math.floor(random() * (time.to - time.from));
  const to = from + Math.floor(random() * 60);
  return { type: 'window', window: { from, to }, from: 'timeline' };
}

function dispatch(page: Page, intents: readonly Intent[]): Promise<void> {
  return page.evaluate(async (sent) => {
    const { store } = (window as unknown as Hooks).missionAtlas;
    for (const intent of sent) {
      store.dispatch(intent);
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, intents);
}

async function heap(page: Page, session: CDPSession): Promise<number> {
  await page.waitForTimeout(2000);
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
