import type { Map as MapLibreMap } from 'maplibre-gl';
import { backgroundOf } from '../ui/background.ts';
import { raster } from '../ui/raster.ts';
import { standalone } from '../ui/standalone.ts';
import { atRest } from './rest.ts';

/**
 * A copy of the map with its labels, at so many pixels to a CSS px; the map is as before afterwards.
 * @throws when the browser gives no 2D canvas
 */
export async function livePicture(map: MapLibreMap, ratio: number): Promise<HTMLCanvasElement> {
  const before = map.getPixelRatio();
  if (before !== ratio) map.setPixelRatio(ratio);
  try {
    await atRest(map);
    return await copied(map);
  } finally {
    if (before !== ratio) map.setPixelRatio(before);
  }
}

/** The drawing that stands in for the map where there is no WebGL2. */
export function stillPicture(svg: SVGSVGElement, ratio: number): Promise<HTMLCanvasElement> {
  return raster(standalone(svg), ratio, backgroundOf(svg));
}

/** Inside a frame: after it the canvas is blank, as nothing asks the browser to keep its drawing. */
function copied(map: MapLibreMap): Promise<HTMLCanvasElement> {
  return new Promise((done, fail) => {
    map.once('render', () => {
      const from = map.getCanvas();
      const copy = document.createElement('canvas');
      copy.width = from.width;
      copy.height = from.height;
      const context = copy.getContext('2d', { alpha: false });
      if (!context) return fail(new Error('The browser gives no 2D canvas, so the map cannot be copied.'));
      // Around a globe the canvas is clear, and the page shows behind it.
      context.fillStyle = backgroundOf(from);
      context.fillRect(0, 0, copy.width, copy.height);
      context.drawImage(from, 0, 0);
      done(copy);
    });
    map.triggerRepaint();
  });
}
