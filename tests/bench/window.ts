import type { Page } from '@playwright/test';
import type { Window } from '../../src/model/state.ts';
import { type Bench, VIEWPORT, withBench } from './browser.ts';
import type { Handles, Technique } from './page/main.ts';
import { below, type Figure, plain, quantile, type Section, short, spread } from './report.ts';

const STRETCHES = 5;
const STEPS = 12; // months of a stretch; 60 steps in all
const LENGTH = 12; // months of a window
const BARS = { main: 4, repaint: 1.5, filter: 0.2, mandates: 1.5 };

interface Times {
  readonly step: number[]; // until the map rests, with the GPU's work
  readonly main: number[]; // on the main thread
  readonly processor: number[]; // the same by the processor's clock, with styles, layout and timers; a mean a stretch
}

type Hooks = { readonly bench: Promise<Handles> };

/** Moving the window by a month, by the app and by the usual way, on the same map and camera in one run. */
export async function moveWindow(times: 1 | 10): Promise<Section> {
  return withBench('page', async (bench) => {
    const page = await open(bench, times);
    const { span, events } = await page.evaluate(async () => {
      const handles = await (window as unknown as Hooks).bench;
      return { span: handles.span, events: handles.events() };
    });
    const found = new Map<Technique, Times>();
    for (let stretch = 0; stretch < STRETCHES; stretch++) {
      for (const technique of ['repaint', 'layer', 'atlas'] as const) {
        await run(page, technique, stretchOf(span, stretch), found);
      }
    }
    const fault = await filterSteps(page, span, found);
    const notes = [
      `${events.toLocaleString('en')} events${times > 1 ? ', invented: each real cell ten times, at random months' : ''}; ${STRETCHES} stretches of ${STEPS} months, a window of ${LENGTH} months moved by one, the opening camera, ${VIEWPORT.width} x ${VIEWPORT.height} px.`,
      'A step begins 100 ms after the one before, and ends when the map rests and a pixel has been read back. Main thread: the call and each frame’s work, by the clock.',
      ...(fault ? [`GeoJSON with setFilter could not be measured: ${fault}`] : []),
    ];
    return {
      title: `Moving the window${times > 1 ? ', ten times the events' : ''}`,
      notes,
      figures: figures(found),
    };
  });
}

/** The same with a mission chosen: its panel and the map beside the time axis, then its mandates on the axis as well. */
export async function moveWindowOfMission(): Promise<Section> {
  return withBench('page', async (bench) => {
    const page = await open(bench, 1);
    const span = await page.evaluate(async () => (await (window as unknown as Hooks).bench).span);
    const found = new Map<Technique, Times>();
    for (let stretch = 0; stretch < STRETCHES; stretch++) {
      for (const technique of ['mission', 'mandates'] as const) {
        await run(page, technique, stretchOf(span, stretch), found);
      }
    }
    const [without, shown] = [found.get('mission'), found.get('mandates')];
    if (!without || !shown) throw new Error('Nothing was measured.');
    const main = quantile(shown.main);
    return {
      title: 'Moving the window with the mandates on the axis',
      notes: [
        `MONUSCO, its resolutions, tasks, ceilings and forces; ${STRETCHES} stretches of ${STEPS} months as above. The map lies under the mandates and is drawn all the same.`,
      ],
      figures: [
        plain('a mission chosen: step', spread(without.step)),
        plain('a mission chosen: main thread', spread(without.main)),
        plain('with its mandates: step', spread(shown.step)),
        plain('with its mandates: main thread', spread(shown.main)),
        below(
          'with its mandates: to without, main thread',
          main / quantile(without.main),
          BARS.mandates,
          'times',
        ),
      ],
    };
  });
}

async function open({ browser, server }: Bench, times: number): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  page.setDefaultTimeout(300_000);
  page.on('pageerror', (error) => process.stderr.write(`The page says: ${error.message}\n`));
  await page.goto(`${server.url}tests/bench/page/?times=${times}`);
  return page;
}

/** The windows of one stretch; the first is where it begins, and is not measured. */
function stretchOf({ from, to }: Window, stretch: number): Window[] {
  const room = to - from + 1 - LENGTH - STEPS;
  const first = from + Math.floor((room * stretch) / (STRETCHES - 1));
  return Array.from({ length: STEPS + 1 }, (_, step) => ({
    from: first + step,
    to: first + step + LENGTH - 1,
  }));
}

/** @returns milliseconds that the page's main thread has kept a processor so far: on a busy machine the clock says little */
async function createMeter(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

async function run(
  page: Page,
  technique: Technique,
  windows: readonly Window[],
  found: Map<Technique, Times>,
): Promise<void> {
  await page.evaluate(async (name) => (await (window as unknown as Hooks).bench).prepare(name), technique);
  const spent = await createMeter(page);
  const before = await spent();
  const measured = await page.evaluate(
    async ({ asked }) => {
      const handles = await (window as unknown as Hooks).bench;
      const times: { step: number; main: number }[] = [];
      for (const next of asked) times.push({ step: await handles.step(next), main: handles.busy() });
      return times.slice(1);
    },
    { asked: windows },
  );
  const times = found.get(technique) ?? { step: [], main: [], processor: [] };
  found.set(technique, times);
  times.processor.push(((await spent()) - before) / windows.length);
  for (const { step, main } of measured) {
    times.step.push(step);
    times.main.push(main);
  }
}

/** @returns why it could not be measured: with very many features the tab runs out of memory */
async function filterSteps(page: Page, span: Window, found: Map<Technique, Times>): Promise<string | null> {
  const crashed = new Promise<string>((done) => page.once('crash', () => done('the tab crashed.')));
  const measured = (async () => {
    const all = Array.from({ length: STRETCHES }, (_, stretch) => stretchOf(span, stretch));
    await run(page, 'filter', all.flat(), found);
    return null;
  })().catch((fault: Error) => fault.message.split('\n')[0] ?? fault.message);
  const late = new Promise<string>((done) =>
    setTimeout(() => done('no end after four minutes.'), 240_000).unref(),
  );
  return Promise.race([measured, crashed, late]);
}

function figures(found: ReadonlyMap<Technique, Times>): Figure[] {
  const of = (technique: Technique): Times | undefined => found.get(technique);
  const names: Readonly<Partial<Record<Technique, string>>> = {
    repaint: 'bare base map, repaint',
    layer: 'place sums and custom layer',
    atlas: 'the whole app: map, timeline, lists',
    filter: 'MapLibre GeoJSON, setFilter',
  };
  const rows: Figure[] = [];
  for (const [technique, name] of Object.entries(names) as [Technique, string][]) {
    const times = of(technique);
    if (!times) continue;
    rows.push(plain(`${name}: step`, spread(times.step)));
    rows.push(plain(`${name}: main thread`, spread(times.main)));
    rows.push(plain(`${name}: on the processor, all told`, `${short(quantile(times.processor))} ms a step`));
  }
  const [base, filter] = [of('repaint'), of('filter')];
  for (const technique of ['layer', 'atlas'] as const) {
    const own = of(technique);
    if (!own || !base) continue;
    const ratio = quantile(own.step) / quantile(base.step);
    rows.push({
      ...below(`${names[technique]}: to a repaint`, ratio, BARS.repaint, 'times'),
      bar: `<= ${BARS.repaint} times`,
    });
    if (filter) {
      const share = quantile(own.step) / quantile(filter.step);
      rows.push(below(`${names[technique]}: to setFilter`, share, BARS.filter, 'times'));
    }
    const more = quantile(own.main);
    rows.push(below(`${names[technique]}: main thread, median`, more, BARS.main, 'ms', `${short(more)} ms`));
  }
  return rows;
}
