import { computed, type ReadonlySignal } from '@preact/signals-core';
import { type Resolved, resolveStory } from '../analysis/story-facts.ts';
import type { Bundle, ResourceName } from './bundle.ts';
import { createOwnStories, type OwnStories } from './own-stories.ts';
import type { Store } from './store.ts';
import type { Step, StoryRecord } from './story.ts';
import { isAway } from './tell.ts';

/** The stories that are known, and where the reader stands. */
export interface Stories {
  readonly list: ReadonlySignal<readonly StoryRecord[]>; // shipped, then the reader's own
  readonly story: ReadonlySignal<StoryRecord | null>; // the open one; null while it has not arrived
  readonly step: ReadonlySignal<Step | null>;
  readonly away: ReadonlySignal<boolean>; // the view is another than the step's
  readonly own: OwnStories;
  readonly faults: ReadonlySignal<ReadonlyMap<string, Resolved['faults']>>; // of own stories, by their ids
  readonly missing: ReadonlySignal<readonly ResourceName[]>; // what the figures of own stories still need
}

/** @param own those of another atlas, where two share them */
export function createStories(
  store: Store,
  bundle: ReadonlySignal<Bundle>,
  own: OwnStories = createOwnStories(),
): Stories {
  const shipped = computed(() => bundle.value.data.stories ?? null);
  const resolved = computed((): readonly Resolved[] => {
    if (own.list.value.length === 0) return [];
    const { data, info } = bundle.value;
    return own.list.value.map((story) => resolveStory(story, data, new Set(info.keys())));
  });
  const list = computed(() => [...(shipped.value ?? []), ...resolved.value.map(({ record }) => record)]);
  const at = computed(() => store.state.value.story);
  const story = computed(() => list.value.find(({ id }) => id === at.value?.id) ?? null);
  const step = computed(() => story.value?.steps[(at.value?.step ?? 0) - 1] ?? null);
  const away = computed(() => story.value !== null && isAway(store.limits, store.state.value));
  const faults = computed(
    () => new Map(resolved.value.map(({ record, faults: found }) => [record.id, found])),
  );
  const missing = computed(() => [...new Set(resolved.value.flatMap((one) => one.missing))]);
  return { list, story, step, away, own, faults, missing };
}

/** What the state needs to know of stories: the views of their steps. */
export function linksOf(list: readonly StoryRecord[]): ReadonlyMap<string, readonly string[]> {
  return new Map(list.map(({ id, steps }) => [id, steps.map(({ link }) => link)]));
}
