import type { Page } from '@playwright/test';
import { monthAt } from './atlas.ts';
import { atlas, expect, open, test } from './driver.ts';

/** A choropleth with the mission's outline, bases and circles, and the hatch of coverage. */
const VIEW = '#m=monusco&t=2021-01..2021-12&fill=wgi-pv';

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

/** How many pixels of two pictures differ so that one can see it: a layer that is missing changes thousands. */
function differing(page: Page, pictures: readonly Buffer[]): Promise<number> {
  const sources = pictures.map((picture) => `data:image/png;base64,${picture.toString('base64')}`);
  return page.evaluate(async (urls) => {
    const [a, b] = await Promise.all(
      urls.map(async (url) => {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      }),
    );
    const seen = new Set<number>();
    a?.forEach((value, at) => {
      if (Math.abs(value - (b?.[at] ?? 0)) > 32) seen.add(at >> 2);
    });
    return seen.size;
  }, sources);
}

const FEW = 100; // of 340 000 pixels: smoothed edges are not always the same

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
  await open(page, VIEW, 'map');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const before = await pictureOf(page);
  const change = async (): Promise<number> => differing(page, [before, await pictureOf(page)]);
  await loseContext(page);
  await expect.poll(change, { timeout: 60_000 }).toBeLessThan(FEW);
  expect((await atlas.state(page)).camera).toBeNull(); // nobody moved the map

  await atlas.dispatch(page, { type: 'settings', change: { projection: 'mercator' }, from: 'panel' });
  await expect.poll(change, { timeout: 60_000 }).toBeGreaterThan(10 * FEW);
  await atlas.dispatch(page, { type: 'settings', change: { projection: 'globe' }, from: 'panel' });
  await expect.poll(change, { timeout: 60_000 }).toBeLessThan(FEW);
});

interface Draws {
  layers: number; // calls that draw what MapLibre's own layers hold
  circles: number;
}

type Counting = { readonly draws: Draws };

/** For the page's own scripts: MapLibre draws by index, the circles are instances. */
function countDraws(): void {
  const draws: Draws = { layers: 0, circles: 0 };
  Object.assign(window, { draws });
  const { drawElements, drawArraysInstanced } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawElements = function (...args) {
    draws.layers++;
    drawElements.apply(this, args);
  };
  WebGL2RenderingContext.prototype.drawArraysInstanced = function (...args) {
    draws.circles++;
    drawArraysInstanced.apply(this, args);
  };
}

test('a step of the window draws circles alone, and shows what a whole drawing shows', async ({ page }) => {
  await page.addInitScript(countDraws);
  const drawn = (): Promise<Draws> => page.evaluate(() => ({ ...(window as unknown as Counting).draws }));
  const moveTo = (from: string, to: string): Promise<void> =>
    atlas.dispatch(page, {
      type: 'window',
      window: { from: monthAt(from), to: monthAt(to) },
      from: 'timeline',
    });
  await open(page, '#t=2018-06..2019-05', 'map');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.mouse.move(860, 240);
  await page.mouse.down();
  await page.mouse.move(820, 210, { steps: 4 });
  await page.mouse.up(); // a moved map is drawn whole, with nothing kept, until the window moves
  const whole = await pictureOf(page);
  await moveTo('2018-07', '2019-06');
  const first = await pictureOf(page);
  const before = await drawn();
  await moveTo('2018-06', '2019-05');
  const second = await pictureOf(page);
  const after = await drawn();
  expect(after.circles).toBeGreaterThan(before.circles);
  expect(after.layers).toBe(before.layers);
  expect(await differing(page, [first, second])).toBeGreaterThan(0);
  expect(await differing(page, [second, whole])).toBe(0);
  // UNMIL withdrew by 30 April 2018 (S/RES/2333, para. 10): its area comes with a step, which MapLibre draws.
  await moveTo('2018-04', '2019-03');
  await expect.poll(async () => (await drawn()).layers).toBeGreaterThan(after.layers);
});
