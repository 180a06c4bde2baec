// @vitest-environment happy-dom
import fc from 'fast-check';
import { render } from 'lit-html';
import { describe, expect, it } from 'vitest';
import { cutBars } from '../../../src/views/charts/bars.ts';

const [LEFT, RIGHT] = [40, 340];

interface Written {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

function drawn(bars: readonly { readonly x: number; readonly words: string }[]): readonly Written[] {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  render(
    cutBars(
      bars.map(({ x, words }) => ({ box: { x, width: 14 }, words })),
      LEFT,
      RIGHT,
    ),
    svg,
  );
  expect(svg.querySelectorAll('.cut')).toHaveLength(bars.length);
  return [...svg.querySelectorAll('text')].map((text) => {
    const words = text.textContent ?? '';
    const [x, width] = [Number(text.getAttribute('x')), words.length * 5.6];
    const from = text.getAttribute('text-anchor') === 'end' ? x - width : x;
    return { words, from, to: from + width, y: Number(text.getAttribute('y')) };
  });
}

describe('bars that are cut', () => {
  it('have their value beside them, towards the middle', () => {
    const [first, last] = drawn([
      { x: 60, words: '2013: 2979' },
      { x: 300, words: '2024: 1792' },
    ]);
    expect(first?.from).toBe(60 + 14 + 4);
    expect(last?.to).toBe(300 - 4);
  });

  it('write no value over another or beyond the plot, and each on a line where there is one', () => {
    const bar = fc.record({
      x: fc.integer({ min: LEFT, max: RIGHT - 14 }),
      words: fc.constant('2013: 2979'),
    });
    fc.assert(
      fc.property(fc.array(bar, { maxLength: 8 }), (bars) => {
        const texts = drawn(bars);
        if (bars.length <= 3) expect(texts).toHaveLength(bars.length); // three lines, and 300 px for 56
        for (const [at, { from, to, y }] of texts.entries()) {
          expect(from >= LEFT && to <= RIGHT + 1e-6).toBe(true);
          for (const other of texts.slice(at + 1)) {
            if (other.y === y) expect(to <= other.from + 1e-6 || from >= other.to - 1e-6).toBe(true);
          }
        }
      }),
    );
  });
});
