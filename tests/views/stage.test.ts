import { describe, expect, it } from 'vitest';
import { press } from '../../src/views/stage/keys.ts';
import { clockText, elapsed, reset, STOPPED, toggled } from '../../src/views/stage/timer.ts';

describe('the presenter’s keys', () => {
  it.each([
    ['ArrowRight', { kind: 'by', by: 1 }],
    ['PageDown', { kind: 'by', by: 1 }],
    [' ', { kind: 'by', by: 1 }],
    ['PageUp', { kind: 'by', by: -1 }],
    ['Home', { kind: 'to', step: 1 }],
    ['End', { kind: 'to', step: Number.POSITIVE_INFINITY }],
    ['B', { kind: 'black' }],
    ['.', { kind: 'black' }],
    ['f', { kind: 'freeze' }],
    ['T', { kind: 'timer' }],
    ['?', { kind: 'help' }],
    ['Escape', { kind: 'leave' }],
  ])('%s', (key, command) => {
    expect(press(key, '')).toEqual({ command, digits: '', known: true });
  });

  it('gather digits until Enter; any other key forgets them', () => {
    const one = press('1', '');
    const twelve = press('2', one.digits);
    expect(twelve).toEqual({ command: null, digits: '12', known: true });
    expect(press('Enter', '12').command).toEqual({ kind: 'to', step: 12 });
    expect(press('ArrowRight', '12')).toMatchObject({ command: { kind: 'by', by: 1 }, digits: '' });
    expect(press('Enter', '').command).toEqual({ kind: 'by', by: 1 });
  });

  it('leave others to the page', () => {
    expect(press('Tab', '')).toEqual({ command: null, digits: '', known: false });
    expect(press('x', '1').known).toBe(false);
  });
});

describe('the timer', () => {
  it('runs, stands, goes on and begins again', () => {
    const running = toggled(STOPPED, 1000);
    expect(elapsed(running, 61_000)).toBe(60_000);
    const standing = toggled(running, 61_000);
    expect(elapsed(standing, 999_000)).toBe(60_000);
    expect(elapsed(toggled(standing, 100_000), 101_000)).toBe(61_000);
    expect(elapsed(reset(running, 70_000), 71_000)).toBe(1000);
    expect(elapsed(reset(standing, 70_000), 71_000)).toBe(0);
  });

  it('is read as minutes and seconds', () => {
    expect(clockText(495_000)).toBe('08:15'); // 8 * 60 + 15 = 495
    expect(clockText(3_725_900)).toBe('1:02:05'); // 3600 + 2 * 60 + 5
  });
});
