import type { Page } from '@playwright/test';
import { en } from '../../src/text/en.ts';
import { drawnOf, parts } from './atlas.ts';
import { addAxe, findings } from './axe.ts';
import { atlas, expect, open, test } from './driver.ts';
import { violenceIn } from './plain.ts';

test.use({ webgl: false });

const SIZES = [
  [320, 640],
  [390, 844],
  [720, 450], // 1440 x 900 at 200 %
  [844, 390], // a phone on its side
  [1024, 768],
  [2560, 1440],
] as const;
const VIEWS = ['#', '#m=minusma'] as const;

/** What reaches beyond the screen's sides, and controls of which nothing can be seen. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth;
    const beyond = [
      ...document.querySelectorAll<HTMLElement>(
        '.atlas button, .atlas input, .atlas select, .atlas p, .atlas h2',
      ),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest('.in-view, .visually-hidden, .table-grid, [popover]'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < -1 || right > innerWidth + 1);
      })
      .map(
        (element) => `${element.className || element.tagName} "${element.textContent?.trim().slice(0, 30)}"`,
      );
    return [...(wide > 0 ? [`the page is ${wide} px too wide`] : []), ...beyond];
  });
}

test('nothing reaches beyond the screen at any width', async ({ page }) => {
  await open(page);
  for (const view of VIEWS) {
    await page.goto(`./${view}`);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      expect.soft(await overflowing(page), `${view} at ${width} x ${height}`).toEqual([]);
    }
  }
});

test('the keyboard goes from the timeline on to the sheet below it, and on a wide screen the other way', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const dock = parts.dock(page).locator('button, select, input, [tabindex="0"]').filter({ visible: true });
  await dock.last().focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('.sheet :focus')).toBeVisible();
  await page.setViewportSize({ width: 820, height: 844 });
  const after = page.locator('.sheet ~ .missions ~ .dock ~ .foot');
  await expect(after).toBeAttached();
  await expect(page.locator('.sheet :focus')).toBeVisible();
});

test("what is in view is listed, with the map's own sums, and leads there by keyboard", async ({ page }) => {
  await open(page, '#m=minusma&t=2019-03..2019-03');
  const list = page.getByRole('region', { name: en.inView.title, exact: true });
  const deaths = violenceIn('minusma', '2019-03', '2019-03'); // counted row by row
  await expect(list.getByRole('status')).toContainText(`${en.common.number(deaths)} deaths`);
  const rows = list.getByRole('button');
  expect(await rows.count()).toBeGreaterThan((await drawnOf(page)).bases ?? Number.NaN);

  await rows.first().focus();
  await expect(page.getByRole('tooltip')).toBeVisible();
  const first = await page.getByRole('tooltip').textContent();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('tooltip')).not.toHaveText(first ?? '');
  await page.keyboard.press('Enter'); // nearer
  expect((await atlas.state(page)).camera?.zoom).toBeGreaterThan(5);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('img', { name: en.map.still })).toBeFocused();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});

test('a printed page has a picture, the figures, the notes and the sources, and nothing to press', async ({
  page,
}) => {
  await open(page, '#m=minusma&t=2019-01..2019-12');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const picture = page.locator('.map-paper');
  await expect(picture).toBeVisible();
  expect(await picture.locator('circle').count()).toBeGreaterThan(100);
  for (const words of ['MINUSMA', 'Jan 2019', en.chrome.foot.notUn]) {
    await expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible();
  }
  await expect(page.locator('.paper-end')).toContainText(en.share.page.openView);
  await expect(page.locator('.button, .icon-button, .tool, select').filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(picture).toHaveCount(0);
});

/** CSS px: 210 mm of A4 less two margins of 12 mm, at 96 / 25.4 px a mm. */
const PAPER_ROOM = 703;

test('on paper the charts and the mandate use the width of a page, and a resolution stands below them', async ({
  page,
}) => {
  await open(page, '#m=monusco&t=2013-01..2013-12');
  await page.keyboard.press(']');
  const card = page.locator('.mandates-card');
  await expect(card).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const mandate = page.locator('.mandates-chart');
  await expect(mandate).toHaveAttribute('width', '700');
  const right = await page
    .locator('.charts *')
    .evaluateAll((parts) => Math.max(...parts.map((part) => part.getBoundingClientRect().right)));
  expect(right).toBeGreaterThan(PAPER_ROOM - 20); // the axis ends within a label's half of the page's edge
  expect(right).toBeLessThanOrEqual(PAPER_ROOM);
  const [plotBox, cardBox] = await Promise.all([mandate.boundingBox(), card.boundingBox()]);
  expect(cardBox?.y).toBeGreaterThanOrEqual((plotBox?.y ?? Infinity) + (plotBox?.height ?? Infinity));
  await expect(page.locator('.mission-notes li').first()).toBeVisible();
});

test('a mission is handed out on three pages: the picture with its facts, the charts together, notes and sources', async ({
  page,
}) => {
  await open(page, '#m=minusma&t=2018-01..2018-12');
  await expect(page.locator('.charts .chart').last()).toBeVisible();
  const pages = (format: string) =>
    page
      .pdf({ format, printBackground: true })
      .then((file) => file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length);
  expect(await pages('A4')).toBe(3);
  expect(await pages('Letter')).toBe(3);
});

for (const [name, media] of [
  ['more contrast', { contrast: 'more' }],
  ["the system's own colours", { forcedColors: 'active' }],
] as const) {
  test(`axe finds nothing with ${name}`, async ({ page }) => {
    await addAxe(page);
    await page.emulateMedia(media);
    await open(page, '#m=minusma');
    await expect(parts.panel(page)).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}
