const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
  zoomIn: 'M8 3v10M3 8h10',
  zoomOut: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  list: 'M6 4h8M6 8h8M6 12h8M2.5 4h.5M2.5 8h.5M2.5 12h.5',
  close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H6',
  tools: 'M2.5 5.5v-3h3M10.5 2.5h3v3M5.5 13.5h-3v-3M8.5 8.5l5 2-2.2.8-.8 2.2zM7.5 2.5h1M2.5 7.5v1',
  rectangle: 'M2.5 3.5h11v9h-11z',
  lasso:
    'M5.5 11C3.5 10.4 2 9 2 7.2 2 4.6 4.7 2.8 8 2.8s6 1.8 6 4.4-2.7 4.4-6 4.4c-.6 0-1.2 0-1.7-.2M5.6 10.2a1.5 1.5 0 1 0 .2 2.2M5.8 12.4c.2 1-.1 1.8-1 2.4',
  distance: 'M1.75 5.5h12.5v5H1.75zM4.5 5.5V8M7 5.5v1.6M9.5 5.5V8M12 5.5v1.6',
  bounds: 'M5 2v12M11 2v12M2 5h12M2 11h12',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon of 16 px; it stands beside a name, so it does not speak. */
export function iconNode(name: IconName): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.classList.add('icon');
  for (const [key, value] of [
    ['viewBox', '0 0 16 16'],
    ['width', '16'],
    ['height', '16'],
    ['aria-hidden', 'true'],
  ] as const) {
    icon.setAttribute(key, value);
  }
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', PATHS[name]);
  icon.append(line);
  return icon;
}

/** A button that shows an icon only; its name is spoken, and shown on hover. */
export function iconButton(
  name: string,
  icon: IconName,
  act: (event: MouseEvent) => void,
): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.title = name;
  element.setAttribute('aria-label', name);
  element.append(iconNode(icon));
  element.addEventListener('click', act);
  return element;
}
