import { effect } from '@preact/signals-core';
import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import { DAYS_ZOOM } from '../model/state.ts';
import type { Context } from '../ui/context.ts';
import { ask } from '../ui/requests.ts';
import type { Card } from './card.ts';
import type { Desk } from './desk.ts';
import { choiceOf, type Hit, hitAt, hitCard } from './hits.ts';
import type { Popup } from './popup.ts';

/** Shows the card of a hit at a place of the map; the same hit keeps its card. */
export interface Pointer {
  readonly id: string; // of the card's element
  /** @param aside what the card must not cover */
  at(hit: Hit | null, x: number, y: number, aside?: DOMRect): void;
  away(): void;
}

export function createPointer(popup: Popup, context: Context, desk: Desk): Pointer {
  let last: { key: string; card: Card | null } | null = null;
  return {
    id: popup.id,
    at(hit, x, y, aside) {
      const key = JSON.stringify(hit);
      if (last?.key !== key) last = { key, card: hit && hitCard(hit, context, desk) };
      if (last.card) popup.show(last.card, x, y, aside);
      else popup.hide();
    },
    away() {
      last = null;
      popup.hide();
    },
  };
}

/** Hover, tap and Esc on the live map; a press on an area that is not chosen chooses its mission. */
export function bindLivePointer(
  map: MapLibreMap,
  pointer: Pointer,
  context: Context,
  desk: Desk,
): () => void {
  const canvas = map.getCanvas();
  let frame = 0;
  map.on('mousemove', ({ point }: MapMouseEvent) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (map.isMoving() || desk.tool.peek() !== null) return;
      const hit = hitAt(map, desk, point.x, point.y);
      canvas.classList.toggle('map-over', choiceOf(hit, context.store.state.peek()) !== null);
      pointer.at(hit, point.x, point.y);
    });
  });
  const away = (): void => {
    cancelAnimationFrame(frame);
    pointer.away();
  };
  map.on('mouseout', away);
  map.on('movestart', away);
  const stopLong = bindLongPress(map, (x, y) => {
    if (desk.tool.peek() === null) pointer.at(hitAt(map, desk, x, y), x, y);
  });
  map.on('click', ({ point }: MapMouseEvent) => {
    if (desk.tool.peek() !== null) return;
    const hit = hitAt(map, desk, point.x, point.y);
    if (openPlace(canvas, hit, context, desk)) away();
    else if (!choose(hit, context)) pointer.at(hit, point.x, point.y);
  });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') away();
  };
  canvas.addEventListener('keydown', onKey);
  const stop = effect(() => {
    context.select.window.value;
    context.select.mission.value;
    context.store.state.value.region;
    context.store.settings.value;
    desk.tool.value;
    away();
  });
  return () => {
    cancelAnimationFrame(frame);
    canvas.removeEventListener('keydown', onKey);
    stopLong();
    stop();
  };
}

const LONG = 500; // ms, as phones have it
const TREMBLE = 8; // px

/** One finger that stays: what a mouse learns by hovering, without choosing anything. */
function bindLongPress(map: MapLibreMap, act: (x: number, y: number) => void): () => void {
  let timer = 0;
  let fired = false;
  let from: { readonly x: number; readonly y: number } = { x: 0, y: 0 };
  const cancel = (): void => clearTimeout(timer);
  map.on('touchstart', ({ point, points }: MapTouchEvent) => {
    cancel();
    fired = false;
    from = point;
    if (points.length > 1) return;
    timer = window.setTimeout(() => {
      fired = true;
      act(point.x, point.y);
    }, LONG);
  });
  map.on('touchmove', ({ point }: MapTouchEvent) => {
    if (Math.hypot(point.x - from.x, point.y - from.y) > TREMBLE) cancel();
  });
  map.on('touchend', ({ originalEvent }: MapTouchEvent) => {
    cancel();
    if (fired) originalEvent.preventDefault(); // else a click follows, and chooses
  });
  map.on('touchcancel', cancel);
  const canvas = map.getCanvas();
  const noMenu = (event: MouseEvent): void => {
    if (fired && (event as PointerEvent).pointerType !== 'mouse') event.preventDefault();
  };
  canvas.addEventListener('contextmenu', noMenu);
  return () => {
    cancel();
    canvas.removeEventListener('contextmenu', noMenu);
  };
}

/** The same on the drawing, whose marks say what they are. */
export function bindStillPointer(svg: SVGSVGElement, pointer: Pointer, context: Context, desk: Desk): void {
  const hitOf = (event: Event): Hit | null => {
    if (desk.tool.peek() !== null) return null;
    const words = (event.target as Element | null)?.closest('[data-hit]')?.getAttribute('data-hit');
    const [kind, name = ''] = words?.split(' ') ?? [];
    if (kind === 'unit') return { kind, unit: Number(name) };
    if (kind === 'base') return { kind, row: Number(name) };
    if (kind === 'total') return { kind, iso3: name };
    if (kind === 'country') return { kind, iso3: name, mission: null };
    return kind === 'area' ? { kind, mission: name } : null;
  };
  svg.addEventListener('pointermove', (event) => {
    const { left, top } = svg.getBoundingClientRect();
    pointer.at(hitOf(event), event.clientX - left, event.clientY - top);
  });
  svg.addEventListener('pointerleave', () => pointer.away());
  svg.addEventListener('click', (event) => {
    const hit = hitOf(event);
    if (openPlace(svg, hit, context, desk)) pointer.away();
    else choose(hit, context);
  });
}

/** Where places can be told apart, a press on a circle asks for its events. @returns whether it was one */
export function openPlace(from: Element, hit: Hit | null, { view }: Context, { scene }: Desk): boolean {
  if (hit?.kind !== 'unit' || scene.circles.peek()?.cells !== false) return false;
  if ((view.zoom.peek() ?? 0) < DAYS_ZOOM) return false;
  ask(from, 'place', hit.unit);
  return true;
}

/** @returns whether the hit was something to choose */
export function choose(hit: Hit | null, { store }: Context): boolean {
  const choice = choiceOf(hit, store.state.peek());
  if (!choice) return false;
  store.dispatch(
    'mission' in choice
      ? { type: 'select', mission: choice.mission, from: 'map' }
      : { type: 'region', region: choice.region, from: 'map' },
  );
  return true;
}
