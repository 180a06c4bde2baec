import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import type { Circles } from '../circles.ts';
import type { Palette } from '../palette.ts';
import { type CirclePainter, createCirclePainter, type Shown, type Stand } from './circle-painter.ts';
import { createSheets, type Sheets } from './sheets.ts';

/** What is drawn next; `show` and `paint` ask for a new frame themselves. */
export interface ViolenceLayer {
  /** Lays the circles below a layer; once more after a lost graphics context, which takes them away. */
  addTo(map: MapLibreMap, below: string): void;
  remove(): void;
  show(circles: Circles, months: number, widen?: number): void;
  paint(palette: Palette): void;
}

/** What is on the card; gone with its graphics context. */
interface Card {
  readonly painter: CirclePainter;
  sheets(): Sheets; // made when first asked for: programs are costly while the map opens
  free(): void;
}

function createCard(gl: WebGL2RenderingContext, palette: Palette): Card {
  const painter = createCirclePainter(gl, palette);
  let sheets: Sheets | null = null;
  return {
    painter,
    sheets() {
      sheets ??= createSheets(gl);
      return sheets;
    },
    free() {
      painter.free();
      sheets?.free();
    },
  };
}

/**
 * The circles of violence. While nothing but them changes, MapLibre draws nothing: its picture below them and its
 * picture above are kept from the frame of the first change, and the next changes only draw circles between the two.
 * Any frame of MapLibre's own ends that, until circles change again.
 */
export function createViolenceLayer(first: Palette, id = 'violence'): ViolenceLayer {
  let map: MapLibreMap | null = null;
  let card: Card | null = null;
  let palette = first;
  let shown: Shown | null = null;
  let wanted = false; // circles have changed and are not on screen yet
  let stepping = false; // they have changed since the map last moved
  let taking = false; // this frame of MapLibre's is one whose pictures are kept
  let kept: Stand | null = null; // of the pictures that hold
  let frame = 0;

  const draw = (stand: Stand): void => {
    if (shown) card?.painter.draw(shown, stand);
  };
  const compose = (stand: Stand): void => card?.sheets().compose(() => draw(stand));
  const change = (): void => {
    [wanted, stepping] = [true, true];
    if (kept) frame ||= requestAnimationFrame(between);
    else map?.triggerRepaint();
  };
  const between = (): void => {
    frame = 0;
    if (!wanted) return; // MapLibre has drawn since
    if (!kept) {
      map?.triggerRepaint();
      return;
    }
    compose(kept);
    wanted = false;
  };
  const circles: CustomLayerInterface = {
    id,
    type: 'custom',
    renderingMode: '2d',
    onAdd(_, gl) {
      if (!(gl instanceof WebGL2RenderingContext)) throw new Error('The circles need WebGL2.');
      card = createCard(gl, palette);
      kept = null;
    },
    onRemove() {
      card?.free();
      card = null;
      kept = null;
    },
    render(_, input) {
      if (!map) return;
      kept = null;
      if (map.isMoving()) stepping = false;
      taking = stepping && map.loaded(); // with more to come, the next frame would end what this one keeps
      if (taking) card?.sheets().takeBelow();
      else draw(standOf(map, input));
      wanted = false;
    },
  };
  const top: CustomLayerInterface = {
    id: `${id}-top`,
    type: 'custom',
    renderingMode: '2d',
    render(_, input) {
      if (!map || !taking) return;
      taking = false;
      card?.sheets().takeAbove();
      // A copy, as MapLibre may use its matrices again in the next frame.
      const { defaultProjectionData } = input;
      kept = standOf(map, { ...input, defaultProjectionData: structuredClone(defaultProjectionData) });
      compose(kept);
    },
  };
  return {
    addTo(owner, below) {
      map = owner;
      if (!owner.getLayer(circles.id)) owner.addLayer(circles, below);
      if (!owner.getLayer(top.id)) owner.addLayer(top);
    },
    remove() {
      cancelAnimationFrame(frame);
      frame = 0;
      for (const layer of [circles, top]) if (map?.getLayer(layer.id)) map.removeLayer(layer.id);
      map = null;
    },
    show(next, months, widen = 1) {
      shown = { circles: next, months, widen };
      card?.painter.renew();
      change();
    },
    paint(next) {
      palette = next;
      card?.painter.paint(next);
      kept = null;
      change();
    },
  };
}

function standOf(map: MapLibreMap, input: CustomRenderMethodInput): Stand {
  return { input, zoom: map.getZoom(), ratio: map.getPixelRatio() };
}
