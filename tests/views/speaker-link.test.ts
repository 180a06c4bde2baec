// @vitest-environment happy-dom
import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { en } from '../../src/text/en.ts';
import { createControl } from '../../src/views/stage/control.ts';
import { createSpeakerLink } from '../../src/views/stage/speaker-link.ts';
import { makeContext } from './chrome/fixture.ts';

/** The channel as the stage has it: what the speaker window would say is put in by hand. */
class Channel {
  static last: Channel | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  closed = false;

  constructor() {
    Channel.last = this;
  }

  postMessage(): void {}

  close(): void {
    this.closed = true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('BroadcastChannel', Channel);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function stage() {
  const { context } = makeContext();
  const control = createControl(context, () => undefined);
  return { control, link: createSpeakerLink(context, () => control, signal(true)) };
}

it('a speaker window that is slow to open still takes over from the notes that stood in for it', () => {
  vi.stubGlobal('open', () => ({ closed: false, focus: () => undefined }));
  const { control, link } = stage();
  link.open();
  vi.advanceTimersByTime(60_000);
  expect([control.notes.value, control.notice.value]).toEqual([true, en.stage.silent]);
  expect(Channel.last?.closed).toBe(false);
  Channel.last?.onmessage?.({ data: { atlas: '', key: 'speaker 0', message: { kind: 'hello' } } });
  expect([control.notes.value, control.notice.value]).toEqual([false, '']);
  link.destroy();
  expect(Channel.last?.closed).toBe(true);
});

it('a browser that opens no window is not waited for', () => {
  vi.stubGlobal('open', () => null);
  const { control, link } = stage();
  link.open();
  expect(Channel.last?.closed).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect([control.notes.value, control.notice.value]).toEqual([true, en.stage.blocked]);
});
