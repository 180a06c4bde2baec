import { describe, expect, it } from 'vitest';
import type { Entry, Figure, Reading } from '../../src/catalog/indicator.ts';
import { findIndicator, INDICATORS } from '../../src/catalog/indicators.ts';
import { firstMonthOf, lastMonthOf, monthOf } from '../../src/model/month.ts';
import { en } from '../../src/text/en.ts';
import { committed } from './bundle.ts';

const BUNDLE = committed();
const years = (from: number, to = from) => ({ from: firstMonthOf(from), to: lastMonthOf(to) });

function read(id: string, window: { from: number; to: number }): Reading {
  const reading = findIndicator(id)?.value(BUNDLE, window);
  if (!reading) throw new Error(`${id}: no reading`);
  return reading;
}

function figure(id: string, window: { from: number; to: number }, iso3: string): Figure {
  const entry: Entry | undefined = read(id, window).values.get(iso3);
  if (!entry || entry === 'not-applicable') throw new Error(`${id} ${iso3}: ${entry ?? 'no data'}`);
  return entry;
}

describe.each(INDICATORS.map((indicator) => [indicator.id, indicator] as const))('%s', (id, indicator) => {
  it('is one of its id, with words', () => {
    expect(INDICATORS.filter((other) => other.id === id)).toEqual([indicator]);
    const { title, unit, about } = en.layers.indicators[id];
    for (const words of [title, unit, about]) expect(words).not.toBe('');
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/); // a link carries it as it is
  });

  it('has five classes: four limits, ascending; stability has 0 in the middle of its middle class', () => {
    expect(indicator.breaks).toHaveLength(4);
    expect([...new Set(indicator.breaks)].sort((a, b) => a - b)).toEqual(indicator.breaks);
    const [, low = 0, high = 0] = indicator.breaks;
    if (indicator.kind === 'stability') expect(low).toBe(-high);
  });

  it('says which way is good, and stability is higher', () => {
    expect(indicator.better).toBe(indicator.kind === 'threat' ? 'lower' : 'higher');
    expect(en.layers.better[indicator.better]).toMatch(/(lower|higher) is better [↓↑]/);
  });

  it('names sources of the data package', () => {
    const known = BUNDLE.data.sources?.map((source) => source.id);
    expect(indicator.sources.length).toBeGreaterThan(0);
    for (const source of indicator.sources) expect(known).toContain(source);
  });

  it('is null while a resource is missing, and the same object while its years are the same', () => {
    const [first] = indicator.resources;
    expect(first && indicator.value(committed([first]), years(2020))).toBeNull();
    const reading = indicator.value(BUNDLE, { from: monthOf(2020, 2), to: monthOf(2021, 3) });
    expect(indicator.value(BUNDLE, { from: monthOf(2020, 5), to: monthOf(2021, 11) })).toBe(reading);
  });

  it('holds finite values of the years it says, in words with a number', () => {
    const { from, to, values } = read(id, years(2019, 2021));
    expect(values.size).toBeGreaterThan(100);
    for (const entry of values.values()) {
      if (entry === 'not-applicable') continue;
      expect(Number.isFinite(entry.value)).toBe(true);
      expect(indicator.whole ? Number.isInteger(entry.value) : true).toBe(true);
      expect(entry.from).toBeGreaterThanOrEqual(from);
      expect(entry.to).toBeLessThanOrEqual(to);
      expect(indicator.words(entry, en).value).toMatch(/\d/);
    }
  });

  it('stands in the newest year for a window beyond the data, and says so', () => {
    const { from, to, standIn } = read(id, { from: monthOf(2026, 6), to: monthOf(2026, 6) });
    expect(standIn).toBe(true);
    expect(to).toBe(from);
    expect(to).toBeGreaterThanOrEqual(2023);
  });

  it('has nothing for a window before its first year', () => {
    const { from, to, values } = read(id, years(1949));
    expect([...values.values()].filter((entry) => entry !== 'not-applicable')).toEqual([]);
    expect(from).toBeGreaterThan(to);
  });
});

describe('check figures of the sources', () => {
  it('official totals: Mali 2022 3,656, DR Congo 2024 5,409, Sudan 2023 7,837, South Sudan 2024 697', () => {
    expect(figure('official', years(2022), 'MLI').value).toBe(3656);
    expect(figure('official', years(2024), 'COD').value).toBe(5409);
    expect(figure('official', years(2023), 'SDN').value).toBe(7837);
    expect(figure('official', years(2024), 'SSD').value).toBe(697);
  });

  it('types of a country sum to all', () => {
    const of = (id: string) => figure(id, years(2022), 'MLI').value;
    expect(of('official-state') + of('official-nonstate') + of('official-onesided')).toBe(3656);
  });

  it('takes the whole calendar years that a window touches', () => {
    const touching = { from: monthOf(2022, 12), to: monthOf(2024, 1) };
    const sum = [2022, 2023, 2024].reduce((all, at) => all + figure('official', years(at), 'MLI').value, 0);
    expect(figure('official', touching, 'MLI')).toMatchObject({ value: sum, from: 2022, to: 2024 });
  });

  it('political stability of Mali 2023: row MLIpv2023 of the file, estimate -2.73, standard error 0.23', () => {
    const mali = figure('wgi-pv', years(2023), 'MLI');
    expect(mali).toMatchObject({ value: -2.73, se: 0.23, from: 2023, to: 2023, preliminary: false });
    // 1.645 * 0.23 = 0.37835
    expect(findIndicator('wgi-pv')?.words(mali, en)).toEqual({
      value: '−2.73',
      unit: 'WGI',
      note: '± 0.38 (90 % margin, standard error 0.23)',
    });
    expect(figure('wgi-va', years(2023), 'MLI')).toMatchObject({ value: -1.01, se: 0.12 });
  });

  it('reads a year between two of WGI’s by the one before it: 1997 by 1996', () => {
    expect(read('wgi-pv', years(1997))).toMatchObject({ from: 1996, to: 1996, standIn: true });
  });

  it('marks the newest year of displacement as preliminary', () => {
    expect(read('idps', years(2025)).preliminary).toBe(true);
    expect(read('idps', years(2024)).preliminary).toBe(false);
  });
});

describe('the same territory', () => {
  const people = (iso3: string, year: number): number => {
    const { rows, columns } = BUNDLE.data.population ?? { rows: 0, columns: new Map() };
    const [code, at, value] = ['iso3', 'year', 'people'].map((name) => columns.get(name));
    for (let row = 0; row < rows; row++) {
      if (code?.dictionary[code.raw[row] ?? -1] === iso3 && at?.raw[row] === year)
        return value?.raw[row] ?? 0;
    }
    throw new Error(`no people of ${iso3} in ${year}`);
  };

  it('divides by the people of the years it covers: Mali 2022', () => {
    const { value, people: over } = figure('official-rate', years(2022), 'MLI');
    expect(over).toBe(people('MLI', 2022));
    expect(value).toBeCloseTo((3656 * 100_000) / people('MLI', 2022), 10);
  });

  it('over several years, deaths of all by people of all: the mean of a year, not the sum', () => {
    const { value } = figure('official-rate', years(2021, 2022), 'MLI');
    const deaths = figure('official', years(2021), 'MLI').value + 3656;
    expect(value).toBeCloseTo((deaths * 100_000) / (people('MLI', 2021) + people('MLI', 2022)), 10);
  });

  it('Sudan to 2010 has the people of South Sudan too, from 2011 not', () => {
    expect(figure('official-rate', years(2010), 'SDN').people).toBe(
      people('SDN', 2010) + people('SSD', 2010),
    );
    expect(figure('official-rate', years(2011), 'SDN').people).toBe(people('SDN', 2011));
  });

  it('is not applicable where the people are not known: historic states, Taiwan, Morocco with Western Sahara', () => {
    const { values } = read('official-rate', years(1990));
    for (const iso3 of ['YUG', 'SUN', 'CSK', 'TWN', 'MAR', 'DEU', 'YEM']) {
      expect([iso3, values.get(iso3)]).toEqual([iso3, 'not-applicable']);
    }
  });

  it('is not applicable to a country that was no state in those years, and no data to what has no row', () => {
    for (const id of ['official', 'official-state', 'official-rate']) {
      const { values } = read(id, years(1990));
      expect([id, values.get('SSD'), values.get('UKR')]).toEqual([id, 'not-applicable', 'not-applicable']);
      expect(values.has('GRL')).toBe(false);
    }
    expect(read('refugees', years(1990)).values.get('RUS')).toBe('not-applicable');
    expect(read('idps', years(2020)).values.get('XKX')).toBe('not-applicable');
  });

  it('a window in which a country became a state covers its own years', () => {
    expect(figure('official', years(2009, 2012), 'SSD')).toMatchObject({ from: 2011, to: 2012 });
  });
});
