import type { Page } from '@playwright/test';
import { atlas, expect, open, test } from './driver.ts';

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

test('a lost graphics context comes back with the same picture; the flat map and the globe are two', async ({
  page,
}) => {
  await open(page, '#m=minusma', 'map');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const before = await pictureOf(page);
  const gone = await page.evaluate(async () => {
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
    return true;
  });
  expect(gone).toBe(true);
  await expect.poll(async () => (await pictureOf(page)).equals(before), { timeout: 60_000 }).toBe(true);

  await atlas.dispatch(page, { type: 'settings', change: { projection: 'mercator' }, from: 'panel' });
  await expect.poll(async () => (await pictureOf(page)).equals(before), { timeout: 60_000 }).toBe(false);
  await atlas.dispatch(page, { type: 'settings', change: { projection: 'globe' }, from: 'panel' });
  await expect.poll(async () => (await pictureOf(page)).equals(before), { timeout: 60_000 }).toBe(true);
});
