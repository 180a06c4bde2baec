import { batch, computed, effect, type Signal, signal } from '@preact/signals-core';
import { nothing, render } from 'lit-html';
import type { Window } from '../model/state.ts';
import type { Context, View } from '../ui/context.ts';
import { PAPER_WIDTH } from '../ui/paper.ts';
import { card } from './mandates/card.ts';
import { axis, chart } from './mandates/chart.ts';
import { clipFacts, isOn } from './mandates/clip.ts';
import { createFacts, NEEDS } from './mandates/facts.ts';
import { createFocus } from './mandates/focus.ts';
import { followKeys } from './mandates/keys.ts';
import { layoutOf } from './mandates/layout.ts';
import { followSteps, snap, spoken } from './mandates/moves.ts';
import { markChosen, placeTint } from './mandates/overlay.ts';
import { type Page, type PageMoves, page } from './mandates/page.ts';
import { reading } from './mandates/reading.ts';
import { followArrows, keepStop } from './mandates/roving.ts';

/** What the view keeps to itself. */
interface Own {
  readonly chosen: Signal<string | null>; // key of the entry whose card is open
  readonly step: Signal<1 | -1 | null>; // asked for and not yet done
  readonly said: Signal<string>;
  readonly plot: Signal<Element | null>;
  readonly width: Signal<number>;
}

/** Mandates in place of the map: one mission's on the timeline's scale, or the tasks of all that are coded. */
export const mountMandates: View = (host, context) => {
  const { store, source, text } = context;
  const own: Own = {
    chosen: signal<string | null>(null),
    step: signal<1 | -1 | null>(null),
    said: signal(''),
    plot: signal<Element | null>(null),
    width: signal(0),
  };
  const visible = computed(() => store.settings.value.mandates);
  const mission = computed(() => store.state.value.mission);
  const facts = createFacts(context);
  const compare = computed(() => store.settings.value.compare);
  const shown = computed((): Page => (mission.value === null || compare.value ? 'matrix' : 'mission'));
  const focus = createFocus(host);
  const moves = createMoves(host, context, own);
  host.setAttribute('role', 'main'); // in place of the map, which is out of sight meanwhile
  host.setAttribute('aria-label', text.mandates.label);
  const stops = [
    effect(() => {
      if (mission.value !== null) source.load(['mandates']);
      if (visible.value) source.load(NEEDS);
    }),
    effect(() => {
      if (mission.value !== undefined) own.chosen.value = null;
    }),
    effect(() => {
      host.hidden = !visible.value;
      render(visible.value ? page({ context, page: shown.value, facts: facts.value, moves }) : nothing, host);
      own.plot.value = host.querySelector('.mandates-plot');
      focus.follow(visible.value); // once what it covered is in sight again
    }),
    drawPlot(host, context, own, facts, moves.closeCard),
    followSteps(context, own.step, own.chosen, (event, at) => {
      batch(() => {
        own.chosen.value = event.key;
        own.said.value = spoken(event, at, text);
        focus.keep();
        moves.show(true);
      });
    }),
    followKeys(host.ownerDocument, {
      step: moves.step,
      escape: () => {
        if (!visible.peek()) return false;
        if (host.dataset.chosen === undefined) moves.show(false);
        else moves.closeCard();
        return true;
      },
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    render(nothing, host);
  };
};

interface Moves extends PageMoves {
  show(visible: boolean): void;
  closeCard(): void;
}

function createMoves(host: HTMLElement, { store, source }: Context, own: Own): Moves {
  const show = (mandates: boolean, compare = false): void =>
    store.dispatch({ type: 'settings', change: { mandates, compare }, from: 'panel' });
  return {
    show,
    close: () => show(false),
    turn: (next) => {
      batch(() => {
        show(true, next === 'matrix');
        own.chosen.value = null;
      });
    },
    step: (direction) => {
      if (store.state.peek().mission === null) return;
      source.load(NEEDS);
      own.step.value = direction;
    },
    choose: (mission) => {
      batch(() => {
        store.dispatch({ type: 'select', mission, from: 'panel' });
        show(true);
      });
      host.querySelector<HTMLElement>('h2')?.focus();
    },
    closeCard: () => {
      const key = own.chosen.peek() ?? '';
      const inside = host.querySelector('.mandates-card')?.contains(host.ownerDocument.activeElement);
      own.chosen.value = null;
      if (inside) host.querySelector<SVGGElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
    },
  };
}

/** What lies in the page's plot and beside it: rows, the window's tint, the words of its end, the card. */
function drawPlot(
  host: HTMLElement,
  context: Context,
  own: Own,
  facts: ReturnType<typeof createFacts>,
  close: () => void,
): () => void {
  const { store, select, text } = context;
  const { plot, chosen } = own;
  const width = computed(() => (context.view.paper?.value ? PAPER_WIDTH : own.width.value));
  const shown = computed((): Window => {
    const [part, whole] = [context.view.axis.value, select.domain.value];
    const event = facts.value?.events.find(({ key }) => key === chosen.value);
    // An event that was stepped to and lies beyond the dock's axis is still seen.
    return part && !(event && !isOn(event.date, part)) ? part : whole;
  });
  const clipped = computed(() => facts.value && clipFacts(facts.value, shown.value));
  const layout = computed(() =>
    plot.value && clipped.value && width.value > 0
      ? layoutOf(clipped.value, shown.value, width.value, text)
      : null,
  );
  const open = (key: string): void => {
    chosen.value = key;
  };
  const stops = [
    effect(() => {
      const element = plot.value;
      if (!element) return;
      const measure = (): void => {
        own.width.value = element.clientWidth;
      };
      const watch = new ResizeObserver(measure);
      watch.observe(element);
      measure();
      const stopArrows = followArrows(element, open);
      return () => {
        watch.disconnect();
        stopArrows();
      };
    }),
    effect(() => {
      const drawing = plot.value?.querySelector<SVGGElement>('.mandates-drawing');
      if (!drawing || !clipped.value || !layout.value) return;
      drawing.ownerSVGElement?.setAttribute('width', String(layout.value.width));
      drawing.ownerSVGElement?.setAttribute('height', String(layout.value.height));
      const newest = store.limits.time.to;
      render(chart({ facts: clipped.value, layout: layout.value, text, newest }), drawing);
      keepStop(drawing);
      const years = plot.value?.querySelector<SVGSVGElement>('.mandates-axis');
      years?.setAttribute('width', String(layout.value.width));
      if (years) render(axis(layout.value), years);
    }),
    effect(() => {
      if (plot.value && layout.value) placeTint(plot.value, select.window.value, layout.value);
    }),
    effect(() => {
      const line = plot.value && host.querySelector<HTMLElement>('.mandates-reading');
      if (line && facts.value) render(reading(facts.value, select.window.value.to, text), line);
    }),
    effect(() => {
      const key = plot.value && layout.value ? chosen.value : null;
      const side = plot.value && layout.value ? markChosen(plot.value, key, layout.value) : 'end';
      if (key === null) delete host.dataset.chosen;
      else host.dataset.chosen = key;
      const beside = host.querySelector<HTMLElement>('.mandates-card-host');
      const moves = { close, open, snap: (window: Parameters<typeof snap>[1]) => snap(context, window) };
      if (!beside) return;
      beside.dataset.side = side;
      const shown = key !== null && facts.value ? card({ facts: facts.value, context, moves }, key) : nothing;
      render(shown, beside);
    }),
    effect(() => {
      const status = plot.value && host.querySelector('.mandates-status');
      if (status) status.textContent = own.said.value;
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
