import type { Month } from '../../model/month.ts';
import type { Mode, Window } from '../../model/state.ts';
import type { Text } from '../../text/en.ts';
import type { MonthScale } from '../charts/scale.ts';
import type { Frame } from './frame.ts';
import type { Layout } from './layout.ts';

/** Px by which two handles stand apart at least, and between the middles of two areas to touch. */
const APART = 14;
const TOUCH = 44;

/** Puts the window where it is: attributes of a few elements, nothing is drawn anew. */
export function placeWindow(
  frame: Frame,
  mode: Mode,
  window: Window,
  scale: MonthScale,
  layout: Layout,
): void {
  const clamp = (x: number): number => Math.min(scale.right, Math.max(scale.left, x));
  const from = clamp(scale.x(window.from));
  const to = clamp(scale.x(window.to + 1));
  const top = layout.names ? 3 : 2;
  box(frame.clip, from, 0, to - from, layout.height);
  box(frame.tint, from, top, to - from, layout.foot - top);
  box(frame.bar, from, top - 1.5, to - from, 3);
  const date = mode === 'date';
  frame.bar.toggleAttribute('hidden', date);
  frame.edges.from.toggleAttribute('hidden', mode !== 'range');
  frame.handles.from.hidden = mode !== 'range';
  const end = date ? (from + to) / 2 : to;
  const gap = end - from;
  const push = mode === 'range' ? Math.max(0, (APART - gap) / 2) : 0;
  const reach = mode === 'range' ? Math.max(0, (TOUCH - gap) / 2 - push) : 0;
  const beyond = (month: number): boolean => month < scale.domain.from || month > scale.domain.to + 1;
  mark(frame, 'from', beyond(window.from));
  mark(frame, 'to', beyond(window.to + (date ? 0 : 1)));
  edge(frame.edges.from, from, top, layout.foot);
  edge(frame.edges.to, end, top, layout.foot);
  handle(frame.handles.from, from - push, layout.handle, -reach);
  handle(frame.handles.to, end + push, layout.handle, reach);
}

/** An edge that lies beyond a zoomed axis stands pale at its end. */
function mark({ edges, handles }: Frame, side: 'from' | 'to', beyond: boolean): void {
  edges[side].toggleAttribute('data-beyond', beyond);
  handles[side].toggleAttribute('data-beyond', beyond);
}

/** Most of them stay from month to month, and the browser lays out anew what is written again. */
function put(element: Element, name: string, value: number): void {
  const text = String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

function box(rect: SVGRectElement, x: number, y: number, width: number, height: number): void {
  put(rect, 'x', x);
  put(rect, 'y', y);
  put(rect, 'width', Math.max(0, width));
  put(rect, 'height', Math.max(0, height));
}

function edge(line: SVGLineElement, x: number, top: number, foot: number): void {
  put(line, 'x1', x);
  put(line, 'x2', x);
  put(line, 'y1', top - 1.5);
  put(line, 'y2', foot);
}

function handle(element: HTMLElement, x: number, y: number, reach: number): void {
  element.style.transform = `translate(${x}px, ${y}px)`;
  const room = `${reach}px`;
  if (element.style.getPropertyValue('--reach') !== room) element.style.setProperty('--reach', room);
}

/** What a screen reader learns of the handles; each one's range ends at the other. */
export function nameHandles(
  { handles }: Frame,
  mode: Mode,
  window: Window,
  domain: Window,
  { fields }: Text['timeline'],
  spoken: (field: 'date' | 'from' | 'to', month: Month) => string,
): void {
  const last = mode === 'date' ? 'date' : 'to';
  slider(handles.from, fields.from, window.from, domain.from, window.to);
  slider(handles.to, fields[last], window.to, mode === 'range' ? window.from : domain.from, domain.to);
  handles.from.setAttribute('aria-valuetext', spoken('from', window.from));
  handles.to.setAttribute('aria-valuetext', spoken(last, window.to));
}

function slider(element: HTMLElement, name: string, now: number, min: number, max: number): void {
  element.setAttribute('aria-label', name);
  element.setAttribute('aria-valuemin', String(min));
  element.setAttribute('aria-valuemax', String(max));
  element.setAttribute('aria-valuenow', String(now));
}
