import { computed, effect, untracked } from '@preact/signals-core';
import { createImportedRegions } from './bundle/import/regions.ts';
import { FIRST } from './bundle/load.ts';
import { followNeeds } from './bundle/needs.ts';
import { readStory } from './bundle/story.ts';
import { INDICATORS } from './catalog/indicators.ts';
import { OVERLAYS } from './catalog/overlays.ts';
import { mountMap } from './map/map.ts';
import { type Clock, createGlide } from './model/glide.ts';
import { createOwnStories, type OwnStories } from './model/own-stories.ts';
import { createSelectors } from './model/select.ts';
import { type Limits, limitsOf, type State, type Ui } from './model/state.ts';
import { createStore, type Store } from './model/store.ts';
import { createStories, linksOf } from './model/stories.ts';
import { createOnScreen, openStudio } from './studio.ts';
import type { Text } from './text/en.ts';
import type { BundleSource, Context, OnScreen, View } from './ui/context.ts';
import { followLegend } from './ui/legend-room.ts';
import { followOrder } from './ui/order.ts';
import { followPaper } from './ui/paper.ts';
import { createTurns } from './ui/turns.ts';
import { mountBar } from './views/bar.ts';
import { mountExport } from './views/export.ts';
import { mountFoot } from './views/foot.ts';
import { mountKey } from './views/key.ts';
import { mountLayers } from './views/layers.ts';
import { mountLegend } from './views/legend.ts';
import { mountMandates } from './views/mandates.ts';
import { mountMissions } from './views/missions.ts';
import { mountPanel } from './views/panel.ts';
import { mountPaperEnd, mountPaperHead } from './views/paper.ts';
import { mountPin } from './views/pin.ts';
import { mountPlace } from './views/place.ts';
import { mountProgress } from './views/progress.ts';
import { mountRegionDrop } from './views/regions/drop.ts';
import { mountSheet } from './views/sheet.ts';
import { mountSources } from './views/sources.ts';
import { mountStage } from './views/stage.ts';
import { mountLibrary } from './views/story/library.ts';
import { mountStory } from './views/story.ts';
import { mountTable } from './views/table.ts';
import { mountTimeline } from './views/timeline/timeline.ts';
import { mountToast } from './views/toast.ts';

const CATALOGUE = { indicators: INDICATORS.map(({ id }) => id), overlays: OVERLAYS.map(({ id }) => id) };

const CLOCK: Clock = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
};

export interface Options {
  readonly source: BundleSource;
  readonly text: Text;
  /** Address of the whole atlas, where there is one; empty for this page itself. */
  readonly home?: string | undefined;
  /** Text of a story that the page brings along: one of the reader's own from the beginning. */
  readonly story?: string | null;
  /** The first state, from what the data allow. */
  readonly open: (limits: Store['limits']) => State;
}

/** A running atlas: its store, what is on screen, and the way to take it down. */
export interface Atlas {
  readonly store: Store;
  readonly view: OnScreen;
  /** Fulfilled when all views stand, or the atlas was taken down before. */
  readonly mounted: Promise<void>;
  /** Makes a file of what is shown; what that needs is fetched when it is first asked for. */
  exportAs(format: 'png' | 'csv' | 'geojson', scale: 1 | 2): Promise<Blob>;
  destroy(): void;
}

const PAGE: readonly Ui[] = ['full'];
const MAP: readonly Ui[] = ['full', 'embed', 'map'];
const TIME: readonly Ui[] = ['full', 'embed', 'chart'];
const STORY: readonly Ui[] = ['full', 'embed'];
const PART: readonly Ui[] = ['embed', 'map', 'chart'];
const ALL: readonly Ui[] = ['full', ...PART];

/** Every view with the element it fills and the forms of the page it belongs to, in the order of the page. */
const VIEWS: readonly (readonly [tag: string, name: string, view: View, shownIn: readonly Ui[]])[] = [
  ['header', 'bar', mountBar, PAGE],
  ['section', 'paper-head', mountPaperHead, PAGE],
  ['main', 'map', mountMap, MAP],
  ['section', 'legend', mountLegend, PAGE],
  ['section', 'key', mountKey, PART],
  ['section', 'table', mountTable, PAGE],
  ['section', 'mandates', mountMandates, PAGE],
  ['div', 'sheet', mountSheet, PAGE],
  ['nav', 'missions', mountMissions, PAGE],
  ['section', 'story', mountStory, STORY],
  ['aside', 'panel', mountPanel, PAGE],
  ['section', 'place', mountPlace, MAP],
  ['div', 'progress', mountProgress, ALL],
  ['section', 'dock', mountTimeline, TIME],
  ['footer', 'foot', mountFoot, ALL],
  ['section', 'paper-end', mountPaperEnd, PAGE],
  ['div', 'layers', mountLayers, PAGE],
  ['div', 'drop', mountRegionDrop, PAGE],
  ['section', 'stage', mountStage, PAGE],
  ['div', 'dialogs', mountSources, ALL],
  ['div', 'dialogs', mountLibrary, PAGE],
  ['div', 'dialogs', mountExport, PAGE],
  ['div', 'pin', mountPin, ALL],
  ['div', 'toast', mountToast, ALL],
];

/**
 * Composes the atlas inside `root`; knows all views and nothing of how they work. State and data live at once, the views
 * follow in several tasks.
 * @throws a sentence where the story is none
 */
export function mount(root: HTMLElement, { source, text, home, story = null, open }: Options): Atlas {
  const { data, info } = source.bundle.peek();
  const limits = limitsOf(data.missions ?? [], info, CATALOGUE);
  const store = createStore(limits, open(limits));
  const view = createOnScreen();
  const regions = createImportedRegions(text.regions.unnamed);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const glide = createGlide(store.state, CLOCK, () => calm.matches);
  const select = createSelectors(store, source.bundle, regions.list, view.bounds, glide.window);
  const stories = createStories(store, source.bundle, ownOf(story, limits));
  const shared = { source, stories, regions, text, home };
  const context: Context = {
    ...shared,
    store,
    select,
    view,
    openStudio: (state) => openStudio(root, shared, store.limits, state),
  };
  const arrived = computed(() => source.bundle.value.data.stories !== undefined);
  const chosen = computed(() => store.state.value.mission ?? store.state.value.region);
  const isChosen = computed(() => chosen.value !== null);
  const theme = computed(() => store.state.value.theme);
  root.classList.add('atlas');
  const { ui } = store.state.peek();
  root.dataset.ui = ui;
  source.load(FIRST);
  const stops = [
    // Before the views: they read what it makes of colours and room.
    effect(() => {
      root.dataset.selected = String(isChosen.value);
      root.dataset.theme = theme.value;
    }),
    glide.stop,
    effect(() => {
      if (store.state.value.story) source.load(['stories']);
    }),
    effect(() => {
      const list = stories.list.value;
      if (arrived.value || list.length > 0) untracked(() => store.learn(linksOf(list)));
    }),
    effect(() => {
      source.load(stories.missing.value);
    }),
    followNeeds(context),
    followPaper(view.paper),
  ];
  if (!MAP.includes(ui)) stops.push(readyWithout(view, source));
  let isHere = true;
  return {
    store,
    view,
    mounted: mountViews(root, context, stops, () => isHere),
    async exportAs(format, scale) {
      const { viewFile } = await import('./views/export/view-file.ts');
      return viewFile(context, format, scale);
    },
    destroy() {
      isHere = false;
      for (const stop of stops.reverse()) stop();
      root.replaceChildren();
    },
  };
}

/** Mounts the views of the page's form one after the other, each where it stands; their ends are added to `stops`. */
async function mountViews(
  root: HTMLElement,
  context: Context,
  stops: (() => void)[],
  isHere: () => boolean,
): Promise<void> {
  const turn = createTurns();
  const { ui } = context.store.state.peek();
  for (const [tag, name, mountView] of VIEWS.filter(([, , , shownIn]) => shownIn.includes(ui))) {
    await turn();
    if (!isHere()) return;
    const host = document.createElement(tag);
    host.className = name;
    root.append(host);
    stops.push(mountView(host, context));
  }
  const part = (name: string): HTMLElement | null => root.querySelector(`:scope > .${name}`);
  const [legend, foot, dock, sheet] = [part('legend'), part('foot'), part('dock'), part('sheet')];
  const { covers } = context.view;
  if (covers) covers.value = [legend, foot].filter((host) => host !== null);
  if (legend) stops.push(followLegend(root, legend, () => isSettled(context)));
  if (foot && dock && sheet) stops.push(followOrder(dock, foot, sheet));
}

/** Whether the first picture and all that it needs are there. */
function isSettled({ source, view }: Context): boolean {
  return (
    (view.phase.value === 'map' || view.phase.value === 'still') && source.bundle.value.pending.size === 0
  );
}

/** @throws a sentence where the text is no story */
function ownOf(story: string | null, limits: Limits): OwnStories {
  const own = createOwnStories();
  if (story === null) return own;
  const read = readStory('story.json', story, limits);
  if ('fault' in read) throw new Error(read.fault);
  own.add(read.story);
  return own;
}

/** Without a map there is something to see once the timeline has its bars. */
function readyWithout({ phase }: OnScreen, { bundle }: BundleSource): () => void {
  return effect(() => {
    if (bundle.value.data['violence-cells']) phase.value = 'still';
  });
}
