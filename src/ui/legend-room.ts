import { until } from './until.ts';

const STEP = 4; // px
/** What a line of the legend more or less takes, in px: as the window moves it comes and goes, and the map stays. */
const SLACK = 32;

/**
 * @param slack px that may be kept though they are not needed
 * @returns the height to keep free for the legend: grown at once, given back only where much of it is not needed
 */
export function roomFor(height: number, kept: number, slack = SLACK): number {
  const needed = Math.ceil(height / STEP) * STEP;
  return needed > kept || kept - needed > slack ? needed : kept;
}

/**
 * Tells the page how high the legend of what is chosen is, as custom properties in px: `--legend`, and `--legend-folded`
 * where it unfolds over the map. While data arrive it comes and goes by lines that say so: no room is kept for them,
 * so that a link opens in the same view however its files arrive.
 * @param arrived subscribes to what it reads
 */
export function followLegend(root: HTMLElement, legend: HTMLElement, arrived: () => boolean): () => void {
  const kept = new Map<string, number>();
  let slack = 0;
  void until(arrived).then(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame); // its last size is told in between
    slack = SLACK;
  });
  const tell = (property: string, height: number): void => {
    const before = kept.get(property) ?? 0;
    const room = roomFor(height, before, slack);
    if (room === before) return;
    kept.set(property, room);
    root.style.setProperty(property, `${room}px`);
  };
  const sizes = new ResizeObserver(([entry]) => {
    const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
    if (height === 0 || root.dataset.selected !== 'true') return; // not shown, or a card in a corner
    tell('--legend', height);
    if (legend.dataset.open !== 'true') tell('--legend-folded', height);
  });
  sizes.observe(legend);
  return () => {
    sizes.disconnect();
    for (const property of kept.keys()) root.style.removeProperty(property);
  };
}
