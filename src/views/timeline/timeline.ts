import { computed, effect, signal } from '@preact/signals-core';
import { formatMonth } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';
import type { WindowDeaths } from '../../text/en/timeline.ts';
import type { View } from '../../ui/context.ts';
import { monthScale } from '../charts/scale.ts';
import { createActions } from './actions.ts';
import { announceWindow } from './announce.ts';
import type { StepSize } from './controls.ts';
import { createFacts } from './facts.ts';
import { createFrame } from './frame.ts';
import { followKeys } from './keyboard.ts';
import { layoutOf } from './layout.ts';
import { nameHandles, placeWindow } from './overlay.ts';
import { createPlayback } from './playback.ts';
import { followPointer } from './pointer.ts';
import { drawStill } from './still.ts';
import { drawControls } from './toolbar.ts';

/** The docked time control: what happened when, the window on it, and the means to move it. */
export const mountTimeline: View = (host, context) => {
  const { store, source, select, text } = context;
  const frame = createFrame(host, text);
  const facts = createFacts(context);
  const size = signal({ width: 0, height: 0 });
  const held = signal<Window | null>(null);
  const step = signal<StepSize>(12);
  const domain = computed(() => held.value ?? select.domain.value);
  const mission = computed(() => store.state.value.mission);
  const world = computed(() => mission.value === null);
  const unit = (): number => (store.state.peek().settings.snap === 'year' ? 12 : 1);
  const layout = computed(() => layoutOf(size.value.width, size.value.height, world.value));
  const scale = computed(() => monthScale(domain.value, layout.value.left, layout.value.right));
  const actions = createActions(
    context,
    () => domain.peek(),
    () => Math.max(unit(), step.peek()),
  );
  const playback = createPlayback(
    store,
    () => domain.peek(),
    () => Math.max(unit(), step.peek()),
  );

  host.setAttribute('aria-label', text.timeline.label);
  const stops = [
    effect(() => {
      frame.root.classList.toggle('world', world.value);
      step.value = world.value ? 12 : 1;
    }),
    observeSize(frame.body, (width, height) => {
      size.value = { width, height };
    }),
    effect(() => {
      if (mission.value !== null) source.load(['country-month']);
    }),
    drawStill(frame, context, facts, { domain, world, layout, scale }),
    effect(() => {
      const { mode, window } = store.state.value;
      if (size.value.width > 0) placeWindow(frame, mode, window, scale.value, layout.value);
      nameHandles(frame, mode, window, domain.value, facts.deaths.value, text);
      exposeData(host, window, facts.deaths.value);
    }),
    drawControls(frame, context, facts, actions, playback, step, () => domain.value),
    followPointer(frame, {
      mode: () => store.state.peek().mode,
      window: () => store.state.peek().window,
      scale: () => scale.peek(),
      move: actions.move,
      hold: (hold) => {
        held.value = hold ? select.domain.peek() : null;
      },
    }),
    followKeys(frame, {
      mode: () => store.state.peek().mode,
      window: () => store.state.peek().window,
      domain: () => domain.peek(),
      unit,
      move: actions.move,
      step: actions.step,
      play: actions.play,
    }),
    announceWindow(frame, store, () => facts.deaths.peek(), text),
    playback.destroy,
  ];
  return () => {
    for (const stop of stops) stop();
    host.replaceChildren();
  };
};

function exposeData(host: HTMLElement, window: Window, deaths: WindowDeaths): void {
  host.dataset.from = formatMonth(window.from);
  host.dataset.to = formatMonth(window.to);
  if (deaths === null) delete host.dataset.deaths;
  else host.dataset.deaths = String(deaths);
}

function observeSize(element: HTMLElement, resized: (width: number, height: number) => void): () => void {
  const observer = new ResizeObserver(() => resized(element.clientWidth, element.clientHeight));
  observer.observe(element);
  return () => observer.disconnect();
}
