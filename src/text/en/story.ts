import type { Figure } from '../../model/story.ts';
import { formatNumber, formatRange } from '../format.ts';
import { common } from './common.ts';

const { number, share } = common;

/** What stands behind the ids of a figure: names of missions and countries. */
export interface FigureNames {
  mission(id: string): string;
  country(iso3: string): string;
}

/** A figure in few words, as it stands in a sentence. */
function figure({ form, value }: Figure): string {
  switch (form) {
    case 'share':
      return share(Number(value));
    case 'score':
      return formatNumber(Number(value), 2);
    case 'date':
      return common.date(String(value), 'day');
    case 'year':
      return String(value);
    case 'number':
      return number(Number(value));
  }
}

const CAUSES: Readonly<Record<string, string>> = {
  malicious: 'killed by malicious acts',
  accident: 'who died in accidents',
  illness: 'who died of illness',
  other: 'who died of other causes',
  all: 'who died, all causes',
};
const OF: Readonly<Record<string, string>> = {
  military: 'Ceiling of military personnel',
  police: 'Ceiling of police personnel',
  observers: 'Ceiling of military observers',
  troops: 'Troops deployed',
  idps: 'People displaced inside the country',
  refugees: 'Refugees from the country',
  start: 'Start',
  mandate: 'End of the mandate',
  protection: 'End of the protection of civilians',
  withdrawal: 'Withdrawal by',
  liquidation: 'Liquidation from',
  transition: 'Transition',
  date: 'Adopted',
  effective: 'In effect',
  until: 'Mandate until',
  for: 'Votes in favour',
  against: 'Votes against',
  abstain: 'Abstentions',
};
const STRENGTH: Readonly<Record<string, string>> = {
  troops: 'Troops deployed',
  police: 'Police deployed',
  observers: 'Military observers deployed',
};
const VIOLENCE: Readonly<Record<string, string>> = {
  deaths: 'Deaths in armed violence in events',
  events: 'Events of armed violence',
  months: 'Months with at least one death in armed violence',
};
const TYPES: Readonly<Record<string, string>> = {
  'state-based': ', state-based',
  'non-state': ', non-state',
  'one-sided': ', against civilians',
};

function monthText(text: string): string {
  const [year = '', month = '1'] = text.split('-');
  return text.includes('-') ? `${common.months[Number(month) - 1]} ${year}` : text;
}

function time({ year, from, to, month }: Figure['of']): string {
  if (year) return `, ${year}`;
  if (month) return `, ${monthText(month)}`;
  if (!from || !to) return '';
  return `, ${from === to ? monthText(from) : `${monthText(from)} – ${monthText(to)}`}`;
}

function place({ mission, area, country }: Figure['of'], names: FigureNames): string {
  if (mission) return `, area of ${names.mission(mission)}`;
  if (country) return `, ${names.country(country)}`;
  const [kind = '', rest = ''] = (area ?? '').split(':');
  if (kind === 'country') return `, ${names.country(rest)}`;
  const [iso3 = '', division] = rest.split('~');
  return kind === 'admin1' && division ? `, ${division}, ${names.country(iso3)}` : ', a drawn area';
}

/** What a figure counts, in words. */
function what({ name, of }: Pick<Figure, 'name' | 'of'>, names: FigureNames): string {
  const mission = names.mission(of.mission ?? '');
  const type = TYPES[of.type ?? ''] ?? '';
  switch (name) {
    case 'deaths':
    case 'events':
    case 'months':
      return `${VIOLENCE[name]}${type}${place(of, names)}${time(of)}`;
    case 'official':
      return `Official deaths in armed violence${type}${place(of, names)}${time(of)}`;
    case 'deadliest':
      return `Year with the most official deaths${type}${place(of, names)}${time(of)}`;
    case 'killed':
      return `Peacekeepers of ${mission} ${CAUSES[of.cause ?? 'malicious']}${time(of) || ', all months recorded'}`;
    case 'strength':
      return `${STRENGTH[of.of ?? '']}, ${mission}${time(of)}`;
    case 'bases':
      return `Bases of ${mission} known in ${of.year}`;
    case 'ceiling':
    case 'votes':
      return `${OF[of.of ?? '']}, ${mission}, resolution ${of.resolution}`;
    case 'date':
      return of.resolution
        ? `${OF[of.of ?? 'date']}: resolution ${of.resolution}`
        : `${OF[of.of ?? '']}: ${mission}`;
    case 'resolutions':
      return of.task
        ? `Resolutions on ${mission} that state the task “${of.aspect ?? of.task}”`
        : `Resolutions that set up, changed, extended or ended the mandate of ${mission}`;
    case 'missions':
      return of.task
        ? `Missions, of those whose tasks are coded, with the task “${of.aspect ?? of.task}”`
        : 'Missions whose tasks are coded';
    case 'wgi':
      return `Governance score “${of.indicator}”, ${names.country(of.country ?? '')}, ${of.year}; higher is better`;
    case 'displaced':
      return `${OF[of.of ?? '']}, ${names.country(of.country ?? '')}, end of ${of.year}`;
    case 'share':
      return 'Share, computed from the two figures';
    default:
      return name;
  }
}

const ESTIMATED = new Set(['deaths', 'official']);

/** Its low and high, and how much the events carry: empty where there is nothing to say. */
function margin({ name, form, low, high, covered }: Figure): string {
  const parts: string[] = [];
  if (ESTIMATED.has(name)) parts.push('best estimate');
  if (low !== null && high !== null) {
    parts.push(
      form === 'score'
        ? `90 % margin ${formatNumber(low, 2)} to ${formatNumber(high, 2)}`
        : `sum of low–high estimates ${formatRange(low, high)}`,
    );
  } else if (name === 'deaths') parts.push('low and high not given for every event');
  if (covered !== null && covered < 0.9)
    parts.push(`events carry ${share(covered)} of the official deaths there`);
  return parts.join('; ');
}

export const story = {
  figure,
  what,
  margin,
  unknown: 'not known',

  button: 'Stories',
  label: 'Story',
  library: {
    title: 'Stories',
    intro: 'A briefing in steps: each is a view of the atlas with its message and its sources.',
    steps: (steps: number): string => `${number(steps)} ${steps === 1 ? 'step' : 'steps'}`,
    own: 'Your own',
    ownNote: 'Stories of your own stay in this tab until you save them to a file.',
    loading: 'The stories are loading.',
    missing: 'The stories could not be loaded.',
    open: (title: string): string => `Open: ${title}`,
  },
  editor: {
    title: 'Edit this step',
    step: 'This step',
    stepTitle: 'Message, in one line',
    stepText: 'Text',
    stepNotes: 'Speaker notes',
    storyTitle: 'Title of the story',
    storySummary: 'What it tells',
    markup:
      '*emphasis*, [words](https://…), {{killed mission=minusma}} for a figure, [@2100 16(a)] for a source. An empty line parts paragraphs.',
    add: 'Add this view as a step',
    take: 'Take the view on screen',
    earlier: 'Earlier',
    later: 'Later',
    duplicate: 'Duplicate',
    remove: 'Delete',
    undo: 'Undo delete',
    save: 'Save to a file',
    saved: 'Saved. Load the file to go on with it another day.',
    copy: 'Make a copy to edit',
    copyOf: (title: string): string => `${title} (copy)`,
    begin: 'New story from this view',
    load: 'Load a story from a file',
    removeStory: 'Delete this story',
    loaded: (title: string): string => `Loaded: ${title}`,
    tooLarge: (file: string): string => `${file}: too large for a story, expected at most 2 MB.`,
    newStory: 'A story of your own',
    newSummary: 'What it tells.',
    newStep: 'The message of this step',
    newText: 'What the map shows here.',
  },
  reader: {
    close: 'Close the story',
    step: (step: number, of: number): string => `Step ${number(step)} of ${number(of)}`,
    previous: 'Back',
    next: 'Next',
    present: 'Present',
    steps: 'All steps',
    notes: 'Speaker notes',
    sources: 'Sources of this step',
    away: 'You are looking at another view.',
    back: 'Return to this step',
    waiting: 'The story is loading.',
    cited: (at: number): string => `Source ${number(at)}`,
    paragraph: (resolution: string, paragraph: string): string => `${resolution}, ¶ ${paragraph}`,
    quoted: (words: string): string => `“${words}”`,
    figures: 'Figures',
    mark: (step: number): string => `Step ${number(step)}`,
  },
};
