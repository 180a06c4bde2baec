import type { Picture } from '../../export/page.ts';
import { pngOf } from '../../export/paint.ts';
import type { Theme } from '../../model/state.ts';
import type { Size } from '../../ui/context.ts';
import { raster } from '../../ui/raster.ts';
import type { Standalone } from '../../ui/standalone.ts';

/** Pixels to a CSS px of a picture, the paper that it stands on, and the theme where it is not that of its state. */
export interface Ink {
  readonly ratio: number;
  readonly paper: string;
  readonly theme: Theme | null;
  readonly light: boolean; // the map may lose what no eye sees, for a fraction of the bytes
  readonly chart: number; // px of the mandate's chart, of which the type is 12 px
}

/** A drawing as pixels. @param size that it takes, where that is another than its own */
export async function pictureOf(
  drawn: Standalone,
  alt: string,
  { ratio, paper }: Ink,
  { width, height }: Size = drawn,
): Promise<Picture> {
  return { bytes: await pngOf(await raster(drawn, ratio, paper)), type: 'png', width, height, alt };
}
