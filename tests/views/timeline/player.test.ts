import { describe, expect, test } from 'vitest';
import type { Clock } from '../../../src/model/glide.ts';
import { monthOf } from '../../../src/model/month.ts';
import type { Window } from '../../../src/model/state.ts';
import { advance, type Plan, paceOf, planOf, play } from '../../../src/views/timeline/player.ts';

const DOMAIN = { from: monthOf(2010, 1), to: monthOf(2019, 12) }; // 120 months: 15 a second

/** Frames by hand. */
function fakeClock(): Clock & { run(from: number, to: number, every: number): void; waiting(): number } {
  let next = 1;
  const callbacks = new Map<number, (time: number) => void>();
  return {
    request(callback) {
      callbacks.set(next, callback);
      return next++;
    },
    cancel: (handle) => void callbacks.delete(handle),
    waiting: () => callbacks.size,
    run(from, to, every) {
      for (let time = from; time <= to; time += every) {
        const due = [...callbacks.values()];
        callbacks.clear();
        for (const callback of due) callback(time);
      }
    },
  };
}

function start(plan: Plan, step = 1, still = false) {
  const clock = fakeClock();
  const seen: Window[] = [];
  let window: Window = { from: 0, to: 0 };
  let stops = 0;
  const cancel = play(
    plan,
    {
      window: () => window,
      pace: () => paceOf(plan, step, still),
      move: (next) => {
        window = next;
        seen.push(next);
      },
      stop: () => stops++,
    },
    clock,
  );
  return { clock, seen, cancel, now: () => window, stops: () => stops };
}

describe('advance', () => {
  test('gives whole steps and keeps the rest', () => {
    const pace = { perMs: 0.01, step: 3 };
    expect(advance(0, 250, pace)).toEqual({ months: 0, carry: 2.5 });
    expect(advance(2.5, 100, pace)).toEqual({ months: 3, carry: 0.5 });
    expect(advance(0, 700, pace)).toEqual({ months: 6, carry: 1 });
  });
});

describe('the plan', () => {
  const date = { from: monthOf(2012, 5), to: monthOf(2012, 5) };

  test('a date runs to the end, from the start when it is there', () => {
    expect(planOf('date', date, DOMAIN)).toEqual({ kind: 'grow', begin: date, end: DOMAIN.to, span: 120 });
    const end = { from: DOMAIN.to, to: DOMAIN.to };
    expect(planOf('date', end, DOMAIN).begin).toEqual({ from: DOMAIN.from, to: DOMAIN.from });
  });

  test('a short range slides and keeps its length', () => {
    const year = { from: monthOf(2012, 1), to: monthOf(2012, 12) };
    expect(planOf('range', year, DOMAIN)).toEqual({ kind: 'slide', begin: year, end: DOMAIN.to, span: 120 });
    const last = { from: monthOf(2019, 1), to: monthOf(2019, 12) };
    expect(planOf('range', last, DOMAIN).begin).toEqual({ from: monthOf(2010, 1), to: monthOf(2010, 12) });
  });

  test('a range of over half the axis grows to what it was', () => {
    const most = { from: monthOf(2012, 1), to: monthOf(2017, 1) }; // 61 of 120 months
    expect(planOf('range', most, DOMAIN)).toEqual({
      kind: 'grow',
      begin: { from: most.from, to: most.from },
      end: most.to,
      span: 61,
    });
  });
});

describe('playing', () => {
  const whole = planOf('date', { from: DOMAIN.from, to: DOMAIN.from }, DOMAIN);

  test('takes eight seconds for the axis and stops at its end', () => {
    const { clock, now, stops } = start(whole);
    clock.run(0, 7616, 16);
    expect(now().to - DOMAIN.from).toBe(114); // 7.616 s of 15 months are 114.24
    expect(stops()).toBe(0);
    clock.run(7632, 8400, 16);
    expect(now().to).toBe(DOMAIN.to);
    expect(stops()).toBe(1);
    expect(clock.waiting()).toBe(0);
  });

  test('moves by whole years with reduced motion', () => {
    const { clock, seen } = start(whole, 1, true);
    clock.run(0, 9000, 16);
    const steps = seen.slice(1).map((window, at) => window.to - (seen[at]?.to ?? 0));
    expect(steps.slice(0, -1).every((months) => months === 12)).toBe(true);
    expect(seen.at(-1)?.to).toBe(DOMAIN.to);
  });

  test('a sliding window keeps its length to the end', () => {
    const { clock, seen } = start(
      planOf('range', { from: monthOf(2018, 1), to: monthOf(2018, 12) }, DOMAIN),
      3,
    );
    clock.run(0, 3000, 16);
    expect(new Set(seen.map(({ from, to }) => to - from))).toEqual(new Set([11]));
    expect(seen.at(-1)).toEqual({ from: monthOf(2019, 1), to: monthOf(2019, 12) });
  });

  test('a long pause between frames does not make time jump', () => {
    const { clock, now } = start(whole);
    clock.run(0, 60_000, 60_000); // one frame, a minute later: counts as 250 ms, 3.75 months
    expect(now().to - DOMAIN.from).toBe(3);
  });

  test('cancelling asks for no more frames', () => {
    const { clock, cancel } = start(whole);
    cancel();
    expect(clock.waiting()).toBe(0);
  });
});
