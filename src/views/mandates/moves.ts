import { batch, effect, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { eventsOf, type MandateEvent, mandatesOf, stepEvent } from '../../analysis/mandates.ts';
import type { Mission } from '../../model/bundle.ts';
import type { Window } from '../../model/state.ts';
import type { Text } from '../../text/en.ts';
import type { Context } from '../../ui/context.ts';
import { endName } from './entry.ts';

/** Takes the window to a resolution's months. A hand on the window ends the playing. */
export function snap({ store }: Context, window: Window): void {
  batch(() => {
    store.dispatch({ type: 'play', playing: false, from: 'panel' });
    store.dispatch({ type: 'mode', mode: 'range', from: 'panel' });
    store.dispatch({ type: 'window', window, from: 'panel' });
  });
}

/** Does a step that was asked for as soon as the resolutions are there. @returns the way to stop */
export function followSteps(
  { select, source }: Context,
  asked: Signal<1 | -1 | null>,
  chosen: ReadonlySignal<string | null>,
  reach: (event: MandateEvent, mission: Mission) => void,
): () => void {
  return effect(() => {
    const direction = asked.value;
    const mission = select.mission.value;
    const { mandates } = source.bundle.value.data;
    if (direction === null || !mission || !mandates) return;
    const events = eventsOf(mandatesOf(mandates, mission.id), mission.ends);
    const next = stepEvent(events, eventKey(chosen.peek()), direction, select.window.peek());
    asked.value = null;
    if (next) reach(next, mission);
  });
}

/** A task or a force steps on from the resolution that names it: `t:poc:2295` from `r:2295`. */
function eventKey(key: string | null): string | null {
  const task = /^t:.*:(\d+)$/.exec(key ?? '')?.[1];
  const force = /^p:(\d+):/.exec(key ?? '')?.[1];
  return (task ?? force) ? `r:${task ?? force}` : key;
}

/** What a screen reader hears of an event. */
export function spoken({ mandate, end }: MandateEvent, mission: Mission, text: Text): string {
  const words = text.mandates.entry;
  if (mandate) {
    return words.resolution(mandate.number, mandate.effective, mandate.chapter7, mandate.action);
  }
  return end ? words.end(endName(end, mission, text), end.date, end.precision) : '';
}
