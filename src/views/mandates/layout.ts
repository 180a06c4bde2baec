import type { MissionEnd } from '../../model/bundle.ts';
import { startOfDay } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';
import type { Text } from '../../text/en.ts';
import { type MonthScale, monthScale } from '../charts/scale.ts';
import { textWidth } from '../timeline/boxes.ts';
import { endPoint, startPoint } from '../timeline/lanes.ts';
import { endName } from './entry.ts';
import type { MissionFacts } from './facts.ts';
import { placeTiers, type Tiered } from './tiers.ts';

/** Px of a bar, and of the rows below each other. */
export const BAR = 14;
const TIER = 13;
const TROOPS = 74;
/** The words of these stand before their line: the time that they close. */
const CLOSES: ReadonlySet<string> = new Set(['mandate', 'transition']);
/** These begin on their day; the others end with it. */
const STARTS: ReadonlySet<string> = new Set(['liquidation', 'transition']);

/** Where everything of one mission stands, in px. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean; // names above their rows, not beside
  readonly scale: MonthScale;
  readonly numbers: readonly Tiered[]; // tier of each resolution's number; null: not written
  readonly dots: number; // middle of the dots
  readonly lane: number; // top of the mission's bar
  readonly troops: { readonly top: number; readonly foot: number };
  readonly tasksTitle: number;
  readonly tasks: readonly number[]; // top of each bar
  readonly partnersTitle: number;
  readonly partners: readonly number[];
  readonly ends: readonly EndPlace[];
  readonly foot: number; // end of the plot; the years stand below it
}

interface EndPlace {
  readonly end: MissionEnd;
  readonly x: number;
  readonly y: number | null; // baseline of its words; null: no room
  readonly anchor: 'start' | 'end';
  readonly words: string;
}

export function layoutOf(facts: MissionFacts, domain: Window, width: number, text: Text): Layout {
  const narrow = width < 600;
  const scale = monthScale(domain, narrow ? 30 : 184, width - 10);
  const head = narrow ? 18 : 0;
  const numbers = placeTiers(
    facts.mandates.map(({ effective }) => scale.x(startOfDay(effective))),
    { width: 30, tiers: 3, left: narrow ? 0 : scale.left - 16, right: width },
  );
  const tiers = Math.max(1, ...numbers.map(({ tier }) => (tier ?? 0) + 1));
  const dots = head + 4 + tiers * TIER + 8;
  const lane = dots + 16 + head;
  const top = lane + 11 + 16 + head + (narrow ? 12 : 0);
  const troops = { top, foot: top + TROOPS };
  const tasksTitle = troops.foot + 26;
  const pitch = narrow ? 38 : 23;
  const above = narrow ? 22 : 8;
  const tasks = facts.tasks.map((_, at) => tasksTitle + above + at * pitch);
  const afterTasks = tasksTitle + Math.max(1, tasks.length) * pitch + (narrow ? 4 : 0);
  const partnersTitle = afterTasks + 22;
  const hasPartners = facts.partners.length > 0;
  const partnerPitch = narrow ? 34 : 22;
  const partners = facts.partners.map((_, at) => partnersTitle + above + at * partnerPitch);
  const below = hasPartners ? partnersTitle + 8 + partners.length * partnerPitch : afterTasks + 4;
  const ends = placeEnds(facts, scale, width, below + 14, text);
  const rows = Math.max(0, ...ends.map(({ y }) => (y === null ? 0 : y - below - 1)));
  const foot = below + rows + 6;
  return {
    width,
    height: foot,
    narrow,
    scale,
    numbers,
    dots,
    lane,
    troops,
    tasksTitle,
    tasks,
    partnersTitle,
    partners,
    ends,
    foot,
  };
}

/** The words of each end at its line, below each other where they would touch. */
function placeEnds(
  { mission }: MissionFacts,
  scale: MonthScale,
  width: number,
  y: number,
  text: Text,
): readonly EndPlace[] {
  const words = text.mandates;
  const taken: { from: number; to: number; tier: number }[] = [];
  return mission.ends.flatMap((end): EndPlace[] => {
    const x = scale.x(STARTS.has(end.kind) ? startPoint(end) : endPoint(end));
    if (x < scale.left || x > scale.right + 1) return [];
    const label = words.endLabel(endName(end, mission, text), end.date, end.precision);
    const size = textWidth(label) + 10;
    const closes = CLOSES.has(end.kind) && x - size > scale.left;
    const anchor = closes || x + size > width ? 'end' : 'start';
    const [from, to] = anchor === 'start' ? [x, x + size] : [x - size, x];
    let tier = 0;
    while (taken.some((other) => other.tier === tier && other.from < to && from < other.to)) tier++;
    taken.push({ from, to, tier });
    return [{ end, x, y: y + tier * 14, anchor, words: label }];
  });
}
