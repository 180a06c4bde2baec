// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { monthOf } from '../../../src/model/month.ts';
import { ask } from '../../../src/ui/requests.ts';
import { nextTheme } from '../../../src/views/bar/theme.ts';
import { mountBar } from '../../../src/views/bar.ts';
import { mountFoot } from '../../../src/views/foot.ts';
import { mountLegend } from '../../../src/views/legend.ts';
import { mountProgress } from '../../../src/views/progress.ts';
import { linkOf } from '../../../src/views/shared/link.ts';
import { nearest, stopsFor } from '../../../src/views/sheet/drag.ts';
import { mountSources } from '../../../src/views/sources.ts';
import { mountToast } from '../../../src/views/toast.ts';
import { makeContext, makeHost } from './fixture.ts';

const text = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const press = (target: EventTarget, key: string): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
};

describe('the bar', () => {
  const stops: (() => void)[] = [];
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  it('writes the query, and hands the focus to the list on Enter', () => {
    const { context, store } = makeContext();
    const host = makeHost('header');
    stops.push(mountBar(host, context));
    const field = host.querySelector('input') as HTMLInputElement;
    field.value = 'mali';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(store.state.value.query).toBe('mali');
    const asked = vi.fn();
    document.addEventListener('atlas-missions', asked);
    press(field, 'Enter');
    expect(asked).toHaveBeenCalledOnce();
    press(field, 'Escape');
    expect(store.state.value.query).toBe('');
  });

  it('takes "/" from anywhere but a field', () => {
    const { context } = makeContext();
    const host = makeHost('header');
    const stop = mountBar(host, context);
    expect(press(document.body, '/').defaultPrevented).toBe(true);
    expect(press(host.querySelector('input') as HTMLElement, '/').defaultPrevented).toBe(false);
    stop();
    expect(press(document.body, '/').defaultPrevented).toBe(false);
  });

  it('goes through the themes and remembers the one chosen', () => {
    const { context, store } = makeContext();
    const host = makeHost('header');
    stops.push(mountBar(host, context));
    host.querySelector<HTMLElement>('.bar-theme')?.click();
    expect(store.state.value.theme).toBe('light');
    const again = makeContext();
    stops.push(mountBar(makeHost('header'), again.context));
    expect(again.store.state.value.theme).toBe('light');
    expect(nextTheme('dark')).toBe('system');
  });

  it('links to what is on screen', () => {
    const { context, store } = makeContext();
    expect(linkOf(context, 'http://localhost/atlas/#old')).toBe('http://localhost/atlas/');
    store.dispatch({ type: 'select', mission: 'alpha', from: 'list' });
    expect(linkOf(context, 'http://localhost/atlas/#old')).toBe(
      'http://localhost/atlas/#m=alpha&t=2010-03..2023-12',
    );
  });
});

describe('the legend', () => {
  it('names the window and the year of the bases, at the size of the zoom', () => {
    const { context, store } = makeContext();
    const host = makeHost('section');
    mountLegend(host, context);
    store.dispatch({ type: 'select', mission: 'alpha', from: 'list' });
    expect(text(host.querySelector('.legend-violence h2'))).toBe(
      'Deaths in armed violence, Mar 2010 – Dec 2023',
    );
    expect(text(host.querySelector('.legend-bases h2'))).toBe('UN bases, 2023');
    // 0.9 * sqrt(300) = 15.588 px at zoom 4.7
    const radius = (): number => Number(host.querySelector('.size')?.getAttribute('r'));
    expect(radius()).toBeCloseTo(15.588, 3);
    context.view.zoom.value = 5.7;
    // 1.35 * sqrt(100) = 13.5; 300 would be 23.4
    expect(radius()).toBeCloseTo(13.5, 3);
  });

  it('leaves violence out where the window lies beyond the events', () => {
    const { context } = makeContext();
    const host = makeHost('section');
    mountLegend(host, context);
    expect(host.querySelector('.legend-violence')).toBeNull();
    expect(text(host.querySelector('.legend-areas'))).toContain('active mission area');
  });
});

describe('the foot', () => {
  it('has the sentence of the data, the notes in view and the sources in use', () => {
    const { context } = makeContext();
    const host = makeHost('footer');
    mountFoot(host, context);
    expect(text(host.querySelector('.foot-un'))).toBe('The general sentence. Not a United Nations product.');
    expect(text(host.querySelector('.area-notes'))).toBe('A note on Aland.');
    expect(text(host.querySelector('.foot-sources'))).toBe('1 source UCDP');
  });
});

describe('the sources', () => {
  it('lists every source with what was made from it, and makes no link of what is no web address', () => {
    const { context } = makeContext();
    const host = makeHost();
    mountSources(host, context);
    ask(host, 'sources', null);
    const dialog = host.querySelector('dialog') as HTMLDialogElement;
    expect(dialog.open).toBe(true);
    const words = text(dialog);
    for (const part of ['The first source', 'A publisher', '1.0', 'A licence', 'A citation.', 'A caveat.']) {
      expect(words).toContain(part);
    }
    expect(words).toContain('Title of bases: 1994 – 2024, final, 1 234 rows.');
    expect(words).toContain('MapLibre GL JS');
    expect([...dialog.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://example.org/',
    ]);
  });
});

describe('what is on its way and what is missing', () => {
  it('shows how much is loaded', () => {
    const { context, bundle } = makeContext({ pending: new Set(['bases', 'lines']) });
    const host = makeHost();
    mountProgress(host, context);
    const line = (): Element | null => host.querySelector('[role=progressbar]');
    expect(line()?.getAttribute('aria-valuetext')).toBe('Loading data: 0 of 2 files');
    bundle.value = { ...bundle.value, pending: new Set(['lines']) };
    expect(line()?.getAttribute('aria-valuenow')).toBe('1');
    bundle.value = { ...bundle.value, pending: new Set() };
    expect(line()).toBeNull();
  });

  it('names what could not be loaded and offers to try again', () => {
    const { context, calls } = makeContext({
      failures: new Map([['bases', 'bases.tbl: the server answered 500.']]),
    });
    const host = makeHost();
    mountProgress(host, context);
    expect(text(host)).toContain('Title of bases could not be loaded. bases.tbl: the server answered 500.');
    host.querySelector('button')?.click();
    expect(calls).toEqual(['retry']);
  });
});

describe('notes about a link', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function show() {
    const { context, store } = makeContext();
    const host = makeHost();
    mountToast(host, context);
    const notes = [{ key: 't', value: '2019-13', used: '2026-06' }];
    store.dispatch({ type: 'restore', state: { ...store.state.value, notes } });
    return { host, store };
  }

  it('stay six seconds', () => {
    const { host, store } = show();
    expect(text(host)).toContain('“2019-13”, which cannot be used: 2026-06 stands in its place');
    expect(host.getAttribute('role')).toBe('status');
    vi.advanceTimersByTime(5900);
    expect(store.state.value.notes).toHaveLength(1);
    vi.advanceTimersByTime(200);
    expect(store.state.value.notes).toHaveLength(0);
    expect(text(host)).toBe('');
  });

  it('wait while they are pointed at, and go when they are dismissed', () => {
    const { host, store } = show();
    host.dispatchEvent(new Event('pointerenter'));
    vi.advanceTimersByTime(20_000);
    expect(store.state.value.notes).toHaveLength(1);
    host.querySelector('button')?.click();
    expect(store.state.value.notes).toHaveLength(0);
  });

  it('do not start anew because the window moves', () => {
    const { store } = show();
    vi.advanceTimersByTime(4000);
    const to = monthOf(2020, 1);
    store.dispatch({ type: 'window', window: { from: to, to }, from: 'timeline' });
    vi.advanceTimersByTime(2100);
    expect(store.state.value.notes).toHaveLength(0);
  });
});

describe('the sheet of a phone', () => {
  it('has three sizes and goes to the nearest', () => {
    expect(stopsFor(844)).toEqual({ full: 48, half: 500, peek: 788 });
    expect(stopsFor(600)).toEqual({ full: 48, half: 360, peek: 544 });
    expect([60, 300, 600, 700].map((top) => nearest(top, 844))).toEqual(['full', 'half', 'half', 'peek']);
  });
});
