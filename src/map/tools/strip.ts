import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { Text } from '../../text/en.ts';
import { iconButton } from '../icon.ts';
import type { Tool } from './tool.ts';

interface Shown {
  readonly tool: ReadonlySignal<Tool | null>;
  readonly total: ReadonlySignal<number | null>; // km; null while there is no point
  readonly note: ReadonlySignal<string>; // why what was drawn is no area
}

interface Actions {
  inView(): void;
  undo(): void;
  leave(): void;
}

/** What the tool in use waits for, its figure, and the way out; nothing while there is none. */
export function createStrip(
  { tools: words }: Text,
  { tool, total, note }: Shown,
  actions: Actions,
): { element: HTMLElement; stop(): void } {
  const element = document.createElement('div');
  element.className = 'tools-strip';
  const figure = document.createElement('p');
  const hint = document.createElement('p');
  hint.className = 'small';
  const inView = document.createElement('button');
  inView.type = 'button';
  inView.className = 'button';
  inView.textContent = words.inView;
  inView.addEventListener('click', () => actions.inView());
  const undo = iconButton(words.undo, 'undo', () => actions.undo());
  const leave = iconButton(words.leave, 'close', () => actions.leave());
  for (const button of [undo, leave]) button.className = 'icon-button';
  const body = document.createElement('div');
  body.append(figure, hint);
  element.append(body, inView, undo, leave);
  const stop = effect(() => {
    const now = tool.value;
    element.hidden = now === null;
    inView.hidden = now !== 'rectangle';
    undo.hidden = total.value === null;
    figure.hidden = !total.value;
    const sum = document.createElement('strong');
    sum.textContent = words.total(total.value ?? 0);
    figure.replaceChildren(sum, ` ${words.measured}`);
    hint.hidden = Boolean(total.value);
    hint.textContent = note.value || (now === null ? '' : words.hints[now]);
  });
  return { element, stop };
}
