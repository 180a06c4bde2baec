import type { MandateRecord } from '../../model/bundle.ts';
import type { Month } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';
import { common, count } from './common.ts';

const { number, month, range } = common;
const day = (date: string): string => common.date(date, 'day');

const TASKS: Readonly<Record<string, string>> = {
  poc: 'Protection of civilians',
  'peace-agreement': 'Ceasefire, peace agreement',
  'state-authority': 'State authority',
  ddr: 'Disarmament, reintegration',
  ssr: 'Security sector reform',
  elections: 'Elections',
  'human-rights': 'Human rights',
  'humanitarian-access': 'Humanitarian access',
  'mine-action': 'Mine action',
  'border-monitoring': 'Border monitoring',
  'regional-forces': 'Regional forces',
  'counter-terrorism-relevant:armed-groups': 'Neutralise armed groups',
  'counter-terrorism-relevant:asymmetric-threats': 'Counter asymmetric threats',
  'counter-terrorism-relevant:intelligence': 'Intelligence',
  'counter-terrorism-relevant:sanctions-committee': 'Help to sanctions panel',
  'counter-terrorism-relevant:terrorism-crimes': 'Justice, terrorism crimes',
};

const ACTIONS: Readonly<Record<MandateRecord['action'], string>> = {
  establish: 'sets up the mission',
  extend: 'extends the mandate',
  change: 'changes the mandate',
  'extend-and-change': 'extends and changes the mandate',
  reduce: 'reduces the strength',
  end: 'ends the mandate',
};

const BASES: Readonly<Record<string, string>> = {
  chapter7: 'Chapter VII',
  action: 'Action',
  military: 'Military ceiling',
  observers: 'Observers',
  police: 'Police ceiling',
  increase: 'Increase',
  later: 'Later ceilings',
  until: 'End',
  effective: 'First day',
};

const chapter7 = (value: boolean | null): string =>
  value === null ? 'not known' : value ? 'Chapter VII' : 'not Chapter VII';
const votes = (vote: MandateRecord['vote']): string =>
  vote === null
    ? 'not known'
    : `${number(vote.for)} for, ${number(vote.against)} against, ${number(vote.abstain)} abstaining`;
const at = (resolution: number, paragraph: string): string => `${resolution} ${place(paragraph)}`;
/** "¶19(d)"; a preamble and a heading have no number. */
function place(paragraph: string): string {
  return /^\d/.test(paragraph) ? `¶${paragraph}` : paragraph;
}

export const mandates = {
  open: 'Mandate',
  compare: 'Compare mandates',
  label: 'Mandates',
  title: (acronym: string): string => `${acronym}, what it was told to do`,
  matrixTitle: 'Mandates compared',
  one: 'This mission',
  all: 'All coded missions',
  pages: 'What is shown',
  csv: 'CSV',
  csvTitle: 'Download resolutions, tasks and partner forces with their paragraphs and sources, as CSV',
  source: 'Security Council resolutions, United Nations',
  step: 'Step through resolutions and ends',
  back: 'Previous event of the mandate',
  forward: 'Next event of the mandate',
  chart: (acronym: string, span: Window): string =>
    `Mandate of ${acronym} on the time axis, ${range(span)}. Arrow keys move between entries, Enter opens one.`,
  loading: 'loading',
  notCoded: (acronym: string): string =>
    `${acronym}: not coded. Its resolutions were not read for this atlas, which says nothing about its mandate.`,
  tasksNotCoded: 'Tasks not coded: only resolutions, ceilings and ends were read.',
  noTasks: 'No task is in force.',
  partialNote: ({ from, to, why }: { from: string; to: string | null; why: string }): string =>
    `Tasks from ${day(from)}${to === null ? '' : ` to ${day(to)}`}, hatched: only what the resolutions held state. A task that is not named there is not known. ${why}`,
  key: {
    chapter7: 'Chapter VII',
    open: 'not Chapter VII',
    task: 'task in the mandate',
    relevant: 'relevant to counter-terrorism',
  },
  rows: {
    resolutions: 'Resolutions',
    mission: 'Mission',
    troops: 'Troops',
    troopsHint: 'military personnel',
    tasks: 'Tasks',
    tasksHint: 'paragraph that states each where its bar begins, and its verb',
    hatched: 'hatched: list of tasks not held',
    partners: 'Forces beside it',
    partnersHint: 'as resolutions name them; bars where the text states dates',
  },
  tasks: TASKS,
  task: (id: string): string => TASKS[id] ?? id,
  authorised: (value: number): string => `authorised ${number(value)}`,
  atLeast: (value: number): string => `authorised ${number(value)} and more`,
  deployed: 'deployed',
  estimate: 'estimate from bases',
  noneAfter: (last: Month): string => `no deployed figure after ${month(last)}`,
  noneBefore: (first: Month): string => `no deployed figure before ${month(first)}`,
  thousands: (value: number): string => (value === 0 ? '0' : `${number(value / 1000)}k`),
  barLabels: (resolution: number, paragraph: string, verb: string): readonly string[] => [
    `${at(resolution, paragraph)} ${verb}`,
    at(resolution, paragraph),
    place(paragraph),
  ],
  notNamed: (mandate: Pick<MandateRecord, 'number' | 'date'>): string =>
    `not named in ${mandate.number} (${mandate.date.slice(0, 4)})`,
  signs: {
    mandate: 'mandate ends',
    protection: 'protection ends',
    withdrawal: 'withdrawal',
    liquidation: 'liquidation',
    transition: 'handed over',
  },
  partial: 'partial withdrawal',
  endLabel: (sign: string, date: string, precision: 'day' | 'month'): string =>
    `${sign} ${common.date(date, precision)}`,
  /** The figures at the month that is read: the window's end. */
  read: {
    at: (value: Month): string => `End of ${month(value)}:`,
    before: 'no ceiling stated yet.',
    after: 'the mandate is over.',
    ceiling: (military: number, stated: number): string =>
      `authorised ${number(military)} military personnel (${stated})`,
    changed: ', changed in that month',
    added: (list: readonly { readonly number: number; readonly increase: number }[]): string =>
      list.map(({ number: from, increase }) => `${from} adds ${number(increase)}`).join(', '),
    more: (words: string): string => `; ${words}, without a new ceiling`,
    gap: (deployed: number, military: number): string => {
      const gap = deployed - military;
      if (gap === 0) return `, ${number(deployed)} troops deployed: as many.`;
      return `, ${number(deployed)} troops deployed: ${number(Math.abs(gap))} ${gap < 0 ? 'fewer' : 'more'} than authorised.`;
    },
    last: (at: Month, deployed: number, military: number): string => {
      const gap = deployed - military;
      const words = gap === 0 ? 'as many as' : `${number(Math.abs(gap))} ${gap < 0 ? 'fewer' : 'more'} than`;
      return `Last comparable, ${month(at)}: ${number(deployed)} troops deployed, ${words} the ${number(military)} authorised.`;
    },
    open: (deployed: number): string => `, ${number(deployed)} troops deployed.`,
    none: (last: Month | null): string =>
      last === null ? ', no deployed figure.' : `, no deployed figure after ${month(last)}.`,
    missing: ', no deployed figure for this month.',
    estimate: (value: number, year: number): string => `Estimate from bases, ${year}: ${number(value)}.`,
    police: (authorised: number, deployed: number | null): string =>
      `Police: ${number(authorised)} authorised${deployed === null ? '' : `, ${number(deployed)} deployed`}.`,
    observers: (value: number): string => `Observers, apart: ${number(value)} authorised.`,
    until: (date: string, resolution: number): string => `Mandate set until ${day(date)} (${resolution}).`,
  },
  about:
    'Ceilings are those last stated. Troops deployed count no observers and staff counted apart. The estimate from bases is inferred from unit sizes on maps and can lie above the ceiling.',
  entry: {
    resolution: (
      resolution: number,
      date: string,
      chapter: boolean | null,
      action: MandateRecord['action'],
    ): string => `Resolution ${resolution}, ${day(date)}, ${chapter7(chapter)}, ${ACTIONS[action]}`,
    task: (
      task: string,
      resolution: number,
      paragraph: string,
      verb: string,
      from: string,
      to: string,
    ): string => `${task}: ${verb}, ${at(resolution, paragraph)}, ${day(from)} to ${day(to)}`,
    partner: (name: string, resolution: number, paragraph: string): string =>
      `${name}, named in ${at(resolution, paragraph)}`,
    end: (sign: string, date: string, precision: 'day' | 'month'): string =>
      `End: ${sign}, ${common.date(date, precision)}`,
  },
  card: {
    label: 'Entry of the mandate',
    close: 'Close the entry',
    resolution: (value: number): string => `Resolution ${value}`,
    adopted: 'Adopted',
    effective: 'In force from',
    vote: 'Vote',
    chapter7: 'Chapter VII',
    action: 'Action',
    until: 'Mandate until',
    military: 'Military',
    observers: 'Observers',
    police: 'Police',
    increase: 'Adds',
    later: (from: string): string => `From ${day(from)}`,
    people: (value: number): string => `up to ${number(value)}`,
    more: (value: number): string => `${number(value)} personnel, no new ceiling`,
    notStated: 'not stated',
    yes: 'yes',
    no: 'no',
    notKnown: 'not known',
    notHeld: 'Its text is not held here.',
    tasks: 'Tasks it states',
    noTasks: 'It states no task.',
    partners: 'Forces it names beside the mission',
    listings: 'Armed groups it recalls as listed',
    listing: (group: string, regime: string): string => `${group}: ${regime}`,
    basis: 'In its words',
    inForce: 'In force',
    span: (from: string, to: string): string => `${day(from)} to ${day(to)}`,
    verb: 'Verb',
    states: 'Stated in',
    dates: 'Dates in the text',
    from: (value: string | null): string => `from ${value === null ? 'not stated' : day(value)}`,
    to: (value: string | null): string => `to ${value === null ? 'not stated' : day(value)}`,
    of: (key: string): string => BASES[key] ?? key,
    quote: (words: string): string => `“${words}”`,
    since: (resolution: number): string => `Since ${resolution}`,
    under: (resolution: number): string => `Under ${resolution}`,
    source: 'Source',
  },
  place,
  at,
  day,
  actions: ACTIONS,
  chapter7,
  votes,
  tables: {
    title: 'The same as tables',
    resolutions: 'Resolutions',
    tasks: 'Tasks',
    partners: 'Forces beside the mission',
    ends: 'Ends',
    scroll: (title: string): string => `${title}: table, scrolls both ways`,
    columns: {
      resolution: 'Resolution',
      date: 'Adopted',
      effective: 'In force',
      action: 'Action',
      chapter7: 'Chapter VII',
      vote: 'For–against–abstaining',
      military: 'Military',
      observers: 'Observers',
      police: 'Police',
      increase: 'Adds',
      until: 'Until',
      task: 'Task',
      verb: 'Verb',
      from: 'From',
      to: 'To',
      paragraph: 'Paragraph',
      quotation: 'Words',
      partner: 'Force',
      end: 'End',
      kind: 'Kind',
      document: 'Document',
    },
  },
  matrix: {
    caption: (at: Month, tasks: number, missions: number): string =>
      `Tasks in force at the end of ${month(at)}: ${count(tasks, 'task', 'tasks')}, ${count(missions, 'mission', 'missions')}`,
    task: 'Task',
    notCoded: 'not coded',
    noMandate: 'no mandate then',
    notNamed: 'not named',
    notKnown: 'not known',
    others: (missions: number): string =>
      `${count(missions, 'other mission', 'other missions')}: not coded. Their resolutions were not read for this atlas.`,
    open: (acronym: string): string => `Show the mandate of ${acronym}`,
    cell: (verb: string, place: string, acronym: string): string => `${verb}, ${place}: show ${acronym}`,
    fileKey:
      'Each cell: the resolution and paragraph that state the task; brown: relevant to counter-terrorism. Not known: the list of tasks is in a text that is not held.',
    gone: (missions: readonly string[]): string => `No mandate then: ${missions.join(', ')}.`,
    key: 'Not known: the list of tasks is in a text that is not held. Hatch: not coded. Dot: no mandate then. Brown: relevant to counter-terrorism.',
    drift: 'How the tasks changed, from each mission’s first resolution',
    driftHint:
      'years since the first resolution coded; a gap is a time in which no resolution in force names the task; hatched: the list of tasks is in a text that is not held',
    driftLabel: (acronym: string, from: string): string => `${acronym}, tasks by years since ${day(from)}`,
    since: (acronym: string, from: string): string => `${acronym}, since ${day(from)}`,
    years: 'years',
    spoken: (task: string, spans: readonly (readonly [number, number])[]): string =>
      `${task}: years ${spans.map(([from, to]) => `${from.toFixed(1)} to ${to.toFixed(1)}`).join(', ')}`,
  },
  listings: {
    title: 'Armed groups on a United Nations sanctions list',
    about:
      'Where a document of the United Nations that was read says so. Most give no day of listing; a group that does not stand here may be listed.',
    group: 'Group',
    regime: 'List',
    listed: 'Listed',
    document: 'Document',
    words: 'Words',
    side: 'Side in the violence data',
    known: (date: string): string => `day not stated; known by ${day(date)}`,
    noSide: 'not matched',
  },
  csvHead: {
    title: (acronym: string): string => `Mission Atlas: mandate of ${acronym}`,
    coverage:
      'A ceiling is what the resolution states: none is carried forward. An empty value is not stated or not known.',
    tasks: (coded: boolean): string =>
      coded
        ? 'Tasks: coded by the rules of data/README.md.'
        : 'Tasks: not coded. This says nothing about its tasks.',
    note: (note: string): string => `Note: ${note}`,
    rows: (list: Readonly<Record<string, number>>): string =>
      `Rows: ${Object.entries(list)
        .map(([name, rows]) => `${number(rows)} of ${name}`)
        .join(', ')}`,
  },
};
