import type { Locator, Page } from '@playwright/test';
import { OVERLAYS } from '../../src/catalog/overlays.ts';
import { en } from '../../src/text/en.ts';
import { resourceInfo } from '../data/bundle.ts';
import { drawnOf, parts } from './atlas.ts';
import { atlas, expect, open, test } from './driver.ts';
import { basesWhere, isIn, recount } from './plain.ts';

test.use({ webgl: false }); // the drawing follows the same scene as the live map

const legend = (page: Page): Locator =>
  page.getByRole('region', { name: en.chrome.legend.title, exact: true });
const layers = (page: Page): Locator => page.getByRole('dialog', { name: en.layers.title });
const table = (page: Page): Locator => page.getByRole('main', { name: en.table.label });
const dataOf = (page: Page, view: string): Promise<DOMStringMap> =>
  page.evaluate((name) => ({ ...document.querySelector<HTMLElement>(`.atlas > .${name}`)?.dataset }), view);
const openLayers = (page: Page): Promise<void> =>
  page.getByRole('button', { name: en.layers.button, exact: true }).click();

test('every overlay says what it is and where it is from; switching one changes map and legend', async ({
  page,
}) => {
  await open(page, '#m=minusma&t=2019-01..2020-12');
  await openLayers(page);
  for (const { id, resources } of OVERLAYS) {
    const { title, about } = en.layers.overlays[id];
    const one = layers(page).getByRole('switch', { name: title, exact: true });
    await expect(one, id).toHaveAccessibleDescription(about);
    const entry = layers(page).locator('.layers-about').filter({ hasText: about });
    expect(await entry.getByRole('button').count(), `${id} names its sources`).toBeGreaterThan(0);
    const covered = resources.filter((name) => resourceInfo(name).coverage !== null);
    await expect(entry.locator('.layers-cover').filter({ hasText: /\d{4}/ }), id).toHaveCount(covered.length);
  }
  const before = await drawnOf(page);
  expect(before).toMatchObject(recountedDrawing());
  const off = (id: 'violence' | 'bases' | 'areas'): Locator =>
    layers(page).getByRole('switch', { name: en.layers.overlays[id].title, exact: true });
  await off('violence').uncheck();
  await off('bases').uncheck();
  await off('areas').uncheck();
  await expect.poll(() => drawnOf(page)).toMatchObject({ places: 0, bases: 0 });
  await expect(legend(page)).not.toContainText(en.chrome.legend.types[0] ?? '');
  await expect(legend(page)).not.toContainText(en.chrome.legend.bases('2020'));
  await expect(legend(page)).not.toContainText(en.chrome.legend.chosen);
  await expect(page).toHaveURL(/off=areas~bases~violence/);
  for (const id of ['violence', 'bases', 'areas'] as const) await off(id).check();
  await expect.poll(() => drawnOf(page)).toEqual(before);
  await expect(legend(page)).toContainText(en.chrome.legend.bases('2020'));

  const { title, unit } = en.layers.indicators['official-rate'];
  await layers(page).getByRole('radio', { name: title, exact: true }).check();
  for (const words of [
    en.layers.legend.title(title, '2019–2020'),
    `${unit}; ${en.layers.better.lower}`,
    en.layers.legend.zero,
    en.common.noData,
    en.common.notApplicable,
  ]) {
    await expect(legend(page)).toContainText(words);
  }
  await expect(page.locator('.sketch-fill').first()).toBeAttached();
  await layers(page).getByRole('radio', { name: en.layers.fill.none, exact: true }).check();
  await expect(page.locator('.sketch-fill')).toHaveCount(0);
  await expect(legend(page)).not.toContainText(unit);
});

function recountedDrawing(): { places: number } {
  const { places } = recount(({ areas = '' }) => areas.split('~').includes('minusma'), '2019-01', '2020-12');
  return { places };
}

const BOX = [-4.5, 12.25, 3.75, 17.5] as const;
const [WEST, SOUTH, EAST, NORTH] = BOX;
const ring = [
  [WEST, SOUTH],
  [EAST, SOUTH],
  [EAST, NORTH],
  [WEST, NORTH],
];
const file = (name: string, coordinates: readonly number[][]) => ({
  name,
  text: JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { name: 'Inner delta' },
        geometry: { type: 'Polygon', coordinates: [coordinates] },
      },
    ],
  }),
});

/** As a person drops a file on the page. */
function drop(page: Page, dropped: { name: string; text: string }): Promise<void> {
  return page.evaluate(({ name, text }) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name, { type: 'application/geo+json' }));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('.atlas')?.dispatchEvent(event);
    }
  }, dropped);
}

test('a dropped file becomes regions with figures of their own; one with faults leaves them as they are', async ({
  page,
}) => {
  await open(page, '#t=2019-01..2020-12');
  await drop(page, file('delta.geojson', [...ring, ring[0] ?? []]));
  await expect(
    page.getByText(en.regions.loaded({ file: 'delta.geojson', added: 1, faults: [] } as never)).first(),
  ).toBeAttached();
  await openLayers(page);
  const name = layers(page).getByRole('button', { name: 'Inner delta', exact: true });
  await name.click();
  await page.keyboard.press('Escape');
  const inside = isIn(...BOX);
  const { deaths } = recount(inside, '2019-01', '2020-12');
  await expect.poll(async () => (await dataOf(page, 'panel')).deaths).toBe(String(deaths));
  expect((await dataOf(page, 'dock')).deaths).toBe(String(deaths));
  const panel = parts.panel(page);
  await expect(panel.getByRole('heading', { name: 'Inner delta' })).toBeVisible();
  await expect(panel).toContainText(en.panels.officialOnly);
  await expect(panel).toContainText(en.panels.bases.inYear(basesWhere(inside, 2020), 2020));
  expect(page.url(), 'it stays in the tab').not.toContain('file');

  await drop(page, file('open.geojson', ring)); // its ring does not end where it began
  const faults = page.getByRole('alertdialog', { name: en.regions.faults.title(['open.geojson']) });
  await expect(faults).toContainText(
    'open.geojson, feature 1 (“Inner delta”): a ring that ends at [-4.5,17.5], expected its first position again.',
  );
  await expect(faults).toContainText(en.regions.faults.stays);
  await page.keyboard.press('Escape');
  expect((await dataOf(page, 'panel')).deaths).toBe(String(deaths));
});

test('the table has the map’s values under the same filters, and its rows open places; back undoes it', async ({
  page,
}) => {
  await open(page, '#m=minusma&t=2019-03..2020-06&types=so');
  const expected = recount(({ areas = '' }) => areas.split('~').includes('minusma'), '2019-03', '2020-06', [
    'state-based',
    'one-sided',
  ]);
  const drawn = await dataOf(page, 'map');
  expect([drawn.places, drawn.deaths].map(Number)).toEqual([expected.places, expected.deaths]);
  await page.getByRole('banner').getByRole('button', { name: en.chrome.bar.table, exact: true }).click();
  const shown = await dataOf(page, 'table');
  expect([shown.rows, shown.events, shown.deaths].map(Number)).toEqual([
    expected.places,
    expected.events,
    expected.deaths,
  ]);
  await atlas.dispatch(page, { type: 'settings', change: { measure: 'events' }, from: 'app' });
  await expect.poll(async () => Number((await dataOf(page, 'map')).events)).toBe(expected.events);
  expect(Number((await dataOf(page, 'dock')).events)).toBe(expected.events);
  expect(Number((await dataOf(page, 'panel')).events)).toBe(expected.events);
  expect(Number((await dataOf(page, 'table')).events)).toBe(expected.events);

  await table(page).getByRole('button', { name: en.table.clear }).click();
  await table(page).getByRole('tab', { name: en.table.tabs.countries }).click();
  await table(page).getByPlaceholder(en.table.find).fill('Mali');
  await table(page).getByRole('button', { name: 'Mali', exact: true }).click();
  expect(await atlas.state(page)).toMatchObject({ region: 'country:MLI', mission: null });
  await page.goBack();
  await expect.poll(async () => (await atlas.state(page)).region).toBeNull();
  await page.goForward();
  await expect.poll(async () => (await atlas.state(page)).region).toBe('country:MLI');
});

test('a country has the panel of a mission: official totals, charts on one scale, a shared year, tables', async ({
  page,
}) => {
  await open(page, '#r=country:MLI&t=2022-01..2022-12');
  const panel = parts.panel(page);
  await expect(panel.getByRole('heading', { name: 'Mali', exact: true })).toBeVisible();
  const { deaths } = recount(({ iso3_now }) => iso3_now === 'MLI', '2022-01', '2022-12');
  await expect.poll(async () => Number((await dataOf(page, 'panel')).deaths)).toBe(deaths);
  await expect(panel).toContainText(en.panels.diedRegion);
  const years = panel.getByRole('slider', { name: en.panels.cursor });
  await years.focus();
  await years.press('ArrowLeft'); // takes the window's last year
  await expect(years).toHaveAttribute(
    'aria-valuetext',
    /^2022: deaths in the area .*refugees from the country/,
  );
  await expect(panel.locator('.plot .cursor')).toHaveCount(3); // violence, governance, displacement
  await panel.getByRole('button', { name: en.panels.tools.table, exact: true }).click();
  // UCDP country-year 25.1, Mali 2022: 3,656 deaths.
  const row = panel
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: '2022', exact: true }) });
  await expect(row.first()).toContainText(en.common.number(3656));
});
