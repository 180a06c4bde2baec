import { effect, signal } from '@preact/signals-core';
import { ZOOM } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';
import { isBehind } from '../camera.ts';
import type { Desk } from '../desk.ts';
import { choose, openPlace, type Pointer } from '../pointer.ts';
import { perspective } from '../projection.ts';
import { CELLS_ZOOM } from '../scene.ts';
import { createList } from './list.ts';
import type { Mark } from './marks.ts';
import { createSpot } from './spot.ts';
import { readInView } from './view.ts';

const SETTLED_MS = 600;
const NEARER = 2; // zoom levels
const NEAREST = Math.min(9, ZOOM.max);

/** The list beside the map. */
export interface InViewList {
  readonly root: HTMLElement;
  /** Opens it for good, or closes it. @returns whether it is open now */
  toggle(focus: boolean): boolean;
  destroy(): void;
}

/**
 * Lists what the map draws once view and window have come to rest; while time plays it keeps silent.
 * @param leave gives the focus back to the map
 */
export function mountInView(
  host: HTMLElement,
  context: Context,
  desk: Desk,
  pointer: Pointer,
  leave: () => void,
): InViewList {
  const { store, source, select, text } = context;
  const pointed = signal<Mark | null>(null);
  const spot = createSpot(host);
  const open = signal(false);
  const shut = (): void => {
    open.value = false;
    pointed.value = null;
  };
  const list = createList(text, pointer.id, {
    point: (mark) => {
      pointed.value = mark;
    },
    open: (mark) => {
      if (openPlace(list.root, mark.hit, context, desk))
        shut(); // its events take the list's place
      else if (!choose(mark.hit, context)) goNearer(mark, context, desk);
    },
    leave: () => {
      shut();
      leave();
    },
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stops = [
    effect(() => {
      list.root.dataset.open = String(open.value);
    }),
    effect(() => {
      const { playing, settings } = store.state.value;
      for (const seen of [source.bundle, select.window, desk.camera, desk.frame]) seen.value;
      clearTimeout(timer);
      if (playing || settings.table || settings.mandates) return;
      timer = setTimeout(() => list.show(readInView(context, desk)), SETTLED_MS);
    }),
    effect(() => {
      const mark = pointed.value;
      const [camera, frame] = [desk.camera.value, desk.frame.value];
      const at =
        mark && !isBehind(mark.lng, mark.lat, camera, frame)
          ? perspective(camera, frame)([mark.lng, mark.lat])
          : null;
      if (!mark || !at) {
        spot.hide();
        pointer.away();
        return;
      }
      spot.show(at[0], at[1]);
      pointer.at(mark.hit, at[0], at[1], list.root.getBoundingClientRect());
    }),
  ];
  return {
    root: list.root,
    toggle(focus) {
      if (open.value) shut();
      else {
        open.value = true;
        if (focus) list.focus();
      }
      return open.value;
    },
    destroy() {
      clearTimeout(timer);
      for (const stop of stops) stop();
      spot.destroy();
      list.root.remove();
    },
  };
}

/** From cells to the places in them, from a place closer to it. */
function goNearer({ lng, lat }: Mark, { store }: Context, desk: Desk): void {
  const { zoom } = desk.camera.peek();
  const next = Math.min(Math.max(zoom, NEAREST), Math.max(zoom + NEARER, CELLS_ZOOM + 1));
  store.dispatch({ type: 'camera', camera: { lng, lat, zoom: next }, from: 'list' });
}
