import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, open, test } from './driver.ts';

/** Where the pictures are, for a person to look at. */
const FOLDER = 'test-results/screens';
/** Each size in one theme, and each theme once: axe walks all four. */
const SIZES = [
  { width: 1440, height: 900, theme: 'light' },
  { width: 390, height: 844, theme: 'dark' },
] as const;
const VIEWS = [
  ['opening', ''],
  ['minusma', '#m=minusma'],
] as const;

/** A picture of a page at rest: the same twice, after the camera has moved and all labels are placed. */
async function stillPicture(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  const isSame = async (): Promise<boolean> => {
    const before = last;
    last = await page.screenshot();
    return last.equals(before);
  };
  await expect.poll(isSame, { intervals: [500], timeout: 90_000 }).toBe(true);
  return last;
}

test.beforeAll(() => mkdir(FOLDER, { recursive: true }));

for (const { theme, ...size } of SIZES) {
  test(`pictures at ${size.width} x ${size.height}, ${theme}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await open(page, '', 'map');
    for (const [name, hash] of VIEWS) {
      await page.goto(`./${hash}`);
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      const picture = await stillPicture(page);
      expect(picture.length, 'not one flat colour').toBeGreaterThan(20_000);
      await writeFile(`${FOLDER}/${name}-${size.width}x${size.height}-${theme}.png`, picture);
    }
  });
}
