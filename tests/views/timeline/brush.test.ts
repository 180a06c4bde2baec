import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthOf } from '../../../src/model/month.ts';
import { monthScale } from '../../../src/views/charts/scale.ts';
import { clicked, dragged, endAt, gripAt, shifted } from '../../../src/views/timeline/brush.ts';
import { keyTarget } from '../../../src/views/timeline/keys.ts';

const DOMAIN = { from: monthOf(2010, 1), to: monthOf(2019, 12) };
const SCALE = monthScale(DOMAIN, 0, 1200); // 10 px a month
const WINDOW = { from: monthOf(2013, 1), to: monthOf(2013, 12) }; // 360 to 480 px

describe('what a press takes hold of', () => {
  test('edges within 6 px, the window between them, the axis beside', () => {
    expect(
      [354, 366, 367, 420, 473, 474, 486, 487, 100].map((x) => gripAt('range', WINDOW, SCALE, x)),
    ).toEqual(['from', 'from', 'both', 'both', 'both', 'to', 'to', 'new', 'new']);
  });

  test('of a window narrower than two edges, the nearer one', () => {
    const month = { from: monthOf(2013, 1), to: monthOf(2013, 1) }; // 360 to 370 px
    expect(gripAt('range', month, SCALE, 364)).toBe('from');
    expect(gripAt('range', month, SCALE, 366)).toBe('to');
  });

  test('a date and a cumulative window have one end', () => {
    expect(gripAt('date', WINDOW, SCALE, 10)).toBe('to');
    expect(gripAt('cumulative', WINDOW, SCALE, 10)).toBe('to');
  });
});

describe('dragging', () => {
  test('an edge goes to the nearest boundary of months', () => {
    expect(dragged('from', 'range', WINDOW, SCALE, 360, 384)).toEqual({
      from: monthOf(2013, 3),
      to: WINDOW.to,
    });
    expect(dragged('to', 'range', WINDOW, SCALE, 480, 496)).toEqual({
      from: WINDOW.from,
      to: monthOf(2014, 2), // 496 px: nearest boundary 500, the end of February
    });
  });

  test('edges meet in one month and do not pass', () => {
    expect(dragged('from', 'range', WINDOW, SCALE, 360, 900)).toEqual({ from: WINDOW.to, to: WINDOW.to });
    expect(dragged('to', 'range', WINDOW, SCALE, 480, 0)).toEqual({ from: WINDOW.from, to: WINDOW.from });
  });

  test('the whole window keeps its length and stops at the axis', () => {
    expect(dragged('both', 'range', WINDOW, SCALE, 400, 425)).toEqual({
      from: monthOf(2013, 4), // 25 px are 2.5 months, rounded up
      to: monthOf(2014, 3),
    });
    expect(dragged('both', 'range', WINDOW, SCALE, 400, 5000)).toEqual({
      from: monthOf(2019, 1),
      to: DOMAIN.to,
    });
  });

  test('beside the window a new one begins, in either direction', () => {
    const wanted = { from: monthOf(2010, 2), to: monthOf(2010, 6) };
    expect(dragged('new', 'range', WINDOW, SCALE, 15, 55)).toEqual(wanted);
    expect(dragged('new', 'range', WINDOW, SCALE, 55, 15)).toEqual(wanted);
  });

  test('whatever is done, the window is in order and on the axis', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('from' as const, 'to' as const, 'both' as const, 'new' as const),
        fc.constantFrom('date' as const, 'range' as const, 'cumulative' as const),
        fc.integer({ min: -500, max: 1700 }),
        fc.integer({ min: -500, max: 1700 }),
        (grip, mode, start, x) => {
          const { from, to } = dragged(grip, mode, WINDOW, SCALE, start, x);
          expect(from).toBeLessThanOrEqual(to);
          expect(from).toBeGreaterThanOrEqual(DOMAIN.from);
          expect(to).toBeLessThanOrEqual(DOMAIN.to);
        },
      ),
    );
  });
});

describe('clicking', () => {
  test('brings the nearer edge; inside nothing moves', () => {
    expect(clicked('new', 'range', WINDOW, SCALE, 605)).toEqual({ from: WINDOW.from, to: monthOf(2015, 1) });
    expect(clicked('new', 'range', WINDOW, SCALE, 5)).toEqual({ from: monthOf(2010, 1), to: WINDOW.to });
    expect(clicked('both', 'range', WINDOW, SCALE, 400)).toEqual(WINDOW);
  });

  test('sets a date', () => {
    expect(clicked('to', 'date', WINDOW, SCALE, 605)).toEqual({
      from: monthOf(2015, 1),
      to: monthOf(2015, 1),
    });
  });
});

test('a cumulative window that ends before its start takes the start along', () => {
  expect(endAt('cumulative', WINDOW, monthOf(2011, 1))).toEqual({
    from: monthOf(2011, 1),
    to: monthOf(2011, 1),
  });
});

test('a shift goes as far as it can', () => {
  expect(shifted(WINDOW, -1000, DOMAIN)).toEqual({ from: DOMAIN.from, to: monthOf(2010, 12) });
});

describe('keys of a slider', () => {
  const at = (key: string, shift = false): number | null =>
    keyTarget(key, shift, monthOf(2013, 6), monthOf(2013, 1), monthOf(2015, 1));

  test('months, years and both ends', () => {
    expect(at('ArrowRight')).toBe(monthOf(2013, 7));
    expect(at('ArrowUp')).toBe(monthOf(2013, 7));
    expect(at('ArrowLeft')).toBe(monthOf(2013, 5));
    expect(at('ArrowDown')).toBe(monthOf(2013, 5));
    expect(at('ArrowRight', true)).toBe(monthOf(2014, 6));
    expect(at('PageUp')).toBe(monthOf(2014, 6));
    expect(at('PageDown')).toBe(monthOf(2013, 1)); // a year back would pass the lower end
    expect(at('Home')).toBe(monthOf(2013, 1));
    expect(at('End')).toBe(monthOf(2015, 1));
  });

  test('other keys are not its own', () => {
    expect(at('a')).toBeNull();
    expect(at('Tab')).toBeNull();
  });
});
