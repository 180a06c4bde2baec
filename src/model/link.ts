import { type Pin, parsePin } from './pin.ts';
import { initialState, type Limits, type LinkNote, type State, type StoryAt, UIS, type Ui } from './state.ts';
import { isStoryId } from './story.ts';
import { isAway, settle } from './tell.ts';
import { decodeView, encodeTime, encodeView, namesView, type Pairs, readPairs, VIEW_KEYS } from './view.ts';

/** Every key of a link. */
export const LINK_KEYS: readonly string[] = [...VIEW_KEYS, 'story', 'step', 'stage', 'theme', 'ui', 'pin'];

/**
 * The view as text: `m=minusma&t=2013-04..2023-12&view=lng,lat,z&theme=dark`, only what differs from the default.
 * `t=2019-03` is a date, `t=a..b` a range, `t=..b` cumulative.
 * In a story `story=mali&step=3` stands for the step's view; where the reader went another way, that view follows.
 * `stage=1` presents it. `ui=embed|map|chart` shows that much of the page.
 * `pin=<version>.d12483` is read alone: the data a link was made with, which an address that moves on does not keep.
 */
export function encodeLink(limits: Limits, state: State): string {
  const parts: string[] = [];
  if (state.story) parts.push(`story=${state.story.id}&step=${state.story.step}`);
  if (state.present) parts.push('stage=1');
  // The opening is an empty view: beside a story its time says that it is meant.
  if (!state.story) parts.push(encodeView(limits, state));
  else if (isAway(limits, state)) parts.push(encodeView(limits, state) || `t=${encodeTime(state)}`);
  if (state.theme !== 'system') parts.push(`theme=${state.theme}`);
  if (state.ui !== 'full') parts.push(`ui=${state.ui}`);
  return parts.filter((part) => part !== '').join('&');
}

/**
 * Reads a link: unknown keys are ignored, a bad value gives way to its default and leaves a note.
 * A step whose story has not arrived awaits its view.
 */
export function decodeLink(limits: Limits, hash: string): State {
  const notes: LinkNote[] = [];
  const pairs = readPairs(hash);
  const story = readStory(pairs, notes);
  const present = story !== null && readStage(pairs.get('stage'), notes);
  const view = decodeView(limits, pairs, notes);
  const theme = readTheme(pairs.get('theme'), notes);
  const pin = readPin(pairs.get('pin'), notes);
  const ui = readUi(pairs.get('ui'), notes);
  return settle(limits, {
    ...initialState(limits),
    ...view,
    story,
    present,
    theme,
    ui,
    pin,
    notes,
    from: 'link',
  });
}

function readStory(pairs: Pairs, notes: LinkNote[]): StoryAt | null {
  const [id, step = '1'] = [pairs.get('story'), pairs.get('step')];
  if (id === undefined) return null;
  if (!isStoryId(id)) {
    notes.push({ key: 'story', value: id, used: '' });
    return null;
  }
  const valid = /^[1-9]\d{0,3}$/.test(step);
  if (!valid) notes.push({ key: 'step', value: step, used: '1' });
  return { id, step: valid ? Number(step) : 1, awaits: !namesView(pairs) };
}

function readStage(value: string | undefined, notes: LinkNote[]): boolean {
  if (value !== undefined && value !== '1') notes.push({ key: 'stage', value, used: '' });
  return value === '1';
}

function readTheme(value: string | undefined, notes: LinkNote[]): State['theme'] {
  if (value === undefined) return 'system';
  if (value === 'system' || value === 'light' || value === 'dark') return value;
  notes.push({ key: 'theme', value, used: 'system' });
  return 'system';
}

function readUi(value: string | undefined, notes: LinkNote[]): Ui {
  const known = UIS.find((ui) => ui === value);
  if (value !== undefined && !known) notes.push({ key: 'ui', value, used: 'full' });
  return known ?? 'full';
}

function readPin(value: string | undefined, notes: LinkNote[]): Pin | null {
  const pin = value === undefined ? null : parsePin(value);
  if (value !== undefined && !pin) notes.push({ key: 'pin', value, used: '' });
  return pin;
}
