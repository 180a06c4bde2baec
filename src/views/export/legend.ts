import type { LegendEntry, LegendGroup, Picture } from '../../export/page.ts';
import { pngOf } from '../../export/paint.ts';
import type { Theme } from '../../model/state.ts';
import { raster } from '../../ui/raster.ts';
import { standalone } from '../../ui/standalone.ts';

/** Pixels to a CSS px of a picture, the paper that it stands on, and the theme where it is not that of its state. */
export interface Ink {
  readonly ratio: number;
  readonly paper: string;
  readonly theme: Theme | null;
}

/** The legend as it is drawn: its groups, and each sign as a picture beside its words. */
export async function readLegend(host: HTMLElement, ink: Ink): Promise<readonly LegendGroup[]> {
  const groups: LegendGroup[] = [];
  for (const group of host.querySelectorAll('.legend-group, .legend-foot')) {
    const entries: LegendEntry[] = [];
    for (const part of group.querySelectorAll('p, li, .circle-sizes')) {
      const entry = await readEntry(part, ink);
      if (entry) entries.push(entry);
    }
    if (entries.length > 0) groups.push({ title: words(group.querySelector('h2')), entries });
  }
  return groups;
}

async function readEntry(part: Element, ink: Ink): Promise<LegendEntry | null> {
  if (part.classList.contains('circle-sizes')) {
    const name = part.getAttribute('aria-label') ?? '';
    return { symbol: await signOf(part, name, ink), text: name };
  }
  const inside = part.querySelector('.fill-scale');
  if (part.closest('.fill-scale')) {
    // A class: its colour with its words, which on screen are for screen readers only.
    return { symbol: await swatchOf(part, ink), text: words(part.querySelector('.visually-hidden')) };
  }
  if (inside) return null;
  const signs = part.querySelectorAll('.symbol, .fill-swatch');
  const text = words(part);
  const [first, ...more] = signs;
  if (!first) return text ? { symbol: null, text } : null;
  return {
    symbol: more.length > 0 ? await signOf(part, text, ink, signs) : await signOf(first, text, ink),
    text,
  };
}

/** Signs that stand side by side are one picture. */
async function signOf(part: Element, alt: string, ink: Ink, signs?: Iterable<Element>): Promise<Picture> {
  if (!signs) return pictureOf(part, alt, ink);
  const row = document.createElement('span');
  row.className = 'studio-signs';
  for (const sign of signs) row.append(sign.cloneNode(true));
  part.append(row);
  const picture = await pictureOf(row, alt, ink);
  row.remove();
  return picture;
}

async function swatchOf(part: Element, ink: Ink): Promise<Picture> {
  return pictureOf(part, '', ink, { width: 22, height: 12 });
}

async function pictureOf(
  part: Element,
  alt: string,
  ink: Ink,
  size?: { width: number; height: number },
): Promise<Picture> {
  const drawn = standalone(part);
  const canvas = await raster(drawn, ink.ratio, ink.paper);
  const { width, height } = size ?? drawn;
  return { png: await pngOf(canvas), width, height, alt };
}

function words(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
