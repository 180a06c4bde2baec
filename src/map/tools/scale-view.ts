import type { Text } from '../../text/en.ts';
import type { Desk } from '../desk.ts';
import { scaleBar } from '../scale.ts';
import type { Surface } from './surface.ts';

const LONGEST = 96; // px

export interface ScaleView {
  readonly element: HTMLElement;
  draw(surface: Surface, desk: Desk): void;
}

/** The bar of the map's scale with its length in words. */
export function createScale({ tools }: Text): ScaleView {
  const element = document.createElement('div');
  element.className = 'map-scale';
  element.setAttribute('role', 'img');
  const words = document.createElement('span');
  const bar = document.createElement('i');
  element.append(words, bar);
  let drawn = '';
  return {
    element,
    draw(surface, desk) {
      const { px, km, centre } = scaleBar(surface.camera(), desk.frame.peek(), LONGEST);
      bar.style.width = `${px.toFixed(1)}px`;
      const length = tools.length(km);
      const said = centre ? tools.atCentre(length) : length;
      if (said === drawn) return;
      drawn = said;
      words.textContent = said;
      element.setAttribute('aria-label', tools.scale(said));
    },
  };
}
