import type { Locator, Page, Request } from '@playwright/test';
import axe from 'axe-core';
import { en } from '../../src/text/en.ts';
import { addAxe, findings } from './axe.ts';
import { atlas, expect, isReady, open, test } from './driver.ts';
import { recount } from './plain.ts';

const words = en.story.reader;

test.use({ webgl: false });

test('a story is read by keyboard, the link carries it, back and forward walk through it', async ({
  page,
}) => {
  await addAxe(page);
  await open(page);
  await page.getByRole('button', { name: en.story.button }).click();
  await page.getByRole('button', { name: /^Mali: MINUSMA/ }).click();
  const story = page.getByRole('region', { name: en.story.label, exact: true });
  await expect(story.getByText(words.step(1, 13))).toBeVisible();
  await expect(story).toContainText('174'); // peacekeepers killed by malicious acts, UN fatalities
  await story.getByRole('button', { name: words.next }).press('Enter');
  await page.keyboard.press('PageDown');
  await expect(story.getByText(words.step(3, 13))).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toBe('#story=mali&step=3');
  expect(await atlas.state(page)).toMatchObject({
    mission: 'minusma',
    window: { from: 2014 * 12, to: 2014 * 12 + 11 },
  });
  expect(await findings(page)).toEqual([]);

  await atlas.dispatch(page, { type: 'mode', mode: 'cumulative', from: 'timeline' });
  await expect.poll(() => new URL(page.url()).hash).toContain('#story=mali&step=3&m=minusma&t=..');
  await story.getByRole('button', { name: words.back }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#story=mali&step=3');

  // Three steps back: the cumulative window, the step before it, and the one before that.
  for (const _ of [1, 2, 3]) await page.goBack();
  await expect.poll(async () => (await atlas.state(page)).story?.step).toBe(2);
  await page.goForward();
  await page.reload();
  await isReady(page);
  await expect.poll(async () => (await atlas.state(page)).mission).toBe('minusma');
  await story.getByRole('button', { name: words.close }).click();
  await expect(story).toBeHidden();
});

test('the note of an area, the legend and the controls stand clear of each other; a mark stays with its word', async ({
  page,
}) => {
  await open(page, '#story=mali&step=1');
  const shown = page.locator('.legend, .area-notes, .map-side > *');
  for (const width of [1440, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const step of [4, 9, 11, 12]) {
      await page.goto(`./#story=mali&step=${step}`);
      await expect(page.getByText(words.step(step, 13))).toBeVisible();
      await expect(page.locator('.area-notes')).toBeVisible();
      await expect.poll(() => meetings(shown), `step ${step}, ${width} px wide`).toEqual([]);
      expect(await loneMarks(page), `step ${step}, ${width} px wide`).toEqual([]);
    }
  }
});

/** Pairs of elements of which one lies on the other. */
function meetings(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) =>
    all.flatMap((one, at) => {
      const a = one.getBoundingClientRect();
      return all.slice(at + 1).flatMap((other) => {
        const b = other.getBoundingClientRect();
        const meet = a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
        return meet ? [`${one.className} and ${other.className}`] : [];
      });
    }),
  );
}

/** Marks of a source on another line than the letter before them or the sign after. */
function loneMarks(page: Page): Promise<string[]> {
  return page.locator('.story-text .story-cite').evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      const words = document.createTreeWalker(mark.closest('p') ?? mark, NodeFilter.SHOW_TEXT, (node) =>
        mark.contains(node) || !/[^\s\u2060]/.test(node.nodeValue ?? '')
          ? NodeFilter.FILTER_SKIP
          : NodeFilter.FILTER_ACCEPT,
      );
      const isAway = (node: Text, at: number): boolean => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        return Math.abs(box.top + box.bottom - top - bottom) / 2 > 15; // lines are 24 px apart
      };
      words.currentNode = mark;
      const before = words.previousNode() as Text | null;
      words.currentNode = mark;
      const after = words.nextNode() as Text | null;
      const lone =
        (before && isAway(before, before.data.trimEnd().length - 1)) ||
        (after && /^[,.;:]/.test(after.data) && isAway(after, 0));
      return lone ? [`${before?.data} [${mark.textContent}] ${after?.data}`] : [];
    }),
  );
}

test('the stage goes by keys, and the speaker window is in step with it', async ({ page, context }) => {
  await addAxe(page);
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  await open(page, '#story=mali&step=1&stage=1');
  const title = page.locator('.stage-title');
  await expect(title).toHaveText('Ten years, one mission, a war that moved');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageDown');
  await expect(title).toContainText('2014');
  await page.keyboard.press('End');
  await expect(title).toHaveText('What this record cannot say');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(page.locator('.stage-place')).toContainText('12');
  await page.keyboard.press('b');
  await expect(page.locator('.stage-black')).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.locator('.stage-black')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('region', { name: en.stage.keys.title })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('?');

  const opening = context.waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opening;
  const now = speaker.locator('.speaker-screen');
  await expect(now).toContainText('A mandate ends in four steps');
  await expect(speaker.locator('.speaker-notes')).toContainText('Four dates');
  await speaker.evaluate(`${axe.source};0`); // as an init script it would hold on to the blank page that opens first
  expect(await findings(speaker), 'axe on the speaker window').toEqual([]);
  const data = requests.filter((request) => request.frame().page() === speaker && /data/.test(request.url()));
  expect(
    data.map((request) => request.url()),
    'it asks for no data, not even ahead',
  ).toEqual([]);
  await speaker.keyboard.press('ArrowLeft');
  await expect(page.locator('.stage-place')).toContainText('11');
  await page.keyboard.press('Home');
  await expect(now).toContainText('Ten years');

  await page.keyboard.press('f'); // the picture is held, the speaker looks ahead
  await speaker.getByRole('button', { name: /^4/ }).click();
  await expect(speaker.locator('[aria-current="step"]')).toContainText('quiet years');
  await expect(title).toContainText('Ten years');
  await page.keyboard.press('f');
  await expect(title).toContainText('quiet years');
  await page.keyboard.press('Escape');
  await expect(page.locator('.stage')).toBeHidden();
  await expect(speaker.getByText(en.stage.window.over)).toBeVisible();
});

test('a finger drawn across the words turns the steps; one drawn down reads on', async ({
  page,
  context,
}) => {
  await open(page, '#story=mali&step=2&stage=1');
  const place = page.locator('.stage-place');
  const box = await page.locator('.stage-words').boundingBox();
  if (!box) throw new Error('The stage has no words.');
  const touch = await context.newCDPSession(page);
  const draw = async (dx: number, dy: number): Promise<void> => {
    const [x, y] = [box.x + box.width / 2, box.y + 40];
    const at = (share: number) => [{ x: x + dx * share, y: y + dy * share }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (const share of [0.4, 0.7, 1])
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await draw(-120, 10);
  await expect(place).toContainText('3 / 13');
  await draw(-20, 90); // down, and the step stays
  await draw(120, -8);
  await expect(place).toContainText('2 / 13');
});

test('without a second window the notes stand on the stage, and it says so', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await open(page, '#story=mali&step=2&stage=1');
  await page.keyboard.press('s');
  await expect(page.getByText(en.stage.blocked)).toBeVisible();
  await expect(page.locator('.stage-notes')).toContainText('a bar for each task');
});

test('a story of one’s own: add this view, reorder, delete and undo, save, load; a fault leaves what is there', async ({
  page,
  context,
}, testInfo) => {
  // Deaths of 2014 at places in Gao, row by row
  const gao = recount((row) => row.admin1 === 'Gao' && row.iso3 === 'MLI', '2014-01', '2014-12').deaths;
  const edit = en.story.editor;
  await open(page, '#m=minusma&t=2014-01..2014-12');
  await page.getByRole('button', { name: en.story.button }).click();
  await page.getByRole('button', { name: edit.begin }).click();
  const story = page.getByRole('region', { name: en.story.label, exact: true });
  await story.getByLabel(edit.stepTitle).fill('The north');
  await story
    .getByLabel(edit.stepText)
    .fill('Killed: {{killed mission=minusma}}. In Gao: {{deaths area=admin1:MLI~Gao year=2014}}.');
  await story.getByLabel(edit.storyTitle).fill('My briefing');
  await expect(story.locator('.story-text')).toContainText('Killed: 174.'); // UN fatalities, malicious acts
  await atlas.dispatch(page, { type: 'select', mission: 'monusco', from: 'list' });
  await story.getByRole('button', { name: edit.add }).click();
  await expect(story.getByText(words.step(2, 2))).toBeVisible();
  await story.getByRole('button', { name: edit.earlier }).click();
  await expect(story.getByText(words.step(1, 2))).toBeVisible();
  expect((await atlas.state(page)).mission).toBe('monusco');
  await story.getByRole('button', { name: edit.remove }).click();
  await expect(story.getByText(words.step(1, 1))).toBeVisible();
  await story.getByRole('button', { name: edit.undo }).click();
  await expect(story.getByText(words.step(1, 2))).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    story.getByRole('button', { name: edit.save }).click(),
  ]);
  const saved = await download.path();
  await story.getByRole('button', { name: words.close }).click();
  await page.getByRole('button', { name: en.story.button }).click();
  const file = page.getByLabel(edit.load);
  await file.setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"id": 1}'),
  });
  await expect(page.getByText('broken.json, key "id": 1, expected text.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^My briefing/ })).toHaveCount(1);
  await file.setInputFiles(saved);
  await expect(story.getByRole('heading', { name: edit.newStep })).toBeVisible();
  await story.getByRole('button', { name: words.next }).click();
  await expect(story.locator('.story-text')).toContainText('Killed: 174.');

  // The same as one file, with what its figures are counted from: the outlines of Gao among them.
  await page.getByRole('button', { name: en.share.button, exact: true }).click();
  await page.getByRole('combobox', { name: en.share.what.title, exact: true }).selectOption('own-story-2');
  const [briefing] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: en.share.briefing.save }).click(),
  ]);
  const whole = testInfo.outputPath('own.html');
  await briefing.saveAs(whole);
  await context.setOffline(true);
  const offline = await context.newPage();
  await offline.goto(`file://${whole}`);
  await offline.getByRole('button', { name: words.next }).click();
  await expect(offline.locator('.story-text')).toContainText('Killed: 174.');
  await expect(offline.locator('.story-text')).toContainText(`In Gao: ${gao}.`);
  expect(await offline.title()).toBe('My briefing');
});
