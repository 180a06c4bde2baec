import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWindow } from '../../src/model/fit.ts';
import { update } from '../../src/model/intents.ts';
import { monthOf } from '../../src/model/month.ts';
import { initialState, type Mode, SETTINGS } from '../../src/model/state.ts';
import { LIMITS } from './limits.ts';

const start = initialState(LIMITS);

describe('update', () => {
  it('opens a mission on its span as far as events are covered', () => {
    const minusma = update(LIMITS, start, { type: 'select', mission: 'minusma', from: 'list' });
    expect(minusma.window).toEqual({ from: monthOf(2013, 4), to: monthOf(2023, 12) });
    expect(minusma.mode).toBe('range');
    const untso = update(LIMITS, start, { type: 'select', mission: 'untso', from: 'list' });
    expect(untso.window).toEqual({ from: monthOf(1989, 1), to: monthOf(2025, 12) });
  });

  it('opens a mission from before the events on its whole span', () => {
    const onuc = update(LIMITS, start, { type: 'select', mission: 'onuc', from: 'list' });
    expect(onuc.window).toEqual({ from: monthOf(1960, 7), to: monthOf(1964, 6) });
  });

  it('leaves the state as it is for an unknown mission', () => {
    expect(update(LIMITS, start, { type: 'select', mission: 'nowhere', from: 'list' })).toBe(start);
  });

  it('goes back to the opening when the mission is closed, keeping theme and search', () => {
    const dark = update(
      LIMITS,
      { ...start, theme: 'dark', query: 'mali' },
      { type: 'select', mission: 'minusma', from: 'list' },
    );
    const closed = update(LIMITS, dark, { type: 'select', mission: null, from: 'panel' });
    expect(closed).toEqual({ ...start, theme: 'dark', query: 'mali', from: 'panel' });
  });

  it('turns a range into a date at its end and back into the mission’s window', () => {
    const range = update(LIMITS, start, { type: 'select', mission: 'minusma', from: 'list' });
    const date = update(LIMITS, range, { type: 'mode', mode: 'date', from: 'timeline' });
    expect(date.window).toEqual({ from: monthOf(2023, 12), to: monthOf(2023, 12) });
    expect(update(LIMITS, date, { type: 'mode', mode: 'range', from: 'timeline' }).window).toEqual(
      range.window,
    );
  });

  it('begins a cumulative window with the events', () => {
    const state = update(LIMITS, start, { type: 'mode', mode: 'cumulative', from: 'timeline' });
    expect(state.window).toEqual({ from: monthOf(1989, 1), to: monthOf(2026, 6) });
  });

  it('chooses a mission or a region, never both', () => {
    const minusma = update(LIMITS, start, { type: 'select', mission: 'minusma', from: 'list' });
    const mali = update(LIMITS, minusma, { type: 'region', region: 'country:MLI', from: 'map' });
    expect([mali.mission, mali.region, mali.window]).toEqual([null, 'country:MLI', minusma.window]);
    const again = update(LIMITS, mali, { type: 'select', mission: 'minusma', from: 'list' });
    expect([again.mission, again.region]).toEqual(['minusma', null]);
    expect(update(LIMITS, start, { type: 'region', region: 'country:MLI', from: 'map' }).window).toEqual(
      LIMITS.violence,
    );
  });

  it('puts a range on whole years where it snaps to years', () => {
    const minusma = update(LIMITS, start, { type: 'select', mission: 'minusma', from: 'list' });
    const years = update(LIMITS, minusma, { type: 'settings', change: { snap: 'year' }, from: 'timeline' });
    expect(years.window).toEqual({ from: monthOf(2013, 1), to: monthOf(2023, 12) });
    const moved = { from: monthOf(2014, 5), to: monthOf(2026, 2) };
    const next = update(LIMITS, years, { type: 'window', window: moved, from: 'timeline' });
    expect(next.window).toEqual({ from: monthOf(2014, 1), to: monthOf(2026, 6) }); // the data end in June 2026
  });

  it('lets one view at a time stand in place of the map', () => {
    const open = (state: typeof start, change: Partial<typeof SETTINGS>) =>
      update(LIMITS, state, { type: 'settings', change, from: 'panel' });
    const table = open(start, { table: true });
    const mandates = open(table, { mandates: true });
    expect(mandates.settings).toMatchObject({ table: false, mandates: true });
    expect(open(mandates, { table: true }).settings).toMatchObject({ table: true, mandates: false });
    expect(open(mandates, { mandates: false }).settings).toMatchObject({ table: false, mandates: false });
  });

  it('keeps every window in order and inside the data', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer(),
        fc.constantFrom<Mode>('date', 'range', 'cumulative'),
        (a, b, mode) => {
          const { from, to } = fitWindow(LIMITS, { mode, settings: SETTINGS }, { from: a, to: b });
          expect(from).toBeLessThanOrEqual(to);
          expect(from).toBeGreaterThanOrEqual(LIMITS.time.from);
          expect(to).toBeLessThanOrEqual(LIMITS.time.to);
          if (mode === 'date') expect(from).toBe(to);
        },
      ),
    );
  });
});
