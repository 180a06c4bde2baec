import { expect, open, test } from './driver.ts';

/** Pictures for a person to look at: test-results/screens/. */
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const VIEWS = [
  ['opening', ''],
  ['minusma', '#m=minusma'],
] as const;

for (const size of SIZES) {
  for (const theme of ['light', 'dark'] as const) {
    test(`pictures at ${size.width} x ${size.height}, ${theme}`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await open(page);
      for (const [name, hash] of VIEWS) {
        await page.goto(`./${hash}`);
        await expect(page.getByRole('progressbar')).toHaveCount(0);
        const file = `test-results/screens/${name}-${size.width}x${size.height}-${theme}.png`;
        const picture = await page.screenshot({ path: file });
        expect(picture.length, 'not one flat colour').toBeGreaterThan(20_000);
      }
    });
  }
}
