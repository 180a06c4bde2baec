import type { Card } from './card.ts';

/** The hover card: beside the pointer, inside the map; text goes in as text. */
export interface Popup {
  show(card: Card, x: number, y: number): void;
  hide(): void;
}

const APART = 12;
const TYPE_CLASSES = ['state', 'nonstate', 'onesided'];

export function createPopup(host: HTMLElement): Popup {
  const box = document.createElement('div');
  box.className = 'map-card';
  box.hidden = true;
  box.setAttribute('role', 'status');
  host.append(box);
  let shown: Card | null = null;
  return {
    show(card, x, y) {
      if (card !== shown) box.replaceChildren(...cardNodes(card));
      shown = card;
      box.hidden = false;
      const { clientWidth, clientHeight } = host;
      const left = x + APART + box.offsetWidth > clientWidth ? x - APART - box.offsetWidth : x + APART;
      const top = y + APART + box.offsetHeight > clientHeight ? y - APART - box.offsetHeight : y + APART;
      box.style.left = `${Math.max(4, Math.min(left, clientWidth - box.offsetWidth - 4))}px`;
      box.style.top = `${Math.max(4, Math.min(top, clientHeight - box.offsetHeight - 4))}px`;
    },
    hide() {
      box.hidden = true;
      shown = null;
    },
  };
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
