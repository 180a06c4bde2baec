import type { LegendEntry, LegendGroup, Picture } from '../../export/page.ts';
import { standalone } from '../../ui/standalone.ts';
import { type Ink, pictureOf } from './ink.ts';

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

/** Px of a class of a scale, which on screen is as wide as there is room. */
const SWATCH = { width: 22, height: 12 } as const;

async function readEntry(part: Element, ink: Ink): Promise<LegendEntry | null> {
  if (part.classList.contains('circle-sizes')) {
    const name = part.getAttribute('aria-label') ?? '';
    return { symbol: await signOf(part, name, ink), text: name };
  }
  const inside = part.querySelector('.fill-scale');
  if (part.closest('.fill-scale')) {
    // A class: its colour with its words, which on screen are for screen readers only.
    return {
      symbol: await pictureOf(standalone(part), '', ink, SWATCH),
      text: words(part.querySelector('.visually-hidden')),
    };
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
  if (!signs) return pictureOf(standalone(part), alt, ink);
  const row = document.createElement('span');
  row.className = 'studio-signs';
  for (const sign of signs) row.append(sign.cloneNode(true));
  part.append(row);
  const picture = await pictureOf(standalone(row), alt, ink);
  row.remove();
  return picture;
}

function words(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
