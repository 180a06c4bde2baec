import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { en } from '../../src/text/en.ts';
import { resourceInfo } from '../data/bundle.ts';
import { parts } from './atlas.ts';
import { expect, open, test } from './driver.ts';

/** The main states, and how to get there. */
const STATES: readonly (readonly [name: string, hash: string, more?: (page: Page) => Promise<void>])[] = [
  ['opening', ''],
  ['mission', '#m=minusma'],
  ['window with a gap', '#m=monusco&t=2022-01..2022-12'],
  ['search', '', (page) => parts.search(page).fill('sudan')],
  ['sources', '', (page) => page.getByRole('button', { name: en.chrome.bar.sources, exact: true }).click()],
  ['note', '#m=nosuch'],
];

/** axe as an init script: added by the browser before the page's policy holds, so that the policy stays on. */
test.beforeEach(({ page }) => page.addInitScript({ content: axe.source }));

/** @returns what axe finds, a sentence each */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target.join(' ')}) ${failureSummary}`),
  );
}

for (const theme of ['light', 'dark'] as const) {
  for (const [name, hash, more] of STATES) {
    test(`axe finds nothing: ${name}, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await open(page, hash);
      await more?.(page);
      expect(await findings(page)).toEqual([]);
    });
  }

  test(`axe finds nothing: mission on a phone, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await open(page, '#m=minusma');
    expect(await findings(page)).toEqual([]);
  });

  test(`axe finds nothing: missing data, ${theme}`, async ({ page, server, watch }) => {
    watch.expected.push(/status of 500/);
    server.faults.set(`/data/${resourceInfo('bases').path}`, { status: 500 });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await open(page, '#m=minusma');
    await expect(parts.failures(page)).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}
