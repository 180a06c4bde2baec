import { computed, signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { readInView } from '../../../src/map/in-view/view.ts';
import { createScene } from '../../../src/map/scene.ts';
import { monthOf } from '../../../src/model/month.ts';
import { en } from '../../../src/text/en.ts';
import { bases, MISSIONS, makeContext } from '../../views/chrome/fixture.ts';
import { CELLS, violenceOf } from '../violence.ts';

const YEAR = { from: monthOf(2020, 1), to: monthOf(2020, 12) };

/** The year 2020 of CELLS with mission alpha chosen; `inView` says what the map shows. */
function open(inView: (lng: number, lat: number) => boolean = () => true, far = false) {
  const [places, cells] = violenceOf(CELLS, 'AAA', 'alpha');
  const made = makeContext({
    data: {
      missions: MISSIONS,
      'violence-places': places,
      'violence-cells': cells,
      bases: bases(Array.from({ length: 201 }, (_, at) => ['alpha', 2020, at === 7 ? null : at] as const)),
    },
  });
  const scene = createScene(made.context);
  scene.far.value = far;
  const shown = computed(() =>
    scene.hidden.value.has('bases') ? [] : (made.context.select.bases.value?.bases ?? []),
  );
  const seen = {
    scene,
    inView: signal(inView),
    camera: signal({ lng: 0, lat: 0, zoom: 5 }),
    bases: shown,
  };
  made.store.dispatch({ type: 'select', mission: 'alpha', from: 'list' });
  made.store.dispatch({ type: 'window', window: YEAR, from: 'timeline' });
  return { ...made, read: () => readInView(made.context, seen) };
}

const details = (read: ReturnType<typeof open>['read'], kind: string): readonly string[] =>
  read()
    .groups.find((group) => group.kind === kind)
    ?.marks.map(({ detail }) => detail) ?? [];

describe('what is in view', () => {
  it('says window, subject and the sums of the places', () => {
    // Place 0: 100 + 4 deaths, 90 + 4 to 150 + 10; place 1: 8, low and high not given; place 2: 0, 0 to 3. Four events.
    expect(open().read().summary).toBe(
      'Jan 2020 – Dec 2020, ALPHA in view: 4 events, 112 deaths, low 94, high 163, not given for some; 201 bases of 2020.',
    );
  });

  it('lists places by deaths, those without a death last', () => {
    const { read } = open();
    expect(details(read, 'unit')).toEqual([
      '104 deaths, low 94, high 160; 2 events; 16.10° N, 3.10° W',
      '8 deaths, low and high not given; 1 event; 16.20° N, 3.20° W',
      '0 deaths, low 0, high 3; 1 event; 14.00° N, 4.00° W',
    ]);
    const [first, , last] = read().groups[0]?.marks ?? [];
    expect([first?.name, last?.name]).toEqual(['Tombouctou, AAA', 'AAA']); // the last lies in no division
  });

  it('sums the places of half a degree where the map does', () => {
    const { read } = open(undefined, true);
    expect(details(read, 'unit')).toEqual([
      '112 deaths, low 94, high 160, not given for some; 3 events; 2 places within half a degree',
      '0 deaths, low 0, high 3; 1 event; 14.00° N, 4.00° W',
    ]);
  });

  it('leaves out what is out of view, also from the sum', () => {
    const { read } = open((_, lat) => lat > 15);
    expect(details(read, 'unit')).toHaveLength(2);
    expect(read().summary).toContain(': 3 events, 112 deaths, low 94, high 160, not given for some.'); // bases stand at 1 N
  });

  it('follows the window, the types and the measure', () => {
    const { read, store } = open();
    store.dispatch({ type: 'settings', change: { types: [true, false, false] }, from: 'panel' });
    expect(read().summary).toContain('2 events, 100 deaths, low 90, high 153, state-based only;'); // 90 + 0, 150 + 3
    store.dispatch({
      type: 'settings',
      change: { types: [true, true, true], measure: 'events' },
      from: 'panel',
    });
    expect(read().summary).toContain('ALPHA in view: 4 events; 201');
    store.dispatch({ type: 'window', window: { from: YEAR.to, to: YEAR.to }, from: 'timeline' });
    expect(read().summary).toContain(en.inView.noEvents);
  });

  it('does not take a window beyond the data for peace', () => {
    const { read, store } = open();
    const month = monthOf(2025, 3);
    store.dispatch({ type: 'window', window: { from: month, to: month }, from: 'timeline' });
    expect(read().summary).toBe('Mar 2025, ALPHA in view: no data on events with a place.');
    store.dispatch({ type: 'window', window: { from: monthOf(2020, 2), to: month }, from: 'timeline' });
    // Place 0 without January: 4 deaths, 4 to 10; the others as before. The fixture's events end with 2023.
    expect(read().summary).toBe(
      'Feb 2020 – Mar 2025, ALPHA in view: 3 events, 12 deaths, low 4, high 13, not given for some, events of Jan 1989 – Dec 2023; 201 bases of 2020.',
    );
  });

  it('lists the first 200 of a kind and counts all; unknown troops come last', () => {
    const { read } = open();
    const found = read().groups.find(({ kind }) => kind === 'base');
    expect([found?.marks.length, found?.all]).toEqual([200, 201]);
    expect(found?.marks[0]?.detail).toContain('200 troops, an estimate');
    expect(found?.marks.some(({ detail }) => detail.includes(en.inView.troops(null)))).toBe(false);
  });
});
