import { describe, expect, test } from 'vitest';
import type { DeathsByMonth } from '../../../src/analysis/fatalities.ts';
import type { Histogram } from '../../../src/analysis/histogram.ts';
import { monthOf } from '../../../src/model/month.ts';
import { monthScale } from '../../../src/views/charts/scale.ts';
import { barPaths, countAxis, monthSums } from '../../../src/views/timeline/bars.ts';
import { placeBox, spread } from '../../../src/views/timeline/boxes.ts';
import { killedByYear, tickMarks, yearMarks } from '../../../src/views/timeline/deaths.ts';
import { layoutOf } from '../../../src/views/timeline/layout.ts';

const FROM = monthOf(2022, 1);

function histogram(months: readonly (readonly [number, number, number])[]): Histogram {
  const zeros = new Float64Array(months.length);
  return {
    from: FROM,
    to: FROM + months.length - 1,
    best: Float64Array.from(months.flat()),
    low: zeros,
    high: zeros,
    events: zeros,
    ungiven: zeros,
  };
}

describe('bars', () => {
  const data = histogram([
    [1, 0, 3],
    [0, 0, 0],
    [50, 0, 0],
  ]);
  const scale = monthScale({ from: FROM, to: FROM + 2 }, 0, 30); // 10 px a month, bars 8.8
  const axis = countAxis([4, 0, 4, 4, 50], 0, 100); // cut at 4, the highest of the rest: 25 px a death

  test('stack by type, one path a type', () => {
    expect(axis).toMatchObject({ top: 4, cut: true });
    const { types } = barPaths(data, scale, axis, (month) => month === FROM);
    expect(types).toEqual(['M0 100V75h8.8V100', '', 'M0 75V0h8.8V75']);
  });

  test('a bar above the axis is cut and its value kept', () => {
    const { types, cuts } = barPaths(data, scale, axis, () => true);
    expect(types[0]).toContain('M20 100V0h8.8V100');
    expect(cuts).toEqual([{ month: FROM + 2, value: 50 }]);
  });

  test('sums of all types', () => {
    expect(monthSums(data)).toEqual([4, 0, 50]);
  });
});

describe('peacekeepers killed', () => {
  // month by month: malicious act, accident, illness, other
  const byMonth = (killed: readonly number[]): DeathsByMonth => ({
    from: FROM,
    to: FROM + killed.length - 1,
    deaths: Float64Array.from(killed.flatMap((count) => [count, 9, 9, 9])),
  });
  const scale = monthScale({ from: FROM, to: FROM + 11 }, 0, 120);

  test('a tick a death while they can be counted', () => {
    const { path, peak } = tickMarks(byMonth([0, 3, 1]), scale, 16, 16);
    expect(path.match(/M/g)).toHaveLength(4);
    expect(peak).toBeNull();
  });

  test('bars with the highest written where they cannot', () => {
    const { path, peak } = tickMarks(byMonth([0, 13, 1]), scale, 16, 16); // 16 / 13 = 1.2 px each
    expect(path.match(/M/g)).toHaveLength(2);
    expect(peak).toEqual({ at: FROM + 1, value: 13 });
  });

  test('years sum their months and the highest is named', () => {
    const two = byMonth([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 20]);
    expect(killedByYear(two)).toEqual([
      { year: 2022, killed: 12 },
      { year: 2023, killed: 22 },
    ]);
    const long = monthScale({ from: FROM, to: FROM + 13 }, 0, 140);
    expect(yearMarks(two, long, 28, 28).peak).toEqual({ at: monthOf(2023, 1), value: 22 });
  });
});

describe('words', () => {
  test('take the first wish that touches nothing, or none', () => {
    const taken = [{ x: 0, y: 10, width: 50, anchor: 'start' as const }];
    const wish = (x: number, y: number) => ({ x, y, width: 30, anchor: 'start' as const });
    expect(placeBox([wish(40, 10), wish(40, 23)], taken, 0, 100)).toEqual(wish(40, 23));
    expect(placeBox([wish(60, 10)], taken, 0, 100)).toEqual(wish(60, 10));
    expect(placeBox([wish(80, 10)], taken, 0, 100)).toBeNull();
  });

  test('names at the right part, in order, within their room', () => {
    expect(spread([0, 2, 50], 13, 0, 60)).toEqual([0, 13, 50]);
    expect(spread([55, 56, 57], 13, 0, 60)).toEqual([34, 47, 60]);
  });
});

describe('the rows', () => {
  test.each([
    ['dock 174', 1440, 129, false],
    ['dock 160', 1024, 115, false],
    ['dock 132', 720, 87, false],
    ['dock 100', 390, 55, false],
    ['opening 250', 1440, 205, true],
    ['opening 132', 720, 87, true],
    ['opening 100', 390, 55, true],
  ])('%s: from top to foot without overlap', (_name, width, height, world) => {
    const layout = layoutOf(width, height, world);
    const rows = [layout.top, layout.base];
    if (layout.lane) rows.push(layout.lane.y, layout.lane.y + layout.lane.height);
    if (layout.deaths) rows.push(layout.deaths.y, layout.deaths.y + layout.deaths.height);
    rows.push(layout.foot, layout.years, height);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(layout.base - layout.top).toBeGreaterThan(25);
    expect(layout.right).toBeGreaterThan(layout.left + 300);
  });
});
