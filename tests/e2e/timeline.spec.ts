import type { Page } from '@playwright/test';
import { en } from '../../src/text/en.ts';
import { dragEdge, figuresOf, parts } from './atlas.ts';
import { atlas, expect, open, test } from './driver.ts';

test.use({ webgl: false });

/** What two ways to the same view must agree in. */
async function viewOf(page: Page) {
  const { mission, mode, window } = await atlas.state(page);
  return { mission, mode, window, figures: await figuresOf(page), hash: new URL(page.url()).hash };
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let at = 0; at < times; at++) await page.keyboard.press(key);
}

test('mouse, keyboard and date fields reach the same window', async ({ page }) => {
  await open(page, '#m=minusma');
  await dragEdge(page, 'from', '2015-01');
  await dragEdge(page, 'to', '2019-06');
  await expect.poll(async () => (await figuresOf(page)).to).toBe('2019-06');
  const byMouse = await viewOf(page);
  expect(byMouse.figures).toMatchObject({ from: '2015-01', to: '2019-06' });

  await page.goto('./#m=minusma'); // Apr 2013 to Dec 2023
  await expect.poll(async () => (await figuresOf(page)).to).toBe('2023-12');
  await parts.edge(page, 'from').focus();
  await press(page, 'PageUp', 1); // 12 + 9 months to Jan 2015
  await press(page, 'ArrowRight', 9);
  await parts.edge(page, 'to').focus();
  await press(page, 'PageDown', 4); // 48 + 6 months back to Jun 2019
  await press(page, 'ArrowLeft', 6);
  expect(await viewOf(page)).toEqual(byMouse);

  await page.goto('./#m=minusma');
  await expect.poll(async () => (await figuresOf(page)).to).toBe('2023-12');
  await enter(page, en.timeline.fields.from, '2015-01');
  await enter(page, en.timeline.fields.to, 'Jun 2019');
  expect(await viewOf(page)).toEqual(byMouse);
});

async function enter(page: Page, field: string, month: string): Promise<void> {
  const input = parts.dock(page).getByRole('textbox', { name: field, exact: true });
  await input.fill(month);
  await input.press('Enter');
}

test('what the data reach is said in full where a mission has two hosts', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, '#m=unisfa');
  const lines = parts.dock(page).locator('.timeline-coverage > span:not(.visually-hidden)');
  await expect(lines.first()).toContainText('of the hosts’ totals');
  for (const line of await lines.all()) {
    const [room, needed] = await line.evaluate((part) => [part.clientWidth, part.scrollWidth]);
    expect(needed).toBeLessThanOrEqual(room ?? 0);
  }
});

test('the sliders follow the W3C pattern', async ({ page }) => {
  await open(page, '#m=minusma');
  const [from, to] = [parts.edge(page, 'from'), parts.edge(page, 'to')];
  await from.focus();
  await page.keyboard.press('End');
  expect((await figuresOf(page)).from).toBe('2023-12'); // as far as the other edge
  await page.keyboard.press('Home');
  await expect(from).toHaveAttribute('aria-valuenow', (await from.getAttribute('aria-valuemin')) ?? '');
  await expect(to).toHaveAttribute('aria-valuetext', /^End, December 2023\./);
  await expect(from).toHaveAttribute('aria-valuemax', (await to.getAttribute('aria-valuenow')) ?? '');
  await page.keyboard.press('Tab');
  await expect(to).toBeFocused();
});

test('a month that cannot be read says how to write it and changes nothing', async ({ page }) => {
  await open(page, '#m=minusma');
  const before = await figuresOf(page);
  await enter(page, en.timeline.fields.from, 'spring');
  await expect(parts.dock(page).getByRole('alert')).toHaveText(en.timeline.unreadable);
  expect(await figuresOf(page)).toEqual(before);
});

test('play moves time until it is paused', async ({ page }) => {
  await open(page, '#m=minusma&t=2014-01..2014-12');
  const dock = parts.dock(page);
  await dock.getByRole('button', { name: new RegExp(`^${en.timeline.play}`) }).click();
  await expect.poll(async () => (await figuresOf(page)).to).not.toBe('2014-12');
  await dock.getByRole('button', { name: en.timeline.pause }).click();
  expect((await atlas.state(page)).playing).toBe(false);
});
