import type { Locator, Page } from '@playwright/test';
import { en } from '../../src/text/en.ts';
import { figuresOf, parts } from './atlas.ts';
import { atlas, expect, open, test } from './driver.ts';
import { baseOf, violenceInRing } from './plain.ts';

const words = en.tools;
const TIME = 't=2013-04..2023-12';

const tool = (page: Page, name: keyof typeof words.names): Locator =>
  page.getByRole('button', { name: words.names[name], exact: true });
const said = (page: Page): Locator => page.locator('.map > [role="status"].visually-hidden');
const map = (page: Page): Locator => page.getByRole('region', { name: en.map.title });

/** The corners in the key of the drawn area. */
async function drawnRing(page: Page): Promise<readonly (readonly [number, number])[]> {
  const key = (await atlas.state(page)).region ?? '';
  const values = key.replace(/^\w+:/, '').split(/[,;]/).map(Number);
  if (key.startsWith('box:')) {
    const [west = 0, south = 0, east = 0, north = 0] = values;
    return [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ];
  }
  return Array.from({ length: values.length / 2 }, (_, at) => [values[2 * at] ?? 0, values[2 * at + 1] ?? 0]);
}

/** The panel's deaths are those of a plain loop over the places inside. */
async function expectRecount(page: Page): Promise<void> {
  const ring = await drawnRing(page);
  const expected = violenceInRing(ring, '2013-04', '2023-12');
  expect(expected).toBeGreaterThan(0);
  await expect.poll(async () => (await figuresOf(page)).deaths).toBe(expected);
}

async function drag(page: Page, points: readonly (readonly [number, number])[]): Promise<void> {
  const [first, ...rest] = points;
  if (!first) return;
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(...point, { steps: 4 });
  await page.mouse.up();
}

test('areas drawn with the mouse or typed are counted, and links bring them back', async ({ page }) => {
  await open(page, `#m=minusma&${TIME}`, 'map');
  await tool(page, 'rectangle').click();
  await drag(page, [
    [560, 380],
    [760, 480],
  ]);
  await expect(parts.panel(page)).toContainText('km²');
  expect((await atlas.state(page)).region).toMatch(/^box:/);
  await expectRecount(page);
  const { deaths } = await figuresOf(page);

  await map(page).focus();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await atlas.state(page)).region).toBeNull();
  await page.goBack();
  await expect.poll(async () => (await figuresOf(page)).deaths).toBe(deaths);

  await tool(page, 'lasso').click();
  await drag(page, [
    [500, 200],
    [700, 180],
    [800, 300],
    [700, 420],
    [520, 400],
    [500, 230],
  ]);
  expect((await atlas.state(page)).region).toMatch(/^ring:/);
  await expectRecount(page);

  await tool(page, 'bounds').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: words.bounds.title });
  for (const [side, value] of [
    ['west', '2'],
    ['south', '12'],
    ['east', '-4'],
    ['north', '17'],
  ] as const) {
    await dialog.getByRole('textbox', { name: words.bounds.sides[side] }).fill(value);
  }
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText(words.bounds.meridian(2, -4));
  await dialog.getByRole('textbox', { name: words.bounds.sides.west }).fill('-4');
  await dialog.getByRole('textbox', { name: words.bounds.sides.east }).fill('2');
  await page.keyboard.press('Enter');
  expect((await atlas.state(page)).region).toBe('box:-4,12,2,17');
  // R² · Δλ · (sin 17° − sin 12°) = 6371.0088² · (6 · π / 180) · (0.2923717 − 0.2079117) = 359 001 km²
  await expect(said(page)).toHaveText(words.selected(359001));
  await expectRecount(page);
});

test('distances are those of great circles, by mouse and by keys', async ({ page }) => {
  await open(page, '#view=0,0,4', 'map');
  const centre = await page.locator('.map-free').boundingBox();
  if (!centre) throw new Error('The map has no free part.');
  const [x, y] = [centre.x + centre.width / 2, centre.y + centre.height / 2];
  await tool(page, 'distance').focus();
  await page.keyboard.press('Enter');
  await expect(map(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText(words.set(1, 0, 0));

  // On the equator at zoom 4 the globe's radius is 512 · 2⁴ / 2π = 1 303.8 px and the eye 1.5 heights above it.
  const { height } = (await page.locator('.map').boundingBox()) ?? { height: 0 };
  const radius = (512 * 16) / (2 * Math.PI);
  const eye = 1 + (1.5 * height) / radius;
  const turn = (10 * Math.PI) / 180;
  const tenDegrees = (radius * (eye - 1) * Math.sin(turn)) / (eye - Math.cos(turn));
  await page.mouse.click(x + tenDegrees, y);
  // 10° of a great circle: 6371.0088 · π / 18 = 1 111.95 km; a pixel of the mouse is 5 km.
  const total = Number((await said(page).textContent())?.replace(/\s/g, '').match(/(\d+)kminall/)?.[1]);
  expect(Math.abs(total - 1111.95)).toBeLessThan(5);

  await page.getByRole('button', { name: words.undo }).click();
  await expect(said(page)).toHaveText(words.removed(1, 0));
  await page.keyboard.press('Escape');
  await expect(tool(page, 'distance')).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('.tools-point')).toHaveCount(0);
});

test.describe('without WebGL', () => {
  test.use({ webgl: false });

  test('the drawing takes a rectangle too', async ({ page }) => {
    await open(page, `#m=minusma&${TIME}`, 'still');
    await page.keyboard.down('Shift');
    await drag(page, [
      [560, 380],
      [760, 480],
    ]);
    await page.keyboard.up('Shift');
    await expect.poll(async () => (await atlas.state(page)).region).toMatch(/^box:/);
    await expectRecount(page);
  });

  test('distances are measured on the drawing by keys alone', async ({ page }) => {
    await open(page, '#view=0,0,4&proj=mercator', 'still');
    await tool(page, 'distance').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('img', { name: en.map.still })).toBeFocused();
    await expect(page.locator('.tools-cross')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText(words.set(1, 0, 0));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    // 100 px of 512 · 2⁴ = 8 192 px round the equator: 100 / 8192 · 40 030.2 km = 488.65 km
    await expect(said(page)).toContainText(words.total(488.65));
    await page.keyboard.press('Backspace');
    await expect(said(page)).toHaveText(words.removed(1, 0));
    await page.keyboard.press('Escape');
    await expect(tool(page, 'distance')).toHaveAttribute('aria-pressed', 'false');
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('one finger draws, two move the map, a long press opens the card', async ({ page }) => {
    const base = baseOf('minusma', 2023);
    await open(page, `#m=minusma&${TIME}&view=${base.lng},${base.lat},6`, 'map');
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: (readonly [number, number])[]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
    const free = await page.locator('.map-free').boundingBox();
    if (!free) throw new Error('The map has no free part.');
    const [x, y] = [free.x + free.width / 2, free.y + free.height / 2];

    await touch('touchStart', [x, y]);
    await expect(page.locator('.map-card')).toContainText(base.place);
    await touch('touchEnd');
    expect((await atlas.state(page)).mission).toBe('minusma');

    await page.getByRole('button', { name: words.open }).tap();
    await tool(page, 'rectangle').tap();
    await touch('touchStart', [x - 40, y]);
    await touch('touchStart', [x - 40, y], [x + 40, y]);
    for (const step of [10, 20, 30, 40]) await touch('touchMove', [x - 40, y - step], [x + 40, y - step]);
    await touch('touchEnd');
    await expect.poll(async () => (await atlas.state(page)).camera?.lat).toBeLessThan(base.lat - 0.1);
    expect((await atlas.state(page)).region).toBeNull();

    await touch('touchStart', [x - 60, y - 60]);
    for (const step of [20, 60, 100]) await touch('touchMove', [x - 60 + step, y - 60 + step]);
    await touch('touchEnd');
    await expect.poll(async () => (await atlas.state(page)).region).toMatch(/^box:/);
    await expectRecount(page);
  });
});
