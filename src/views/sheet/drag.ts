/** How much of a phone's screen the sheet takes. */
export type Size = 'peek' | 'half' | 'full';

const BAR = 48;
const HEAD = 56; // what stays in sight of a lowered sheet
const SLACK = 6; // a press that moves less is a click

/** Top of the sheet in pixels for each size; layout.css has the same numbers. */
export function stopsFor(height: number): Readonly<Record<Size, number>> {
  return { full: BAR, half: Math.max(300, Math.min(500, height * 0.6)), peek: height - HEAD };
}

/** @returns the size whose top is nearest */
export function nearest(top: number, height: number): Size {
  const stops = Object.entries(stopsFor(height)) as [Size, number][];
  return stops.reduce((best, stop) => (Math.abs(stop[1] - top) < Math.abs(best[1] - top) ? stop : best))[0];
}

/**
 * Lets the head of the sheet be dragged up and down.
 * @param move the top while it moves, null when it is let go
 */
export function dragSheet(
  head: HTMLElement,
  enabled: () => boolean,
  move: (top: number | null) => void,
  settle: (size: Size) => void,
): () => void {
  let start: { y: number; top: number } | null = null;
  let top: number | null = null;
  const begin = (event: PointerEvent): void => {
    if (!enabled() || event.button !== 0) return;
    start = { y: event.clientY, top: head.getBoundingClientRect().top };
    top = null;
    addEventListener('pointermove', drag);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  };
  const drag = (event: PointerEvent): void => {
    if (!start) return;
    const by = event.clientY - start.y;
    if (top === null && Math.abs(by) < SLACK) return;
    top = Math.min(innerHeight - HEAD, Math.max(BAR, start.top + by));
    move(top);
  };
  const end = (): void => {
    release();
    if (top === null) return;
    move(null);
    settle(nearest(top, innerHeight));
    setTimeout(() => {
      top = null; // the click that ends a drag has come by then, if it comes at all
    });
  };
  const release = (): void => {
    start = null;
    removeEventListener('pointermove', drag);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', end);
  };
  const click = (event: MouseEvent): void => {
    if (top === null) return;
    event.stopPropagation();
    event.preventDefault();
  };
  head.addEventListener('pointerdown', begin);
  head.addEventListener('click', click, true);
  return () => {
    release();
    head.removeEventListener('pointerdown', begin);
    head.removeEventListener('click', click, true);
  };
}
