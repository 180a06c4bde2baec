/** Which line above the dots a number stands in, 0 the lowest; null: no line has room, so it is not written. */
export interface Tiered {
  readonly x: number; // middle of the number, moved inside the edges
  readonly tier: number | null;
}

interface Room {
  readonly width: number; // px of a number with its gap
  readonly tiers: number;
  readonly left: number; // px that no number passes
  readonly right: number;
}

/**
 * Puts numbers above their places without a collision, in the lowest line that has room.
 * @param xs ascending middles
 */
export function placeTiers(xs: readonly number[], { width, tiers, left, right }: Room): readonly Tiered[] {
  const ends: number[] = Array.from({ length: tiers }, () => Number.NEGATIVE_INFINITY);
  return xs.map((x) => {
    const middle = Math.min(right - width / 2, Math.max(left + width / 2, x));
    const from = middle - width / 2;
    const tier = ends.findIndex((end) => end <= from);
    if (tier < 0) return { x: middle, tier: null };
    ends[tier] = middle + width / 2;
    return { x: middle, tier };
  });
}
