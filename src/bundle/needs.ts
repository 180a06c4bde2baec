import { computed, effect } from '@preact/signals-core';
import type { Context } from '../ui/context.ts';
import { LATER } from './load.ts';

/** Fetches what a chosen mission or region needs beyond the opening. */
export function followNeeds({ store, source }: Pick<Context, 'store' | 'source'>): () => void {
  const chosen = computed(() => store.state.value.mission ?? store.state.value.region);
  return effect(() => {
    if (chosen.value === null) return;
    source.load(LATER);
    if (chosen.value.startsWith('admin1:')) source.load(['admin1']);
  });
}
