import type { ReadonlySignal } from '@preact/signals-core';
import { lassoOf } from '../../analysis/lasso.ts';
import { areaKm2, type Corner, ringArea, ringBounds } from '../../analysis/ring.ts';
import { boxKey, parseRegion, ringKey } from '../../model/region.ts';
import type { Bounds } from '../../model/select.ts';
import type { Context } from '../../ui/context.ts';
import type { Shape } from './drawing.ts';
import type { Surface } from './surface.ts';

export interface AreaChoice {
  box(bounds: Bounds): void;
  drawn(shape: Shape, line: readonly Corner[]): void;
}

interface Answers {
  chosen(words: string): void;
  refused(words: string): void;
}

/** Makes a region of what was drawn or typed, and chooses it. */
export function createAreaChoice(
  { store, text }: Context,
  surface: ReadonlySignal<Surface>,
  { chosen, refused }: Answers,
): AreaChoice {
  const { tools } = text;
  const choose = (key: string, before = ''): void => {
    const region = parseRegion(key);
    if (region?.kind !== 'ring') {
      refused(tools.faults.small); // its corners round to fewer
      return;
    }
    store.dispatch({ type: 'region', region: key, from: 'map' });
    chosen(`${before} ${tools.selected(areaKm2(ringArea(region.ring)))}`.trim());
  };
  const box = (bounds: Bounds): void => choose(boxKey(bounds, decimals(surface.peek())));
  return {
    box,
    drawn(shape, line) {
      const now = surface.peek();
      if (shape === 'rectangle') {
        box(ringBounds(line));
        return;
      }
      const lasso = lassoOf(line, pixelOf(now), decimals(now));
      if ('fault' in lasso) refused(tools.faults[lasso.fault]);
      else choose(ringKey(lasso.ring, decimals(now)), lasso.looped ? tools.looped : '');
    },
  };
}

/** @returns degrees of longitude that a pixel spans */
function pixelOf(surface: Surface): number {
  return 360 / (512 * 2 ** surface.camera().zoom);
}

/** As many decimals of a degree as pixels can tell apart. */
function decimals(surface: Surface): number {
  return Math.max(1, Math.min(4, Math.ceil(-Math.log10(pixelOf(surface)))));
}
