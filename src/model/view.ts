import { fitCamera, fitWindow } from './fit.ts';
import { decodeSettings, encodeSettings, SETTINGS_KEYS } from './link-settings.ts';
import { formatMonth, parseMonth } from './month.ts';
import { isLinkable } from './region.ts';
import {
  type Camera,
  initialState,
  type Limits,
  type LinkNote,
  missionWindow,
  type Settings,
  type State,
  type Window,
  ZOOM,
} from './state.ts';

/** What is on the map and the timeline: the part of the state that a step of a story sets. */
export type View = Pick<State, 'mission' | 'region' | 'settings' | 'mode' | 'window' | 'camera'>;

/** Keys and values of a link, decoded. */
export type Pairs = ReadonlyMap<string, string>;

/** The keys that say what is on the map and the timeline. */
export const VIEW_KEYS: readonly string[] = ['m', 'r', 't', 'view', ...SETTINGS_KEYS];

export function namesView(pairs: Pairs): boolean {
  return VIEW_KEYS.some((key) => pairs.has(key));
}

/** `m=minusma&t=2013-04..2023-12&view=lng,lat,z`: only what differs from the default. */
export function encodeView(limits: Limits, state: View): string {
  const parts: string[] = [];
  if (state.mission) parts.push(`m=${state.mission}`);
  if (state.region && isLinkable(state.region)) parts.push(`r=${encodeRegion(state.region)}`);
  const usual = defaults(limits, state);
  if (state.mode !== usual.mode || !sameWindow(state.window, usual.window) || state.mission || state.region) {
    parts.push(`t=${encodeTime(state)}`);
  }
  if (state.camera) parts.push(`view=${encodeCamera(state.camera)}`);
  parts.push(...encodeSettings(state.settings));
  return parts.join('&');
}

/** @param notes takes what was not usable, a value each */
export function decodeView(limits: Limits, pairs: Pairs, notes: LinkNote[] = []): View {
  const mission = readMission(limits, pairs.get('m'), notes);
  const region = mission ? null : readRegion(pairs.get('r'), notes);
  const settings = decodeSettings(limits, pairs, notes);
  const usual = defaults(limits, { mission, region });
  const time = readTime(limits, pairs.get('t'), usual, settings, notes);
  return { mission, region, settings, ...time, camera: readCamera(pairs.get('view'), notes) };
}

export function readPairs(link: string): Pairs {
  const pairs = new Map<string, string>();
  for (const part of link.replace(/^#/, '').split('&')) {
    const at = part.indexOf('=');
    if (at > 0) pairs.set(part.slice(0, at), safeDecode(part.slice(at + 1)));
  }
  return pairs;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

type Time = Pick<State, 'mode' | 'window'>;

function defaults(limits: Limits, { mission, region }: Pick<State, 'mission' | 'region'>): Time {
  if (region) return { mode: 'range', window: limits.violence };
  const window = mission ? missionWindow(limits, mission) : null;
  return window ? { mode: 'range', window } : initialState(limits);
}

function sameWindow(a: Window, b: Window): boolean {
  return a.from === b.from && a.to === b.to;
}

/** `2013-04` for a date, `a..b` for a range, `..b` for a cumulative window. */
export function encodeTime({ mode, window }: Time): string {
  const to = formatMonth(window.to);
  if (mode === 'date') return to;
  return mode === 'cumulative' ? `..${to}` : `${formatMonth(window.from)}..${to}`;
}

/** Signs that a fragment may carry as they are stay: a drawn area has many of them. */
function encodeRegion(key: string): string {
  return encodeURIComponent(key).replace(/%(?:2C|3A|3B)/g, decodeURIComponent);
}

/** Rounded to about a pixel: 4 decimals of a degree, 2 of a zoom level. */
function encodeCamera({ lng, lat, zoom }: Camera): string {
  return [lng.toFixed(4), lat.toFixed(4), zoom.toFixed(2)].map(Number).join(',');
}

function readMission(limits: Limits, value: string | undefined, notes: LinkNote[]): string | null {
  if (value === undefined) return null;
  if (limits.missions.has(value)) return value;
  notes.push({ key: 'm', value, used: '' });
  return null;
}

function readTime(
  limits: Limits,
  value: string | undefined,
  usual: Time,
  settings: Settings,
  notes: LinkNote[],
): Time {
  if (value === undefined) return { mode: usual.mode, window: usual.window };
  const parsed = parseTime(limits, value);
  if (!parsed) {
    notes.push({ key: 't', value, used: encodeTime(usual) });
    return { mode: usual.mode, window: usual.window };
  }
  const window = fitWindow(limits, { mode: parsed.mode, settings }, parsed.window);
  if (parsed.mode !== 'cumulative' && !sameWindow(window, parsed.window)) {
    notes.push({ key: 't', value, used: encodeTime({ mode: parsed.mode, window }) });
  }
  return { mode: parsed.mode, window };
}

function parseTime(limits: Limits, value: string): Time | null {
  const [first, second, ...more] = value.split('..');
  if (first === undefined || more.length > 0) return null;
  if (second === undefined) {
    const month = parseMonth(first);
    return month === null ? null : { mode: 'date', window: { from: month, to: month } };
  }
  const to = parseMonth(second);
  if (to === null) return null;
  if (first === '') return { mode: 'cumulative', window: { from: limits.violence.from, to } };
  const from = parseMonth(first);
  return from === null || from > to ? null : { mode: 'range', window: { from, to } };
}

function readCamera(value: string | undefined, notes: LinkNote[]): Camera | null {
  if (value === undefined) return null;
  const [lng, lat, zoom, ...more] = value
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const camera = { lng: lng ?? Number.NaN, lat: lat ?? Number.NaN, zoom: zoom ?? Number.NaN };
  const valid =
    more.length === 0 &&
    Math.abs(camera.lng) <= 180 &&
    Math.abs(camera.lat) <= 85 &&
    camera.zoom >= ZOOM.min &&
    camera.zoom <= ZOOM.max;
  if (valid) return fitCamera(camera);
  notes.push({ key: 'view', value, used: '' });
  return null;
}

function readRegion(value: string | undefined, notes: LinkNote[]): string | null {
  if (value === undefined) return null;
  if (isLinkable(value)) return value;
  notes.push({ key: 'r', value, used: '' });
  return null;
}
