import { fitCamera, fitWindow } from './fit.ts';
import {
  type Camera,
  initialState,
  type Limits,
  type Mode,
  missionWindow,
  type Origin,
  type Settings,
  type State,
  type Theme,
  type Window,
} from './state.ts';
import { type StoryIntent, settle, tell } from './tell.ts';

/** Everything a person, a link or a host page can ask for. */
export type Intent =
  | { readonly type: 'select'; readonly mission: string | null; readonly from: Origin }
  | { readonly type: 'region'; readonly region: string | null; readonly from: Origin }
  | { readonly type: 'settings'; readonly change: Partial<Settings>; readonly from: Origin }
  | { readonly type: 'window'; readonly window: Window; readonly from: Origin }
  | { readonly type: 'mode'; readonly mode: Mode; readonly from: Origin }
  | { readonly type: 'camera'; readonly camera: Camera | null; readonly from: Origin }
  | { readonly type: 'theme'; readonly theme: Theme; readonly from: Origin }
  | { readonly type: 'query'; readonly query: string; readonly from: Origin }
  | { readonly type: 'play'; readonly playing: boolean; readonly from: Origin }
  | { readonly type: 'dismiss'; readonly from: Origin }
  | { readonly type: 'unpin'; readonly from: Origin }
  | StoryIntent
  | { readonly type: 'restore'; readonly state: State };

/** @returns the next state; the same object when nothing changes */
export function update(limits: Limits, state: State, intent: Intent): State {
  const next = change(limits, state, intent);
  // What a link was pinned to are the figures of its view: with another view they have nothing to say.
  return next.pin && next.pin === state.pin && isOther(state, next) ? { ...next, pin: null } : next;
}

function isOther(a: State, b: State): boolean {
  return (
    a.mission !== b.mission ||
    a.region !== b.region ||
    a.window.from !== b.window.from ||
    a.window.to !== b.window.to ||
    a.settings.types !== b.settings.types
  );
}

function change(limits: Limits, state: State, intent: Intent): State {
  switch (intent.type) {
    case 'select':
      return select(limits, state, intent.mission, intent.from);
    case 'region':
      return selectRegion(limits, state, intent.region, intent.from);
    case 'settings':
      return changeSettings(limits, state, intent.change, intent.from);
    case 'window':
      return { ...state, window: fitWindow(limits, state, intent.window), from: intent.from };
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
    case 'unpin':
      return state.pin === null ? state : { ...state, pin: null, from: intent.from };
    case 'story':
    case 'step':
    case 'present':
      return tell(limits, state, intent);
    case 'restore':
      return settle(limits, { ...intent.state, ui: state.ui, playing: false, from: 'link' });
  }
}

function select(limits: Limits, state: State, mission: string | null, from: Origin): State {
  if (mission === state.mission) return state;
  if (mission === null) {
    return closeSelection(limits, state, from);
  }
  const window = missionWindow(limits, mission);
  if (!window) return state;
  return { ...state, mission, region: null, mode: 'range', window, camera: null, playing: false, from };
}

function closeSelection(limits: Limits, state: State, from: Origin): State {
  const { theme, ui, query, settings, story, present } = state;
  return { ...initialState(limits), theme, ui, query, settings, story, present, from };
}

/** A region keeps a window that is a range; from the opening it takes all that events cover. */
function selectRegion(limits: Limits, state: State, region: string | null, from: Origin): State {
  if (region === state.region) return state;
  if (region === null) return closeSelection(limits, state, from);
  const keep = state.mode !== 'date';
  const [mode, window] = keep ? [state.mode, state.window] : (['range', limits.violence] as const);
  return { ...state, mission: null, region, mode, window, camera: null, playing: false, from };
}

function changeSettings(limits: Limits, state: State, change: Partial<Settings>, from: Origin): State {
  const settings = { ...state.settings, ...oneInPlace(change), ...change };
  const next = { ...state, settings, from };
  return { ...next, window: fitWindow(limits, next, state.window) };
}

function changeMode(limits: Limits, state: State, mode: Mode, from: Origin): State {
  if (mode === state.mode) return state;
  const { to } = state.window;
  const fallback = state.mission ? missionWindow(limits, state.mission) : null;
  const start = fallback && fallback.from < to ? fallback.from : Math.max(limits.time.from, to - 11);
  const window = { from: mode === 'range' ? start : to, to };
  return { ...state, mode, window: fitWindow(limits, { mode, settings: state.settings }, window), from };
}

/** One view at a time stands in place of the map: the one that opens closes the other. */
function oneInPlace({ table, mandates }: Partial<Settings>): Partial<Settings> {
  return { ...(table ? { mandates: false } : {}), ...(mandates ? { table: false } : {}) };
}
