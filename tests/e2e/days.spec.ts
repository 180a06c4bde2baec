import { parseDay } from '../../src/model/day.ts';
import { valueAt } from '../../src/model/table.ts';
import { en } from '../../src/text/en.ts';
import { loadTable, resourceInfo } from '../data/bundle.ts';
import { parts } from './atlas.ts';
import { addAxe, findings } from './axe.ts';
import { atlas, expect, open, test } from './driver.ts';

test.use({ webgl: false });

const WEST = `/data/${resourceInfo('events-west-africa').path}`;
const [FROM, TO] = ['2013-04-01', '2023-12-31'].map((day) => Number(parseDay(day)));
const MOPTI = { lng: -4.2, lat: 14.5 };

/** First day and deaths of a place's events in the window, the newest first: read row by row. */
function eventsAt(place: number): { start: number; best: number }[] {
  const file = loadTable('events-west-africa');
  const found = Array.from({ length: file.rows }, (_, row) => ({
    place: valueAt(file, 'place', row),
    start: Number(valueAt(file, 'start', row) ?? Number.NaN),
    best: Number(valueAt(file, 'best', row)),
  })).filter((event) => event.place === place && event.start >= Number(FROM) && event.start <= Number(TO));
  return found.map(({ start, best }) => ({ start, best })).reverse();
}

test('zoomed in, a press on a circle lists its events day by day; no day is fetched before', async ({
  page,
  watch,
}) => {
  await addAxe(page);
  await open(page, '#m=minusma&t=2013-04..2023-12');
  await expect(page.getByRole('progressbar', { name: en.chrome.progress.label })).toHaveCount(0);
  const asked = (): string[] =>
    watch.requests.map((url) => new URL(url).pathname).filter((path) => path.includes('/events-'));
  expect(asked()).toEqual([]);

  await atlas.dispatch(page, { type: 'camera', camera: { ...MOPTI, zoom: 8 }, from: 'app' });
  await expect.poll(asked).toEqual([WEST]);
  const free = await page.locator('.map-free').boundingBox();
  if (!free) throw new Error('The map has no free part.');
  // The circle nearest to the middle of the map that lies on top there: pressed where it is drawn.
  const spot = await page.evaluate(
    ({ x, y }) => {
      const circles = [...document.querySelectorAll('.map-sketch [data-hit^="unit "]')].map((circle) => {
        const { left, top, width, height } = circle.getBoundingClientRect();
        const at = { x: left + width / 2, y: top + height / 2 };
        return { ...at, circle, away: Math.hypot(at.x - x, at.y - y) };
      });
      const seen = circles
        .sort((a, b) => a.away - b.away)
        .find((one) => document.elementFromPoint(one.x, one.y) === one.circle);
      return seen && { x: seen.x, y: seen.y, place: Number(seen.circle.getAttribute('data-hit')?.slice(5)) };
    },
    { x: free.x + free.width / 2, y: free.y + free.height / 2 },
  );
  if (!spot) throw new Error('No circle is drawn.');
  await page.mouse.click(spot.x, spot.y);

  const card = page.getByRole('region', { name: /^Events at / });
  const expected = eventsAt(spot.place);
  expect(expected.length).toBeGreaterThan(0);
  await expect(card.getByRole('listitem')).toHaveCount(Math.min(20, expected.length));
  const listed = await card
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => ({ start: Number(item.dataset.start), best: Number(item.dataset.best) })),
    );
  expect(listed).toEqual(expected.slice(0, 20));

  expect(await findings(page)).toEqual([]);

  await page.keyboard.press('Tab'); // the heading has the focus: the way out, then the list
  await expect(card.getByRole('button', { name: en.events.close })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(card.getByRole('region', { name: en.events.scroll })).toBeFocused();
  await card.getByRole('button', { name: en.events.all(expected.length) }).click();
  const table = page.locator('.atlas > .table');
  await expect(table).toHaveAttribute('data-rows', String(expected.length));
  expect(await findings(page)).toEqual([]);
  expect(asked()).toEqual([WEST]);
});

test('days that cannot be had are said, the circles stay, a retry brings them', async ({
  page,
  server,
  watch,
}) => {
  watch.expected.push(/status of 500/);
  server.faults.set(WEST, { status: 500 });
  await open(page, `#m=minusma&t=2013-04..2023-12&view=${MOPTI.lng},${MOPTI.lat},7`);
  const failures = parts.failures(page);
  await expect(failures).toContainText(String(resourceInfo('events-west-africa').title));
  await expect(page.locator('.map')).not.toHaveAttribute('data-places', '0');
  server.faults.clear();
  await failures.getByRole('button', { name: en.common.retry }).click();
  await expect(failures).toHaveCount(0);
});
