import { effect } from '@preact/signals-core';
import { encodeLink } from '../model/link.ts';
import { formatMonth } from '../model/month.ts';
import type { Store } from '../model/store.ts';
import type { HostState, News } from './types.ts';

/** @param data version of the data package */
export function stateOf({ limits, state }: Store, data: string): HostState {
  const { mission, region, mode, window, story, playing } = state.peek();
  return {
    link: encodeLink(limits, state.peek()),
    data,
    mission,
    region,
    mode,
    from: formatMonth(window.from),
    to: formatMonth(window.to),
    story: story?.id ?? null,
    step: story?.step ?? null,
    playing,
  };
}

/** Tells of each change once, at most once a frame, and of what was chosen. @returns the way to stop */
export function watch(store: Store, data: string, say: (news: News) => void): () => void {
  let told = JSON.stringify(stateOf(store, data));
  let chosen = chosenIn(store);
  let frame = 0;
  const tell = (): void => {
    frame = 0;
    const state = stateOf(store, data);
    const next = JSON.stringify(state);
    if (next === told) return;
    told = next;
    say({ event: 'statechange', state });
    if (chosenIn(store) === chosen) return;
    chosen = chosenIn(store);
    say({ event: 'select', mission: state.mission, region: state.region });
  };
  const stop = effect(() => {
    if (store.state.value && frame === 0) frame = requestAnimationFrame(tell);
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
}

function chosenIn({ state }: Store): string {
  const { mission, region } = state.peek();
  return `${mission} ${region}`;
}
