import type { Text } from '../text/en.ts';
import { iconButton } from './icon.ts';

export interface ControlActions {
  zoom(step: 1 | -1): void;
  fit(): void;
  /** Opens or closes the list of what is in view. @param focus asked for by a key. @returns whether it is open */
  list(focus: boolean): boolean;
}

/** Zoom in, zoom out, fit, and the list of what is in view: named buttons in one group. */
export function createControls(text: Text, actions: ControlActions): HTMLElement {
  const group = document.createElement('div');
  group.className = 'map-controls';
  const list = iconButton(text.inView.open, 'list', (event) => {
    const open = actions.list(event.detail === 0);
    list.setAttribute('aria-expanded', String(open));
  });
  list.setAttribute('aria-expanded', 'false');
  group.append(
    iconButton(text.map.zoomIn, 'zoomIn', () => actions.zoom(1)),
    iconButton(text.map.zoomOut, 'zoomOut', () => actions.zoom(-1)),
    iconButton(text.map.fit, 'fit', () => actions.fit()),
    list,
  );
  return group;
}
