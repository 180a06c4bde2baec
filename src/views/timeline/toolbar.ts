import { computed, effect, signal } from '@preact/signals-core';
import { render } from 'lit-html';
import type { Month } from '../../model/month.ts';
import type { Settings, State, Window } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';
import type { Actions } from './actions.ts';
import { endAt } from './brush.ts';
import { controls, type Draft, type Field, type Speed, type StepSize } from './controls.ts';
import { readMonth } from './entry.ts';
import type { Facts } from './facts.ts';
import type { Frame } from './frame.ts';
import type { Playback } from './playback.ts';
import type { ZoomHost } from './zoom-buttons.ts';

/** Keeps the controls above the chart as the state is; what is typed and wrong lives only here. */
export function drawControls(
  frame: Frame,
  { store, select, view, text }: Context,
  facts: Facts,
  actions: Actions,
  playback: Playback,
  own: { readonly step: { value: StepSize }; readonly speed: { value: Speed }; readonly zoom: ZoomHost },
  domain: () => Window,
): () => void {
  const draft = signal<Draft | null>(null);
  const more = signal(false); // where the settings fold
  const hasMap = computed(() => view.bounds.value !== null);
  const enter = (field: Field, written: string): void => {
    const month = readMonth(written, [text.common.months, text.timeline.longMonths]);
    const { time } = store.limits;
    const refuse = (message: string): void => {
      draft.value = { field, text: written, message };
    };
    if (month === null) {
      refuse(text.timeline.unreadable);
    } else if (month < time.from || month > time.to) {
      refuse(text.timeline.outside(time));
    } else {
      draft.value = null;
      actions.move(entered(field, month, store.state.peek()));
    }
  };
  const stopDrafts = effect(() => {
    if (store.state.value) draft.value = null;
  });
  const stop = effect(() => {
    const { mode, window, playing } = store.state.value;
    const model = {
      mode,
      window,
      playing,
      plan: playback.plan(mode, window, domain()),
      step: own.step.value,
      speed: own.speed.value,
      more: more.value,
      zoom: own.zoom,
      snap: store.settings.value.snap,
      scope: {
        chosen: select.scope.value,
        selection: isChosen(store.state.value) ? ('selection' as const) : ('all' as const),
        map: hasMap.value,
      },
      draft: draft.value,
      lines: facts.lines.value,
    };
    const all = {
      ...actions,
      enter,
      revert: () => {
        draft.value = null;
      },
      speed: (next: Speed) => {
        own.speed.value = next;
      },
      snap: (snap: Settings['snap']) =>
        store.dispatch({ type: 'settings', change: { snap }, from: 'timeline' }),
      scope: (scope: Settings['scope']) =>
        store.dispatch({ type: 'settings', change: { scope }, from: 'timeline' }),
      more: (open: boolean) => {
        more.value = open;
      },
      size: (size: StepSize) => {
        own.step.value = size;
      },
    };
    render(controls(model, all, text), frame.controls);
  });
  const stopLeaving = effect(() => {
    if (!more.value) return;
    const leave = (event: Event): void => {
      const inside = frame.controls.querySelector('.timeline-more');
      if (inside && !event.composedPath().includes(inside)) more.value = false;
    };
    const page = frame.root.ownerDocument;
    page.addEventListener('pointerdown', leave, true);
    page.addEventListener('focusin', leave, true);
    return () => {
      page.removeEventListener('pointerdown', leave, true);
      page.removeEventListener('focusin', leave, true);
    };
  });
  return () => {
    stopLeaving();
    stopDrafts();
    stop();
  };
}

function isChosen({ mission, region }: State): boolean {
  return mission !== null || region !== null;
}

/** A typed month moves the other end along where it would pass it. */
function entered(field: Field, month: Month, { mode, window }: State): Window {
  if (field === 'from') return { from: month, to: Math.max(month, window.to) };
  return mode === 'range' ? { from: Math.min(month, window.from), to: month } : endAt(mode, window, month);
}
