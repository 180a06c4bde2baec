import { BASE_CLASSES } from '../analysis/scale.ts';
import type { Palette } from './palette.ts';

export const PIXEL_RATIO = 2;

export interface MapImage {
  readonly id: string;
  readonly data: ImageData;
}

/** Every picture the style names, drawn in the palette's colours at twice the size. */
export function mapImages(palette: Palette): MapImage[] {
  return [
    { id: 'hatch-mission', data: hatch(palette.mission, 8, 'right', 0.24) },
    { id: 'hatch-coverage', data: hatch(palette.ink, 8, 'left', 0.08) },
    { id: 'hatch-no-data', data: hatch(palette.ink3, 6, 'right', 0.7) },
    { id: 'area-point', data: square(palette, 7, 0) },
    { id: 'capital', data: dot(palette.ink2) },
    ...BASE_CLASSES.flatMap(({ size }, at) =>
      ([0, 2, 3] as const).map((hq) => ({ id: baseIcon(at, hq), data: square(palette, size, hq) })),
    ),
  ];
}

export function baseIcon(size: number, hq: 0 | 2 | 3): string {
  return `base-${size}-${hq}`;
}

/** A thin line from a label back to its point, named after its own form: `leader|dx|dy|color`. */
export function leaderIcon(dx: number, dy: number, color: string): string {
  return `leader|${dx}|${dy}|${color}`;
}

/** @returns the picture of a leader's name, or null for any other name; its corner is the point */
export function leaderImage(id: string): ImageData | null {
  const [kind, x, y, color] = id.split('|');
  if (kind !== 'leader' || color === undefined) return null;
  const [dx, dy] = [Number(x), Number(y)];
  const [width, height] = [Math.max(2, Math.abs(dx)), Math.max(2, Math.abs(dy))];
  return draw(width, height, (context) => {
    context.strokeStyle = color;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(dx < 0 ? width : 0, dy < 0 ? height : 0);
    context.lineTo(dx < 0 ? 0 : width, dy < 0 ? 0 : height);
    context.stroke();
  });
}

function draw(width: number, height: number, paint: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * PIXEL_RATIO);
  canvas.height = Math.ceil(height * PIXEL_RATIO);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser gives no 2D canvas, so the map’s signs cannot be drawn.');
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  paint(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function hatch(color: string, size: number, lean: 'left' | 'right', alpha: number): ImageData {
  return draw(size, size, (context) => {
    context.strokeStyle = color;
    context.globalAlpha = alpha;
    context.lineWidth = 1;
    // Three parallels, so that the tile joins its neighbours at the corners.
    for (const shift of [-size, 0, size]) {
      context.beginPath();
      context.moveTo(shift - 1, lean === 'right' ? size + 1 : -1);
      context.lineTo(shift + size + 1, lean === 'right' ? -1 : size + 1);
      context.stroke();
    }
  });
}

/** A square with a paper line; sector HQ has a paper-coloured centre, mission HQ a second frame. */
function square({ base, baseLine }: Palette, size: number, hq: 0 | 2 | 3): ImageData {
  const line = 1.6;
  const frame = hq === 3 ? 3 : 0;
  const whole = size + 2 * line + 2 * frame;
  return draw(whole, whole, (context) => {
    context.fillStyle = baseLine;
    context.fillRect(0, 0, whole, whole);
    context.fillStyle = base;
    context.fillRect(line, line, whole - 2 * line, whole - 2 * line);
    if (hq === 3) {
      const inner = line + 1.4;
      context.fillStyle = baseLine;
      context.fillRect(inner, inner, whole - 2 * inner, whole - 2 * inner);
      context.fillStyle = base;
      context.fillRect(line + frame, line + frame, size, size);
    }
    if (hq === 0) return;
    const dotSize = 3;
    context.fillStyle = baseLine;
    context.fillRect((whole - dotSize) / 2, (whole - dotSize) / 2, dotSize, dotSize);
  });
}

function dot(color: string): ImageData {
  return draw(5, 5, (context) => {
    context.fillStyle = color;
    context.beginPath();
    context.arc(2.5, 2.5, 1.8, 0, Math.PI * 2);
    context.fill();
  });
}
