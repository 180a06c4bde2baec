import { en } from '../../src/text/en.ts';
import { dragEdge, drawnOf, figuresOf, parts } from './atlas.ts';
import { expect, open, test } from './driver.ts';
import { basesIn, violenceIn } from './plain.ts';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--disable-3d-apis'] });
  },
});

test('without WebGL2 the drawing, the lists and the timeline work', async ({ page, watch }) => {
  watch.expected.push(/webgl/i);
  await open(page, '', 'still');
  await expect(page.getByRole('img', { name: en.map.still })).toBeVisible();
  await expect(page.getByText(en.app.noWebgl)).toBeVisible();
  await parts.search(page).fill('minusma');
  await parts.row(page, 'MINUSMA').click();
  await dragEdge(page, 'to', '2015-12');
  await expect
    .poll(() => figuresOf(page))
    .toMatchObject({ to: '2015-12', deaths: violenceIn('minusma', '2013-04', '2015-12') });
  await expect.poll(async () => (await drawnOf(page)).bases).toBe(basesIn('minusma', 2015));
});
