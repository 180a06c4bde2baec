// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileOf } from '../../../src/analysis/events.ts';
import type { EventsName } from '../../../src/model/event-groups.ts';
import { monthOf } from '../../../src/model/month.ts';
import { type Table, valueAt } from '../../../src/model/table.ts';
import { en } from '../../../src/text/en.ts';
import { ask } from '../../../src/ui/requests.ts';
import { mountPlace } from '../../../src/views/place.ts';
import { mountTable } from '../../../src/views/table.ts';
import { loadTable } from '../../data/bundle.ts';
import { makeContext } from '../table/context.ts';

const MALI = { from: monthOf(2013, 4), to: monthOf(2023, 12) };
/** 2013-04-01 to 2023-12-31 in days from 1970: 15 796 is 43 * 365 + 11 + 90, 19 722 is 53 * 365 + 13 + 364. */
const DAYS = { first: 15_796, last: 19_722 };

const places = loadTable('violence-places');
const west = loadTable('events-west-africa');

let stops: (() => void)[] = [];
let root: HTMLElement;
let host: HTMLElement;
let table: HTMLElement;

function open(less: readonly EventsName[] = []) {
  const context = makeContext(less);
  context.store.dispatch({ type: 'select', mission: 'minusma', from: 'list' });
  context.store.dispatch({ type: 'window', window: MALI, from: 'timeline' });
  stops = [mountTable(table, context), mountPlace(host, context)];
  return context;
}

beforeEach(() => {
  root = document.createElement('div');
  [host, table] = [document.createElement('section'), document.createElement('section')];
  root.append(table, host);
  document.body.replaceChildren(root);
});
afterEach(() => {
  for (const stop of stops) stop();
});

const shown = (): HTMLElement[] => [...host.querySelectorAll<HTMLElement>('.place-event')];

/** Rows of a file at a place that start in the window, the newest first: read one by one. */
function rowsAt(file: Table, place: number): number[] {
  const rows = Array.from({ length: file.rows }, (_, row) => row).filter((row) => {
    const start = valueAt(file, 'start', row);
    return (
      valueAt(file, 'place', row) === place &&
      start !== null &&
      Number(start) >= DAYS.first &&
      Number(start) <= DAYS.last
    );
  });
  return rows.reverse();
}

/** The place in Mali with most events in the window. */
function busiest(): number {
  const counts = new Map<number, number>();
  for (let row = 0; row < west.rows; row++) {
    const [place, start] = [Number(valueAt(west, 'place', row)), Number(valueAt(west, 'start', row))];
    if (valueAt(places, 'iso3_now', place) !== 'MLI' || start < DAYS.first || start > DAYS.last) continue;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? -1;
}

describe('the events of a place', () => {
  it('are the newest rows of its file in the window, and as many as there are', () => {
    open();
    const place = busiest();
    ask(host, 'place', place);
    const rows = rowsAt(west, place);
    expect(rows.length).toBeGreaterThan(20);
    expect(host.dataset.events).toBe(String(rows.length));
    expect(shown().map(({ dataset }) => [Number(dataset.start), Number(dataset.best)])).toEqual(
      rows.slice(0, 20).map((row) => [valueAt(west, 'start', row), valueAt(west, 'best', row)]),
    );
    const deaths = rows.reduce((sum, row) => sum + Number(valueAt(west, 'best', row)), 0);
    expect(host.querySelector('.place-figure')?.textContent).toContain(en.events.deaths(deaths));
    expect(host.textContent).toContain(en.events.all(rows.length));
  });

  it('follow the window and the types, and say when nothing starts there', () => {
    const { store } = open();
    const place = busiest();
    ask(host, 'place', place);
    store.dispatch({ type: 'settings', change: { types: [false, true, false] }, from: 'toolbar' });
    const nonState = rowsAt(west, place).filter((row) => valueAt(west, 'type', row) === 'non-state');
    expect(host.dataset.events).toBe(String(nonState.length));
    store.dispatch({
      type: 'window',
      window: { from: monthOf(1990, 1), to: monthOf(1990, 1) },
      from: 'timeline',
    });
    expect(shown()).toHaveLength(0);
    expect(host.textContent).toContain(en.events.none('Jan 1990'));
  });

  it('are said to be on their way or not to be had, beside the months’ sums, which stay', () => {
    const context = open(['events-west-africa']);
    ask(host, 'place', busiest());
    expect(host.textContent).toContain(en.events.loading);
    expect(host.querySelector('.place-figure')).not.toBeNull();
    const { bundle } = context.source as { bundle: { value: typeof context.source.bundle.value } };
    bundle.value = {
      ...bundle.value,
      failures: new Map([['events-west-africa', 'The server answered 500.']]),
    };
    expect(host.textContent).toContain(en.events.failed);
    expect(host.textContent).toContain('The server answered 500.');
    expect(host.querySelector('.place-figure')).not.toBeNull();
  });

  it('close by the button and by Esc, and give the focus back', () => {
    open();
    const before = document.createElement('button');
    root.append(before);
    before.focus();
    const place = busiest();
    ask(host, 'place', place);
    expect(document.activeElement?.id).toBe('place-title');
    host.querySelector<HTMLElement>('.place-close')?.click();
    expect(host.hidden).toBe(true);
    expect(document.activeElement).toBe(before);
    ask(host, 'place', place);
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(host.hidden).toBe(true);
    ask(host, 'place', place);
    expect(host.hidden).toBe(false);
  });

  it('stand all in the table, and the table leads back to the place', () => {
    const { store } = open();
    const place = busiest();
    ask(host, 'place', place);
    host.querySelector<HTMLElement>('.place-foot .link')?.click();
    expect(store.state.value.settings.table).toBe(true);
    expect(host.hidden).toBe(true);
    const rows = rowsAt(west, place);
    expect(table.dataset.rows).toBe(String(rows.length));
    expect(table.dataset.deaths).toBe(
      String(rows.reduce((sum, row) => sum + Number(valueAt(west, 'best', row)), 0)),
    );
    table.querySelector<HTMLElement>('.table-open')?.click();
    expect(store.state.value.settings.table).toBe(false);
    expect(store.state.value.camera?.zoom).toBe(8);
    expect(host.hidden).toBe(false);
    expect(host.dataset.events).toBe(String(rows.length));
  });
});

describe('the table of events', () => {
  it('has of a mission what its circles have, sorted by the newest day', () => {
    const context = open();
    context.store.dispatch({ type: 'settings', change: { table: true }, from: 'panel' });
    const byPlace = { events: table.dataset.events, deaths: table.dataset.deaths };
    table.querySelector<HTMLElement>('[data-tab="events"]')?.click();
    expect({ events: table.dataset.events, deaths: table.dataset.deaths }).toEqual(byPlace);
    expect(table.dataset.rows).toBe(byPlace.events);
    const first = table.querySelector('tbody .table-open')?.textContent;
    const newest = Math.max(
      ...Array.from({ length: west.rows }, (_, row) => row)
        .filter((row) => context.select.inside.value?.[Number(valueAt(west, 'place', row))])
        .map((row) => Number(valueAt(west, 'start', row)))
        .filter((start) => start <= DAYS.last),
    );
    expect(first?.trim()).toBe(
      en.common.date(new Date(newest * 86_400_000).toISOString().slice(0, 10), 'day'),
    );
  });

  it('says which files are on their way, and shows the others when one cannot be had', () => {
    const context = open(['events-west-africa']);
    context.store.dispatch({ type: 'select', mission: null, from: 'list' });
    context.store.dispatch({ type: 'mode', mode: 'range', from: 'timeline' });
    context.store.dispatch({
      type: 'window',
      window: { from: monthOf(2022, 3), to: monthOf(2022, 3) },
      from: 'timeline',
    });
    context.store.dispatch({ type: 'settings', change: { table: true }, from: 'panel' });
    table.querySelector<HTMLElement>('[data-tab="events"]')?.click();
    // March 2022: places lie in West Africa and the Central African Republic; one of the two files is there.
    expect(table.textContent).toContain(en.table.progress(1, 2));
    const { bundle } = context.source as { bundle: { value: typeof context.source.bundle.value } };
    bundle.value = {
      ...bundle.value,
      failures: new Map([['events-west-africa', 'The server answered 500.']]),
    };
    expect(Number(table.dataset.rows)).toBeGreaterThan(0);
    expect(table.textContent).toContain('West Africa could not be loaded: The server answered 500.');
  });

  it('knows the file of each place', () => {
    const { select } = open();
    const { value: violence } = select.violence;
    expect(violence && fileOf(violence, busiest())).toBe('events-west-africa');
  });
});
