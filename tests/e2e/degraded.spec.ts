import { en } from '../../src/text/en.ts';
import { resourceInfo } from '../data/bundle.ts';
import { figuresOf, parts } from './atlas.ts';
import { expect, isReady, open, test } from './driver.ts';
import { violenceIn } from './plain.ts';

const path = (name: string): string => `/data/${resourceInfo(name).path}`;

test.describe('missing files', () => {
  test.use({ webgl: false });

  test('a resource that fails says what is missing, the rest works, a retry brings it', async ({
    page,
    server,
    watch,
  }) => {
    watch.expected.push(/status of 500/);
    server.faults.set(path('violence-cells'), { status: 500 });
    await open(page, '#m=minusma');
    const failures = parts.failures(page);
    await expect(failures).toContainText(String(resourceInfo('violence-cells').title));
    await expect(failures).toContainText(en.chrome.progress.rest);
    const before = await figuresOf(page);
    expect(before.deaths).toBeNull(); // not zero
    expect(before.killed).toBe(174); // the UN's own count
    // Neither an empty axis nor a key to marks that are not there: both would be read as calm.
    const sentence = en.app.missing(String(resourceInfo('violence-cells').title));
    await expect(parts.dock(page).locator('.timeline-word').filter({ hasText: sentence })).toBeVisible();
    await expect(page.locator('.in-view-summary')).toContainText(en.inView.failed);
    const legend = page.locator('.legend-violence');
    await expect(legend).toContainText(sentence);
    await expect(legend.getByText(String(en.chrome.legend.types[0]))).toHaveCount(0);

    server.faults.clear();
    await failures.getByRole('button', { name: en.common.retry }).click();
    await expect(failures).toHaveCount(0);
    await expect
      .poll(async () => (await figuresOf(page)).deaths)
      .toBe(violenceIn('minusma', '2013-04', '2023-12'));
    await expect(parts.dock(page)).not.toContainText(sentence);
    await expect(legend).toContainText(String(en.chrome.legend.types[0]));
  });

  test('without the list of missions it says so and offers another try', async ({ page, server, watch }) => {
    watch.expected.push(/status of 500/);
    server.faults.set(path('missions'), { status: 500 });
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText(en.app.fatal);
    server.faults.clear();
    await page.getByRole('button', { name: en.common.retry }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await isReady(page);
  });
});

test('slow files leave a drawing at once and a progress line', async ({ page, server }) => {
  let release: (() => void) | undefined;
  const until = new Promise<void>((done) => {
    release = done;
  });
  server.faults.set(path('violence-cells'), { until });
  await page.goto('./');
  await isReady(page, 'sketch');
  const progress = page.getByRole('progressbar', { name: en.chrome.progress.label });
  await expect(progress).toBeVisible();
  release?.();
  await expect(progress).toHaveCount(0);
  await isReady(page, 'map');
});

test.describe('a file that comes late', () => {
  test.use({ webgl: false });

  test('leaves a mission in the same view: a passing line of the key keeps no room', async ({
    page,
    server,
  }) => {
    let release: (() => void) | undefined;
    const until = new Promise<void>((done) => {
      release = done;
    });
    server.faults.set(path('bases'), { until });
    await open(page, '#m=monusco&t=2018-01..2018-12');
    const legend = page.locator('.legend');
    const heights = () =>
      legend.evaluate((key) => ({
        key: Math.ceil(key.getBoundingClientRect().height / 4) * 4,
        room: Number.parseFloat(getComputedStyle(key).getPropertyValue('--legend')),
      }));
    await expect.poll(async () => (await heights()).key).toBeGreaterThan(128); // with the line that bases are loading
    await expect.poll(async () => (await heights()).room).toBeGreaterThan(128);
    release?.();
    await expect.poll(async () => (await heights()).key).toBeLessThan(128);
    await expect.poll(heights).toEqual({ key: 116, room: 116 });
  });
});

test('only what the opening shows is in the first load', async ({ page, watch, server }) => {
  await open(page, '', 'map');
  await expect(page.getByRole('progressbar', { name: en.chrome.progress.label })).toHaveCount(0);
  const loaded = watch.requests.map((url) => new URL(url).pathname);
  for (const later of ['countries-fine', 'lines-fine', 'admin1', 'country-month', 'wgi']) {
    expect(loaded).not.toContain(path(later));
  }
  test.info().annotations.push({ type: 'first load', description: `${server.stats.bytes} bytes` });
  expect(server.stats.bytes).toBeLessThan(2_000_000);
});
