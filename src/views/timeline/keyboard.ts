import type { Month } from '../../model/month.ts';
import type { Mode, Window } from '../../model/state.ts';
import { endAt } from './brush.ts';
import type { TimelineEvent } from './events.ts';
import type { Frame } from './frame.ts';
import { keyTarget } from './keys.ts';

export interface KeyboardHost {
  mode(): Mode;
  window(): Window;
  domain(): Window;
  unit(): number; // months of the smallest step
  move(window: Window): void;
  step(direction: 1 | -1): void;
  play(): void;
  /** The next month before or after one in which something happened; null where there is none. */
  event(month: Month, direction: 1 | -1): TimelineEvent | null;
  said(event: TimelineEvent): void;
}

/**
 * The sliders' keys, and within the timeline `,` `.` for a step, `[` `]` for the next event and Space for play.
 * @returns takes them off
 */
export function followKeys(frame: Frame, host: KeyboardHost): () => void {
  const key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    const { from, to } = frame.handles;
    const slider = target === from ? 'from' : target === to ? 'to' : null;
    const moved = slider && slide(event, slider, host);
    if (moved) host.move(moved);
    else if (target instanceof HTMLElement && target.matches('input[type="text"], select')) return;
    else if (event.key === ',' || event.key === '.') host.step(event.key === ',' ? -1 : 1);
    else if (event.key === '[' || event.key === ']')
      toEvent(slider ?? 'to', event.key === '[' ? -1 : 1, host);
    else if (event.key === ' ' && !(target instanceof HTMLElement && target.matches('button, input')))
      host.play();
    else return;
    event.preventDefault();
  };
  frame.root.addEventListener('keydown', key);
  return () => frame.root.removeEventListener('keydown', key);
}

/** Takes an edge to the next event, no further than the other edge or the axis goes. */
function toEvent(edge: 'from' | 'to', direction: 1 | -1, host: KeyboardHost): void {
  const [mode, window, domain] = [host.mode(), host.window(), host.domain()];
  const found = host.event(window[edge], direction);
  const range = mode === 'range';
  const [first, last] =
    edge === 'from' ? [domain.from, window.to] : [range ? window.from : domain.from, domain.to];
  if (!found || found.month < first || found.month > last) return;
  host.move(edge === 'from' ? { from: found.month, to: window.to } : endAt(mode, window, found.month));
  host.said(found);
}

function slide(event: KeyboardEvent, slider: 'from' | 'to', host: KeyboardHost): Window | null {
  const [mode, window, domain] = [host.mode(), host.window(), host.domain()];
  if (slider === 'from') {
    const from = keyTarget(event.key, event.shiftKey, window.from, domain.from, window.to, host.unit());
    return from === null ? null : { from, to: window.to };
  }
  const min = mode === 'range' ? window.from : domain.from;
  const to = keyTarget(event.key, event.shiftKey, window.to, min, domain.to, host.unit());
  return to === null ? null : endAt(mode, window, to);
}
