import type { Page } from '@playwright/test';
import { expect, open, test } from './driver.ts';

interface Seen {
  readonly asked: string[]; // who was asked for a context or answered, in order
  readonly linked: number[]; // programs made in each frame that makes some
  readonly drawings: number; // outlines of land put into the page
}

/** Counts what the page asks of the GPU while it opens. */
async function follow(page: Page): Promise<() => Promise<Seen>> {
  await page.addInitScript(() => {
    const seen = { asked: [] as string[], linked: [] as number[], drawings: 0 };
    Object.assign(window, { seen });
    let frame = 0;
    let last = -1;
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (act) =>
      ask((now) => {
        frame++;
        act(now);
      });
    const { linkProgram } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.linkProgram = function (program) {
      if (frame === last) seen.linked[seen.linked.length - 1] = (seen.linked.at(-1) ?? 0) + 1;
      else seen.linked.push(1);
      last = frame;
      Reflect.apply(linkProgram, this, [program]);
    };
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      if (kind === 'webgl2') seen.asked.push('page');
      return Reflect.apply(getContext, this, [kind, ...rest]);
    } as typeof getContext;
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (!String(url).includes('gpu-worker')) return;
        seen.asked.push('worker');
        this.addEventListener('message', () => seen.asked.push('worker has answered'));
      }
    };
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if ((node as Element).classList?.contains('sketch-land')) seen.drawings++;
    }).observe(document, { subtree: true, childList: true });
  });
  return () => page.evaluate(() => (window as unknown as { seen: Seen }).seen);
}

test('the page never waits for the GPU for long: a worker waits first, then few programs are made in a frame', async ({
  page,
}) => {
  const look = await follow(page);
  await open(page, '', 'map');
  const { asked, linked } = await look();
  expect(asked.slice(0, 3)).toEqual(['worker', 'worker has answered', 'page']);
  const all = linked.reduce((sum, count) => sum + count, 0);
  expect(all).toBeGreaterThan(8);
  expect(Math.max(...linked)).toBeLessThanOrEqual(all / 2);
});

test.describe('while it is a drawing', () => {
  test.use({ webgl: false });

  test('land is not drawn anew by data that do not change it', async ({ page }) => {
    const look = await follow(page);
    await open(page, '', 'still');
    // Once, and again where the room for it changes as the key gets its words: not at each of some fifteen files.
    expect((await look()).drawings).toBeLessThanOrEqual(3);
  });
});
