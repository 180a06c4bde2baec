// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INDICATORS } from '../../../src/catalog/indicators.ts';
import { OVERLAYS } from '../../../src/catalog/overlays.ts';
import { monthOf } from '../../../src/model/month.ts';
import { createSelectors } from '../../../src/model/select.ts';
import { createStore } from '../../../src/model/store.ts';
import { makeTable } from '../../../src/model/table.ts';
import { en } from '../../../src/text/en.ts';
import type { Context } from '../../../src/ui/context.ts';
import { mountBar } from '../../../src/views/bar.ts';
import { mountLayers } from '../../../src/views/layers.ts';
import { mountLegend } from '../../../src/views/legend.ts';
import { makeContext, makeHost } from '../chrome/fixture.ts';

const wgi = makeTable(
  [
    { name: 'iso3', type: 'string', description: '' },
    { name: 'year', type: 'int', description: '' },
    { name: 'indicator', type: 'string', description: '' },
    { name: 'estimate', type: 'fixed', decimals: 2, description: '' },
    { name: 'se', type: 'fixed', decimals: 2, description: '' },
  ],
  { iso3: ['AAA'], year: [2020], indicator: ['pv'], estimate: [-2], se: [0.2] },
);

let context: Context;
let host: HTMLElement;
let stop: () => void;

beforeEach(() => {
  const made = makeContext();
  const limits = {
    ...made.store.limits,
    indicators: new Set<string>(INDICATORS.map(({ id }) => id)),
    overlays: new Set<string>(OVERLAYS.map(({ id }) => id)),
  };
  const store = createStore(limits, made.store.state.peek());
  made.bundle.value = { ...made.bundle.value, data: { ...made.bundle.value.data, wgi } };
  context = { ...made.context, store, select: createSelectors(store, made.bundle) };
  host = makeHost();
  stop = mountLayers(host, context);
});

afterEach(() => stop());

const settings = () => context.store.state.peek().settings;
const input = (selector: string): HTMLInputElement => {
  const found = host.querySelector<HTMLInputElement>(`input${selector}`);
  if (!found) throw new Error(`no input${selector}`);
  return found;
};
const press = (selector: string): void => input(selector).click();
const plain = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('the panel', () => {
  it('is a popover that the button in the bar opens, by its id', () => {
    const panel = host.querySelector('[popover]');
    expect(panel?.getAttribute('role')).toBe('dialog');
    const bar = makeHost();
    const stopBar = mountBar(bar, context);
    const button = bar.querySelector('.bar-layers');
    expect(button?.getAttribute('popovertarget')).toBe(panel?.id);
    expect(plain(button)).toBe('Layers');
    stopBar();
  });

  it('holds the regions', () => {
    expect(host.querySelector('.layers-regions .regions')).not.toBeNull();
  });

  it('names every control', () => {
    for (const one of host.querySelectorAll<HTMLInputElement>('input:not([type="file"])')) {
      expect(plain(one.closest('label'))).not.toBe('');
    }
    for (const section of host.querySelectorAll('fieldset')) {
      expect(plain(section.querySelector(':scope > legend'))).not.toBe('');
    }
  });
});

describe('the colour of countries', () => {
  it('offers none and every indicator, one of them at a time', () => {
    const all = [...host.querySelectorAll<HTMLInputElement>('[name="layers-fill"]')];
    expect(all.map(({ value }) => value)).toEqual(['', ...INDICATORS.map(({ id }) => id)]);
    expect(all.filter(({ checked }) => checked).map(({ value }) => value)).toEqual(['']);
    press('[value="wgi-pv"]');
    expect(settings().indicator).toBe('wgi-pv');
    expect(all.filter(({ checked }) => checked).map(({ value }) => value)).toEqual(['wgi-pv']);
    press('[name="layers-fill"][value=""]');
    expect(settings().indicator).toBeNull();
  });

  it('says which way is good, a group at a time', () => {
    const groups = [...host.querySelectorAll('.layers-group')].map(plain);
    expect(groups).toEqual(['Threat lower is better ↓', 'Stability higher is better ↑']);
  });

  it('says of the chosen one what it is, and that its data are on their way', () => {
    press('[value="refugees"]');
    const about = plain(host.querySelector('.layers-about'));
    expect(about).toContain(en.layers.indicators.refugees.about);
    expect(about).toContain(en.layers.loading);
  });
});

describe('violence', () => {
  it('turns types off and on, and says so where none is left', () => {
    press('[name="layers-state-based"]');
    expect(settings().types).toEqual([false, true, true]);
    press('[name="layers-non-state"]');
    press('[name="layers-one-sided"]');
    expect(settings().types).toEqual([false, false, false]);
    expect(host.textContent).toContain(en.layers.show.noTypes);
    press('[name="layers-non-state"]');
    expect(settings().types).toEqual([false, true, false]);
  });

  it('counts deaths or events', () => {
    press('[name="layers-measure"][value="events"]');
    expect(settings().measure).toBe('events');
  });
});

describe('overlays', () => {
  it('each is a switch with a sentence', () => {
    const switches = [...host.querySelectorAll('input[role="switch"]')];
    expect(switches).toHaveLength(OVERLAYS.length);
    for (const one of switches) {
      const about = host.querySelector(`#${one.getAttribute('aria-describedby')}`);
      expect(plain(about)).toMatch(/\.$/);
    }
  });

  it('go into the state in order, and come back', () => {
    press('[name="layers-rivers"]');
    press('[name="layers-bases"]');
    expect(settings().hidden).toEqual(['bases', 'rivers']);
    press('[name="layers-rivers"]');
    expect(settings().hidden).toEqual(['bases']);
    expect(input('[name="layers-bases"]').checked).toBe(false);
  });

  it('name source and coverage: one press leads to the source', () => {
    const line = [...host.querySelectorAll('.layers-source')].find((one) =>
      one.textContent?.includes('1994'),
    );
    expect(plain(line ?? null)).toBe('UCDP first 1994 – 2024');
    const asked: unknown[] = [];
    host.addEventListener('atlas-sources', (event) => asked.push((event as CustomEvent).detail));
    line?.querySelector('button')?.click();
    expect(asked).toEqual(['one']);
  });
});

describe('the legend', () => {
  const legend = (): HTMLElement => {
    const at = makeHost('section');
    mountLegend(at, context);
    return at;
  };

  it('has nothing of the countries while none is coloured', () => {
    expect(legend().querySelector('.legend-fill')).toBeNull();
  });

  it('names indicator, year, unit, direction, classes and the kinds of nothing', () => {
    press('[value="wgi-pv"]');
    const [from, to] = [monthOf(2019, 1), monthOf(2021, 12)];
    context.store.dispatch({ type: 'mode', mode: 'range', from: 'timeline' });
    context.store.dispatch({ type: 'window', window: { from, to }, from: 'timeline' });
    const block = legend().querySelector('.legend-fill');
    expect(plain(block?.querySelector('h2') ?? null)).toBe('Political stability, 2020');
    const words = plain(block);
    for (const part of [
      '−2.5 to 2.5',
      'higher is better ↑',
      'under −1.5',
      '0.5 to under 1.5',
      '1.5 and more',
    ]) {
      expect(words).toContain(part);
    }
    expect(words).toContain('no data');
    expect(words).toContain('not applicable');
    expect(words).not.toContain('none counted'); // 0 is a score like any other
  });

  it('says that the newest year stands in for a window beyond it', () => {
    press('[value="wgi-pv"]'); // the opening stands at Jun 2026
    expect(plain(legend().querySelector('.legend-fill h2'))).toBe(
      'Political stability, 2020: the newest up to the window',
    );
  });

  it('says which types are counted', () => {
    context.store.dispatch({ type: 'mode', mode: 'cumulative', from: 'timeline' });
    press('[name="layers-state-based"]');
    const words = plain(legend().querySelector('.legend-violence'));
    expect(words).toContain('only non-state and against civilians');
    expect(words).not.toContain('state-based');
  });
});
