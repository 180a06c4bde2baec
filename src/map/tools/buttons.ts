import { effect, type Signal } from '@preact/signals-core';
import type { Text } from '../../text/en.ts';
import { iconButton, iconNode } from '../icon.ts';
import type { Tool } from './tool.ts';

const TOOLS: readonly Tool[] = ['rectangle', 'lasso', 'distance'];

interface Actions {
  /** @param byKey whether the button was pressed by a key */
  toggle(tool: Tool, byKey: boolean): void;
  bounds(): void;
}

/** The tools as one group; where there is little room it folds into one button. */
export function createToolButtons(
  { tools: words }: Text,
  active: Signal<Tool | null>,
  { toggle, bounds }: Actions,
): { element: HTMLElement; stop(): void } {
  const element = document.createElement('div');
  element.className = 'map-tools';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', words.group);
  const fold = iconButton(words.open, 'tools', () => open(fold.getAttribute('aria-expanded') !== 'true'));
  fold.className = 'map-tools-fold';
  const list = document.createElement('div');
  list.className = 'map-tools-list';
  const open = (unfolded: boolean): void => {
    const held = list.matches(':focus-within');
    fold.setAttribute('aria-expanded', String(unfolded));
    element.toggleAttribute('data-open', unfolded);
    if (held && !unfolded) fold.focus(); // what folds does not take the focus along; where nothing folds there is no such button
  };
  open(false);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !element.hasAttribute('data-open')) return;
    event.stopPropagation();
    open(false);
  });
  const buttons = TOOLS.map((tool) => {
    const button = named(tool, words, (event) => {
      open(false);
      toggle(tool, event.detail === 0);
    });
    return { tool, button };
  });
  const more = named('bounds', words, () => {
    open(false);
    bounds();
  });
  more.setAttribute('aria-haspopup', 'dialog');
  list.append(...buttons.map(({ button }) => button), more);
  element.append(fold, list);
  const stop = effect(() => {
    for (const { tool, button } of buttons)
      button.setAttribute('aria-pressed', String(active.value === tool));
    element.toggleAttribute('data-active', active.value !== null);
  });
  return { element, stop };
}

function named(
  name: keyof Text['tools']['names'],
  words: Text['tools'],
  act: (event: MouseEvent) => void,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.title = words.titles[name];
  const label = document.createElement('span');
  label.textContent = words.names[name];
  button.append(label, iconNode(name));
  button.addEventListener('click', act);
  return button;
}
