import { computed, effect, signal, untracked } from '@preact/signals-core';
import { createImportedRegions } from './bundle/import/regions.ts';
import { FIRST, LATER } from './bundle/load.ts';
import { INDICATORS } from './catalog/indicators.ts';
import { OVERLAYS } from './catalog/overlays.ts';
import { mountMap } from './map/map.ts';
import type { NoteRecord } from './model/bundle.ts';
import { type Bounds, createSelectors } from './model/select.ts';
import { limitsOf, type State } from './model/state.ts';
import { createStore, type Store } from './model/store.ts';
import { createStories, linksOf } from './model/stories.ts';
import type { Text } from './text/en.ts';
import type { BundleSource, Context, OnScreen, View } from './ui/context.ts';
import { mountBar } from './views/bar.ts';
import { mountFoot } from './views/foot.ts';
import { mountLayers } from './views/layers.ts';
import { mountLegend } from './views/legend.ts';
import { mountMandates } from './views/mandates.ts';
import { mountMissions } from './views/missions.ts';
import { mountPanel } from './views/panel.ts';
import { mountProgress } from './views/progress.ts';
import { mountRegionDrop } from './views/regions/drop.ts';
import { mountSheet } from './views/sheet.ts';
import { mountSources } from './views/sources.ts';
import { mountTable } from './views/table.ts';
import { mountTimeline } from './views/timeline/timeline.ts';
import { mountToast } from './views/toast.ts';

const CATALOGUE = { indicators: INDICATORS.map(({ id }) => id), overlays: OVERLAYS.map(({ id }) => id) };

export interface Options {
  readonly source: BundleSource;
  readonly text: Text;
  /** The first state, from what the data allow. */
  readonly open: (limits: Store['limits']) => State;
}

/** A running atlas: its store, what is on screen, and the way to take it down. */
export interface Atlas {
  readonly store: Store;
  readonly view: OnScreen;
  destroy(): void;
}

/** Every view with the element it fills, in the order of the page. */
const VIEWS: readonly (readonly [tag: string, name: string, view: View])[] = [
  ['header', 'bar', mountBar],
  ['main', 'map', mountMap],
  ['section', 'table', mountTable],
  ['section', 'mandates', mountMandates],
  ['div', 'sheet', mountSheet],
  ['nav', 'missions', mountMissions],
  ['aside', 'panel', mountPanel],
  ['section', 'legend', mountLegend],
  ['div', 'progress', mountProgress],
  ['section', 'dock', mountTimeline],
  ['footer', 'foot', mountFoot],
  ['div', 'layers', mountLayers],
  ['div', 'drop', mountRegionDrop],
  ['div', 'dialogs', mountSources],
  ['div', 'toast', mountToast],
];

/** Composes the atlas inside `root`; knows all views and nothing of how they work. */
export function mount(root: HTMLElement, { source, text, open }: Options): Atlas {
  const { data, info } = source.bundle.peek();
  const limits = limitsOf(data.missions ?? [], info, CATALOGUE);
  const store = createStore(limits, open(limits));
  const view: OnScreen = {
    phase: signal('start'),
    notes: signal<readonly NoteRecord[]>([]),
    zoom: signal<number | null>(null),
    bounds: signal<Bounds | null>(null),
  };
  const regions = createImportedRegions(text.regions.unnamed);
  const select = createSelectors(store, source.bundle, regions.list, view.bounds);
  const stories = createStories(store, source.bundle);
  const context: Context = { store, source, select, stories, regions, text, view };
  const arrived = computed(() => source.bundle.value.data.stories !== undefined);
  const chosen = computed(() => store.state.value.mission ?? store.state.value.region);
  root.classList.add('atlas');
  const stops = VIEWS.map(([tag, name, mountView]) => {
    const host = document.createElement(tag);
    host.className = name;
    root.append(host);
    return mountView(host, context);
  });
  stops.push(
    effect(() => {
      root.dataset.selected = String(chosen.value !== null);
      root.dataset.theme = store.state.value.theme;
    }),
    effect(() => {
      if (store.state.value.story) source.load(['stories']);
    }),
    effect(() => {
      const list = stories.list.value;
      if (arrived.value) untracked(() => store.learn(linksOf(list)));
    }),
    effect(() => {
      if (chosen.value === null) return;
      source.load(LATER);
      if (chosen.value.startsWith('admin1:')) source.load(['admin1']);
    }),
  );
  source.load(FIRST);
  return {
    store,
    view,
    destroy() {
      for (const stop of stops.reverse()) stop();
      root.replaceChildren();
    },
  };
}
