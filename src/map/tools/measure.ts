import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { geoInterpolate } from 'd3-geo';
import type { Corner } from '../../analysis/ring.ts';
import type { Text } from '../../text/en.ts';
import type { Overlay } from './overlay.ts';
import { createPoints } from './points.ts';
import type { Surface } from './surface.ts';
import { wayOf, wayWords } from './way.ts';

export interface Measure {
  readonly points: ReadonlySignal<readonly Corner[]>;
  undo(): void;
  stop(): void;
}

interface Hosts {
  readonly host: HTMLElement;
  readonly overlay: Overlay;
  say(words: string): void;
}

const SLIP = 4; // px between down and up that are still a press
const TWICE = 6; // px: a second press on the same spot sets no other point

/** The distance tool while it is in use: a press sets a point, so does Enter at the cross in the middle. */
export function startMeasure(surface: Surface, { host, overlay, say }: Hosts, { tools }: Text): Measure {
  const points = signal<readonly Corner[]>([]);
  const cross = document.createElement('div');
  cross.className = 'tools-cross';
  cross.setAttribute('aria-hidden', 'true');
  host.append(cross);
  const change = (next: readonly Corner[]): void => {
    const removed = next.length < points.peek().length;
    points.value = next;
    if (removed) say(tools.removed(next.length, wayOf(next).total));
  };
  const add = ([lng, lat]: Corner): void => {
    const turned = lng - 360 * Math.round(lng / 360);
    points.value = [...points.peek(), [turned, lat]];
    const { legs, total } = wayOf(points.peek());
    const leg = legs.at(-1);
    const words = tools.set(points.peek().length, turned, lat);
    say(leg === undefined ? words : `${words} ${tools.leg(leg, total)}`);
  };
  const marks = createPoints(host, surface, tools, change, () =>
    say(tools.total(wayOf(points.peek()).total)),
  );
  const draw = (): void => {
    const list = points.peek();
    const screens = list.map(([lng, lat]) => surface.project(lng, lat));
    const middles = list.slice(1).map(([lng, lat], at) => {
      const [fromLng, fromLat] = list[at] ?? [lng, lat];
      const [x, y] = geoInterpolate([fromLng, fromLat], [lng, lat])(0.5);
      return surface.project(x, y);
    });
    overlay.way(surface, list, wayWords(wayOf(list), screens, middles, tools));
    marks.draw(list, screens);
    const { lng, lat } = surface.camera();
    const centre = surface.project(lng, lat);
    if (centre) [cross.style.left, cross.style.top] = [`${centre[0]}px`, `${centre[1]}px`];
  };
  const stops = [
    effect(() => {
      points.value;
      draw();
    }),
    surface.follow(draw),
    bindPresses(surface, host, (place, x, y) => {
      const last = points.peek().at(-1);
      const near = last && surface.project(...last);
      if (!near || Math.hypot(near[0] - x, near[1] - y) > TWICE) add(place);
    }),
    bindCross(surface, cross, {
      set: () => {
        const { lng, lat } = surface.camera();
        add([lng, lat]);
      },
      undo: () => change(points.peek().slice(0, -1)),
    }),
  ];
  return {
    points,
    undo: () => change(points.peek().slice(0, -1)),
    stop() {
      for (const stop of stops) stop();
      marks.remove();
      cross.remove();
      overlay.clear();
    },
  };
}

/** A press without a movement, of one finger or the mouse. */
function bindPresses(
  { element, unproject }: Surface,
  host: HTMLElement,
  act: (place: Corner, x: number, y: number) => void,
): () => void {
  let start: { readonly pointer: number; readonly x: number; readonly y: number } | null = null;
  const down = (event: PointerEvent): void => {
    const one = event.isPrimary && event.button === 0 && !event.shiftKey;
    start = one ? { pointer: event.pointerId, x: event.clientX, y: event.clientY } : null;
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== start?.pointer) return;
    const slipped = Math.hypot(event.clientX - start.x, event.clientY - start.y) > SLIP;
    start = null;
    const { left, top } = host.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const place = slipped ? null : unproject(x, y);
    if (place) act(place, x, y);
  };
  const listen = (name: string, listener: (event: PointerEvent) => void): (() => void) => {
    element.addEventListener(name, listener as EventListener);
    return () => element.removeEventListener(name, listener as EventListener);
  };
  const stops = [listen('pointerdown', down), listen('pointerup', up)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The cross in the middle while the keys move the map. */
function bindCross(
  { keys }: Surface,
  cross: HTMLElement,
  actions: { set(): void; undo(): void },
): () => void {
  const follow = (): void => {
    cross.hidden = !keys.matches(':focus-visible');
  };
  const key = (event: Event): void => {
    const { key: pressed } = event as KeyboardEvent;
    cross.hidden = false;
    if (pressed === 'Enter') actions.set();
    else if (pressed === 'Backspace' || pressed === 'Delete') actions.undo();
    else return;
    event.preventDefault();
  };
  follow();
  keys.addEventListener('focus', follow);
  keys.addEventListener('blur', follow);
  keys.addEventListener('keydown', key);
  return () => {
    keys.removeEventListener('focus', follow);
    keys.removeEventListener('blur', follow);
    keys.removeEventListener('keydown', key);
  };
}
