import type { Page } from '@playwright/test';
import { atlas, expect, open, test } from './driver.ts';

/** The mission's hatch, bases, circles and the hatch of coverage; then a choropleth in their place. */
const VIEWS = ['#m=monusco&t=2021-01..2021-12', '#m=minusma&t=2019-01..2019-12&fill=wgi-pv'];

/** The map at rest: two pictures of its middle that are the same. */
async function pictureOf(page: Page): Promise<Buffer> {
  const clip = { x: 340, y: 60, width: 680, height: 500 };
  let last = await page.screenshot({ clip });
  const isStill = async (): Promise<boolean> => {
    const before = last;
    last = await page.screenshot({ clip });
    return last.equals(before);
  };
  await expect.poll(isStill, { intervals: [300], timeout: 60_000 }).toBe(true);
  return last;
}

/** Takes the graphics context away and gives it back, as a driver that restarts does. */
async function loseContext(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
    const lose = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!canvas || !lose) throw new Error('The map has no context that can be lost.');
    const event = (name: string) =>
      new Promise<void>((done) => canvas.addEventListener(name, () => done(), { once: true }));
    const lost = event('webglcontextlost');
    lose.loseContext();
    await lost;
    const restored = event('webglcontextrestored');
    setTimeout(() => lose.restoreContext()); // not in the turn of the loss: the browser refuses it there
    await restored;
  });
}

test('a lost graphics context comes back with the same picture; the flat map and the globe are two', async ({
  page,
}) => {
  await open(page, VIEWS[0], 'map');
  let before: Buffer = Buffer.alloc(0);
  for (const view of VIEWS) {
    await page.goto(`./${view}`);
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    before = await pictureOf(page);
    await loseContext(page);
    await expect.poll(async () => (await pictureOf(page)).equals(before), { timeout: 60_000 }).toBe(true);
    expect((await atlas.state(page)).camera).toBeNull(); // nobody moved the map
  }
  await atlas.dispatch(page, { type: 'settings', change: { projection: 'mercator' }, from: 'panel' });
  await expect.poll(async () => (await pictureOf(page)).equals(before), { timeout: 60_000 }).toBe(false);
  await atlas.dispatch(page, { type: 'settings', change: { projection: 'globe' }, from: 'panel' });
  await expect.poll(async () => (await pictureOf(page)).equals(before), { timeout: 60_000 }).toBe(true);
});
