import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWindow } from '../../src/model/fit.ts';
import { decodeLink, encodeLink } from '../../src/model/link.ts';
import { monthOf } from '../../src/model/month.ts';
import {
  initialState,
  type Mode,
  SCORES,
  SETTINGS,
  type Settings,
  type State,
  TABS,
  type Theme,
  ZOOM,
} from '../../src/model/state.ts';
import { encodeView, VIEW_KEYS } from '../../src/model/view.ts';
import { LIMITS } from './limits.ts';

const camera = fc.record({
  lng: fc.integer({ min: -1_800_000, max: 1_799_999 }).map((n) => n / 10_000),
  lat: fc.integer({ min: -850_000, max: 850_000 }).map((n) => n / 10_000),
  zoom: fc.integer({ min: ZOOM.min * 100, max: ZOOM.max * 100 }).map((n) => n / 100),
});
const month = fc.integer({ min: LIMITS.time.from, max: LIMITS.time.to });
const settings: fc.Arbitrary<Settings> = fc
  .record({
    measure: fc.constantFrom('deaths', 'events'),
    types: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    indicator: fc.option(fc.constantFrom(...LIMITS.indicators)),
    hidden: fc.subarray([...LIMITS.overlays].sort()),
    inPlace: fc.constantFrom('map', 'table', 'mandates'),
    tab: fc.constantFrom(...TABS),
    compare: fc.boolean(),
    score: fc.constantFrom(...SCORES),
    scope: fc.constantFrom('selection', 'map'),
    snap: fc.constantFrom('month', 'year'),
    projection: fc.constantFrom('globe', 'mercator'),
  })
  .map(
    ({ inPlace, tab, compare, ...rest }): Settings => ({
      ...rest,
      table: inPlace === 'table',
      tab: inPlace === 'table' ? tab : SETTINGS.tab, // a link has it while the table is open
      mandates: inPlace === 'mandates',
      compare: inPlace === 'mandates' && compare,
    }),
  );
const state = fc
  .record({
    mission: fc.option(fc.constantFrom(...LIMITS.missions.keys())),
    mode: fc.constantFrom<Mode>('date', 'range', 'cumulative'),
    a: month,
    b: month,
    camera: fc.option(camera),
    theme: fc.constantFrom<Theme>('system', 'light', 'dark'),
    region: fc.option(
      fc.constantFrom(
        'country:MLI',
        'admin1:MLI~Gao',
        'admin1:CIV~Vallée du Bandama',
        'ring:1,2;3,4;-5.125,6',
      ),
    ),
    settings,
    step: fc.option(fc.integer({ min: 1, max: 3 })),
    present: fc.boolean(),
  })
  .map(({ a, b, mode, region, step, present, ...rest }): State => {
    const window = fitWindow(LIMITS, { mode, settings: rest.settings }, { from: a, to: b });
    return {
      ...initialState(LIMITS),
      ...rest,
      story: step === null ? null : { id: 'mali', step, awaits: false },
      present: step !== null && present,
      region: rest.mission ? null : region,
      mode,
      window,
      from: 'link',
    };
  });

describe('the link', () => {
  it('brings back the view it was made from', () => {
    fc.assert(
      fc.property(state, (before) => {
        expect(decodeLink(LIMITS, `#${encodeLink(LIMITS, before)}`)).toEqual(before);
      }),
    );
  });

  it('reads mission, time and view', () => {
    const read = decodeLink(LIMITS, '#m=minusma&t=2013-04..2023-12&view=-4,17.3,4.7');
    expect(read).toMatchObject({
      mission: 'minusma',
      mode: 'range',
      window: { from: monthOf(2013, 4), to: monthOf(2023, 12) },
      camera: { lng: -4, lat: 17.3, zoom: 4.7 },
      notes: [],
    });
  });

  it('carries the mandates, and takes the table where a link asks for both', () => {
    const opened = decodeLink(LIMITS, '#m=minusma&mandate=1');
    expect(opened.settings).toMatchObject({ mandates: true, table: false });
    expect(encodeLink(LIMITS, opened)).toBe('m=minusma&t=2013-04..2023-12&mandate=1');
    expect(decodeLink(LIMITS, '#table=1&mandate=1').settings).toMatchObject({ mandates: false, table: true });
    expect(decodeLink(LIMITS, '#mandate=2')).toMatchObject({
      settings: { mandates: false },
      notes: [{ key: 'mandate', value: '2' }],
    });
  });

  it('carries which table, which mandates and which score are shown', () => {
    expect(decodeLink(LIMITS, '#table=1').settings).toMatchObject({ table: true, tab: 'violence' });
    const bases = decodeLink(LIMITS, '#table=bases');
    expect(bases.settings).toMatchObject({ table: true, tab: 'bases' });
    expect(encodeLink(LIMITS, bases)).toBe('table=bases');
    const all = decodeLink(LIMITS, '#m=minusma&mandate=all&score=rl');
    expect(all.settings).toMatchObject({ mandates: true, compare: true, score: 'rl' });
    expect(encodeLink(LIMITS, all)).toBe('m=minusma&t=2013-04..2023-12&mandate=all&score=rl');
    expect(decodeLink(LIMITS, '#table=chairs&score=xx')).toMatchObject({
      settings: { table: false, score: 'pv' },
      notes: [
        { key: 'table', value: 'chairs' },
        { key: 'score', value: 'xx' },
      ],
    });
  });

  it('names a view by any key that a view can have, also beside a story', () => {
    // Each key alone, in another story than its step's view: it must not be passed over for the step.
    const flat = decodeLink(LIMITS, '#story=mali&step=2&proj=mercator');
    expect(flat).toMatchObject({ story: { awaits: false }, settings: { projection: 'mercator' } });
    fc.assert(
      fc.property(state, (shown) => {
        const keys = encodeView(LIMITS, shown).split('&').filter(Boolean);
        for (const key of keys) expect(VIEW_KEYS).toContain(key.slice(0, key.indexOf('=')));
      }),
    );
  });

  it('writes nothing for the opening', () => {
    expect(encodeLink(LIMITS, initialState(LIMITS))).toBe('');
    expect(decodeLink(LIMITS, '')).toEqual({ ...initialState(LIMITS), from: 'link' });
  });

  it('opens a region on all that events cover', () => {
    expect(decodeLink(LIMITS, '#r=country:MLI')).toMatchObject({ mode: 'range', window: LIMITS.violence });
  });

  it('ignores keys it does not know', () => {
    expect(decodeLink(LIMITS, '#m=minusma&file=https://example.org/x.json&utm=1')).toEqual(
      decodeLink(LIMITS, '#m=minusma'),
    );
  });

  it('drops a bad value, takes the default and leaves a note', () => {
    expect(decodeLink(LIMITS, '#m=atlantis').notes).toEqual([{ key: 'm', value: 'atlantis', used: '' }]);
    expect(decodeLink(LIMITS, '#m=minusma&t=2013-14..2023-12').notes).toEqual([
      { key: 't', value: '2013-14..2023-12', used: '2013-04..2023-12' },
    ]);
    expect(decodeLink(LIMITS, '#t=2099-01').notes).toEqual([{ key: 't', value: '2099-01', used: '2026-06' }]);
    expect(decodeLink(LIMITS, '#view=1,2').notes).toEqual([{ key: 'view', value: '1,2', used: '' }]);
    expect(decodeLink(LIMITS, '#view=1,,3').camera).toBeNull();
    expect(decodeLink(LIMITS, '#off=bases~gold').notes).toEqual([
      { key: 'off', value: 'bases~gold', used: '' },
    ]);
    expect(decodeLink(LIMITS, '#r=box:5,5,1,1')).toMatchObject({ region: null, notes: [{ key: 'r' }] });
    expect(decodeLink(LIMITS, '#theme=pink')).toMatchObject({ theme: 'system', notes: [{ key: 'theme' }] });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (m, t, view) => {
        const read = decodeLink(LIMITS, `#m=${m}&t=${t}&view=${view}&%E0%A4%A=1`);
        expect(read.window.from).toBeLessThanOrEqual(read.window.to);
      }),
    );
  });
});
