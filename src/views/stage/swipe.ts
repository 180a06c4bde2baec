import type { Command } from './keys.ts';

/** A finger that goes less far, or more up than across, turns no step. */
const FAR = 48;

/** Turns the steps by a finger drawn across; one on the map or on a control moves what it touches. */
export function followSwipe(host: HTMLElement, run: (command: Command) => void): () => void {
  let start: { readonly x: number; readonly y: number } | null = null;
  const down = ({ pointerType, isPrimary, clientX, clientY }: PointerEvent): void => {
    start = pointerType === 'touch' && isPrimary ? { x: clientX, y: clientY } : null;
  };
  const up = ({ clientX, clientY }: PointerEvent): void => {
    if (!start) return;
    const [x, y] = [clientX - start.x, clientY - start.y];
    start = null;
    if (Math.abs(x) > FAR && Math.abs(x) > 2 * Math.abs(y)) run({ kind: 'by', by: x < 0 ? 1 : -1 });
  };
  const cancel = (): void => {
    start = null;
  };
  const events = [
    ['pointerdown', down],
    ['pointerup', up],
    ['pointercancel', cancel],
  ] as const;
  for (const [name, listen] of events) host.addEventListener(name, listen as EventListener);
  return () => {
    for (const [name, listen] of events) host.removeEventListener(name, listen as EventListener);
  };
}
