import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { atRest } from './rest.ts';

/**
 * A map unfolds in stages, each once the one before is on screen: what is drawn in a new way needs programs on the GPU,
 * and all of them in one frame would hold up the page for as long as they take together.
 */
export const STAGE = { land: 0, areas: 1, circles: 2, names: 3 } as const;
export type Stage = (typeof STAGE)[keyof typeof STAGE];

export interface Unfolding {
  readonly stage: ReadonlySignal<Stage>;
  stop(): void;
}

const POLL = 8; // ms

/** @param done called once all stages are on screen */
export function unfold(map: MapLibreMap, done: () => void): Unfolding {
  const stage = signal<Stage>(STAGE.land);
  const setFree = paceFrames(map);
  let stopped = false;
  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    setFree();
  };
  const through = async (): Promise<void> => {
    for (const next of [STAGE.areas, STAGE.circles, STAGE.names]) {
      await atRest(map);
      if (stopped) return;
      stage.value = next;
    }
    await atRest(map);
    if (stopped) return;
    stop();
    done();
  };
  map.once('style.load', () => void through());
  return { stage, stop };
}

/**
 * A frame is drawn once the GPU is done with the one before, as whoever makes a program in it would wait for that too.
 * @returns lets frames be drawn at any time again
 */
function paceFrames(map: MapLibreMap): () => void {
  const gl = map.getCanvas().getContext('webgl2');
  const draw = map.triggerRepaint.bind(map);
  let fence: WebGLSync | null = null;
  let timer = 0;
  let frame = 0;
  let asked = false;
  const pass = (): void => {
    if (fence) gl?.deleteSync(fence);
    fence = null;
    if (asked) draw();
    asked = false;
  };
  const look = (): void => {
    const busy =
      fence && gl && !gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED;
    if (busy) timer = window.setTimeout(look, POLL);
    else
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(pass);
      });
  };
  const drawn = (): void => {
    if (!gl || fence) return;
    fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    timer = window.setTimeout(look, POLL);
  };
  map.on('render', drawn);
  map.triggerRepaint = () => {
    if (fence) asked = true;
    else draw();
  };
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    map.off('render', drawn);
    map.triggerRepaint = draw;
    pass();
  };
}
