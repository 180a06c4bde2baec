// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  displacedByYear,
  monthsByYear,
  officialByYear,
  populationBy,
  scoresOf,
} from '../../../src/analysis/series.ts';
import { monthOf } from '../../../src/model/month.ts';
import { en } from '../../../src/text/en.ts';
import { mountPanel } from '../../../src/views/panel.ts';
import { loadTable } from '../../data/bundle.ts';
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

function open(region: string, without: Parameters<typeof makeContext>[1] = []) {
  const made = makeContext(null, without, region);
  stop = mountPanel(host, made.context);
  return made;
}

const words = (selector: string): string =>
  (host.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const chart = (name: string): string => words(`[data-chart="chart-${name}"]`);
const tableOf = (name: string): (string | null)[][] =>
  [...host.querySelectorAll(`[data-chart="chart-${name}"] tbody tr`)].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );

describe('the panel of a country', () => {
  it('names code, people and the missions that worked there, each with its time', () => {
    const { context, load } = open('country:AAA');
    expect(load).toHaveBeenCalledWith(['wgi', 'country-month', 'displacement', 'population']);
    expect(words('h2')).toBe('Aland');
    expect(words('.tag')).toBe('Country');
    // The window ends with the events, in Dec 2013.
    expect(words('.facts')).toContain('AAA');
    expect(words('.facts')).toContain('1 100 000 in the middle of 2013, estimate');
    const missions = [...host.querySelectorAll('.place-missions li')].map((row) =>
      row.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(missions).toEqual(['ONE Mar 2010 – Dec 2012', 'TWO Jan 2013 – today']);
    host.querySelector<HTMLButtonElement>('.place-missions button')?.click();
    expect(context.store.state.value).toMatchObject({ mission: 'one', region: null });
  });

  it('counts all places of the country and shows the official total where places carry too little', () => {
    open('country:AAA');
    // 10 + 900 + 5 + 2 with a place. Official 2008-2013: 0 + 0 + 12 + 5 + 100 + 7 = 124, of which 18 mapped.
    expect(host.dataset.deaths).toBe('917');
    expect(words('[data-chart="chart-deaths"] .chart-value')).toBe('124');
    expect(chart('deaths')).toContain(
      'official total, Aland, 2008–\u20602013: mapped events carry under half of it',
    );
  });

  it('says of peacekeepers’ deaths that they are not applicable, and has no figure of them', () => {
    open('country:AAA');
    expect(chart('died')).toContain('not applicable: the source records no place of death');
    expect(host.dataset.killed).toBeUndefined();
    expect(host.querySelector('[data-chart="chart-troops"]')).toBeNull();
  });

  it('has bases, governance by choice and displacement with what may be of mid-year', () => {
    const { context } = open('country:AAA');
    expect(words('.place-bases summary')).toBe('UN bases inside 1 base in 2011');
    expect(words('.place-bases li')).toBe('Acity, ONE, mission HQ, 650 troops, estimate');
    expect(chart('stability')).toContain('Governance (WGI)');
    expect(chart('stability')).toContain('−1.50 in 2011');
    const pick = host.querySelector<HTMLSelectElement>('.chart-pick');
    expect(pick?.options).toHaveLength(6);
    if (pick) pick.value = 'rl';
    pick?.dispatchEvent(new Event('change'));
    expect(chart('stability')).toContain('−0.50 in 2011');
    expect(words('[data-chart="chart-displaced"] .chart-value')).toBe('1 500 refugees; 0 inside in 2011');
    const window = { from: monthOf(2010, 1), to: monthOf(2010, 12) };
    context.store.dispatch({ type: 'window', window, from: 'timeline' });
    expect(words('[data-chart="chart-displaced"] .chart-value')).toBe('400 refugees; no data inside in 2010');
    expect(chart('displaced')).toContain('2016, hollow: may be of mid-year');
    expect(chart('displaced')).toContain('inside: counted since 2011');
  });

  it('speaks a year in all charts and none of those it has not', () => {
    open('country:AAA');
    const axis = host.querySelector('.year-axis');
    // The first press reads the window's last year, 2013; two more 2011.
    for (const _ of [0, 1, 2]) {
      axis?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    }
    const spoken = (axis?.getAttribute('aria-valuetext') ?? '').replace(/\s/g, ' ');
    expect(spoken).toMatch(/^2011: deaths in the area 5/);
    expect(spoken).toContain('refugees from the country 1 500, displaced inside it 0');
    expect(spoken).not.toContain('peacekeepers');
  });

  it('closes to the opening', () => {
    const { context } = open('country:AAA');
    host.querySelector<HTMLButtonElement>('.panel-close')?.click();
    expect(context.store.state.value.region).toBeNull();
    expect(host.querySelector('article')).toBeNull();
  });
});

describe('the panel of a drawn area', () => {
  it('counts what lies inside and says that official totals do not apply', () => {
    open('box:0,0,5,5');
    // The place at 1, 1: 10 + 5 + 2; the other lies at 9, 9.
    expect(host.dataset.deaths).toBe('17');
    expect(words('h2')).toBe('Drawn area');
    // R² · Δλ · (sin 5° − sin 0°) = 6371.0088² · (5 · π / 180) · 0.0871557427 = 308 716.5 km²
    expect(words('.panel-name')).toBe('308 716 km², 0.00° N to 5.00° N, 0.00° E to 5.00° E');
    expect(words('.facts')).toContain('not applicable: they exist for whole countries only');
    expect(words('[data-chart="chart-deaths"] .chart-value')).toBe('17 with a place');
    expect(words('.place-bases summary')).toContain('1 base in 2011');
    expect(words('.place-missions')).toContain('ONE');
    expect(host.querySelector('[data-chart="chart-stability"]')).toBeNull();
    [...host.querySelectorAll<HTMLButtonElement>('.tool')]
      .find((tool) => tool.textContent?.includes('Table'))
      ?.click();
    const row = tableOf('deaths').find(([year]) => year === '2010');
    expect(row?.slice(4, 9)).toEqual(['10', '8', '15', 'not applicable', 'not applicable']);
    expect(words('.table-note')).toBe('Official totals exist for whole countries only.');
  });

  it('says that a region of a file is not here, rather than nothing inside', () => {
    open('file:gone');
    expect(words('.panel-name')).toContain('stays in the tab that loaded it');
    expect(words('.place-bases')).toBe('UN bases inside no data');
    expect(host.dataset.deaths).toBeUndefined();
  });
});

describe('types of violence', () => {
  const only = { types: [true, false, true] as const };

  it('counts the types that are shown, says so, and holds official totals of the same types beside them', () => {
    const { context } = open('country:AAA');
    context.store.dispatch({ type: 'settings', change: only, from: 'panel' });
    // 917 without the 5 of non-state violence.
    expect(host.dataset.deaths).toBe('912');
    expect(words('[data-chart="chart-deaths"] .chart-value')).toBe('912');
    expect(chart('deaths')).toContain(
      'state-based and against civilians only, official totals too, which are final years by type',
    );
    expect(chart('deaths')).not.toContain('non-state 0');
    [...host.querySelectorAll<HTMLButtonElement>('.tool')]
      .find((tool) => tool.textContent?.includes('Table'))
      ?.click();
    expect(
      tableOf('deaths')
        .find(([year]) => year === '2011')
        ?.slice(1, 5),
    ).toEqual(['0', 'not shown', '0', '0']);
    // Official: 12 state-based in 2010, in 2011 only non-state, in 2012 100 one-sided, of which 2 have a place.
    const official = (at: string) => tableOf('deaths').find(([year]) => year === at)?.[7];
    expect(['2010', '2011', '2012'].map(official)).toEqual(['12', '0', '100']);
    expect(tableOf('deaths').find(([year]) => year === '2012')?.[9]).toBe('2.0\u202f%');
  });

  it('counts events where they are asked for, without low and high or official totals', () => {
    const { context } = open('country:AAA');
    context.store.dispatch({ type: 'settings', change: { measure: 'events' }, from: 'panel' });
    expect([host.dataset.events, host.dataset.deaths]).toEqual(['4', undefined]); // four rows of one event each
    const text = chart('deaths');
    expect(text).toContain(en.panels.deaths.title.events);
    expect(text).not.toContain('low–high');
    expect(text).not.toContain(en.panels.deaths.official(1));
    expect(
      host.querySelectorAll('[data-chart="chart-deaths"] .whisker, [data-chart="chart-deaths"] .open.early'),
    ).toHaveLength(0);
  });
});

describe('any figure of a chart', () => {
  it('is one press from its source', () => {
    open('country:AAA');
    const asked: unknown[] = [];
    document.addEventListener('atlas-sources', (event) => asked.push((event as CustomEvent).detail), {
      once: true,
    });
    const button = host.querySelector<HTMLButtonElement>('[data-chart="chart-displaced"] .source-mark');
    expect(button?.getAttribute('aria-label')).toBe(
      en.common.sourceOf(en.panels.displaced.title, ['source-of-displacement']),
    );
    button?.click();
    expect(asked).toEqual(['source-of-displacement']);
    expect(host.querySelectorAll('.source-mark')).toHaveLength(3); // no place of death: no figure, no source
  });

  it('can be held against its other vintages, in years that each of them has', () => {
    const { context } = open('country:AAA');
    // 2010 is the one year with twelve months: official 12, twelve months of 1, events at the places 910 of AAA.
    const values = (): string[] => [...host.querySelectorAll('.vintages b')].map((b) => b.textContent ?? '');
    expect(values()).toEqual(['12', '12', '11']); // 11: what the coverage table says of 2010
    expect(words('.vintages dt')).toBe('Official total, 2010');
    context.store.dispatch({ type: 'settings', change: { types: [true, false, false] }, from: 'panel' });
    expect(host.querySelector('.vintages')).toBeNull(); // months are not given by type
  });
});

describe('series of a country', () => {
  // README of the sources: country-month against country-year, Mali 2020: 1,509 against 1,543; Mali 2022 3,656.
  it('has two vintages of one figure side by side', () => {
    const tables = { countryYear: loadTable('country-year'), coverage: loadTable('coverage') };
    const years = [2009, 2020, 2022];
    expect(officialByYear(tables, ['MLI'], years).map(({ best }) => best)[2]).toBe(3656);
    expect([
      monthsByYear(loadTable('country-month'), ['MLI'], years)[1],
      officialByYear(tables, ['MLI'], years)[1]?.best,
    ]).toEqual([1509, 1543]);
    expect(monthsByYear(loadTable('country-month'), ['MLI'], years)[0]).toBeNull();
  });

  it('keeps what is not given apart from zero', () => {
    // Note of the data package: before 1993 the source counts no internally displaced people anywhere.
    const rows = displacedByYear(loadTable('displacement'), 'COD');
    expect(rows.find(({ year }) => year === 1992)?.idps).toBeNull();
    expect(rows.at(-1)).toMatchObject({ year: 2025, preliminary: true });
    expect(scoresOf(loadTable('wgi'), 'MLI', 'cc').length).toBeGreaterThan(0);
  });

  it('takes the newest population up to a year', () => {
    const table = loadTable('population');
    // Coverage of the resource: 1960 to 2024.
    expect(populationBy(table, 'MLI', 2026)?.year).toBe(2024);
    expect(populationBy(table, 'MLI', 2010)?.year).toBe(2010);
    expect(populationBy(table, 'MLI', 1950)?.year).toBe(1960);
    expect(populationBy(table, 'XXX', 2010)).toBeNull();
  });
});
