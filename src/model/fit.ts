import { firstMonthOf, lastMonthOf, type Month, yearOf } from './month.ts';
import { type Camera, type Limits, type State, type Window, ZOOM } from './state.ts';

/** Keeps a window inside the limits, in order, of the form its mode asks for, and on whole years where they snap. */
export function fitWindow(
  limits: Limits,
  { mode, settings }: Pick<State, 'mode' | 'settings'>,
  window: Window,
): Window {
  const years = settings.snap === 'year';
  const clamp = (month: Month): Month =>
    Math.min(limits.time.to, Math.max(limits.time.from, Math.round(month)));
  const last = clamp(mode === 'cumulative' ? window.to : Math.max(window.from, window.to));
  const to = years && mode !== 'date' ? clamp(lastMonthOf(yearOf(last))) : last;
  if (mode === 'date') return { from: to, to };
  if (mode === 'cumulative') return { from: Math.min(to, limits.violence.from), to };
  const first = clamp(Math.min(window.from, window.to));
  return { from: years ? clamp(firstMonthOf(yearOf(first))) : first, to };
}

/** Longitude wrapped to -180..180, latitude and zoom clamped. */
export function fitCamera(camera: Camera): Camera {
  const inside = camera.lng >= -180 && camera.lng < 180;
  const lng = inside ? camera.lng : ((((camera.lng + 180) % 360) + 360) % 360) - 180;
  return {
    lng,
    lat: Math.min(85, Math.max(-85, camera.lat)),
    zoom: Math.min(ZOOM.max, Math.max(ZOOM.min, camera.zoom)),
  };
}
