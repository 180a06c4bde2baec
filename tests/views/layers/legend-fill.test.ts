// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { classWords } from '../../../src/catalog/fill.ts';
import { INDICATORS } from '../../../src/catalog/indicators.ts';
import { monthOf } from '../../../src/model/month.ts';
import { en } from '../../../src/text/en.ts';
import { mountLegend } from '../../../src/views/legend.ts';
import { makeContext } from '../table/context.ts';

let stop = (): void => undefined;
afterEach(() => stop());

/** The calendar years that the window asks for, or the newest year up to its end where a series has one a year. */
const WHEN = { official: '2019–2021', annual: '2021' };

it.each(INDICATORS.map((indicator) => [indicator.id, indicator] as const))(
  'the legend of %s names unit, direction, years, each class, and the kinds of nothing',
  (id, indicator) => {
    const context = makeContext();
    const host = document.createElement('section');
    stop = mountLegend(host, context);
    const { store } = context;
    store.dispatch({ type: 'settings', change: { indicator: id }, from: 'panel' });
    store.dispatch({ type: 'mode', mode: 'range', from: 'timeline' });
    const window = { from: monthOf(2019, 5), to: monthOf(2021, 2) };
    store.dispatch({ type: 'window', window, from: 'timeline' });
    const plain = (text: string): string => text.replace(/\s+/g, ' ');
    const words = plain(host.querySelector('.legend-fill')?.textContent ?? '');
    const { title, unit } = en.layers.indicators[id];
    const when = id.startsWith('official') ? WHEN.official : WHEN.annual;
    expect(words).toContain(plain(`${title}, ${when}`));
    expect(words).toContain(plain(`${unit}; ${en.layers.better[indicator.better]}`));
    for (const name of classWords(indicator, en)) expect(words).toContain(plain(name));
    expect(words.includes(en.layers.legend.zero)).toBe(indicator.zero);
    expect(words).toContain(en.common.noData);
    expect(words).toContain(en.common.notApplicable);
  },
);

it('tells "not applicable" from no data in rates: only deaths over the people of the same territory', () => {
  const context = makeContext();
  const window = { from: monthOf(2010, 1), to: monthOf(2010, 12) };
  for (const indicator of INDICATORS.filter(({ id }) => id.endsWith('-rate'))) {
    const values = indicator.value(context.source.bundle.value, window)?.values;
    // In 2010 South Sudan was no state of its own; events of Western Sahara count under Morocco, of which no people are known.
    expect(values?.get('SSD')).toBe('not-applicable');
    expect(values?.get('MAR')).toBe('not-applicable');
    expect(values?.get('ATA')).toBeUndefined(); // Antarctica: no data
  }
});
