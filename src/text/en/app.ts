import type { Month } from '../../model/month.ts';
import type { LinkNote } from '../../model/state.ts';
import { common } from './common.ts';

const KEYS: Readonly<Record<string, string>> = {
  m: 'mission',
  r: 'region',
  t: 'time',
  view: 'map view',
  theme: 'theme',
  by: 'circles by',
  types: 'types of violence',
  fill: 'indicator',
  off: 'layers switched off',
  table: 'table',
  mandate: 'mandate view',
  count: 'a count of',
  snap: 'steps of a',
  proj: 'form of the map',
  story: 'story',
  step: 'step',
  stage: 'stage',
  ui: 'form of the page',
  pin: 'data version',
};

const LONGEST = 40;
/** A drawn area in a link has hundreds of characters. */
const short = (value: string): string => (value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value);

export const app = {
  name: 'Mission Atlas',
  /** Of the picture in the page itself, before any script has run. */
  opening: {
    picture: (newest: Month): string =>
      `Globe with the areas of UN peacekeeping missions: in blue those active in ${common.month(newest)}, paler those that are over and those known as several whole countries only`,
    shown: (newest: Month): string => `UN peacekeeping missions active in ${common.month(newest)}.`,
    wait: 'The map is on its way.',
  },
  loading: (done: number, all: number): string => `Loading data: ${done} of ${all} files`,
  missing: (title: string): string => `${title} could not be loaded.`,
  fatal: 'The mission list could not be loaded, so the atlas cannot open.',
  noWebgl: 'Without WebGL2 the map is a still drawing; all else works.',
  linkNote: ({ key, value, used }: LinkNote): string =>
    used === ''
      ? `The link asks for ${KEYS[key] ?? key} “${short(value)}”, which is not known and was left out.`
      : `The link asks for ${KEYS[key] ?? key} “${short(value)}”, which cannot be used: ${used} stands in its place.`,
};
