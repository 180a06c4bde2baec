import type { Page } from '@playwright/test';
import { en } from '../../src/text/en.ts';
import { figuresOf, parts } from './atlas.ts';
import { atlas, expect, isReady, open, test } from './driver.ts';

/** What a link must bring back. */
async function viewOf(page: Page) {
  const { mission, mode, window, camera, theme } = await atlas.state(page);
  return { mission, mode, window, camera, theme, figures: await figuresOf(page) };
}

test('a link opened fresh shows the same view', async ({ page, browser, baseURL }) => {
  await open(page, '#m=monusco&t=2012-05..2014-11&view=28.5,-1.2,6.5&theme=dark');
  const first = await viewOf(page);
  expect(first).toMatchObject({
    mission: 'monusco',
    mode: 'range',
    camera: { lng: 28.5, lat: -1.2, zoom: 6.5 },
    theme: 'dark',
    figures: { from: '2012-05', to: '2014-11' },
  });
  await parts.edge(page, 'to').press('ArrowRight');
  await parts.row(page, 'MINUSCA').first().click();
  await parts.edge(page, 'to').press('PageDown');
  const moved = await viewOf(page);
  expect(moved.mission).toBe('minusca');
  await expect.poll(() => new URL(page.url()).hash).toContain(`..${moved.figures.to}`);

  const context = await browser.newContext({
    viewport: page.viewportSize(),
    ...(baseURL ? { baseURL } : {}),
  });
  const fresh = await context.newPage();
  await fresh.goto(page.url());
  await isReady(fresh);
  await expect.poll(() => viewOf(fresh)).toEqual(moved);
  await context.close();
});

test.describe('history and notes', () => {
  test.use({ webgl: false });

  test('back and forward walk through the missions that were chosen', async ({ page }) => {
    await open(page);
    await parts.row(page, 'MONUSCO').first().click();
    await parts.row(page, 'UNMISS').first().click();
    await parts.edge(page, 'from').press('PageUp'); // moving the window is no step
    await page.goBack();
    await expect.poll(async () => (await atlas.state(page)).mission).toBe('monusco');
    await page.goBack();
    await expect.poll(async () => (await atlas.state(page)).mission).toBeNull();
    await page.goForward();
    await expect.poll(async () => (await atlas.state(page)).mission).toBe('monusco');
  });

  test('another link followed while the views are mounted is the one that is shown', async ({ page }) => {
    await page.addInitScript(() => {
      const watcher = new MutationObserver(() => {
        if (!document.querySelector('.atlas > .bar')) return;
        watcher.disconnect();
        location.hash = 'm=monusco';
      });
      watcher.observe(document, { childList: true, subtree: true });
    });
    await page.goto('./#m=minusma');
    await isReady(page);
    await expect.poll(async () => (await atlas.state(page)).mission).toBe('monusco');
    expect(new URL(page.url()).hash).toBe('#m=monusco');
  });

  test('unknown keys are ignored, bad values dropped with a quiet note', async ({ page }) => {
    await page.goto('./#m=nosuch&t=2013-13..2014-02&colour=pink');
    const note = page
      .getByRole('status')
      .filter({ hasText: en.app.linkNote({ key: 'm', value: 'nosuch', used: '' }) });
    await expect(note).toContainText('2013-13..2014-02'); // read before the map is there: it leaves by itself
    await expect(page.getByText('pink')).toHaveCount(0);
    const state = await atlas.state(page);
    expect(state).toMatchObject({ mission: null, mode: 'date' });
    await isReady(page);
  });
});
