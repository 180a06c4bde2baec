import { formatMonth, type Month, monthOfDate } from '../../src/model/month.ts';
import { missionNames } from '../lib/aliases.ts';
import { compareText } from '../lib/order.ts';
import type { Row } from '../lib/reader.ts';
import type { Step } from '../lib/resource.ts';

const FILE = 'un-missions/DPPADPOSS-FATALITIES.csv';
const COLUMNS = [
  'casualty_id',
  'incident_date',
  'mission_acronym',
  'type_of_casualty',
  'casualty_personnel_type',
  'type_of_incident',
];
const CAUSES = ['Malicious Act', 'Accident', 'Illness', 'Self-Inflicted', 'To Be Determined', 'Unknown'];
const PERSONNEL = ['Military', 'Military Observer', 'Police', 'International Civilian', 'Local', 'Other'];

interface Deaths {
  readonly mission: string;
  readonly month: Month;
  readonly cause: string;
  readonly personnel: string;
  readonly after: boolean;
  deaths: number;
}

/** Deaths of UN personnel by mission, month, cause and personnel (UN Peace and Security Data Hub). */
export const fatalities: Step = ({ sources, project }) => {
  const names = missionNames(project, 'un-fatalities', 'deaths');
  const groups = new Map<string, Deaths>();
  const seen = new Map<string, string>();
  const rows = sources.csv(FILE, COLUMNS);
  let last: Month = 0;
  let early = 0;
  let repeats = 0;
  for (const row of rows) {
    known(row, 'type_of_casualty', ['Fatality']);
    const date = row.date('incident_date');
    const month = monthOfDate(date) ?? row.fail('incident_date', 'a month');
    const span = names.resolve(row, 'mission_acronym', date);
    last = Math.max(last, month);
    const cause = known(row, 'type_of_incident', CAUSES);
    const personnel = known(row, 'casualty_personnel_type', PERSONNEL);
    const death = [span?.id, date, cause, personnel].join('|');
    const before = seen.get(row.text('casualty_id'));
    seen.set(row.text('casualty_id'), death);
    if (before !== undefined && before !== death)
      row.fail('casualty_id', 'the same death as in an earlier row');
    if (before !== undefined) repeats++;
    if (before !== undefined || !span) continue;
    if (date < span.first) early++;
    const key = [span.id, month, cause, personnel].join('|');
    const end = span.last === null ? null : monthOfDate(span.last);
    const group = groups.get(key) ?? {
      mission: span.id,
      month,
      cause,
      personnel,
      after: end !== null && month > end,
      deaths: 0,
    };
    group.deaths++;
    groups.set(key, group);
  }
  const aliasNotes = names.close();
  const all = [...groups.values()].sort(
    (a, b) =>
      a.month - b.month ||
      compareText(a.mission, b.mission) ||
      compareText(a.cause, b.cause) ||
      compareText(a.personnel, b.personnel),
  );
  const first = all[0]?.month ?? last;
  const kept = sum(all);
  return [
    {
      kind: 'table',
      name: 'fatalities',
      title: 'Deaths of UN peacekeeping personnel',
      description:
        'Deaths by mission, month, cause and kind of personnel, in the words of the publisher. No source records the place of death.',
      sources: ['un-fatalities'],
      coverage: { from: formatMonth(first), to: formatMonth(last) },
      status: 'final',
      notes: [
        `${rows.length} rows in the source: ${kept} deaths counted with a mission, ${rows.length - repeats - kept} left out, ${repeats} rows repeat a death of the same casualty_id under a second nationality (counted once).`,
        `${sum(all.filter((group) => group.after))} deaths fall in a month after the mission's last end: kept and marked.`,
        `${early} deaths are dated before the start of their mission: kept as the source has them.`,
        ...aliasNotes,
      ],
      primaryKey: ['mission', 'month', 'cause', 'personnel'],
      columns: [
        { name: 'mission', type: 'string', description: 'Mission id.' },
        { name: 'month', type: 'month', description: 'Month of the incident.' },
        {
          name: 'cause',
          type: 'string',
          description: `The publisher's type of incident: ${CAUSES.join(', ')}.`,
        },
        { name: 'personnel', type: 'string', description: `The publisher's type: ${PERSONNEL.join(', ')}.` },
        { name: 'deaths', type: 'int', unit: 'deaths', description: 'Number of deaths.' },
        {
          name: 'after_end',
          type: 'int',
          description: "1: in a month after the mission's last end; else 0.",
        },
      ],
      data: {
        mission: all.map((group) => group.mission),
        month: all.map((group) => group.month),
        cause: all.map((group) => group.cause),
        personnel: all.map((group) => group.personnel),
        deaths: all.map((group) => group.deaths),
        after_end: all.map((group) => (group.after ? 1 : 0)),
      },
    },
  ];
};

function known(row: Row, column: string, words: readonly string[]): string {
  const value = row.text(column);
  return words.includes(value) ? value : row.fail(column, `one of ${words.join(', ')}`);
}

function sum(groups: readonly Deaths[]): number {
  return groups.reduce((total, group) => total + group.deaths, 0);
}
