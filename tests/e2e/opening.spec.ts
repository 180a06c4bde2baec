import type { Page } from '@playwright/test';
import { en } from '../../src/text/en.ts';
import { resourceInfo } from '../data/bundle.ts';
import { monthAt } from './atlas.ts';
import { expect, isReady, test } from './driver.ts';

const path = (name: string): string => `/data/${resourceInfo(name).path}`;
const { to } = resourceInfo('missions').coverage as { to: string };
const words = en.app.opening;

function held(): { until: Promise<void>; release: () => void } {
  let release = (): void => {};
  const until = new Promise<void>((done) => {
    release = done;
  });
  return { until, release };
}

/** Where the globe stands on the page, whoever draws it; found and measured in one turn, as data that arrive draw it anew. */
async function globe(page: Page, of: '.first-map' | '.map-sketch') {
  const box = await page.evaluate(
    (selector) => document.querySelector(selector)?.getBoundingClientRect(),
    `${of} .sketch-sea`,
  );
  if (!box) throw new Error(`${of} has no globe.`);
  return box;
}

test.use({ webgl: false });

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows the map of the opening, its date and its words', async ({ page }) => {
    await page.goto('./');
    const picture = page.getByRole('img', { name: words.picture(monthAt(to)) });
    await expect(picture).toBeVisible();
    await expect(picture.locator('.sketch-area-active')).toBeVisible();
    await expect(picture.locator('.sketch-line-international')).toBeVisible();
    await expect(page.getByText(words.shown(monthAt(to)))).toBeVisible();
    await expect(page.getByText(words.wait)).toBeHidden(); // nothing is on its way
    await expect(page.locator('noscript')).toBeVisible();
  });
});

for (const width of [1440, 820, 390])
  test(`the app draws its own map where the picture stood, ${width} px wide`, async ({ page, server }) => {
    await page.setViewportSize({ width, height: 900 });
    const countries = held();
    server.faults.set(path('countries'), { until: countries.until });
    await page.goto('./');
    await isReady(page, 'start');
    const before = await globe(page, '.first-map');
    countries.release();
    await isReady(page, 'sketch');
    await expect(page.locator('.first-map')).toHaveCount(0);
    const after = await globe(page, '.map-sketch');
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      expect(Math.abs(after[side] - before[side]), side).toBeLessThan(1.5);
    }
  });

test('land and areas are in the first frame, lines follow in another', async ({ page, server }) => {
  const missions = held();
  server.faults.set(path('missions'), { until: missions.until });
  await page.addInitScript(() => {
    const frames: string[][] = [];
    Object.assign(window, { frames });
    const look = (): void => {
      const parts = ['land', 'area-active', 'line-international', 'outline-active'];
      const shown = parts.filter((part) => {
        const found = document.querySelector(`.first-map .sketch-${part}`);
        return found && getComputedStyle(found).visibility === 'visible';
      });
      if (shown.length > 0 && shown.length !== frames.at(-1)?.length) frames.push(shown);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('.first-map .sketch-line-international')).toBeVisible();
  await expect(page.locator('.first-map .sketch-outline-active')).toBeVisible();
  await expect
    .poll(() => page.evaluate('frames'))
    .toEqual([
      ['land', 'area-active'],
      ['land', 'area-active', 'line-international', 'outline-active'],
    ]);
  missions.release();
});

test('a link to another view gets the bare globe, in its own colours', async ({ page, server }) => {
  const missions = held();
  server.faults.set(path('missions'), { until: missions.until });
  await page.goto('./#m=minusma&theme=dark', { waitUntil: 'commit' });
  await expect(page.locator('.first-map .sketch-land')).toBeVisible();
  for (const area of await page.locator('.first-area').all()) await expect(area).toBeHidden();
  await expect(page.getByText(words.wait)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  missions.release();
  await isReady(page);
  await expect(page.locator('.first-map')).toHaveCount(0);
});

test('the first files of data are asked for with the page, and once', async ({ page, watch }) => {
  await page.goto('./');
  await isReady(page);
  for (const name of ['missions', 'countries', 'mission-areas', 'lines']) {
    const link = page.locator(`link[rel=preload][as=fetch][href$="${path(name)}"]`);
    await expect(link, name).toHaveCount(1);
    expect(
      watch.requests.filter((url) => url.endsWith(path(name))),
      name,
    ).toHaveLength(1);
  }
});
