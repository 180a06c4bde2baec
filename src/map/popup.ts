import type { Card } from './card.ts';

/** The hover card: beside the pointer, above all panels but never over the dock; text goes in as text. */
export interface Popup {
  readonly id: string;
  show(card: Card, x: number, y: number, aside?: DOMRect): void;
  hide(): void;
}

const APART = 12;
const EDGE = 4;
const ID = 'map-card';
const TYPE_CLASSES = ['state', 'nonstate', 'onesided'];

export function createPopup(host: HTMLElement): Popup {
  const box = document.createElement('div');
  box.className = 'map-card';
  box.id = ID;
  box.popover = 'manual';
  box.setAttribute('role', 'tooltip');
  host.append(box);
  let shown: Card | null = null;
  return {
    id: ID,
    show(card, x, y, aside) {
      if (card !== shown) box.replaceChildren(...cardNodes(card));
      shown = card;
      if (!box.matches(':popover-open')) box.showPopover();
      const map = host.getBoundingClientRect();
      const room = aside ? aside.left - map.left : map.width;
      const below = room < box.offsetWidth + 2 * EDGE; // no room before it
      const left = beside(x, box.offsetWidth, below ? map.width : room);
      const top = aside && below ? aside.bottom + EDGE : map.top + beside(y, box.offsetHeight, map.height);
      box.style.left = `${map.left + left}px`;
      box.style.top = `${Math.max(EDGE, top)}px`;
    },
    hide() {
      if (box.matches(':popover-open')) box.hidePopover();
      shown = null;
    },
  };
}

/** After the pointer if there is room, else before it; inside the map as far as the card is not larger. */
function beside(at: number, size: number, room: number): number {
  const after = at + APART;
  if (after + size <= room) return after;
  return Math.max(EDGE, Math.min(at - APART - size, room - size - EDGE));
}

function cardNodes(card: Card): HTMLElement[] {
  const head = element('div', 'map-card-head', element('strong', '', card.title));
  if (card.aside) head.append(element('span', 'map-card-aside', card.aside));
  const figure = element('p', 'map-card-figure');
  if (card.figure !== null) figure.append(element('strong', '', card.figure), ' ');
  figure.append(element('span', '', card.unit));
  if (card.note) figure.append(' ', element('span', 'map-card-note', card.note));
  const list = element('dl', 'map-card-rows');
  for (const { label, value, types } of card.rows) {
    const detail = element('dd', '');
    for (const type of types ?? []) detail.append(element('i', `dot dot-${TYPE_CLASSES[type] ?? ''}`));
    detail.append(value);
    list.append(element('dt', '', label), detail);
  }
  return [head, figure, list, element('p', 'map-card-source', card.source)];
}

function element(tag: string, className: string, content?: string | Node): HTMLElement {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (content !== undefined) node.append(content);
  return node;
}
