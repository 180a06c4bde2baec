import type { MonthScale } from '../charts/scale.ts';
import type { Frame } from './frame.ts';

export interface WheelHost {
  scale(): MonthScale;
  foot(): number; // px from the top where the years begin
  zoom(about: number, factor: number): void;
  pan(months: number): void;
}

/** Pixels of a wheel for the axis to double or halve. */
const DOUBLING = 240;
const LINE = 16; // px a line, where a browser counts lines

/**
 * Over the years, or with Ctrl or Shift anywhere in the chart, the wheel zooms the time axis; sideways it moves it.
 * @returns takes the listener off
 */
export function followWheel({ body }: Frame, host: WheelHost): () => void {
  let rest = 0; // part of a month that is still to move
  const turn = (event: WheelEvent): void => {
    const box = body.getBoundingClientRect();
    const unit = event.deltaMode === 1 ? LINE : 1;
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
    const keys = event.ctrlKey || event.shiftKey;
    const sideways = !keys && Math.abs(dx) > Math.abs(dy);
    if (!keys && !sideways && event.clientY - box.top < host.foot()) return;
    event.preventDefault();
    const scale = host.scale();
    if (sideways) {
      rest += scale.step > 0 ? dx / scale.step : 0;
      const months = Math.trunc(rest);
      rest -= months;
      if (months !== 0) host.pan(months);
      return;
    }
    const x = Math.min(scale.right, Math.max(scale.left, event.clientX - box.left));
    // With Shift some systems turn the wheel sideways.
    const delta = dy || dx;
    host.zoom(scale.domain.from + (x - scale.left) / scale.step, 2 ** (-delta / DOUBLING));
  };
  body.addEventListener('wheel', turn, { passive: false });
  return () => body.removeEventListener('wheel', turn);
}
