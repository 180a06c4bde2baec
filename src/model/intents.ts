import type { Month } from './month.ts';
import {
  type Camera,
  initialState,
  type Limits,
  type Mode,
  missionWindow,
  type Origin,
  type State,
  type Theme,
  type Window,
  ZOOM,
} from './state.ts';

/** Everything a person, a link or a host page can ask for. */
export type Intent =
  | { readonly type: 'select'; readonly mission: string | null; readonly from: Origin }
  | { readonly type: 'window'; readonly window: Window; readonly from: Origin }
  | { readonly type: 'mode'; readonly mode: Mode; readonly from: Origin }
  | { readonly type: 'camera'; readonly camera: Camera | null; readonly from: Origin }
  | { readonly type: 'theme'; readonly theme: Theme; readonly from: Origin }
  | { readonly type: 'query'; readonly query: string; readonly from: Origin }
  | { readonly type: 'play'; readonly playing: boolean; readonly from: Origin }
  | { readonly type: 'dismiss'; readonly from: Origin }
  | { readonly type: 'restore'; readonly state: State };

/** @returns the next state; the same object when nothing changes */
export function update(limits: Limits, state: State, intent: Intent): State {
  switch (intent.type) {
    case 'select':
      return select(limits, state, intent.mission, intent.from);
    case 'window':
      return { ...state, window: fitWindow(limits, state.mode, intent.window), from: intent.from };
    case 'mode':
      return changeMode(limits, state, intent.mode, intent.from);
    case 'camera':
      return { ...state, camera: intent.camera && fitCamera(intent.camera), from: intent.from };
    case 'theme':
      return { ...state, theme: intent.theme, from: intent.from };
    case 'query':
      return { ...state, query: intent.query, from: intent.from };
    case 'play':
      return intent.playing === state.playing
        ? state
        : { ...state, playing: intent.playing, from: intent.from };
    case 'dismiss':
      return state.notes.length === 0 ? state : { ...state, notes: [], from: intent.from };
    case 'restore':
      return { ...intent.state, playing: false, from: 'link' };
  }
}

function select(limits: Limits, state: State, mission: string | null, from: Origin): State {
  if (mission === state.mission) return state;
  if (mission === null) {
    return { ...initialState(limits), theme: state.theme, query: state.query, from };
  }
  const window = missionWindow(limits, mission);
  if (!window) return state;
  return { ...state, mission, mode: 'range', window, camera: null, playing: false, from };
}

function changeMode(limits: Limits, state: State, mode: Mode, from: Origin): State {
  if (mode === state.mode) return state;
  const { to } = state.window;
  const fallback = state.mission ? missionWindow(limits, state.mission) : null;
  const start = fallback && fallback.from < to ? fallback.from : Math.max(limits.time.from, to - 11);
  const window = { from: mode === 'range' ? start : to, to };
  return { ...state, mode, window: fitWindow(limits, mode, window), from };
}

/** Keeps a window inside the limits, in order, and of the form its mode asks for. */
export function fitWindow(limits: Limits, mode: Mode, window: Window): Window {
  const clamp = (month: Month): Month =>
    Math.min(limits.time.to, Math.max(limits.time.from, Math.round(month)));
  if (mode === 'cumulative') {
    const to = clamp(window.to);
    return { from: Math.min(to, limits.violence.from), to };
  }
  const to = clamp(Math.max(window.from, window.to));
  if (mode === 'date') return { from: to, to };
  return { from: clamp(Math.min(window.from, window.to)), to };
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
