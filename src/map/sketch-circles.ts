import { radiusFactor } from '../analysis/scale.ts';
import { circleLook, sectorPaths } from './circle-look.ts';
import { STRIDE } from './circles.ts';
import type { CirclesShown } from './scene.ts';
import { group, node } from './svg.ts';

type See = (lng: number, lat: number) => readonly [x: number, y: number] | null;

const TYPE_CLASSES = ['state', 'nonstate', 'onesided'];

/** The circles of violence as the live map has them: halo, sectors by type, rings for what is vague or none. */
export function sketchCircles(shown: CirclesShown | null, zoom: number, see: See): SVGElement {
  if (!shown) return group('sketch-circles', []);
  const { data, unit, count } = shown.circles;
  const factor = radiusFactor(shown.months, zoom, shown.widen);
  const drawn: SVGElement[] = [];
  for (let at = 0; at < count; at++) {
    const row = data.subarray(at * STRIDE, (at + 1) * STRIDE);
    const screen = see(((row[0] ?? 0) - 0.5) * 360, latitude(row[1] ?? 0));
    if (screen) drawn.push(...circle(row, factor, screen, unit[at] ?? 0));
  }
  return group('sketch-circles', drawn);
}

function circle(
  row: Float32Array,
  factor: number,
  [x, y]: readonly [number, number],
  unit: number,
): SVGElement[] {
  const { radius, halo, lead, sectors, ring, pale } = circleLook(row, factor);
  const faint = pale ? ' sketch-pale' : '';
  const place = { cx: x.toFixed(1), cy: y.toFixed(1) };
  const color = `sketch-${TYPE_CLASSES[lead] ?? ''}`;
  const parts: SVGElement[] = [];
  if (halo !== null) {
    parts.push(node('circle', { class: `sketch-halo ${color}${faint}`, ...place, r: halo.toFixed(1) }));
  }
  for (const [type, d] of (sectors ? sectorPaths(x, y, radius, sectors) : []).entries()) {
    if (d) parts.push(node('path', { class: `sketch-sector sketch-${TYPE_CLASSES[type] ?? ''}${faint}`, d }));
  }
  const kind = ring ? ` sketch-ring sketch-ring-${ring}` : sectors ? ' sketch-rim' : '';
  parts.push(
    node('circle', {
      class: `sketch-circle ${color}${kind}${faint}`,
      'data-hit': `unit ${unit}`,
      ...place,
      r: radius.toFixed(1),
    }),
  );
  return parts;
}

/** @returns the latitude of y in the mercator square */
export function latitude(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}
