import { expect, type Locator, type Page } from '@playwright/test';
import { type Month, parseMonth } from '../../src/model/month.ts';
import { en } from '../../src/text/en.ts';

/** The parts of the page, and what a person does with them. */
export const parts = {
  dock: (page: Page): Locator => page.getByRole('region', { name: en.timeline.label, exact: true }),
  panel: (page: Page): Locator => page.getByRole('complementary'),
  search: (page: Page): Locator => page.getByRole('searchbox', { name: en.chrome.bar.search }),
  row: (page: Page, acronym: string): Locator =>
    page.locator('.missions').getByRole('button', { name: new RegExp(`^${acronym}\\b`) }),
  edge: (page: Page, edge: Edge): Locator =>
    page.getByRole('slider', { name: en.timeline.fields[edge], exact: true }),
  failures: (page: Page): Locator => page.getByRole('status', { name: en.chrome.progress.missing }),
};

export type Edge = 'from' | 'to';

/** What the views say of themselves in data attributes; read in one turn, so that all belong to one moment. */
function readData(page: Page): Promise<Record<'dock' | 'panel' | 'map', DOMStringMap>> {
  return page.evaluate(() => {
    const read = (view: string): DOMStringMap => ({
      ...document.querySelector<HTMLElement>(`.atlas > .${view}`)?.dataset,
    });
    return { dock: read('dock'), panel: read('panel'), map: read('map') };
  });
}

const number = (value: string | undefined): number | null => (value === undefined ? null : Number(value));

/** What the map draws: places with violence, bases, countries whose official total stands in for places. */
export async function drawnOf(page: Page): Promise<Record<'places' | 'bases' | 'gaps', number | null>> {
  const { places, bases, gaps } = (await readData(page)).map;
  return { places: number(places), bases: number(bases), gaps: number(gaps) };
}

/** The figures of the mission panel for the window, as the page gives them. */
export interface Figures {
  readonly from: string;
  readonly to: string;
  readonly deaths: number | null;
  readonly killed: number | null;
  readonly died: number | null;
}

export async function figuresOf(page: Page): Promise<Figures> {
  const { dock, panel } = await readData(page);
  return {
    from: dock.from ?? '',
    to: dock.to ?? '',
    deaths: number(panel.deaths),
    killed: number(panel.killed),
    died: number(panel.died),
  };
}

export function monthAt(text: string): Month {
  const month = parseMonth(text);
  if (month === null) throw new Error(`"${text}" is no month.`);
  return month;
}

/** Where the time axis has which month: from the two handles of a window, which stand at its first and last day. */
export async function timeAxis(page: Page): Promise<{ x(month: Month): number; y: number; foot: number }> {
  const at = async (edge: Edge): Promise<{ x: number; y: number; month: number }> => {
    const handle = parts.edge(page, edge);
    const box = await handle.boundingBox();
    if (!box) throw new Error(`The timeline shows no handle "${edge}".`);
    const month = Number(await handle.getAttribute('aria-valuenow')) + (edge === 'to' ? 1 : 0);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, month };
  };
  const [from, to] = [await at('from'), await at('to')];
  expect(to.x - from.x, 'handles far enough apart to measure the axis').toBeGreaterThan(20);
  const perMonth = (to.x - from.x) / (to.month - from.month);
  const dock = await parts.dock(page).boundingBox();
  if (!dock) throw new Error('The timeline is not shown.');
  return {
    x: (month) => from.x + (month - from.month) * perMonth,
    y: from.y,
    foot: dock.y + dock.height - 16,
  };
}

/** Drags one edge of the window to a month, as with a hand: in several moves. */
export async function dragEdge(page: Page, edge: Edge, month: string): Promise<void> {
  const axis = await timeAxis(page);
  const now = Number(await parts.edge(page, edge).getAttribute('aria-valuenow'));
  const after = edge === 'to' ? 1 : 0; // the end stands at the last month's last day
  await page.mouse.move(axis.x(now + after), axis.y);
  await page.mouse.down();
  await page.mouse.move(axis.x(monthAt(month) + after), axis.y, { steps: 8 });
  await page.mouse.up();
}
