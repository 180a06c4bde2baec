// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { killedByMission, killedByYear, killedIn } from '../../../src/analysis/killed.ts';
import { estimatedTroops, yearsFor } from '../../../src/analysis/troops.ts';
import type { Mission } from '../../../src/model/bundle.ts';
import { monthOf } from '../../../src/model/month.ts';
import { en } from '../../../src/text/en.ts';
import { hostDeaths } from '../../../src/views/missions/figures.ts';
import { createSearch } from '../../../src/views/missions/search.ts';
import { mountMissions } from '../../../src/views/missions.ts';
import { loadJson, loadTable } from '../../data/bundle.ts';
import { bases, countryYear, fatalities, MISSIONS, makeContext, makeHost, mission } from './fixture.ts';

const texts = (host: HTMLElement, selector: string): string[] =>
  [...host.querySelectorAll(selector)].map((node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim());

/** The rows as they are read out: acronym, place, figure. */
const rowsOf = (host: HTMLElement): string[] =>
  texts(host, '.row').map((row) => row.replace(/ peacekeepers? killed by malicious acts,.*/, ''));

describe('peacekeepers killed', () => {
  const table = fatalities([
    ['a', monthOf(2013, 12), 'Malicious Act', 2],
    ['a', monthOf(2013, 4), 'Malicious Act', 1],
    ['a', monthOf(2013, 12), 'Malicious Act', 3],
    ['a', monthOf(2014, 1), 'Accident', 7],
    ['a', monthOf(2015, 6), 'Malicious Act', 4],
  ]);
  const killed = killedByMission(table).get('a');

  it('counts malicious acts alone, both ends of the window included', () => {
    expect(killedIn(killed, { from: monthOf(2013, 4), to: monthOf(2013, 12) })).toBe(6);
    expect(killedIn(killed, { from: monthOf(2013, 5), to: monthOf(2015, 5) })).toBe(5);
    expect(killedIn(undefined, { from: 0, to: 99_999 })).toBe(0);
  });

  it('gives each year of a span', () => {
    expect(killedByYear(killed, { from: monthOf(2012, 7), to: monthOf(2015, 1) })).toEqual([0, 6, 0, 4]);
  });

  // Check figures of the publisher's list: malicious acts MINUSMA 174, UNIFIL 94, MONUSCO 60, MINUSCA 56.
  it('agrees with the check figures of the source', () => {
    const all = killedByMission(loadTable('fatalities'));
    const ever = { from: monthOf(1948, 1), to: monthOf(2025, 2) };
    expect(['minusma', 'unifil', 'monusco', 'minusca'].map((id) => killedIn(all.get(id), ever))).toEqual([
      174, 94, 60, 56,
    ]);
  });
});

describe('figures of the opening', () => {
  const years = { from: 2024, to: 2024 };

  it('adds the troops of a year, and tells no base and no troops from zero', () => {
    const table = bases([
      ['a', 2024, 10],
      ['a', 2024, 5],
      ['b', 2024, null],
      ['c', 2024, 0],
    ]);
    const troops = estimatedTroops(table, 2024);
    expect(['a', 'b', 'c', 'd'].map((id) => troops.get(id) ?? 'none')).toEqual([15, 'none', 0, 'none']);
  });

  it('has deaths where the area is one state, and says where the question does not apply', () => {
    const table = countryYear([
      ['AAA', 2024, 'all', 25],
      ['AAA', 2024, 'non-state', 5],
      ['DDD', 2024, 'all', 0],
    ]);
    const [alpha, beta, gamma] = MISSIONS as [Mission, Mission, Mission];
    expect([alpha, beta, gamma].map((one) => hostDeaths(table, one, years))).toEqual([25, 'na', 0]);
    expect(hostDeaths(table, mission('undof', '1974-05-31', null, [['AAA', 'A']]), years)).toBe('na');
    expect(hostDeaths(table, mission('x', '1974-05-31', null, [['XXX', 'X']]), years)).toBe('none');
  });

  it('takes the newest year where the window lies beyond the data, none before it', () => {
    const table = bases([
      ['a', 1994, 1],
      ['a', 2024, 1],
    ]);
    expect(yearsFor(table, { from: monthOf(2026, 6), to: monthOf(2026, 6) })).toEqual(years);
    expect(yearsFor(table, { from: monthOf(1990, 1), to: monthOf(1995, 1) })).toEqual({
      from: 1994,
      to: 1995,
    });
    expect(yearsFor(table, { from: monthOf(1980, 1), to: monthOf(1981, 1) })).toBeNull();
  });

  // MONUSCO's bases of 2024 sum to 12,838; DR Congo 2024 5,409 and South Sudan 2024 697 in the official totals.
  it('agrees with the check figures of the sources', () => {
    const all = loadJson<Mission[]>('missions');
    const one = (id: string): Mission => all.find((record) => record.id === id) as Mission;
    expect(estimatedTroops(loadTable('bases'), 2024).get('monusco')).toBe(12_838);
    const official = loadTable('country-year');
    expect(['monusco', 'unmiss', 'unisfa'].map((id) => hostDeaths(official, one(id), years))).toEqual([
      5409,
      697,
      'na',
    ]);
  });
});

describe('search', () => {
  const search = createSearch(loadJson<Mission[]>('missions'), en);

  it('finds by acronym, country and words of the name, without accents', () => {
    expect(search('MINUSM')?.[0]).toBe('minusma');
    expect(search('mali')).toEqual(['minusma']);
    expect(search('cote ivoire')).toEqual(expect.arrayContaining(['unoci', 'minuci']));
    expect(search('dr congo')).toEqual(expect.arrayContaining(['monusco', 'monuc', 'onuc']));
    expect(search('buffer golan observer')).not.toContain('minusma');
  });

  it('asks nothing of an empty query and finds nothing in nonsense', () => {
    expect(search('  ')).toBeNull();
    expect(search('zzqx')).toEqual([]);
  });
});

describe('the opening', () => {
  it('says how many are active and tells zero, no data and not applicable apart', () => {
    const { context } = makeContext();
    const host = makeHost('nav');
    mountMissions(host, context);
    expect(texts(host, 'h2')).toEqual(['2 UN peacekeeping missions are active']);
    expect(texts(host, 'thead th')).toEqual([
      'Active, Jun 2026',
      'since',
      'troops ↓ 2024 est.',
      'deaths in host 2024',
    ]);
    expect(texts(host, 'tbody tr')).toEqual(['ALPHA Aland 2010 750 25', 'BETA Beland, Celand 1990 ·']);
    const [, troops, deaths] = host.querySelectorAll('tbody tr:nth-child(2) td');
    expect(troops?.querySelector('.no-data')?.getAttribute('aria-label')).toBe('no data');
    expect(deaths?.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('not applicable');
    expect(texts(host, 'summary')).toEqual(['1 past mission']);
    expect(texts(host, '.opening-note')[0]).toContain('Jun 2026 is the last month');
  });

  it('follows the window, and chooses a mission', () => {
    const { context, store } = makeContext();
    const host = makeHost('nav');
    mountMissions(host, context);
    const to = monthOf(2009, 1);
    store.dispatch({ type: 'window', window: { from: to, to }, from: 'timeline' });
    expect(texts(host, 'h2')).toEqual(['2 UN peacekeeping missions were active']);
    host.querySelector<HTMLElement>('[data-mission="gamma"]')?.click();
    expect(store.state.value.mission).toBe('gamma');
  });
});

describe('the list', () => {
  function open() {
    const made = makeContext();
    made.store.dispatch({ type: 'select', mission: 'alpha', from: 'list' });
    const host = makeHost('nav');
    mountMissions(host, made.context);
    return { ...made, host };
  }

  it('sorts the active by deaths in the window, then names the others', () => {
    const { host, store } = open();
    // alpha: Mar 2010 - Dec 2023 holds 3 + 4; gamma 8 in Jun 2012; beta none.
    expect(rowsOf(host)).toEqual(['GAMMA Déland 8', 'ALPHA Aland 7', 'BETA Beland, Celand 0']);
    const window = { from: monthOf(2012, 7), to: monthOf(2013, 1) };
    store.dispatch({ type: 'window', window, from: 'timeline' });
    expect(texts(host, '.list-part')).toEqual(['1 mission not active in the window']);
    // GAMMA ended in June 2012: that none of it was killed later is no figure.
    expect(rowsOf(host)).toEqual([
      'BETA Beland, Celand 0',
      'ALPHA Aland 0',
      'GAMMA Déland · not applicable: not deployed, Jul 2012 – Jan 2013',
    ]);
  });

  it('is one stop of the Tab key: the chosen row, then the one that arrow keys went to', () => {
    const { host } = open();
    const stops = (): string[] =>
      [...host.querySelectorAll<HTMLElement>('.row[tabindex="0"]')].map(
        ({ dataset }) => dataset.mission ?? '',
      );
    expect(stops()).toEqual(['alpha']);
    const row = host.querySelector<HTMLElement>('[data-mission="alpha"]');
    row?.focus();
    row?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true }));
    expect((document.activeElement as HTMLElement | null)?.dataset.mission).toBe('gamma');
    expect(stops()).toEqual(['gamma']);
  });

  it('keeps the focus with the mission as the opening gives way to the list, and back', () => {
    const { context, store } = makeContext();
    const host = makeHost('nav');
    mountMissions(host, context);
    const focused = (): string => (document.activeElement as HTMLElement | null)?.dataset.mission ?? 'lost';
    host.querySelector<HTMLElement>('.opening [data-mission="beta"]')?.focus();
    expect(focused()).toBe('beta');
    store.dispatch({ type: 'select', mission: 'beta', from: 'list' });
    expect(host.querySelector('.opening')).toBeNull();
    expect(focused()).toBe('beta');
    store.dispatch({ type: 'select', mission: null, from: 'panel' });
    expect(host.querySelector('.opening')).not.toBeNull();
    expect(focused()).toBe('beta');
  });

  it('marks the chosen mission and says the figure in words', () => {
    const { host } = open();
    const current = host.querySelectorAll('[aria-current="true"]');
    expect(current).toHaveLength(1);
    expect(texts(host, '[aria-current]')).toEqual([
      'ALPHA Aland 7 peacekeepers killed by malicious acts, Mar 2010 – Dec 2023',
    ]);
  });

  it('keeps the chosen row in sight when data arrive later and sort the list anew', async () => {
    const made = makeContext();
    const { fatalities: late, ...early } = made.bundle.value.data;
    made.bundle.value = { ...made.bundle.value, data: early };
    made.store.dispatch({ type: 'select', mission: 'alpha', from: 'link' });
    const host = makeHost('nav');
    const seen: string[] = [];
    vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(function (this: HTMLElement) {
      seen.push(`${this.dataset.mission} ${[...host.querySelectorAll('.row')].indexOf(this)}`);
    });
    mountMissions(host, made.context);
    await Promise.resolve();
    // By start alone: beta 1990, gamma 2008, alpha 2010. With 8, 7 and 0 deaths: gamma, alpha, beta.
    expect(seen).toEqual(['alpha 2']);
    made.bundle.value = { ...made.bundle.value, data: { ...early, fatalities: late } };
    await Promise.resolve();
    expect(seen).toEqual(['alpha 2', 'alpha 1']);
    vi.restoreAllMocks();
  });

  it('counts all deaths where the window lies beyond them, and says so', () => {
    const { host, store } = open();
    const window = { from: monthOf(2025, 3), to: monthOf(2026, 1) };
    store.dispatch({ type: 'window', window, from: 'timeline' });
    expect(texts(host, '.list-columns span')[1]).toContain('Jan 1990 – Feb 2025');
    expect(texts(host, '.row')[0]).toContain('7');
  });

  it('narrows by part of the world and to the active, and sorts as asked', () => {
    const made = makeContext();
    // gamma in another part of the world than the other two.
    const missions = (made.bundle.value.data.missions ?? []).map((one) =>
      one.id === 'gamma' ? { ...one, region: 'Asia' } : one,
    );
    made.bundle.value = { ...made.bundle.value, data: { ...made.bundle.value.data, missions } };
    made.store.dispatch({ type: 'select', mission: 'alpha', from: 'list' });
    const host = makeHost('nav');
    mountMissions(host, made.context);
    const [region, sort] = host.querySelectorAll<HTMLSelectElement>('.list-filters select');
    const choose = (select: HTMLSelectElement | undefined, value: string): void => {
      if (select) select.value = value;
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    };
    choose(sort, 'start');
    // beta 1990, gamma 2008, alpha 2010
    expect(rowsOf(host).map((row) => row.split(' ')[0])).toEqual(['BETA', 'GAMMA', 'ALPHA']);
    expect(texts(host, '.list-columns span')[0]).toBe('Sorted by start ↑');
    choose(sort, 'name');
    expect(rowsOf(host).map((row) => row.split(' ')[0])).toEqual(['ALPHA', 'BETA', 'GAMMA']);
    choose(region, 'Asia');
    expect(rowsOf(host)).toEqual(['GAMMA Déland 8']);
    expect(texts(host, '[role=status]')).toEqual(['1 of 3 match']);
    choose(region, '');
    // gamma ended in Jun 2012: after that it is not active.
    const window = { from: monthOf(2012, 7), to: monthOf(2013, 1) };
    made.store.dispatch({ type: 'window', window, from: 'timeline' });
    const box = host.querySelector<HTMLInputElement>('.list-filters input');
    if (box) box.checked = true;
    box?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(rowsOf(host).map((row) => row.split(' ')[0])).toEqual(['ALPHA', 'BETA']);
    choose(region, 'Asia');
    expect(texts(host, '.list-none')[0]).toContain('No mission matches these filters.');
    host.querySelector<HTMLButtonElement>('.list-none button')?.click();
    expect(rowsOf(host)).toHaveLength(3);
  });

  it('moves by arrows, Home and End', () => {
    const { host } = open();
    const rows = [...host.querySelectorAll<HTMLElement>('.row')];
    const press = (key: string): void => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    };
    rows[0]?.focus();
    press('ArrowDown');
    expect(document.activeElement).toBe(rows[1]);
    press('End');
    expect(document.activeElement).toBe(rows[2]);
    press('ArrowDown');
    expect(document.activeElement).toBe(rows[2]);
    press('Home');
    expect(document.activeElement).toBe(rows[0]);
  });

  it('shows what a search finds, and says when it finds nothing', () => {
    const { host, store } = open();
    store.dispatch({ type: 'query', query: 'deland', from: 'toolbar' });
    expect(rowsOf(host)).toEqual(['GAMMA Déland 8']);
    expect(texts(host, '[role=status]')).toEqual(['1 of 3 match']);
    store.dispatch({ type: 'query', query: 'zzqx', from: 'toolbar' });
    expect(texts(host, '.list-none')[0]).toContain('No mission matches “zzqx”');
  });
});
