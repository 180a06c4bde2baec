import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Bundle } from './bundle.ts';
import type { Store } from './store.ts';
import type { Step, StoryRecord } from './story.ts';
import { isAway } from './tell.ts';

/** The stories that are known, and where the reader stands. */
export interface Stories {
  readonly list: ReadonlySignal<readonly StoryRecord[]>; // shipped, then the reader's own
  readonly story: ReadonlySignal<StoryRecord | null>; // the open one; null while it has not arrived
  readonly step: ReadonlySignal<Step | null>;
  readonly away: ReadonlySignal<boolean>; // the view is another than the step's
}

const NONE: ReadonlySignal<readonly StoryRecord[]> = signal([]);

export function createStories(
  store: Store,
  bundle: ReadonlySignal<Bundle>,
  own: ReadonlySignal<readonly StoryRecord[]> = NONE,
): Stories {
  const shipped = computed(() => bundle.value.data.stories ?? null);
  const list = computed(() => [...(shipped.value ?? []), ...own.value]);
  const at = computed(() => store.state.value.story);
  const story = computed(() => list.value.find(({ id }) => id === at.value?.id) ?? null);
  const step = computed(() => story.value?.steps[(at.value?.step ?? 0) - 1] ?? null);
  const away = computed(() => story.value !== null && isAway(store.limits, store.state.value));
  return { list, story, step, away };
}

/** What the state needs to know of stories: the views of their steps. */
export function linksOf(list: readonly StoryRecord[]): ReadonlyMap<string, readonly string[]> {
  return new Map(list.map(({ id, steps }) => [id, steps.map(({ link }) => link)]));
}
