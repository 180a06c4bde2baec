import { fitCamera } from '../../model/fit.ts';
import type { State } from '../../model/state.ts';
import type { Size } from '../../ui/context.ts';

/** What the free part of the screen shows, in the picture's size: as much of it, not the same scale. */
export function framed({ camera }: State, free: Size | null, { width, height }: Size): State['camera'] {
  if (!camera || !free) return camera;
  const scale = Math.min(width / free.width, height / free.height);
  return fitCamera({ ...camera, zoom: camera.zoom + Math.log2(scale) });
}
