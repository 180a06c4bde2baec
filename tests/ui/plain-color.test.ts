import { expect, test } from 'vitest';
import { plainColor } from '../../src/ui/plain-color.ts';

// .5 of 255 is 127.5, written as the whole number above it.
test.each([
  ['rgb(106, 20, 71)', { color: 'rgb(106,20,71)', alpha: 1 }],
  ['rgba(26, 30, 35, 0.38)', { color: 'rgb(26,30,35)', alpha: 0.38 }],
  ['color(srgb 0.5 0 1 / 0.26)', { color: 'rgb(128,0,255)', alpha: 0.26 }],
  ['color(srgb 1 1 1)', { color: 'rgb(255,255,255)', alpha: 1 }],
])('%s is written so that every reader of SVG knows it', (computed, plain) => {
  expect(plainColor(computed)).toEqual(plain);
});

test.each(['none', 'url("#timeline-gap")', 'currentcolor'])('%s is no colour', (value) => {
  expect(plainColor(value)).toBeNull();
});
