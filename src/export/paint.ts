import type { Picture, TableCell } from './page.ts';
import type { Box, Slide } from './slide.ts';
import { CELL, type LaidTable } from './table.ts';
import type { Measure, Type } from './wrap.ts';

/** The colours of a page. */
export interface Look {
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly rule: string;
  readonly mission: string; // behind a cell of that tone, as the next
  readonly relevant: string;
}

/** @returns what stands behind a cell; null for the paper alone */
export function cellColour(look: Look, tone: TableCell['tone']): string | null {
  return tone === undefined ? null : look[tone];
}

const font = ({ size, weight }: Type): string => `${weight} ${size}px "Noto Sans", sans-serif`;

/** Measures words in the page's type; wait for `fontsReady` first. */
export function createMeasure(): Measure {
  const context = canvasOf(1, 1);
  return (words, type) => {
    context.font = font(type);
    return context.measureText(words).width;
  };
}

/** Fulfilled when the browser can set words in every weight that a page has. */
export async function fontsReady(): Promise<void> {
  await Promise.all([400, 600, 700].map((weight) => document.fonts.load(`${weight} 16px "Noto Sans"`)));
}

/** A page as a PNG. @param ratio pixels to a px of the page: 3 makes 3840 of 1280 */
export async function paintSlide(slide: Slide, look: Look, ratio: number): Promise<Uint8Array> {
  const context = canvasOf(Math.round(slide.width * ratio), Math.round(slide.height * ratio));
  context.scale(ratio, ratio);
  context.fillStyle = look.paper;
  context.fillRect(0, 0, slide.width, slide.height);
  context.textBaseline = 'alphabetic';
  for (const part of slide.parts) {
    const { x, y, width, height } = part.box;
    if (part.kind === 'rule') {
      context.fillStyle = look.rule;
      context.fillRect(x, y, width, height);
    } else if (part.kind === 'table') {
      paintTable(context, part.box, part.laid, look);
    } else if (part.kind === 'picture') {
      const image = await decode(part.picture);
      context.drawImage(image, x, y, width, height);
      image.close();
      if (part.role === 'symbol' || part.role === 'chart') continue;
      context.strokeStyle = look.rule;
      context.lineWidth = 1;
      context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
    } else {
      context.font = font(part.type);
      context.fillStyle = look[part.tone];
      context.textAlign = part.align ?? 'left';
      const from = part.align === 'right' ? x + width : x;
      part.lines.forEach((words, at) => {
        context.fillText(words, from, y + at * part.line + (part.line + part.type.size * 0.72) / 2);
      });
    }
  }
  return pngOf(context.canvas);
}

/** Words and rules over the tone of each cell; the head is strong. */
function paintTable(
  context: CanvasRenderingContext2D,
  box: Box,
  { table, widths, heights, lines, size, line }: LaidTable,
  look: Look,
): void {
  let y = box.y;
  heights.forEach((height, row) => {
    let x = box.x;
    context.font = font({ size, weight: row === 0 ? 700 : 400 });
    widths.forEach((width, column) => {
      const colour = row > 0 ? cellColour(look, table.rows[row - 1]?.[column]?.tone) : null;
      if (colour) {
        context.fillStyle = colour;
        context.fillRect(x, y, width, height);
      }
      const right = table.columns[column]?.figures ?? false;
      context.textAlign = right ? 'right' : 'left';
      context.fillStyle = look.ink;
      lines[row]?.[column]?.forEach((words, at) => {
        const from = right ? x + width - CELL.x : x + CELL.x;
        context.fillText(words, from, y + CELL.y + at * line + (line + size * 0.72) / 2);
      });
      x += width;
    });
    y += height;
    context.fillStyle = look.rule;
    context.fillRect(box.x, y - 0.5, box.width, 1);
  });
}

/** A picture of a canvas without loss. */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  return encoded(canvas, 'image/png');
}

/** What a map needs so that no eye on a screen or a print sees the loss. */
const QUALITY = 0.9;

/** A picture of a canvas in a fraction of the bytes: for maps, whose many tones a PNG takes long to write out. */
export async function jpegOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  return encoded(canvas, 'image/jpeg', QUALITY);
}

async function encoded(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality));
  if (!blob)
    throw new Error(`The browser could not write a picture of ${canvas.width} by ${canvas.height} pixels.`);
  return new Uint8Array(await blob.arrayBuffer());
}

function decode({ bytes, type }: Picture): Promise<ImageBitmap> {
  return createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: `image/${type}` }));
}

function canvasOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('The browser gives no 2D canvas, so no picture can be made.');
  return context;
}
