// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { total } from '../../../src/analysis/histogram.ts';
import type { Resources } from '../../../src/model/bundle.ts';
import { monthOf } from '../../../src/model/month.ts';
import { mountTable } from '../../../src/views/table.ts';
import { makeContext } from './context.ts';

let stop = (): void => undefined;
let host: HTMLElement;

function mount(less: readonly (keyof Resources)[] = []) {
  const context = makeContext(less);
  stop = mountTable(host, context);
  return context;
}

const show = (context: ReturnType<typeof makeContext>): void =>
  context.store.dispatch({ type: 'settings', change: { table: true }, from: 'panel' });
const MALI = { from: monthOf(2013, 4), to: monthOf(2023, 12) };

function openMali() {
  const context = mount();
  show(context);
  context.store.dispatch({ type: 'select', mission: 'minusma', from: 'list' });
  return context;
}

const all = (selector: string): HTMLElement[] => [...host.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string): HTMLElement => {
  const found = host.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The table has no ${selector}.`);
  return found;
};
const tab = (name: string): void => one(`.table-tab[data-tab="${name}"]`).click();
const column = (at: number): string[] =>
  all('tbody tr').map((row) => row.children[at]?.textContent?.trim() ?? '');
const heading = (label: string): HTMLElement => {
  const found = all('thead th').find((th) => th.textContent?.trim() === label);
  if (!found) throw new Error(`No heading "${label}".`);
  return found;
};

beforeEach(() => {
  host = document.createElement('section');
  document.body.replaceChildren(host);
});
afterEach(() => stop());

describe('the table', () => {
  it('is there only when it is asked for', () => {
    const context = mount();
    expect(host.hidden).toBe(true);
    expect(host.childElementCount).toBe(0);
    show(context);
    expect(host.hidden).toBe(false);
    context.store.dispatch({ type: 'settings', change: { table: false }, from: 'toolbar' });
    expect(host.hidden).toBe(true);
  });

  it('has the panel’s sums for a mission, and follows window and types', () => {
    const context = openMali();
    const { store, select } = context;
    const sums = () => total(select.histogram.value ?? (null as never), select.window.value);
    expect(store.state.value.window).toEqual(MALI);
    expect(Number(host.dataset.deaths)).toBe(sums().best);
    expect([Number(host.dataset.low), Number(host.dataset.high)]).toEqual([sums().low, sums().high]);
    const year = { from: monthOf(2022, 1), to: monthOf(2022, 12) };
    store.dispatch({ type: 'window', window: year, from: 'timeline' });
    expect(Number(host.dataset.deaths)).toBe(sums().best);
    store.dispatch({ type: 'settings', change: { types: [false, false, true] }, from: 'toolbar' });
    expect(Number(host.dataset.deaths)).toBe(sums().byType[2]);
    expect(all('thead th').map((th) => th.textContent?.trim())).not.toContain('State-based');
    expect(host.textContent).toContain('of violence only: against civilians');
  });

  it('sorts by a heading, turns pages of 50, and keeps its place inside them', () => {
    openMali();
    const rows = Number(host.dataset.rows);
    expect(all('tbody tr')).toHaveLength(50);
    expect(one('table').getAttribute('aria-rowcount')).toBe(String(rows + 1));
    expect(heading('Deaths, best').getAttribute('aria-sort')).toBe('descending');
    heading('Events').querySelector('button')?.click();
    expect(heading('Events').getAttribute('aria-sort')).toBe('descending');
    expect(heading('Deaths, best').hasAttribute('aria-sort')).toBe(false);
    const events = column(3).map(Number);
    expect(events).toEqual([...events].sort((a, b) => b - a));
    one('.table-pager [aria-label="Last page"]').click();
    expect(all('tbody tr')).toHaveLength(rows % 50 || 50);
    expect(one('tbody tr').getAttribute('aria-rowindex')).toBe(String(Math.floor((rows - 1) / 50) * 50 + 2));
    heading('Events').querySelector('button')?.click();
    expect(heading('Events').getAttribute('aria-sort')).toBe('ascending');
    expect(one('.table-page').textContent).toMatch(/^Page 1 of/);
  });

  it('finds words in rows, whatever their accents, and says when none has them', () => {
    const context = mount();
    show(context);
    tab('missions');
    const find = (words: string): void => {
      const field = one('.table-find input') as HTMLInputElement;
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    expect(host.dataset.rows).toBe('71');
    find('cote ivoire');
    expect(column(0).sort()).toEqual(['MINUCI', 'UNOCI']);
    find('nowhere at all');
    expect(host.querySelector('table')).toBeNull();
    expect(host.textContent).toContain('No row has “nowhere at all”.');
  });

  it('takes a window beyond the data for no zero, and leads to the last year there is', () => {
    const context = mount();
    const { store } = context;
    show(context);
    store.dispatch({
      type: 'window',
      window: { from: monthOf(2026, 6), to: monthOf(2026, 6) },
      from: 'timeline',
    });
    expect(one('.table-sums').textContent).toBe('');
    expect(host.textContent).toContain('none of the window');
    expect(host.querySelector('.table-sources')).toBeNull();
    one('.table-none button').click();
    const { to } = store.limits.violence;
    expect(store.state.value).toMatchObject({ mode: 'range', window: { from: to - 11, to } });
    expect(all('tbody tr')).toHaveLength(50);
    expect(one('.table-sums').textContent).toContain('deaths');
  });

  it('selects a mission or a country, and shows a place on the map', () => {
    const context = mount();
    const { store } = context;
    show(context);
    store.dispatch({ type: 'mode', mode: 'range', from: 'timeline' });
    store.dispatch({ type: 'window', window: MALI, from: 'timeline' });
    tab('countries');
    one('[data-key="MLI"], tbody tr').querySelector('button')?.click();
    expect(store.state.value.region).toMatch(/^country:[A-Z]{3}$/);
    expect(one('tbody tr').getAttribute('aria-current')).toBe('true');
    one('.table-scope .link').click();
    expect(store.state.value).toMatchObject({ region: null, mission: null, window: MALI });
    tab('missions');
    one('[data-key="minusma"], tbody tr').querySelector('button')?.click();
    const { mission } = store.state.value;
    expect(mission).not.toBeNull();
    expect(one(`[data-key="${mission}"]`).getAttribute('aria-current')).toBe('true');
    tab('violence');
    one('.table-open').click();
    expect(store.state.value.camera).toMatchObject({ zoom: 7 });
    expect(store.state.value.settings.table).toBe(false);
  });

  it('is one stop for Tab among the rows, and arrows move between them', () => {
    openMali();
    const rows = all('.table-open');
    expect(rows.filter(({ tabIndex }) => tabIndex === 0)).toEqual([rows[0]]);
    rows[0]?.focus();
    rows[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement).toBe(rows[1]);
    expect(rows.filter(({ tabIndex }) => tabIndex === 0)).toEqual([rows[1]]);
  });

  it('has tabs that arrows move', () => {
    openMali();
    const tabs = all('[role="tab"]');
    tabs[0]?.focus();
    tabs[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    expect(document.activeElement).toBe(tabs.at(-1));
    expect(tabs.map((one) => one.getAttribute('aria-selected'))).toEqual([
      'false',
      'false',
      'false',
      'false',
      'false',
      'true',
    ]);
    expect(host.dataset.malicious).toBe('174'); // the UN's own count for MINUSMA
  });

  it('says what is on its way, and never shows it as none', () => {
    const context = mount(['violence-cells', 'fatalities']);
    show(context);
    expect(host.dataset.rows).toBeUndefined();
    expect(host.textContent).toContain('loading');
    tab('missions');
    const killed = all('thead th').findIndex((th) => th.textContent?.trim() === 'Killed by malicious acts');
    expect(one('tbody tr').children[killed]?.querySelector('[aria-label="not given"]')).not.toBeNull();
  });

  it('never shows as peace what has no places: South Sudan in 2022', () => {
    const context = mount();
    show(context);
    context.store.dispatch({ type: 'select', mission: 'unmiss', from: 'list' });
    const year = { from: monthOf(2022, 1), to: monthOf(2022, 12) };
    context.store.dispatch({ type: 'window', window: year, from: 'timeline' });
    expect(host.dataset.rows).toBe('0');
    expect(one('.table-sums').textContent).toBe('');
    expect(host.textContent).toMatch(/South Sudan: mapped events carry 0\s%/);
    tab('missions');
    const area = all('thead th').findIndex((th) => th.textContent?.trim() === 'Deaths in the area');
    expect(
      one('[data-key="unmiss"]').children[area]?.querySelector('[aria-label="not given"]'),
    ).not.toBeNull();
  });

  it('has no peacekeepers’ deaths for a region, and says why', () => {
    const context = mount();
    show(context);
    context.store.dispatch({ type: 'region', region: 'country:MLI', from: 'map' });
    tab('deaths');
    expect(host.dataset.rows).toBe('0');
    expect(host.textContent).toContain('records no place of death');
  });
});
