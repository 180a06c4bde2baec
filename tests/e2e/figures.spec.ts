import { en } from '../../src/text/en.ts';
import { drawnOf, figuresOf, monthAt, parts } from './atlas.ts';
import { atlas, expect, open, test } from './driver.ts';

test.use({ webgl: false });

/** United Nations, Peacekeeper Fatalities: malicious acts, and all causes, of the whole series to Feb 2025. */
const KILLED = [
  { id: 'minusma', killed: 174, died: 311 },
  { id: 'monusco', killed: 60, died: 292 },
  { id: 'unifil', killed: 94 },
  { id: 'minusca', killed: 56 },
] as const;

test('peacekeepers killed are the published counts', async ({ page }) => {
  await open(page);
  const { window } = await atlas.state(page);
  for (const { id, ...figures } of KILLED) {
    await atlas.dispatch(page, { type: 'select', mission: id, from: 'app' });
    await atlas.dispatch(page, {
      type: 'window',
      window: { from: monthAt('1948-05'), to: window.to },
      from: 'app',
    });
    await expect.poll(() => figuresOf(page)).toMatchObject(figures);
  }
});

/** UCDP, country-year totals version 25.1: best estimate of all three types. */
const TOTALS = [
  { at: '2022-06', acronym: 'MINUSMA', deaths: 3656 },
  { at: '2024-06', acronym: 'MONUSCO', deaths: 5409 },
  { at: '2024-06', acronym: 'UNMISS', deaths: 697 },
] as const;

test('deaths in the host countries are the official totals', async ({ page }) => {
  await open(page);
  for (const { at, acronym, deaths } of TOTALS) {
    await page.goto(`./#t=${at}`);
    const name = page.getByRole('button', { name: new RegExp(`^${acronym}\\b`) });
    const row = page.getByRole('row').filter({ has: name });
    await expect(row.getByRole('cell').last()).toHaveText(en.common.number(deaths));
  }
});

test('a gap in the places never looks like peace', async ({ page }) => {
  // UCDP 25.1: 5 409 deaths in DR Congo in 2024; the events with a place carry 2 573 of them, under a half.
  await open(page, '#m=monusco&t=2024-01..2024-12');
  await expect(parts.panel(page)).toContainText(en.common.number(5409));
  await expect(parts.panel(page)).toContainText(/official/);
  await expect.poll(async () => (await drawnOf(page)).gaps).toBeGreaterThan(0);
});
