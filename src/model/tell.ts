import type { Limits, Origin, State, StoryAt } from './state.ts';
import { decodeView, encodeView, readPairs } from './view.ts';

/** What a reader of a story, or a presenter, can ask for. */
export type StoryIntent =
  /** Opens a story at a step (from 1, else its first); null closes it and leaves the view. */
  | { readonly type: 'story'; readonly id: string | null; readonly step?: number; readonly from: Origin }
  /** Goes to a step of the open story, or by some; the same step again brings back its view. */
  | { readonly type: 'step'; readonly to: number; readonly from: Origin }
  | { readonly type: 'step'; readonly by: number; readonly from: Origin }
  | { readonly type: 'present'; readonly on: boolean; readonly from: Origin };

export function tell(limits: Limits, state: State, intent: StoryIntent): State {
  if (intent.type === 'present') return present(state, intent.on, intent.from);
  if (intent.type === 'story') {
    const { id, step = 1, from } = intent;
    return id === null ? close(state, from) : goTo(limits, state, { id, step }, from);
  }
  if (!state.story) return state;
  const { id, step } = state.story;
  if ('to' in intent) return goTo(limits, state, { id, step: intent.to }, intent.from);
  const count = limits.stories?.get(id)?.length;
  const next = Math.max(1, Math.min(count ?? step, step + intent.by));
  return next === step ? state : goTo(limits, state, { id, step: next }, intent.from);
}

/** Puts a story that a link named where the stories that have arrived let it stand. */
export function settle(limits: Limits, state: State): State {
  const { story } = state;
  if (!story || !limits.stories) return state;
  const links = limits.stories.get(story.id);
  if (!links) {
    const note = { key: 'story', value: story.id, used: '' };
    return { ...state, story: null, present: false, notes: [...state.notes, note], from: 'link' };
  }
  if (story.step > links.length) {
    const note = { key: 'step', value: String(story.step), used: String(links.length) };
    const last = { ...story, step: links.length };
    return settle(limits, { ...state, story: last, notes: [...state.notes, note] });
  }
  return story.awaits ? goTo(limits, state, story, 'link') : state;
}

/** @returns whether the view is another than that of the step the reader stands at */
export function isAway(limits: Limits, state: State): boolean {
  const link = linkAt(limits, state.story);
  if (link === null || state.story?.awaits) return false;
  return (
    encodeView(limits, state) !== encodeView(limits, { ...state, ...decodeView(limits, readPairs(link)) })
  );
}

function goTo(limits: Limits, state: State, at: Pick<StoryAt, 'id' | 'step'>, from: Origin): State {
  const links = limits.stories?.get(at.id);
  if (limits.stories && !links) return state;
  const step = Math.max(1, Math.min(links?.length ?? Number.POSITIVE_INFINITY, Math.round(at.step)));
  const link = links?.[step - 1];
  const story = { id: at.id, step, awaits: link === undefined };
  const view = link === undefined ? {} : decodeView(limits, readPairs(link));
  return { ...state, ...view, story, playing: false, from };
}

function close(state: State, from: Origin): State {
  return state.story === null ? state : { ...state, story: null, present: false, from };
}

function present(state: State, on: boolean, from: Origin): State {
  return on === state.present || (on && !state.story) ? state : { ...state, present: on, from };
}

function linkAt(limits: Limits, at: StoryAt | null): string | null {
  return (at && limits.stories?.get(at.id)?.[at.step - 1]) ?? null;
}
