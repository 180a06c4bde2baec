import font from '@fontsource-variable/noto-sans/files/noto-sans-latin-standard-normal.woff2?url';
import type { Standalone } from './standalone.ts';

/**
 * An SVG as pixels, in the page's own type; at so many pixels to a CSS px.
 * @param background of the whole picture, so that none of it lets anything through
 */
export async function raster(
  { svg, width, height }: Standalone,
  ratio: number,
  background: string,
): Promise<HTMLCanvasElement> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([await withFont(svg)], { type: 'image/svg+xml' }));
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('The browser gives no 2D canvas, so the drawing cannot become a picture.');
    context.fillStyle = background;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A picture sees none of the page's fonts: it must hold its own. */
async function withFont(svg: string): Promise<string> {
  const at = svg.indexOf('>') + 1;
  const face = `@font-face{font-family:"Noto Sans";font-weight:100 900;font-stretch:62.5% 100%;src:url(${await fontData()})}`;
  return `${svg.slice(0, at)}<style>${face}</style>${svg.slice(at)}`;
}

let loaded: Promise<string> | null = null;

function fontData(): Promise<string> {
  loaded ??= loadFont().catch((fault: unknown) => {
    loaded = null; // a later picture may have more luck
    throw fault;
  });
  return loaded;
}

async function loadFont(): Promise<string> {
  if (font.startsWith('data:')) return font;
  const response = await fetch(font);
  if (!response.ok) throw new Error(`${font}: the server answered ${response.status}, expected the font.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}
