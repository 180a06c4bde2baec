import { computed, effect } from '@preact/signals-core';
import { Map as MapLibreMap } from 'maplibre-gl';
import { mount } from '../../../src/app.ts';
import { openBundle, readFrom } from '../../../src/bundle/load.ts';
import type { Bundle } from '../../../src/model/bundle.ts';
import { initialState, type Window } from '../../../src/model/state.ts';
import type { Table } from '../../../src/model/table.ts';
import { en } from '../../../src/text/en.ts';
import '../../../src/styles/index.css';
import { multiply } from '../tenfold.ts';
import { addEvents } from './events.ts';
import { addCircles } from './layer.ts';

/**
 * The app itself, with handles for measuring: `atlas` moves its window, `mission` with MONUSCO chosen, `mandates` with
 * its mandates on the time axis as well; `layer` moves place sums and the custom layer alone, `filter` a GeoJSON source
 * with all events, `repaint` draws the map without violence once more.
 */
export type Technique = 'atlas' | 'mission' | 'mandates' | 'layer' | 'filter' | 'repaint';

export interface Handles {
  readonly span: Window; // months with events
  events(): number;
  prepare(technique: Technique): Promise<void>;
  /**
   * Shows a window, as a person at a quick pace: what the step before left to the page's compositor is done.
   * @returns milliseconds until the map rests, its picture drawn and read back from the GPU
   */
  step(window: Window): Promise<number>;
  /** Milliseconds on the main thread in the last step: the call, and every frame's work that followed. */
  busy(): number;
}

/** Milliseconds of rest before each step; without them the last step's frame is still to be painted and composed. */
const PACE = 100;

const times = Number(new URLSearchParams(location.search).get('times') ?? 1);

// The app keeps its map to itself: take it as the custom layer is added to it.
const mapReady = new Promise<MapLibreMap>((found) => {
  const add = MapLibreMap.prototype.addLayer;
  MapLibreMap.prototype.addLayer = function (...args) {
    found(this);
    return add.apply(this, args);
  };
});

let busy = 0;
const timed = (work: () => void): void => {
  const began = performance.now();
  work();
  busy += performance.now() - began;
};

// Frames that the map or the app has asked for and not had yet.
const asked = new Set<number>();
const waiting: (() => void)[] = [];
const [nextFrame, noFrame] = [requestAnimationFrame.bind(window), cancelAnimationFrame.bind(window)];
window.requestAnimationFrame = (callback) => {
  const id = nextFrame((now) => {
    asked.delete(id);
    timed(() => callback(now));
    for (const done of waiting.splice(0)) done();
  });
  asked.add(id);
  return id;
};
window.cancelAnimationFrame = (id) => {
  asked.delete(id);
  noFrame(id);
};

async function start(host: HTMLElement): Promise<Handles> {
  const source = await openBundle(readFrom(new URL('/data/', location.origin).href));
  const cells = computed(() => {
    const real = source.bundle.value.data['violence-cells'];
    return real && times > 1 ? multiply(real, times, 1) : real;
  });
  const bundle = computed((): Bundle => {
    const { data, ...rest } = source.bundle.value;
    return cells.value ? { ...rest, data: { ...data, 'violence-cells': cells.value } } : { ...rest, data };
  });
  const atlas = mount(host, { source: { ...source, bundle }, text: en, open: initialState });
  const map = await mapReady;
  await new Promise<void>((done) => {
    effect(() => {
      const { data } = bundle.value;
      if (atlas.view.phase.value === 'map' && data['violence-cells'] && data['violence-places']) done();
    });
  });
  const tables = (): { cells: Table; places: Table } => {
    const { 'violence-cells': found, 'violence-places': places } = bundle.peek().data;
    if (!found || !places) throw new Error('The violence is not there.');
    return { cells: found, places };
  };
  const { store } = atlas;
  store.dispatch({ type: 'mode', mode: 'range', from: 'app' });
  await settle(map);
  let show: (window: Window) => void = () => map.triggerRepaint();
  let removeCircles: (() => void) | null = null;
  return {
    span: store.limits.violence,
    events: () =>
      tables()
        .cells.columns.get('events')
        ?.raw.reduce((sum, count) => sum + count, 0) ?? 0,
    async prepare(technique) {
      removeCircles?.();
      removeCircles = null;
      if (map.getLayer('events')) map.removeLayer('events');
      if (map.getSource('events')) map.removeSource('events');
      const whole = technique === 'atlas' || technique === 'mission' || technique === 'mandates';
      const mandates = technique === 'mandates';
      const mission = technique === 'mission' || mandates ? 'monusco' : null;
      store.dispatch({
        type: 'settings',
        change: { hidden: whole ? [] : ['violence'], mandates },
        from: 'app',
      });
      if (store.state.peek().mission !== mission) store.dispatch({ type: 'select', mission, from: 'app' });
      if (mandates) await drawn('.mandates-entry');
      if (technique === 'layer') {
        const circles = addCircles(map, tables());
        [show, removeCircles] = [circles.show, circles.remove];
      } else if (technique === 'filter') show = addEvents(map, tables());
      else if (whole) show = (window) => store.dispatch({ type: 'window', window, from: 'timeline' });
      else show = () => map.triggerRepaint();
      await settle(map);
    },
    async step(window) {
      await new Promise((done) => setTimeout(done, PACE));
      busy = 0;
      const began = performance.now();
      timed(() => show(window));
      await settle(map);
      return performance.now() - began;
    },
    busy: () => busy,
  };
}

/** Waits until an element is there, which a view draws once its data have arrived. */
async function drawn(selector: string): Promise<void> {
  if (document.querySelector(selector)) return;
  await new Promise<void>((done) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      watch.disconnect();
      done();
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
}

/** Waits until nothing is left to load or draw, and until the GPU has drawn it: a pixel is read back. */
async function settle(map: MapLibreMap): Promise<void> {
  while (asked.size > 0 || !map.loaded()) await new Promise<void>((done) => waiting.push(done));
  const gl = map.getCanvas().getContext('webgl2');
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

const root = document.getElementById('atlas');
if (!root) throw new Error('index.html has no element "atlas".');
Object.assign(window, { bench: start(root) });
