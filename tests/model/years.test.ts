import { signal } from '@preact/signals-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { basesIn } from '../../src/analysis/bases.ts';
import { countryTotals } from '../../src/analysis/official.ts';
import type { Bundle, Mission } from '../../src/model/bundle.ts';
import { monthOf } from '../../src/model/month.ts';
import { createSelectors } from '../../src/model/select.ts';
import { initialState, limitsOf } from '../../src/model/state.ts';
import { createStore } from '../../src/model/store.ts';
import { loadJson, loadTable, resourceInfo } from '../data/bundle.ts';

const missions = loadJson<readonly Mission[]>('missions');
const tables = { countryYear: loadTable('country-year'), coverage: loadTable('coverage') };
const bases = loadTable('bases');
const info = new Map(['missions', 'violence-cells'].map((name) => [name, resourceInfo(name)]));
const limits = limitsOf(
  missions,
  info as never,
  { indicators: [], overlays: [], stories: new Map() } as never,
);
const data = { missions, 'country-year': tables.countryYear, coverage: tables.coverage, bases };
const bundle = {
  version: '',
  info: new Map(),
  data,
  failures: new Map(),
  pending: new Set(),
} as unknown as Bundle;

function moving() {
  const store = createStore(limits, { ...initialState(limits), mode: 'range' });
  const select = createSelectors(store, signal(bundle));
  return {
    store,
    select,
    move: (from: number, to: number) =>
      store.dispatch({ type: 'window', window: { from, to }, from: 'timeline' }),
  };
}

test('what is known by years is that of each window, whatever window was before it', () => {
  const { select, move } = moving();
  const month = fc.integer({ min: monthOf(1988, 1), max: limits.time.to });
  const windows = fc.array(fc.tuple(month, fc.integer({ min: 0, max: 40 })), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(windows, (steps) => {
      for (const [from, length] of steps) {
        move(from, Math.min(limits.time.to, from + length));
        const window = select.window.value;
        expect(select.totals.value).toEqual(countryTotals(tables, window));
        expect(select.bases.value).toEqual(basesIn(bases, window, select.active.value));
      }
    }),
    { numRuns: 40 },
  );
});

test('within the same calendar years nothing of it is counted again', () => {
  const { select, move } = moving();
  move(monthOf(2014, 2), monthOf(2015, 1));
  const [totals, known] = [select.totals.value, select.years.value];
  move(monthOf(2014, 3), monthOf(2015, 2));
  expect(select.totals.value).toBe(totals);
  expect(select.years.value).toBe(known);
  move(monthOf(2015, 1), monthOf(2015, 12));
  expect(select.totals.value).not.toBe(totals);
  expect(select.years.value).toEqual({ from: monthOf(2015, 1), to: monthOf(2015, 12) });
});

test('the axis of a mission grows by whole years for a window before it, and stands still in between', () => {
  const { store, select, move } = moving();
  store.dispatch({ type: 'select', mission: 'minusma', from: 'list' });
  move(monthOf(2014, 3), monthOf(2015, 2));
  expect(select.domain.value.from).toBe(monthOf(2009, 12)); // 40 months before April 2013, as S/RES/2100 (2013) has it
  move(monthOf(2009, 12), monthOf(2010, 11));
  expect(select.domain.value.from).toBe(monthOf(2009, 12));
  move(monthOf(2009, 11), monthOf(2010, 10));
  const grown = select.domain.value;
  expect(grown.from).toBe(monthOf(2009, 1));
  move(monthOf(2009, 1), monthOf(2009, 12));
  expect(select.domain.value).toBe(grown);
  move(monthOf(2008, 12), monthOf(2009, 11));
  expect(select.domain.value.from).toBe(monthOf(2008, 1));
});
