import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readPngText } from '../../src/export/png-text.ts';
import { PICTURES, SLIDE } from '../../src/export/slide.ts';
import { type Frame, perspective } from '../../src/map/projection.ts';
import type { Camera } from '../../src/model/state.ts';
import { en } from '../../src/text/en.ts';
import { framed } from '../../src/views/export/framing.ts';
import { readPdf } from '../export/pdf.ts';
import { addAxe, findings } from './axe.ts';
import { atlas, expect, open, test } from './driver.ts';
import { basesIn } from './plain.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: en.share.title });
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });

async function openShare(page: Page): Promise<void> {
  await page.getByRole('button', { name: en.share.button, exact: true }).click();
  await expect(button(page, en.share.hand.pdf)).toBeVisible();
}

async function save(page: Page, press: () => Promise<void>): Promise<Download> {
  const coming = page.waitForEvent('download');
  await press();
  return coming;
}

const bytesOf = async (download: Download): Promise<Uint8Array> =>
  new Uint8Array(readFileSync(await download.path()));

type Point = readonly [x: number, y: number];

/** Colours at points of a picture, its size, and how many colours it has; decoded by the browser itself. */
function look(page: Page, png: Uint8Array, points: readonly Point[]) {
  return page.evaluate(
    async ({ data, at }) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      const colours = new Set<number>();
      for (let i = 0; i < pixels.length; i += 4) {
        colours.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0));
      }
      const read = ([x, y]: readonly [number, number]): number[] => {
        const start = (Math.round(y) * image.width + Math.round(x)) * 4;
        return [...pixels.slice(start, start + 3)];
      };
      return { width: image.width, height: image.height, colours: colours.size, read: at.map(read) };
    },
    { data: Buffer.from(png).toString('base64'), at: points },
  );
}

test('the picture shows the map of the screen, in each size, and says what it is', async ({
  page,
  watch,
}) => {
  test.slow();
  const camera: Camera = { lng: -8, lat: 12, zoom: 4 };
  await open(page, '#m=minusma&t=2014-01..2014-12&view=-8,12,4');
  const heavy = (): string[] =>
    watch.requests.filter((url) => /\/(dialog|print|deck|pptxgen|standalone)[.-]/.test(url));
  expect(heavy(), 'nothing of it is in the first load').toEqual([]);

  // The Atlantic, and the base at Dyabali (Geo-PKO: 14.6937 N, 6.0197 W, no headquarters), apart from all others.
  const places: readonly Point[] = [
    [-17.8, 11],
    [-6.0197, 14.6937],
  ];
  const [outer, free] = await Promise.all(
    ['.atlas > .map', '.atlas > .map .map-free'].map((part) => page.locator(part).boundingBox()),
  );
  if (!outer || !free) throw new Error('The map has no free part.');
  const at = (frame: Frame, seen: Camera): Point[] =>
    places.map((place) => (perspective(seen, frame)([...place]) ?? [0, 0]) as Point);
  const padding = {
    top: free.y - outer.y,
    left: free.x - outer.x,
    right: outer.width - free.width - free.x + outer.x,
    bottom: outer.height - free.height - free.y + outer.y,
  };
  const onScreen = at({ ...outer, padding }, camera).map(([x, y]): Point => [outer.x + x, outer.y + y]);
  const screen = await look(page, new Uint8Array(await page.screenshot()), onScreen);
  const { map } = PICTURES.view;
  const seen = framed({ ...(await atlas.state(page)), camera }, free, map) ?? camera;
  const onPicture = at({ ...map, padding: { top: 0, right: 0, bottom: 0, left: 0 } }, seen);
  const tokens = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return ['--sea', '--base'].map((name) => style.getPropertyValue(name).trim());
  });
  expect(screen.read.map(hexOf), 'on the screen').toEqual(tokens);

  await openShare(page);
  for (const [ratio, size] of [
    [1, '1'],
    [2, '2'],
    [3, '3'],
  ] as const) {
    await dialog(page).getByLabel(en.share.hand.size).selectOption(size);
    const file = await bytesOf(await save(page, () => button(page, en.share.hand.png).click()));
    const points = onPicture.map(([x, y]): Point => [(388 + x) * ratio, (124 + y) * ratio]);
    const picture = await look(page, file, points);
    expect(picture.width, 'exact').toBe(SLIDE.width * ratio);
    expect(picture.height).toBeGreaterThanOrEqual(SLIDE.height * ratio);
    expect(picture.colours, 'not blank').toBeGreaterThan(500);
    expect(picture.read, `as on the screen, at ${ratio}x`).toEqual(screen.read);
    const texts = readPngText(file);
    expect(texts.Title).toContain('Jan 2014 – Dec 2014');
    expect(texts.Disclaimer).toContain(en.chrome.foot.notUn);
    expect(texts.Source).toContain('UCDP');
    expect(texts.Comment).toContain('#m=minusma&t=2014-01..2014-12&view=-8,12,4');
  }
  expect(await page.locator('.studio').count(), 'the second atlas is gone').toBe(0);
  expect((await atlas.state(page)).camera).toEqual(camera);
});

const hexOf = (rgb: readonly number[]): string =>
  `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

test.describe('without WebGL', () => {
  test.use({ webgl: false, colorScheme: 'dark' });

  test('documents, charts and data of a view; nothing for axe on a wide page and on a phone', async ({
    page,
  }) => {
    test.slow();
    await addAxe(page);
    await open(page, '#m=minusma&t=2014-01..2014-12');
    await openShare(page);
    expect(await findings(page)).toEqual([]);

    const pdf = await save(page, () => button(page, en.share.hand.pdf).click());
    expect(pdf.suggestedFilename()).toMatch(
      /^mission-atlas_minusma_2014-01_2014-12_made-\d{4}-\d\d-\d\d\.pdf$/,
    );
    const print = readPdf(await bytesOf(pdf));
    expect(print.property('Title')).toContain('MINUSMA');
    expect(print.pages[0]).toContain('Jan 2014 – Dec 2014');
    expect(print.pages.join(' ')).toContain(en.chrome.foot.notUn);

    const deck = unzipSync(await bytesOf(await save(page, () => button(page, en.share.hand.pptx).click())));
    const slide = strFromU8(deck['ppt/slides/slide1.xml'] ?? new Uint8Array());
    expect(slide).toContain('Jan 2014 – Dec 2014');
    expect(slide, 'dark words of the light theme, though the screen is dark').toContain(
      'srgbClr val="1A1E23"',
    );
    expect(strFromU8(deck['ppt/notesSlides/notesSlide1.xml'] ?? new Uint8Array())).toContain('UCDP');

    const chart = await save(page, () => button(page, en.share.charts.timeline).click());
    const svg = strFromU8(await bytesOf(chart));
    expect(svg).toContain('<desc>');
    expect(svg).not.toMatch(/class=|var\(--|style="/); // nothing that only the page knows
    const drawn = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      return {
        bars: parsed.querySelectorAll('path').length,
        words: parsed.documentElement.textContent ?? '',
      };
    }, svg);
    expect(drawn.bars).toBeGreaterThan(3);
    expect(drawn.words).toContain(en.timeline.rows.monthly.deaths);

    await page.setViewportSize({ width: 390, height: 844 });
    await expect(button(page, en.share.hand.pdf)).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    expect(await findings(page)).toEqual([]);
  });

  test('slides show what the screen shows: the mandate’s chart, missions side by side, a table', async ({
    page,
  }) => {
    test.slow();
    const slideOf = async (hash: string): Promise<string> => {
      await page.goto('about:blank');
      await open(page, hash);
      await openShare(page);
      const saved = await save(page, () => button(page, en.share.hand.pptx).click());
      const deck = unzipSync(await bytesOf(saved));
      return strFromU8(deck['ppt/slides/slide1.xml'] ?? new Uint8Array());
    };
    const rows = (xml: string): number => xml.match(/<a:tr /g)?.length ?? 0;
    const chart = await slideOf('#m=minusma&t=2013-04..2014-06&mandate=1');
    expect(chart).toContain('descr="Mandate: MINUSMA');
    expect(chart).not.toContain('descr="Map');
    // Resolution 2164 (2014), 12: "up to 11,200 military personnel"
    expect(chart).toContain(en.mandates.read.ceiling(11_200, 2164));

    const compared = await slideOf('#m=minusma&t=2023-01..2023-06&mandate=all');
    expect(rows(compared), 'the head and 16 tasks').toBe(17);
    // Resolution 2690 (2023), 5, is what is left of MINUSMA's task to protect civilians.
    expect(compared).toContain('2690 ¶5');
    expect(compared).toContain(en.mandates.matrix.gone(['MONUC', 'UNAMID']));

    const table = await slideOf('#m=minusma&t=2014-01..2014-12&table=bases');
    expect(rows(table)).toBe(1 + Math.min(11, basesIn('minusma', 2014)));
    expect(table).toContain(`${en.table.tabs.bases}: `);
  });

  test('a story is walked step by step, and cancelling stops it and leaves the view as it was', async ({
    page,
  }) => {
    await open(page, '#m=monusco&t=2012-05..2014-11');
    const before = await atlas.state(page);
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await openShare(page);
    await dialog(page).getByLabel(en.share.what.title).selectOption('mali');
    await button(page, en.share.hand.pptx).click();
    await expect(dialog(page).getByRole('status')).toContainText(/Step 2 of \d+/);
    await button(page, en.share.work.cancel).click();
    await expect(dialog(page).getByRole('status')).toHaveText(en.share.work.cancelled);
    await expect(page.locator('.studio')).toHaveCount(0);
    expect(await atlas.state(page)).toEqual(before);
    expect(downloads).toEqual([]);
    await button(page, en.share.link.copy).click();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  });
});
