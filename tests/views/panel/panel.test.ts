// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { monthOf } from '../../../src/model/month.ts';
import type { Window } from '../../../src/model/state.ts';
import { mountPanel } from '../../../src/views/panel.ts';
import { makeContext } from './fixture.ts';

let host: HTMLElement;
let stop: (() => void) | null = null;

beforeEach(() => {
  host = document.createElement('aside');
  document.body.append(host);
});

afterEach(() => {
  stop?.();
  stop = null;
  host.remove();
});

function open(...args: Parameters<typeof makeContext>) {
  const made = makeContext(...args);
  stop = mountPanel(host, made.context);
  const move = (window: Window): void =>
    made.context.store.dispatch({ type: 'window', window, from: 'timeline' });
  return { ...made, move };
}

const words = (selector: string): string =>
  (host.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const chart = (name: string): string => words(`[data-chart="chart-${name}"]`);
const key = (name: string): void => {
  host.querySelector('.year-axis')?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
};

describe('the mission panel', () => {
  it('is empty without a mission and asks for nothing', () => {
    const { load } = open(null);
    expect(host.querySelector('article')).toBeNull();
    expect(load).not.toHaveBeenCalled();
  });

  it('names dates, host, area and every end with its document', () => {
    const { load } = open('one');
    expect(load).toHaveBeenCalledWith(['wgi', 'country-month', 'displacement']);
    expect(words('h2')).toBe('ONE');
    expect(words('.tag')).toBe('Ended');
    expect(words('.panel-name')).toBe('UN Mission One');
    expect(words('.facts')).toContain('1 Mar 2010, established, S/RES/1 (2010)');
    expect(words('.facts')).toContain('Aland, Acity');
    expect(words('.ends')).toContain('Four ends S/RES/1 (2010)');
    const ends = [...host.querySelectorAll('.end')].map((row) =>
      row.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(ends).toEqual([
      'end of the mandate 30 Jun 2012 Mandate terminated ¶4',
      'end of protection tasks 30 Sep 2012 Protection ends ¶4',
      'withdrawal 31 Dec 2012 Withdrawn by ¶4',
      'liquidation Jan 2013 Liquidation begins ¶4',
    ]);
    expect(words('details blockquote')).toBe('“Decides to terminate”');
    expect(words('.mission-notes')).toContain('Preceded by ZERO (Force Zero). S/RES/1 (2010), para. 4');
  });

  it('leads to the successor, which is active and says that its authorisation has passed', () => {
    const { context } = open('one');
    host.querySelector<HTMLButtonElement>('.facts button')?.click();
    expect(context.store.state.value.mission).toBe('two');
    expect(words('.tag')).toBe('Active');
    expect(words('.facts')).toContain('31 Dec 2015, S/RES/1 (2010)');
    expect(words('.facts')).toContain('the resolutions held here end in Jun 2016');
    expect(words('.ends')).toContain('No end is set');
  });

  it('closes', () => {
    const { context } = open('one');
    host.querySelector<HTMLButtonElement>('.panel-close')?.click();
    expect(context.store.state.value.mission).toBeNull();
    expect(host.querySelector('article')).toBeNull();
    expect(host.dataset.deaths).toBeUndefined();
  });
});

describe('figures of the window', () => {
  it('gives deaths with what has no low and high, peacekeepers by cause, and no more than the window', () => {
    const { move } = open('one');
    // 10 + 5 + 2 in the area; 3 malicious and 2 ill before the end. 11 + 5 + 2 of 12 + 5 + 100 mapped: 18 / 117.
    expect({ ...host.dataset }).toMatchObject({ deaths: '17', killed: '3', died: '5' });
    expect(chart('deaths')).toContain('117');
    expect(chart('deaths')).toContain(
      'official total, Aland, 2010–\u20602012: mapped events carry under half of it',
    );
    expect(chart('deaths')).toContain(
      'sum of low–high estimates 8–\u206017; low–high not given for 5 of the deaths',
    );
    move({ from: monthOf(2010, 3), to: monthOf(2011, 12) });
    // 10 + 5; 16 of 17 mapped: the places stand.
    expect({ ...host.dataset }).toMatchObject({ deaths: '15', killed: '3', died: '5' });
    expect(words('[data-chart="chart-deaths"] .chart-value')).toBe('15');
    expect(chart('troops')).toContain('700 deployed, Dec 2010');
    expect(chart('stability')).toContain('−1.50 in 2011');
  });

  it('moves the tint and keeps the bars', () => {
    const { move } = open('one');
    const bar = host.querySelector('.plot rect.state');
    const tint = host.querySelector('.charts-tint rect');
    const [x, width] = [tint?.getAttribute('x'), tint?.getAttribute('width')];
    move({ from: monthOf(2011, 1), to: monthOf(2011, 12) });
    expect(host.querySelector('.plot rect.state')).toBe(bar);
    expect(host.querySelector('.charts-tint rect')).toBe(tint);
    expect([tint?.getAttribute('x'), tint?.getAttribute('width')]).not.toEqual([x, width]);
  });

  it('says no data where no event can lie, never zero', () => {
    const { context, move } = open('two');
    expect(context.store.state.value.mission).toBe('two');
    move({ from: monthOf(2016, 1), to: monthOf(2016, 3) });
    expect(words('[data-chart="chart-deaths"] .chart-value')).toBe('no data');
    expect(chart('deaths')).toContain('The events cover Jan 2008 to Dec 2013: none of the window.');
  });
});

describe('a year read in the charts', () => {
  const value = (): string => host.querySelector('.year-axis')?.getAttribute('aria-valuetext') ?? '';

  it('moves by arrows, speaks its values and leaves by Escape', () => {
    open('one');
    expect(value()).toContain('No year chosen');
    key('ArrowRight');
    // The window ends in Dec 2012: 2 (0 to 2) against an official 100.
    expect(value()).toContain('2012: official country total 100; 2 deaths of it with a place');
    key('ArrowLeft');
    expect(value()).toContain('2011: deaths in the area 5');
    expect(value()).toContain('650 troops estimated from bases');
    // -1.5 less and more 1.645 times 0.2: -1.829 and -1.171.
    expect(value()).toContain('political stability −1.50, 90 % margin −1.83 to −1.17');
    expect(words('[data-chart="chart-died"] .chart-value')).toBe('2 in 2011');
    key('Escape');
    expect(value()).toContain('No year chosen');
  });

  it('tells zero, no data and not deployed apart', () => {
    open('one');
    key('ArrowRight');
    expect(value()).toContain('peacekeepers who died 0');
    key('Home');
    // The axis begins 40 months before Mar 2010, in Nov 2006: the first year is 2007, before the events.
    expect(value()).toContain('2007: deaths in the area: no data. not deployed. troops: no data');
  });
});

describe('tables and missing resources', () => {
  it('shows the same figures as a table under each chart', () => {
    open('one');
    [...host.querySelectorAll<HTMLButtonElement>('.tool')]
      .find((tool) => tool.textContent?.includes('Table'))
      ?.click();
    const rows = [...host.querySelectorAll('[data-chart="chart-deaths"] tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows.find(([year]) => year === '2010')).toEqual([
      '2010',
      '10',
      '0',
      '0',
      '10',
      '8',
      '15',
      '12',
      '12', // twelve months of one death each
      '91.7\u202f%',
      'placed',
    ]);
    expect(rows.find(([year]) => year === '2011')?.slice(5, 7)).toEqual(['no data', 'no data']);
    expect(rows.find(([year]) => year === '2009')?.slice(7, 10)).toEqual(['0', 'no data', 'not applicable']);
    const died = [...host.querySelectorAll('[data-chart="chart-died"] tbody tr')].map(
      (row) => row.textContent,
    );
    expect(died.some((row) => row?.includes('not applicable'))).toBe(true);
  });

  it('says what is missing and offers to fetch it again, while the rest stands', () => {
    const { bundle, retry } = open('one', ['fatalities', 'wgi']);
    expect(words('[aria-labelledby="chart-died-title"]')).toContain('loading');
    bundle.value = { ...bundle.value, failures: new Map([['fatalities', 'the server answered 404.']]) };
    expect(words('[aria-labelledby="chart-died-title"]')).toContain(
      'Title of fatalities could not be loaded. the server answered 404.',
    );
    host.querySelector<HTMLButtonElement>('.chart-missing button')?.click();
    expect(retry).toHaveBeenCalledOnce();
    expect(chart('deaths')).toContain('117');
    expect(host.dataset.killed).toBeUndefined();
  });

  it('asks for the list of sources at the source of a chart', () => {
    open('one');
    const asked: unknown[] = [];
    document.addEventListener('atlas-sources', (event) => asked.push((event as CustomEvent).detail), {
      once: true,
    });
    host.querySelector<HTMLButtonElement>('.chart-sources button')?.click();
    expect(asked).toEqual(['ged']);
  });
});
