import type { Text } from '../text/en.ts';
import { iconButton } from './icon.ts';

export interface ControlActions {
  zoom(step: 1 | -1): void;
  fit(): void;
}

/** Zoom in, zoom out, fit: named buttons in one group. */
export function createControls(text: Text, actions: ControlActions): HTMLElement {
  const group = document.createElement('div');
  group.className = 'map-controls';
  group.append(
    iconButton(text.map.zoomIn, 'zoomIn', () => actions.zoom(1)),
    iconButton(text.map.zoomOut, 'zoomOut', () => actions.zoom(-1)),
    iconButton(text.map.fit, 'fit', () => actions.fit()),
  );
  return group;
}
