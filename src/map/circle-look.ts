import { MIN_RADIUS } from '../analysis/scale.ts';
import { LEAD, PALE, VAGUE } from './circles.ts';

/** What one circle looks like; the shader of the live map says the same. Lengths in CSS px. */
export interface CircleLook {
  readonly radius: number;
  readonly halo: number | null; // radius of the high estimate, where it shows
  readonly lead: number; // type of its colour
  readonly sectors: readonly number[] | null; // share of each type, clockwise from the top; null for one colour
  readonly ring: 'dashed' | 'thin' | 'empty' | null; // an imprecise place, a small one, no death by the best estimate
  readonly pale: boolean;
}

/** A halo stands out by so much, or it is not drawn. */
const SHOWS = 1;
/** Smaller circles have no room for dashes, and a thinner line. */
const SMALL = 4;
const SECTORS_FROM = 5;
/** A type with this share colours the whole circle. */
const NEARLY_ALL = 0.93;

/**
 * @param row of `Circles`: x, y, deaths by type (3), deaths by the high estimate, flags
 * @param factor k of `r = k * sqrt(deaths)`
 */
export function circleLook(row: ArrayLike<number>, factor: number): CircleLook {
  const deaths = [row[2] ?? 0, row[3] ?? 0, row[4] ?? 0];
  const flags = row[6] ?? 0;
  const total = deaths.reduce((sum, one) => sum + one, 0);
  const most = Math.max(...deaths);
  const radius = Math.max(MIN_RADIUS, factor * Math.sqrt(total));
  const high = factor * Math.sqrt(row[5] ?? 0);
  const vague = (flags & VAGUE) > 0;
  const ring = total === 0 ? 'empty' : vague ? (radius < SMALL ? 'thin' : 'dashed') : null;
  const mixed = ring === null && radius >= SECTORS_FROM && most < NEARLY_ALL * total;
  return {
    radius,
    halo: high >= radius + SHOWS ? high : null,
    lead: total === 0 ? Math.floor(flags / LEAD) : deaths.indexOf(most),
    sectors: mixed ? deaths.map((one) => one / total) : null,
    ring,
    pale: (flags & PALE) > 0,
  };
}

/** @returns the outlines of sectors round a point, clockwise from the top; empty for a share of none */
export function sectorPaths(x: number, y: number, radius: number, shares: readonly number[]): string[] {
  let turned = 0;
  const at = (turn: number): string => {
    const angle = 2 * Math.PI * turn;
    return `${(x + radius * Math.sin(angle)).toFixed(1)} ${(y - radius * Math.cos(angle)).toFixed(1)}`;
  };
  return shares.map((share) => {
    const from = turned;
    turned += share;
    if (share === 0) return '';
    const r = radius.toFixed(1);
    return `M${x.toFixed(1)} ${y.toFixed(1)}L${at(from)}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${at(turned)}Z`;
  });
}
