import { geoInterpolate } from 'd3-geo';
import { type Corner, ringBounds } from '../../analysis/ring.ts';
import { straight } from '../region.ts';
import { node } from '../svg.ts';
import type { Surface } from './surface.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Lines and words over the map, in its own px. */
export interface Overlay {
  readonly element: SVGSVGElement;
  /** A closed ring, dashed while it is being drawn. */
  ring(surface: Surface, corners: readonly Corner[]): void;
  /** A way along great circles, with words beside it. */
  way(surface: Surface, points: readonly Corner[], words: readonly Word[]): void;
  clear(): void;
}

export interface Word {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly strong: boolean;
}

export function createOverlay(): Overlay {
  const element = document.createElementNS(SVG, 'svg');
  element.classList.add('tools-over');
  element.setAttribute('aria-hidden', 'true');
  const draw = (kind: string, d: string, words: readonly Word[]): void => {
    const lines = ['tools-paper', `tools-${kind}`].map((name) => node('path', { class: name, d }));
    element.replaceChildren(...lines, ...words.map(wordNode));
  };
  return {
    element,
    ring: (surface, corners) =>
      draw('ring', path(surface, straight([...corners, ...corners.slice(0, 1)])), []),
    way: (surface, points, words) => draw('way', path(surface, arcs(points)), words),
    clear: () => element.replaceChildren(),
  };
}

/** Four corners of a rectangle along meridians and parallels. */
export function boxCorners(corners: readonly Corner[]): Corner[] {
  const [west, south, east, north] = ringBounds(corners);
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

function wordNode({ x, y, text, strong }: Word): SVGElement {
  const element = node('text', {
    class: strong ? 'tools-word tools-total' : 'tools-word',
    x: x.toFixed(1),
    y: y.toFixed(1),
  });
  element.textContent = text;
  return element;
}

function arcs(points: readonly Corner[]): Corner[] {
  return points.flatMap((from, at): Corner[] => {
    const to = points[at + 1];
    if (!to) return [from];
    const between = geoInterpolate([from[0], from[1]], [to[0], to[1]]);
    return Array.from({ length: ARC_STEPS }, (_, step) => between(step / ARC_STEPS));
  });
}

const ARC_STEPS = 48;

/** What the globe hides breaks the line, and so does the 180th meridian, which on the flat map lies at both edges. */
function path(surface: Surface, line: readonly Corner[]): string {
  let down = false;
  return line
    .map(([lng, lat], index) => {
      const at = surface.project(lng, lat);
      const near = Math.abs(lng - (line[index - 1]?.[0] ?? lng)) < 180;
      const command = !at ? '' : `${down && near ? 'L' : 'M'}${at[0].toFixed(1)} ${at[1].toFixed(1)}`;
      down = at !== null;
      return command;
    })
    .join('');
}
