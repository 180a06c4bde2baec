import { effect, signal } from '@preact/signals-core';
import { followNeeds } from './bundle/needs.ts';
import { mountMap } from './map/map.ts';
import type { NoteRecord } from './model/bundle.ts';
import { type Bounds, createSelectors } from './model/select.ts';
import type { Limits, State, Window } from './model/state.ts';
import { createStore } from './model/store.ts';
import { createStories } from './model/stories.ts';
import type { Context, OnScreen, Size, Studio, StudioSizes, TakePicture, View } from './ui/context.ts';
import { until } from './ui/until.ts';
import { mountLegend } from './views/legend.ts';
import { mountMandatesStill } from './views/mandates/still.ts';
import { mountPanel } from './views/panel.ts';
import { mountTimeline } from './views/timeline/timeline.ts';

export function createOnScreen(): Required<OnScreen> {
  return {
    phase: signal('start'),
    notes: signal<readonly NoteRecord[]>([]),
    zoom: signal<number | null>(null),
    bounds: signal<Bounds | null>(null),
    axis: signal<Window | null>(null),
    free: signal<Size | null>(null),
    covers: signal<readonly Element[]>([]),
    paper: signal(false),
    picture: signal<TakePicture | null>(null),
  };
}

/** What a second atlas shares with the first. */
type Shared = Pick<Context, 'source' | 'stories' | 'regions' | 'text'>;

/** What a state shows, with a store of its own, of a fixed size and out of sight, for pictures. */
export function openStudio(root: HTMLElement, shared: Shared, limits: Limits, state: State): Studio {
  const store = createStore(limits, state);
  const view = createOnScreen();
  const select = createSelectors(store, shared.source.bundle, shared.regions.list, view.bounds);
  const stories = createStories(store, shared.source.bundle, shared.stories.own);
  const context: Context = { ...shared, store, stories, select, view };
  const box = document.createElement('div');
  box.className = 'studio';
  box.inert = true;
  box.setAttribute('aria-hidden', 'true');
  root.after(box);
  const part = (tag: string, name: string): HTMLElement => {
    const host = document.createElement(tag);
    host.className = name;
    box.append(host);
    return host;
  };
  const [map, timeline, legend] = [part('div', 'map'), part('div', 'dock'), part('div', 'legend')];
  const [chart, panel] = [part('div', 'mandates'), part('aside', 'panel')];
  const stops: (() => void)[] = [
    effect(() => {
      const { mission, region, theme } = store.state.value;
      box.dataset.selected = String(mission !== null || region !== null);
      box.dataset.theme = theme;
    }),
    followNeeds(context),
  ];
  const mounts: readonly (readonly [HTMLElement, View])[] = [
    [map, mountMap],
    [timeline, mountTimeline],
    [legend, mountLegend],
    [chart, mountMandatesStill],
    [panel, mountPanel],
  ];
  let mounted = false;
  const settled = async (): Promise<void> => {
    await until(() => view.picture.value !== null && shared.source.bundle.value.pending.size === 0);
    await frame(); // sizes are told with a frame
    await frame();
  };
  return {
    context,
    map,
    timeline,
    legend,
    chart,
    panel,
    async show(next, sizes) {
      resize(map, timeline, sizes);
      chart.style.width = `${sizes.chart}px`;
      store.dispatch({ type: 'restore', state: next });
      if (!mounted) for (const [host, mount] of mounts) stops.push(mount(host, context));
      mounted = true;
      await settled();
    },
    settled,
    async picture(ratio) {
      const take = view.picture.peek();
      if (!take) throw new Error('There is no map yet to take a picture of.');
      return take(ratio);
    },
    close() {
      for (const stop of stops.reverse()) stop();
      box.remove();
    },
  };
}

function resize(map: HTMLElement, timeline: HTMLElement, sizes: StudioSizes): void {
  for (const [host, { width, height }] of [
    [map, sizes.map],
    [timeline, sizes.timeline],
  ] as const) {
    host.style.width = `${width}px`;
    host.style.height = `${height}px`;
  }
}

const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
