import { en } from '../../src/text/en.ts';
import { dragEdge, drawnOf, figuresOf, monthAt, parts, timeAxis } from './atlas.ts';
import { expect, isReady, test } from './driver.ts';
import { basesIn, diedIn, violenceIn } from './plain.ts';

/** From a cold start to what the atlas is for: a mission, its bases, the violence and the fallen, through time. */
test('a newcomer opens MINUSMA and moves time from 2013 to 2023', async ({ page }) => {
  test.slow();
  await page.goto('./');
  await isReady(page, 'map');
  await expect(page.getByRole('heading', { name: /UN peacekeeping missions are active/ })).toBeVisible();

  await parts.search(page).fill('minusma');
  await parts.row(page, 'MINUSMA').click();
  const panel = parts.panel(page);
  await expect(panel.getByRole('heading', { name: 'MINUSMA', exact: true })).toBeVisible();
  await expect(panel).toContainText('Mali');
  await expect(panel).toContainText('31 Dec 2023');
  await expect.poll(() => figuresOf(page)).toMatchObject(expectedFigures('2013-04', '2023-12'));

  await dragEdge(page, 'to', '2013-12');
  const axis = await timeAxis(page);
  const middle = monthAt('2013-08');
  await page.mouse.move(axis.x(middle), axis.foot);
  await page.mouse.down();
  const seen = [];
  for (let year = 2013; year <= 2023; year++) {
    await page.mouse.move(axis.x(middle + (year - 2013) * 12), axis.foot, { steps: 4 });
    await expect.poll(() => figuresOf(page)).toEqual(expectedFigures(`${year}-04`, `${year}-12`));
    const bases = basesIn('minusma', year);
    const words = en.panels.figures.bases(bases > 0 ? year : null); // Geo-PKO has no map of 2013
    const shown = panel.locator('.key-figures li').filter({ hasText: words });
    await expect(shown.locator('b')).toHaveText(en.common.number(bases));
    await expect.poll(async () => (await drawnOf(page)).bases).toBe(bases);
    seen.push({ ...(await figuresOf(page)), ...(await drawnOf(page)) });
  }
  await page.mouse.up();
  for (const figure of ['deaths', 'killed', 'bases', 'places'] as const) {
    expect(new Set(seen.map((year) => year[figure])).size, `${figure} move with time`).toBeGreaterThan(4);
  }
});

function expectedFigures(from: string, to: string) {
  return {
    from,
    to,
    deaths: violenceIn('minusma', from, to),
    killed: diedIn('minusma', from, to, 'Malicious Act'),
    died: diedIn('minusma', from, to, 'all'),
  };
}
