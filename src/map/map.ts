import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Context, View } from '../ui/context.ts';
import { onAsk } from '../ui/requests.ts';
import { createControls } from './controls.ts';
import { createDesk, type Desk } from './desk.ts';
import { gpuAtRest } from './gpu.ts';
import { iconButton } from './icon.ts';
import { type InViewList, mountInView } from './in-view/mount.ts';
import type { Live } from './live.ts';
import { readPalette } from './palette.ts';
import { mountPaper, sketchInput } from './paper.ts';
import { bindLivePointer, bindStillPointer, createPointer } from './pointer.ts';
import { createPopup } from './popup.ts';
import { type Box, type Frame, freeSize } from './projection.ts';
import { drawSketch } from './sketch.ts';
import { bindStillKeys } from './still-keys.ts';
import { liveSurface, type Surface, stillSurface } from './tools/surface.ts';
import { mountTools } from './tools/tools.ts';

/** The map: a drawing at once, then MapLibre in its place; the drawing stays where there is no WebGL2. */
export const mountMap: View = (host, context) => {
  const liveHost = add(host, 'map-live');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.classList.add('map-sketch');
  svg.setAttribute('role', 'img');
  svg.setAttribute('tabindex', '-1'); // the list of what is in view gives the focus back to it
  svg.setAttribute('aria-label', context.text.map.still);
  host.append(svg);
  const free = add(host, 'map-free');
  const desk = createDesk(context, measure(host, free, context), readPalette(host));
  const pointer = createPointer(createPopup(host), context, desk);
  let live: Live | null = null;
  let gone = false;
  const surface = signal<Surface>(stillSurface(svg, desk));
  const side = add(free, 'map-side');
  const list = mountInView(host, context, desk, pointer, () => {
    (live?.map.getCanvas() ?? svg).focus();
  });
  free.prepend(list.root);
  side.append(controls(context, desk, list, () => live));
  const stopSketch = followSketch(svg, context, desk);
  const frame = watchFrame(host, free, context, desk);
  const stops = [
    frame.stop,
    effect(() => {
      if (context.view.free) context.view.free.value = freeSize(desk.frame.value);
    }),
    watchTheme(host, context, desk),
    report(host, context, desk),
    mountPaper(host, context, desk),
    onAsk(host, 'place', (place) => {
      desk.place.value = place;
    }),
    mountTools({ host, free, side }, context, desk, surface),
  ];
  const { phase, picture } = context.view;

  const start = async (): Promise<void> => {
    try {
      const { createLive } = await import('./live.ts');
      await gpuAtRest();
      if (gone) return;
      live = createLive(liveHost, context, desk, () => {
        stopSketch();
        svg.remove();
        if (picture) picture.value = async (ratio) => (await import('./picture.ts')).livePicture(map, ratio);
        phase.value = 'map';
      });
      const { map } = live;
      surface.value = liveSurface(live.map, desk);
      stops.push(bindLivePointer(live.map, pointer, context, desk));
    } catch (fault) {
      liveHost.remove();
      phase.value = 'still';
      if (picture) picture.value = async (ratio) => (await import('./picture.ts')).stillPicture(svg, ratio);
      bindStillPointer(svg, pointer, context, desk);
      bindStillKeys(svg, context, desk);
      // Anything but a browser without WebGL2 is a fault of ours or of the network: let it be seen.
      if ((fault as Error).name !== 'GPUInitializationError') throw fault;
      sayStill(free, context, frame.update);
      frame.update();
    }
  };
  stops.push(whenDrawable(context, () => void start()));
  return () => {
    gone = true;
    stopSketch();
    for (const stop of stops) stop();
    if (picture) picture.value = null;
    list.destroy();
    live?.destroy();
    desk.destroy();
    host.replaceChildren();
  };
};

function add(host: HTMLElement, className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  host.append(element);
  return element;
}

function controls(
  { text, store }: Context,
  desk: Desk,
  list: InViewList,
  live: () => Live | null,
): HTMLElement {
  return createControls(text, {
    zoom(step) {
      const { lng, lat, zoom } = desk.camera.peek();
      const map = live()?.map;
      if (map) map.zoomTo(map.getZoom() + step, { duration: 200 });
      else store.dispatch({ type: 'camera', camera: { lng, lat, zoom: zoom + step }, from: 'toolbar' });
    },
    list: list.toggle,
    fit: () => store.dispatch({ type: 'camera', camera: null, from: 'toolbar' }),
  });
}

/** The box of the map and what the panels leave free of it. */
function measure(host: HTMLElement, free: HTMLElement, { store, view }: Context): Frame {
  const outer = host.getBoundingClientRect();
  const inner = free.getBoundingClientRect();
  return {
    width: Math.max(1, Math.round(outer.width)),
    height: Math.max(1, Math.round(outer.height)),
    padding: {
      top: Math.max(0, inner.top - outer.top),
      right: Math.max(0, outer.right - inner.right),
      bottom: Math.max(0, outer.bottom - inner.bottom),
      left: Math.max(0, inner.left - outer.left),
    },
    flat: store.state.peek().settings.projection === 'mercator',
    covered: coveredBoxes(outer, inner, [
      ...free.querySelectorAll('.map-side > *, .map-still'),
      ...(view.covers?.peek() ?? []),
    ]),
  };
}

const COARSE = 8; // px: a key whose words change does not move the map's names at each of them

/** What is seen lying on the free part of the map, in px from its corner, a little too large. */
function coveredBoxes(map: DOMRect, free: DOMRect, elements: readonly Element[]): readonly Box[] {
  return elements
    .filter((element) => getComputedStyle(element).visibility === 'visible')
    .map((element) => element.getBoundingClientRect())
    .filter(({ left, right, top, bottom, width }) => {
      return width > 0 && left < free.right && right > free.left && top < free.bottom && bottom > free.top;
    })
    .map(({ left, right, top, bottom }) => ({
      left: Math.floor((left - map.left) / COARSE) * COARSE,
      right: Math.ceil((right - map.left) / COARSE) * COARSE,
      top: Math.floor((top - map.top) / COARSE) * COARSE,
      bottom: Math.ceil((bottom - map.top) / COARSE) * COARSE,
    }));
}

/** Why the map is a drawing; a press takes the note away. */
function sayStill(free: HTMLElement, { text }: Context, gone: () => void): void {
  const note = add(free, 'map-still');
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  words.textContent = text.app.noWebgl;
  const close = iconButton(text.chrome.toast.dismiss, 'close', () => {
    note.remove();
    gone();
  });
  close.className = 'icon-button';
  note.append(words, close);
}

interface FrameWatch {
  update(): void;
  stop(): void;
}

/** Measures after the page has taken its form for what is chosen, and at every change of size. */
function watchFrame(host: HTMLElement, free: HTMLElement, context: Context, desk: Desk): FrameWatch {
  const { select, store, view } = context;
  const update = (): void => {
    const next = measure(host, free, context);
    if (JSON.stringify(next) !== JSON.stringify(desk.frame.peek())) desk.frame.value = next;
  };
  const sizes = new ResizeObserver(update);
  sizes.observe(host);
  sizes.observe(free);
  const stopCovers = effect(() => {
    const covers = view.covers?.value ?? [];
    for (const element of covers) sizes.observe(element);
    return () => {
      for (const element of covers) sizes.unobserve(element);
    };
  });
  const projection = computed(() => store.settings.value.projection);
  const stop = afterward([select.mission, select.region, projection], update);
  return {
    update,
    stop() {
      stopCovers();
      sizes.disconnect();
      stop();
    },
  };
}

/** Acts at each change of one of them, once the page has taken its form for it in the same turn. */
function afterward(signals: readonly ReadonlySignal<unknown>[], act: () => void): () => void {
  let first = true;
  return effect(() => {
    for (const each of signals) each.value;
    if (!first) queueMicrotask(act);
    first = false;
  });
}

function watchTheme(host: HTMLElement, { store }: Context, desk: Desk): () => void {
  const wishes = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'].map(
    (query) => matchMedia(query),
  );
  const update = (): void => {
    const next = readPalette(host);
    if (JSON.stringify(next) !== JSON.stringify(desk.palette.peek())) desk.palette.value = next;
  };
  for (const wish of wishes) wish.addEventListener('change', update);
  // Reading the tokens makes the browser bring all styles up to date: at none of the other changes.
  const stop = afterward([computed(() => store.state.value.theme)], update);
  return () => {
    for (const wish of wishes) wish.removeEventListener('change', update);
    stop();
  };
}

function followSketch(svg: SVGSVGElement, { source, view, store }: Context, desk: Desk): () => void {
  return effect(() => {
    const still = view.phase.value === 'still';
    const { data, failures } = source.bundle.value;
    // Without outlines the page's own picture says more.
    if (!data.countries && !failures.has('countries')) return;
    drawSketch(svg, sketchInput(desk, still, store.state.value.mission !== null));
    if (data.countries && view.phase.peek() === 'start') queueMicrotask(() => (view.phase.value = 'sketch'));
  });
}

/** Calls once, as soon as the outlines are there or cannot be had. */
function whenDrawable({ source }: Context, start: () => void): () => void {
  let started = false;
  return effect(() => {
    const { data, failures } = source.bundle.value;
    if (started || !(data.countries || failures.has('countries'))) return;
    started = true;
    // The drawing first: it is on screen before the much larger library is asked for.
    requestAnimationFrame(() => setTimeout(start));
  });
}

/** What is drawn, in numbers on the host: for tests and for whoever reads the page by program. */
function report(host: HTMLElement, { select, store }: Context, desk: Desk): () => void {
  return effect(() => {
    const { circles, marks } = desk.scene;
    host.dataset.places = String(circles.value?.circles.places ?? 0);
    const counted = String(circles.value?.circles.deaths ?? 0);
    host.dataset[select.measure.value] = counted;
    delete host.dataset[select.measure.value === 'deaths' ? 'events' : 'deaths'];
    host.dataset.bases = String(store.state.value.mission === null ? 0 : desk.bases.value.length);
    host.dataset.gaps = String(select.totals.value?.newest ? 0 : marks.value.length);
    host.dataset.totals = String(marks.value.length);
  });
}
