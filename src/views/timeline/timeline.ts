import { computed, effect, signal } from '@preact/signals-core';
import { render } from 'lit-html';
import { formatMonth } from '../../model/month.ts';
import type { Settings, Window } from '../../model/state.ts';
import type { WindowCount } from '../../text/en/timeline.ts';
import type { View } from '../../ui/context.ts';
import { PAPER_WIDTH } from '../../ui/paper.ts';
import { monthScale } from '../charts/scale.ts';
import { createActions } from './actions.ts';
import { announceWindow } from './announce.ts';
import type { Speed, StepSize } from './controls.ts';
import { missionEvents, missionsEvents, nextEvent } from './events.ts';
import { createFacts } from './facts.ts';
import { createFrame } from './frame.ts';
import { followKeys } from './keyboard.ts';
import { layoutOf } from './layout.ts';
import { nameHandles, placeWindow } from './overlay.ts';
import { createPlayback } from './playback.ts';
import { followPointer } from './pointer.ts';
import { createResolutions } from './resolutions.ts';
import { drawSteps } from './steps.ts';
import { drawStill } from './still.ts';
import { drawControls } from './toolbar.ts';
import { followWheel } from './wheel.ts';
import { followed, panned, within, zoomed } from './zoom.ts';
import { type ZoomHost, zoomButtons } from './zoom-buttons.ts';

/** The docked time control: what happened when, the window on it, and the means to move it. */
export const mountTimeline: View = (host, context) => {
  const { store, source, select, text } = context;
  const frame = createFrame(host, text);
  const facts = createFacts(context);
  const size = signal({ width: 0, height: 0 });
  const held = signal<Window | null>(null);
  const zoom = signal<Window | null>(null); // the part of the axis that is shown; null for all of it
  const speed = signal<Speed>(1);
  const step = signal<StepSize>(12);
  const whole = computed(() => held.value ?? select.domain.value);
  const domain = computed(() => within(zoom.value, whole.value));
  const chosen = computed(() => store.state.value.mission ?? store.state.value.region);
  const world = computed(() => facts.about.value === null);
  const unit = (): number => (store.state.peek().settings.snap === 'year' ? 12 : 1);
  const box = computed(() => (context.view.paper?.value ? paperSize(world.value) : size.value));
  const layout = computed(() => layoutOf(box.value.width, box.value.height, world.value));
  const scale = computed(() => monthScale(domain.value, layout.value.left, layout.value.right));
  const actions = createActions(
    context,
    () => whole.peek(),
    () => Math.max(unit(), step.peek()),
  );
  const playback = createPlayback(
    store,
    () => whole.peek(),
    () => Math.max(unit(), step.peek()),
    () => speed.peek(),
  );
  const turn = (about: number, factor: number): void => {
    zoom.value = zoomed(domain.peek(), whole.peek(), about, factor);
  };

  const zoomHost: ZoomHost = {
    shown: () => domain.value,
    all: () => within(null, whole.value),
    zoom: (factor) => {
      const { from, to } = store.state.peek().window;
      const { from: first, to: last } = domain.peek();
      const middle = (Math.max(from, first) + Math.min(to, last) + 1) / 2;
      turn(middle >= first && middle <= last + 1 ? middle : (first + last + 1) / 2, factor);
    },
    reset: () => {
      zoom.value = null;
    },
  };
  const resolutions = createResolutions(context);
  const events = computed(() => {
    const mission = select.mission.value;
    if (mission) return missionEvents(mission, resolutions.value, text);
    const present = facts.about.value?.missions;
    const missions = select.missions.value.filter(({ id }) => !present || present.has(id));
    return missionsEvents(missions, store.limits.time.to, text);
  });
  host.setAttribute('aria-label', text.timeline.label);
  const stops = [
    effect(() => {
      frame.root.classList.toggle('world', world.value);
      step.value = world.value ? 12 : 1;
    }),
    effect(() => {
      // Another subject has an axis of its own.
      if (chosen.value !== undefined && select.scope.value) zoom.value = null;
    }),
    effect(() => {
      context.view.axis.value = domain.value;
    }),
    effect(() => {
      const { window } = store.state.value;
      const [part, all] = [zoom.peek(), whole.peek()];
      if (part) zoom.value = followed(part, all, window);
    }),
    observeSize(frame.body, (width, height) => {
      size.value = { width, height };
    }),
    effect(() => {
      if (chosen.value !== null || select.scope.value === 'map') source.load(['country-month']);
    }),
    effect(() => drawSteps(frame.steps, context, scale.value)),
    drawStill(frame, context, facts, { domain, world, layout, scale }),
    effect(() => {
      const { mode } = store.state.value;
      const window = select.window.value;
      if (box.value.width > 0) placeWindow(frame, mode, window, scale.value, layout.value);
      const [sum, measure] = [facts.sum.value, facts.measure.value];
      nameHandles(frame, mode, window, whole.value, text.timeline, (field, month) =>
        text.timeline.value(field, month, sum, measure),
      );
      exposeData(host, window, sum, measure);
    }),
    drawControls(
      frame,
      context,
      facts,
      actions,
      playback,
      { step, speed, zoom: zoomHost },
      () => whole.value,
    ),
    effect(() => {
      render(zoomButtons(zoomHost, text), frame.zoom);
    }),
    followWheel(frame, {
      scale: () => scale.peek(),
      foot: () => layout.peek().foot,
      zoom: turn,
      pan: (months) => {
        if (zoom.peek()) zoom.value = panned(domain.peek(), whole.peek(), months);
      },
    }),
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
      domain: () => whole.peek(),
      unit,
      move: actions.move,
      step: actions.step,
      play: actions.play,
      event: (month, direction) => nextEvent(events.peek(), month, direction),
      said: ({ month, words }) => {
        frame.status.textContent = text.timeline.events.at(words, month);
      },
    }),
    announceWindow(frame, store, (window) =>
      text.timeline.announce(window, facts.sum.peek(), facts.measure.peek()),
    ),
    playback.destroy,
  ];
  return () => {
    for (const stop of stops) stop();
    host.replaceChildren();
  };
};

/** On paper: as wide as the map's picture there. */
function paperSize(world: boolean): { readonly width: number; readonly height: number } {
  return { width: PAPER_WIDTH, height: world ? 190 : 118 };
}

function exposeData(host: HTMLElement, window: Window, sum: WindowCount, measure: Settings['measure']): void {
  host.dataset.from = formatMonth(window.from);
  host.dataset.to = formatMonth(window.to);
  delete host.dataset[measure === 'events' ? 'deaths' : 'events'];
  if (sum === null) delete host.dataset[measure];
  else host.dataset[measure] = String(sum);
}

function observeSize(element: HTMLElement, resized: (width: number, height: number) => void): () => void {
  const observer = new ResizeObserver(() => resized(element.clientWidth, element.clientHeight));
  observer.observe(element);
  return () => observer.disconnect();
}
