import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Story } from '../../src/model/story.ts';
import { withoutWebgl } from './driver.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'mission-atlas-briefing-'));
const file = join(folder, 'mali.html');
const story = JSON.parse(readFileSync(join(ROOT, 'data/stories/mali.json'), 'utf8')) as Story;

test.use({ offline: true });
test.afterAll(() => rmSync(folder, { recursive: true }));

test.beforeAll(() => {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  execFileSync(process.execPath, [tsx, 'scripts/briefing.ts', 'mali', '--out', file], { cwd: ROOT });
});

/** @returns what the page asked for besides itself, and its faults */
function watch(page: Page): { asked: string[]; faults: string[] } {
  const [asked, faults]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('file:') && !url.startsWith('blob:') && !url.startsWith('data:')) asked.push(url);
    else if (url.startsWith('file:') && !url.includes('/mali.html')) asked.push(url);
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return { asked, faults };
}

test('one file under 4 MB opens at step 1 with the network off, and its story is walked by keyboard', async ({
  page,
}) => {
  expect(statSync(file).size).toBeLessThan(4e6);
  const { asked, faults } = watch(page);
  await page.goto(`file://${file}`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'map');
  expect(await page.title()).toBe(story.title);
  const place = page.locator('.story-place');
  await expect(place).toContainText('1');
  await page.locator('.story-title').focus();
  for (const [at] of story.steps.entries()) {
    await expect(place).toContainText(new RegExp(`\\b${at + 1}\\b.*\\b${story.steps.length}\\b`));
    if (at + 1 < story.steps.length) await page.keyboard.press('ArrowRight');
  }
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.locator('.table table')).toBeVisible();
  expect(asked).toEqual([]);
  expect(faults).toEqual([]);
});

test.describe('two windows of a file', () => {
  test.use({ offline: false }); // a window that opens another waits for ever for it otherwise

  test('from a file the speaker window is in step too, and each of its keys counts once', async ({
    page,
  }) => {
    await page.addInitScript(withoutWebgl);
    const last = story.steps.length;
    await page.goto(`file://${file}#story=mali&step=${last}&stage=1`);
    const place = page.locator('.stage-place');
    await expect(place).toContainText(`${last} / ${last}`);
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await expect(speaker.locator('[aria-current="step"]')).toContainText(String(last));
    await speaker.keyboard.press('ArrowLeft');
    await expect(place).toContainText(`${last - 1} / ${last}`);
    await page.keyboard.press('Home');
    await expect(speaker.locator('[aria-current="step"]')).toContainText(/^1\D/);
  });
});
