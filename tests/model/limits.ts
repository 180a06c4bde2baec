import { monthOf } from '../../src/model/month.ts';
import type { Limits } from '../../src/model/state.ts';

/** Limits as the data have them, with three missions: before the events, over, and active. */
export const LIMITS: Limits = {
  time: { from: monthOf(1948, 5), to: monthOf(2026, 6) },
  violence: { from: monthOf(1989, 1), to: monthOf(2025, 12) },
  missions: new Map([
    ['onuc', { from: monthOf(1960, 7), to: monthOf(1964, 6) }],
    ['minusma', { from: monthOf(2013, 4), to: monthOf(2023, 12) }],
    ['untso', { from: monthOf(1948, 5), to: monthOf(2026, 6) }],
  ]),
  indicators: new Set(['wgi-pv', 'official-rate']),
  overlays: new Set(['bases', 'rivers', 'places']),
  stories: new Map([
    ['mali', ['m=minusma', 'm=minusma&t=2022-01..2022-12&view=-4,17,5', 't=2013-04&by=events']],
  ]),
};
