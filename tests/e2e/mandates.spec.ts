import type { Page } from '@playwright/test';
import { monthOf } from '../../src/model/month.ts';
import { en } from '../../src/text/en.ts';
import { addAxe, findings } from './axe.ts';
import { atlas, expect, open, test } from './driver.ts';

const words = en.mandates;
const entries = (page: Page) => page.locator('.mandates-chart [data-key]');
const view = (page: Page) => page.getByRole('main', { name: words.label });
const card = (page: Page) => page.getByRole('region', { name: words.card.label });

test.use({ webgl: false });
test.beforeEach(({ page }) => addAxe(page));

test('from the panel to a resolution, its window, and back, by keyboard', async ({ page }) => {
  await open(page, '#m=minusma', 'sketch');
  const opener = page.getByRole('complementary').getByRole('button', { name: words.open, exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(view(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(entries(page).first()).toBeVisible();
  await expect(page).toHaveURL(/mandate=1/);

  for (const symbol of ['2100', '2164', '2227', '2295']) {
    await page.keyboard.press(']');
    await expect(card(page)).toContainText(`Resolution ${symbol}`);
  }
  await card(page)
    .getByRole('button', { name: words.card.since(2295) })
    .press('Enter');
  expect((await atlas.state(page)).window).toEqual({ from: monthOf(2016, 6), to: monthOf(2023, 12) });
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(view(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('a move of the window draws only the tint and the words', async ({ page }) => {
  await open(page, '#m=monusco&mandate=1', 'sketch');
  await expect(entries(page).first()).toBeVisible();
  const changes = await page.evaluate(async () => {
    const drawing = document.querySelector('.mandates-drawing');
    const tint = document.querySelector('.mandates-tint');
    if (!drawing || !tint) throw new Error('The chart is not drawn.');
    let count = 0;
    new MutationObserver((records) => {
      count += records.length;
    }).observe(drawing, { attributes: true, childList: true, characterData: true, subtree: true });
    const before = tint.getAttribute('width');
    const { store } = (window as unknown as { missionAtlas: { store: { dispatch(intent: object): void } } })
      .missionAtlas;
    for (let month = 24180; month < 24200; month++) {
      store.dispatch({ type: 'window', window: { from: 24170, to: month }, from: 'timeline' });
      await new Promise(requestAnimationFrame);
    }
    return { count, moved: tint.getAttribute('width') !== before };
  });
  expect(changes).toEqual({ count: 0, moved: true });
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the mandates, ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await open(page, '#m=minusma&mandate=1', 'sketch');
    await expect(entries(page).first()).toBeVisible();
    await page.keyboard.press(']');
    await expect(card(page)).toBeVisible();
    expect.soft(await findings(page), 'card').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByText(words.tables.title).click();
    expect.soft(await findings(page), 'tables').toEqual([]);
    await page.getByRole('button', { name: words.all }).click();
    expect.soft(await findings(page), 'matrix').toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect.soft(await findings(page), 'matrix on a phone').toEqual([]);
    await page.getByRole('button', { name: words.one }).click();
    expect.soft(await findings(page), 'mission on a phone').toEqual([]);
  });
}
