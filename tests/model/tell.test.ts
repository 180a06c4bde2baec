import { describe, expect, it } from 'vitest';
import { update } from '../../src/model/intents.ts';
import { decodeLink, encodeLink } from '../../src/model/link.ts';
import { monthOf } from '../../src/model/month.ts';
import { initialState, type Limits } from '../../src/model/state.ts';
import { createStore } from '../../src/model/store.ts';
import { isAway } from '../../src/model/tell.ts';
import { LIMITS } from './limits.ts';

const start = initialState(LIMITS);
const ARRIVING: Limits = { ...LIMITS, stories: null };
const YEAR_2022 = { from: monthOf(2022, 1), to: monthOf(2022, 12) };
const open = (step?: number, limits = LIMITS) =>
  update(limits, start, { type: 'story', id: 'mali', ...(step ? { step } : {}), from: 'story' });

describe('a story', () => {
  it('opens at its first step with that step’s view', () => {
    expect(open()).toMatchObject({ mission: 'minusma', story: { id: 'mali', step: 1, awaits: false } });
    expect(encodeLink(LIMITS, open())).toBe('story=mali&step=1');
  });

  it('applies window, selection, settings and camera of a step in one update', () => {
    const second = update(LIMITS, open(), { type: 'step', by: 1, from: 'story' });
    expect(second).toMatchObject({
      mission: 'minusma',
      window: YEAR_2022,
      camera: { lng: -4, lat: 17, zoom: 5 },
    });
    const third = update(LIMITS, second, { type: 'step', to: 3, from: 'story' });
    expect(third).toMatchObject({
      mission: null,
      mode: 'date',
      camera: null,
      settings: { measure: 'events' },
    });
  });

  it('stays at its ends', () => {
    const last = open(3);
    expect(update(LIMITS, last, { type: 'step', by: 1, from: 'story' })).toBe(last);
    expect(update(LIMITS, open(), { type: 'step', by: -4, from: 'story' }).story?.step).toBe(1);
    expect(update(LIMITS, open(), { type: 'step', to: 99, from: 'story' }).story?.step).toBe(3);
  });

  it('keeps step and story while the reader looks elsewhere, and brings the view back', () => {
    const second = open(2);
    const away = update(LIMITS, second, { type: 'select', mission: 'untso', from: 'list' });
    expect(isAway(LIMITS, second)).toBe(false);
    expect(isAway(LIMITS, away)).toBe(true);
    expect(away.story).toEqual(second.story);
    expect(encodeLink(LIMITS, away)).toBe('story=mali&step=2&m=untso&t=1989-01..2025-12');
    expect(update(LIMITS, away, { type: 'step', to: 2, from: 'story' })).toEqual(second);
    const closed = update(LIMITS, away, { type: 'select', mission: null, from: 'list' });
    expect(encodeLink(LIMITS, closed)).toBe('story=mali&step=2&t=2026-06');
  });

  it('is presented only while it is open', () => {
    expect(update(LIMITS, start, { type: 'present', on: true, from: 'story' })).toBe(start);
    const stage = update(LIMITS, open(), { type: 'present', on: true, from: 'story' });
    expect(encodeLink(LIMITS, stage)).toBe('story=mali&step=1&stage=1');
    expect(decodeLink(LIMITS, '#stage=1').present).toBe(false);
    expect(update(LIMITS, stage, { type: 'story', id: null, from: 'story' })).toMatchObject({
      story: null,
      present: false,
      mission: 'minusma',
    });
  });
});

describe('a link to a step', () => {
  it('awaits the view where the story has not arrived, and takes it then', () => {
    const store = createStore(ARRIVING, decodeLink(ARRIVING, '#story=mali&step=2&theme=dark'));
    expect(store.state.peek()).toMatchObject({ story: { step: 2, awaits: true }, mission: null });
    expect(encodeLink(ARRIVING, store.state.peek())).toBe('story=mali&step=2&theme=dark');
    store.learn(LIMITS.stories ?? new Map());
    expect(store.state.peek()).toMatchObject({ ...open(2), theme: 'dark', from: 'link' });
  });

  it('keeps a view of its own', () => {
    const store = createStore(ARRIVING, decodeLink(ARRIVING, '#story=mali&step=2&m=untso'));
    store.learn(LIMITS.stories ?? new Map());
    expect(store.state.peek()).toMatchObject({ mission: 'untso', story: { step: 2, awaits: false } });
  });

  it('says what it could not use', () => {
    expect(decodeLink(LIMITS, '#story=atlantis')).toMatchObject({
      story: null,
      notes: [{ key: 'story', value: 'atlantis', used: '' }],
    });
    expect(decodeLink(LIMITS, '#story=mali&step=12')).toMatchObject({
      story: { step: 3 },
      notes: [{ key: 'step', value: '12', used: '3' }],
    });
    expect(decodeLink(LIMITS, '#story=mali&step=two')).toMatchObject({
      story: { step: 1 },
      notes: [{ key: 'step', value: 'two', used: '1' }],
    });
    expect(decodeLink(LIMITS, '#story=../x&step=1').notes).toEqual([
      { key: 'story', value: '../x', used: '' },
    ]);
  });
});
