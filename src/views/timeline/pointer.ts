import type { Mode, Window } from '../../model/state.ts';
import type { MonthScale } from '../charts/scale.ts';
import { CLICK, clicked, dragged, type Grip, gripAt } from './brush.ts';
import type { Frame } from './frame.ts';

export interface BrushHost {
  mode(): Mode;
  window(): Window;
  scale(): MonthScale;
  move(window: Window): void;
  /** True while the pointer holds: the axis must not change under it. */
  hold(held: boolean): void;
}

interface Press {
  readonly id: number;
  readonly grip: Grip;
  readonly start: number; // px, where the pointer went down
  readonly offset: number; // px from the pointer to the edge that it holds by its handle
  readonly held: boolean; // by a handle
  readonly window: Window;
  readonly scale: MonthScale;
  moved: boolean;
}

/** Drag and click by mouse, pen and touch. @returns takes the listeners off */
export function followPointer(frame: Frame, host: BrushHost): () => void {
  const { body, handles } = frame;
  let press: Press | null = null;
  const xOf = (event: PointerEvent): number => event.clientX - body.getBoundingClientRect().left;

  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || press || frame.zoom.contains(event.target as Node)) return;
    const x = xOf(event);
    const [mode, window, scale] = [host.mode(), host.window(), host.scale()];
    const handle = handleOf(frame, event.target);
    if (!handle && x < scale.left - CLICK) return;
    const grip = handle ?? gripAt(mode, window, scale, x);
    const at = grip === 'from' ? scale.x(window.from) : scale.x(window.to + (mode === 'date' ? 0.5 : 1));
    press = {
      id: event.pointerId,
      grip,
      start: x,
      offset: handle ? at - x : 0,
      held: handle !== null,
      window,
      scale,
      moved: false,
    };
    body.setPointerCapture(event.pointerId);
    body.dataset.grip = grip;
    host.hold(true);
    handles[grip === 'from' ? 'from' : 'to'].focus({ preventScroll: true });
    event.preventDefault();
  };
  const move = (event: PointerEvent): void => {
    if (!press || event.pointerId !== press.id) {
      if (!press) body.dataset.over = gripAt(host.mode(), host.window(), host.scale(), xOf(event));
      return;
    }
    const { grip, window, scale, start, offset } = press;
    const x = xOf(event);
    if (!press.moved && Math.abs(x - start) < CLICK) return;
    press.moved = true;
    host.move(dragged(grip, host.mode(), window, scale, start, x + offset));
  };
  const end = (keep: boolean) => (): void => {
    if (!press) return;
    const { grip, window, scale, start, moved, held } = press;
    press = null;
    delete body.dataset.grip;
    if (!keep) host.move(window);
    else if (!moved && !held) host.move(clicked(grip, host.mode(), window, scale, start));
    host.hold(false);
  };
  const [up, cancel] = [end(true), end(false)];
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') cancel();
  };
  body.addEventListener('pointerdown', down);
  body.addEventListener('pointermove', move);
  body.addEventListener('pointerup', up);
  body.addEventListener('pointercancel', cancel);
  body.addEventListener('keydown', key);
  return () => {
    body.removeEventListener('pointerdown', down);
    body.removeEventListener('pointermove', move);
    body.removeEventListener('pointerup', up);
    body.removeEventListener('pointercancel', cancel);
    body.removeEventListener('keydown', key);
  };
}

function handleOf({ handles }: Frame, target: EventTarget | null): 'from' | 'to' | null {
  if (target === handles.from) return 'from';
  return target === handles.to ? 'to' : null;
}
