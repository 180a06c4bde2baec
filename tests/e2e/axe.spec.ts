import type { Page } from '@playwright/test';
import { en } from '../../src/text/en.ts';
import { resourceInfo } from '../data/bundle.ts';
import { parts } from './atlas.ts';
import { addAxe, findings } from './axe.ts';
import { expect, open, test } from './driver.ts';

/** The main states one after the other, in one page: what it takes to get to each. */
const STATES: readonly (readonly [name: string, enter: (page: Page) => Promise<unknown>])[] = [
  ['opening', (page) => expect(parts.search(page)).toBeVisible()],
  ['search', (page) => parts.search(page).fill('sudan')],
  ['mission', (page) => page.goto('./#m=minusma')],
  ['window with a gap', (page) => page.goto('./#m=monusco&t=2022-01..2022-12')],
  ['date', (page) => page.goto('./#m=monusco&t=2024-06')],
  ['note', (page) => page.goto('./#m=nosuch')],
  ['sources', (page) => page.getByRole('button', { name: en.chrome.bar.sources, exact: true }).click()],
  ['sources left', (page) => page.keyboard.press('Escape')],
  ['opening on a phone', (page) => page.setViewportSize({ width: 390, height: 844 })],
  ['mission on a phone', (page) => page.goto('./#m=minusma')],
];

test.beforeEach(({ page }) => addAxe(page));

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    // The live map's elements have no colours of their own: they are looked at in one theme.
    test.use({ colorScheme: theme, webgl: theme === 'light' });

    test(`axe finds nothing in the main states, ${theme}`, async ({ page }) => {
      test.slow();
      await open(page);
      for (const [name, enter] of STATES) {
        await enter(page);
        await expect(page.getByRole('progressbar')).toHaveCount(0);
        expect.soft(await findings(page), name).toEqual([]);
      }
    });
  });

  test.describe(`${theme}, without WebGL`, () => {
    test.use({ colorScheme: theme, webgl: false });

    test(`axe finds nothing where data are missing, ${theme}`, async ({ page, server, watch }) => {
      watch.expected.push(/status of 500/);
      server.faults.set(`/data/${resourceInfo('bases').path}`, { status: 500 });
      await open(page, '#m=minusma');
      await expect(parts.failures(page)).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });
  });
}
