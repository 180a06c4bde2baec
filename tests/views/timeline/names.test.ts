// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/text/en.ts';
import { layoutOf } from '../../../src/views/timeline/layout.ts';
import { type Counted, drawNames } from '../../../src/views/timeline/names.ts';

const TWO = en.common.onlyTypes([false, true, true]);
const counted = (more: Partial<Counted>): Counted => ({
  place: 'Central African Rep.',
  types: '',
  measure: 'deaths',
  lane: 'MINUSCA',
  mandate: null,
  ...more,
});

/** What stands beside the bars. @param height of the chart: 130 on a wide page, 116 at 1024, 88 at 720 */
function written(height: number, more: Partial<Counted>): string {
  const host = document.createElement('div');
  drawNames(host, counted(more), 71, layoutOf(1440, height, false), en);
  return host.querySelector('p span')?.textContent ?? '';
}

/** Px down to the row below, as the sheet draws them: 15 a line, of which the first is the strong one. */
function room(height: number): number {
  const host = document.createElement('div');
  drawNames(host, counted({}), 71, layoutOf(1440, height, false), en);
  const [first = 0, second = 0] = [...host.children].map((row) =>
    Number.parseFloat((row as HTMLElement).style.top),
  );
  return second - first;
}

describe('the name of the bars', () => {
  it('has three lines on a wide page, two on a narrow one', () => {
    expect([130, 116, 88].map((height) => Math.floor(room(height) / 15) - 1)).toEqual([3, 2, 2]);
  });

  // 88 px hold 15 characters of 5.8 px: a line each between the bars.
  it('is as long as its row holds', () => {
    // Central African | Rep., best | estimate
    expect(written(130, {})).toBe('Central African Rep., best estimate');
    expect(written(116, {})).toBe('Central African Rep.');
    expect(written(88, { place: 'Mali' })).toBe('Mali, best estimate'); // Mali, best | estimate
  });

  it('says that types are left out, in fewer words where there is no room for all', () => {
    // Mali, non-state | and against | civilians only
    expect(written(130, { place: 'Mali', types: TWO })).toBe(`Mali, ${TWO}`);
    expect(written(116, { place: 'Mali', types: TWO })).toBe('Mali, some types');
    expect(written(130, { place: 'Mali', types: 'state-based only' })).toBe('Mali, state-based only');
    // Central African | Rep., some | types
    expect(written(130, { types: TWO })).toBe('Central African Rep., some types');
    expect(written(116, { types: TWO })).toBe('some types');
  });
});
