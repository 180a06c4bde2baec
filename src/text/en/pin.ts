import type { PinnedName } from '../../model/pin.ts';
import { common } from './common.ts';

const names: Readonly<Record<PinnedName, string>> = {
  deaths: 'Deaths, best estimate',
  low: 'Sum of low estimates',
  high: 'Sum of high estimates',
  events: 'Events',
  official: 'Official total of the hosts',
  killed: 'Peacekeepers killed by malicious acts',
  died: 'Peacekeepers who died',
  bases: 'UN bases',
  missions: 'Active missions',
};

/** A link that was made with other data. */
export const pin = {
  title: (count: number): string =>
    count === 0
      ? 'The data were revised since this link was made'
      : `${common.number(count)} ${count === 1 ? 'figure' : 'figures'} revised since this link was made`,
  same: (count: number): string =>
    count === 0
      ? 'The link holds no figures to compare.'
      : `The ${common.number(count)} figures in view that the link holds are the same.`,
  was: 'In the link',
  now: 'Now',
  names,
  close: 'Close the list of revised figures',
  versions: (then: string, now: string): string =>
    `The link was made with data version ${then}; this is version ${now}.`,
};
