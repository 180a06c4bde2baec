/** A piece of text to place: where it would stand, in order of preference. */
export interface Box {
  readonly x: number;
  readonly y: number; // baseline
  readonly width: number;
  readonly anchor: 'start' | 'end';
}

const HEIGHT = 12;
/** Average px a character at 12 px, width 90. */
const CHARACTER = 5.2;

/** @returns about how wide a text is at 12 px, without measuring it */
export function textWidth(text: string): number {
  return text.length * CHARACTER;
}

/** @returns the first place inside `left`..`right` that touches no taken one; null when all do */
export function placeBox(
  wishes: readonly Box[],
  taken: readonly Box[],
  left: number,
  right: number,
): Box | null {
  const inside = wishes.filter((box) => start(box) >= left && start(box) + box.width <= right);
  return inside.find((box) => taken.every((other) => !touches(box, other))) ?? null;
}

function start({ x, width, anchor }: Box): number {
  return anchor === 'start' ? x : x - width;
}

function touches(a: Box, b: Box): boolean {
  const beside = start(a) + a.width <= start(b) || start(b) + b.width <= start(a);
  return !beside && Math.abs(a.y - b.y) < HEIGHT;
}

/**
 * Moves positions apart to `gap`, keeping their order and staying within `min`..`max`.
 * @param wanted ascending positions, no more than fit
 */
export function spread(wanted: readonly number[], gap: number, min: number, max: number): readonly number[] {
  const placed: number[] = [];
  for (const [at, wish] of wanted.entries()) {
    placed.push(Math.max(wish, min, (placed[at - 1] ?? Number.NEGATIVE_INFINITY) + gap));
  }
  let limit = max;
  for (let at = placed.length - 1; at >= 0; at--) {
    placed[at] = Math.min(placed[at] ?? 0, limit);
    limit = (placed[at] ?? 0) - gap;
  }
  return placed;
}
