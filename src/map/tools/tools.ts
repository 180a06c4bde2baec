import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { parseRegion } from '../../model/region.ts';
import type { Context } from '../../ui/context.ts';
import { isTyping } from '../../ui/keys.ts';
import type { Desk } from '../desk.ts';
import { createAreaChoice } from './area.ts';
import { createBoundsForm } from './bounds-form.ts';
import { createToolButtons } from './buttons.ts';
import { bindDrawing, type Shape } from './drawing.ts';
import { type Measure, startMeasure } from './measure.ts';
import { boxCorners, createOverlay } from './overlay.ts';
import { createScale } from './scale-view.ts';
import { createStrip } from './strip.ts';
import type { Surface } from './surface.ts';
import type { Tool } from './tool.ts';
import { wayOf } from './way.ts';

interface Hosts {
  readonly host: HTMLElement; // the map
  readonly free: HTMLElement; // what panels leave free of it
  readonly side: HTMLElement; // the column of controls
}

/** Rectangle, lasso, distance, bounds and the scale, on whatever draws the map. */
export function mountTools(
  { host, free, side }: Hosts,
  context: Context,
  desk: Desk,
  surface: ReadonlySignal<Surface>,
): () => void {
  const { store, text, view } = context;
  const { tool } = desk;
  const overlay = createOverlay();
  const { element: status, say } = createStatus();
  const note = signal('');
  const measure = signal<Measure | null>(null);
  const total = computed(() => {
    const points = measure.value?.points.value ?? [];
    return points.length > 0 ? wayOf(points).total : null;
  });
  const leave = (): void => {
    tool.value = null;
  };
  const area = createAreaChoice(context, surface, {
    chosen(words) {
      leave();
      say(words);
    },
    refused(words) {
      note.value = words;
      say(words);
    },
  });
  const form = createBoundsForm(text, area.box);
  const buttons = createToolButtons(text, tool, {
    toggle(next, byKey) {
      tool.value = tool.peek() === next ? null : next;
      if (byKey && tool.peek() === 'distance') surface.peek().keys.focus();
    },
    bounds() {
      leave();
      form.open(view.bounds.peek());
    },
  });
  const strip = createStrip(
    text,
    { tool, total, note },
    {
      inView() {
        const bounds = view.bounds.peek();
        if (bounds) area.box(bounds);
      },
      undo: () => measure.peek()?.undo(),
      leave,
    },
  );
  const scale = createScale(text);
  host.insertBefore(overlay.element, free);
  free.append(strip.element);
  side.append(buttons.element, scale.element);
  host.append(status, form.element);
  const stops = [
    effect(() => {
      const now = surface.value;
      desk.frame.value;
      scale.draw(now, desk);
      return now.follow(() => scale.draw(now, desk));
    }),
    effect(() =>
      bindDrawing(surface.value, host, {
        shape: (event) => (store.state.peek().ui === 'full' ? shapeOf(tool.peek(), event) : null),
        draws(shape, line) {
          note.value = '';
          overlay.ring(surface.peek(), shape === 'rectangle' ? boxCorners(line) : line);
        },
        done(shape, line) {
          overlay.clear();
          area.drawn(shape, line);
        },
        stopped: () => overlay.clear(),
      }),
    ),
    effect(() => {
      note.value = '';
      host.toggleAttribute('data-tool', tool.value !== null);
      say(tool.value === null ? '' : text.tools.hints[tool.value]);
      if (tool.value !== 'distance') return;
      const started = startMeasure(surface.value, { host, overlay, say }, text);
      measure.value = started;
      return () => {
        measure.value = null;
        started.stop();
      };
    }),
    bindEscape(host, context, desk),
    buttons.stop,
    strip.stop,
  ];
  return () => {
    for (const stop of stops.reverse()) stop();
  };
}

/** What the tools say to those who do not see the map. */
function createStatus(): { element: HTMLElement; say(words: string): void } {
  const element = document.createElement('p');
  element.className = 'visually-hidden';
  element.setAttribute('role', 'status');
  return {
    element,
    say(words) {
      element.textContent = words;
    },
  };
}

/** Esc leaves the tool; where there is none, on the map, it lets go of a drawn area. */
function bindEscape(host: HTMLElement, { store }: Context, { tool }: Desk): () => void {
  const { ownerDocument } = host;
  const listen = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || isTyping(event.target)) return;
    if (ownerDocument.querySelector('dialog[open], :popover-open:not(.map-card)')) return;
    if (tool.peek() !== null) {
      tool.value = null;
      return;
    }
    const onMap = event.target === ownerDocument.body || host.contains(event.target as Node);
    const { region } = store.state.peek();
    if (!onMap || region === null || parseRegion(region)?.kind !== 'ring') return;
    store.dispatch({ type: 'region', region: null, from: 'map' });
  };
  ownerDocument.addEventListener('keydown', listen);
  return () => ownerDocument.removeEventListener('keydown', listen);
}

/** Shift and drag draws a rectangle without a tool. */
function shapeOf(tool: Tool | null, { shiftKey, pointerType }: PointerEvent): Shape | null {
  if (tool === 'rectangle' || tool === 'lasso') return tool;
  return tool === null && shiftKey && pointerType === 'mouse' ? 'rectangle' : null;
}
