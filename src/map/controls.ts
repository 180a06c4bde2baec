import type { Text } from '../text/en.ts';

export interface ControlActions {
  zoom(step: 1 | -1): void;
  fit(): void;
}

const SVG = 'http://www.w3.org/2000/svg';
const ICONS = {
  zoomIn: 'M8 3v10M3 8h10',
  zoomOut: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
} as const;

/** Zoom in, zoom out, fit: named buttons in one group. */
export function createControls(text: Text, actions: ControlActions): HTMLElement {
  const group = document.createElement('div');
  group.className = 'map-controls';
  group.append(
    button(text.map.zoomIn, ICONS.zoomIn, () => actions.zoom(1)),
    button(text.map.zoomOut, ICONS.zoomOut, () => actions.zoom(-1)),
    button(text.map.fit, ICONS.fit, () => actions.fit()),
  );
  return group;
}

function button(name: string, path: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.title = name;
  element.setAttribute('aria-label', name);
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  icon.append(line);
  element.append(icon);
  element.addEventListener('click', act);
  return element;
}
