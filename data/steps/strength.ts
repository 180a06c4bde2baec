import { formatMonth, type Month, monthOfDate } from '../../src/model/month.ts';
import { missionNames } from '../lib/aliases.ts';
import { compareText } from '../lib/order.ts';
import type { Step } from '../lib/resource.ts';

const FILE = 'strength/ipi-mission-month-1990-2017.csv';
const KINDS = { troops: 'Troops', police: 'Police', observers: 'Observers' } as const;

type Kind = keyof typeof KINDS;

interface Figure {
  readonly mission: string;
  readonly month: Month;
  readonly kind: Kind;
  readonly deployed: number;
  readonly outside: boolean;
}

/** Deployed troops, police and observers by mission and month (UN monthly reports, via IPI). NA gives no row. */
export const strength: Step = ({ sources, project }) => {
  const names = missionNames(project, 'ipi-strength', 'mission-months');
  const rows = sources.csv(FILE, ['Date', 'Mission', ...Object.values(KINDS), 'Total']);
  const seen = new Set<string>();
  const figures: Figure[] = [];
  const months = new Set<Month>();
  let leftOut = 0;
  for (const row of rows) {
    const date = row.date('Date');
    const month = monthOfDate(date) ?? row.fail('Date', 'a month');
    months.add(month);
    const span = names.resolve(row, 'Mission', date);
    const given = Object.values(KINDS).map((column) => row.maybeInt(column));
    const total = given.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    if (total !== (row.maybeInt('Total') ?? 0)) row.fail('Total', `${total}, the sum of the kinds`);
    if (!span) {
      leftOut++;
      continue;
    }
    const key = `${span.id}|${month}`;
    if (seen.has(key)) row.fail('Mission', `one row for ${span.id} in ${formatMonth(month)}`);
    seen.add(key);
    const end = span.last === null ? null : monthOfDate(span.last);
    const outside = month < (monthOfDate(span.first) ?? 0) || (end !== null && month > end);
    for (const kind of Object.keys(KINDS) as Kind[]) {
      const deployed = row.maybeInt(KINDS[kind]);
      if (deployed === null) continue;
      if (deployed < 0) row.fail(KINDS[kind], 'a number from 0');
      figures.push({ mission: span.id, month, kind, deployed, outside });
    }
  }
  const aliasNotes = names.close();
  figures.sort(
    (a, b) => compareText(a.mission, b.mission) || compareText(a.kind, b.kind) || a.month - b.month,
  );
  const span = [...months].sort((a, b) => a - b);
  return [
    {
      kind: 'table',
      name: 'strength',
      title: 'Deployed strength by mission and month',
      description:
        'Troops, police and military observers deployed at the end of the month. A kind without a row in a month is not given, never zero.',
      sources: ['ipi-strength'],
      coverage: { from: formatMonth(span[0] ?? 0), to: formatMonth(span.at(-1) ?? 0) },
      status: 'final',
      notes: [
        `${rows.length} mission-months in the source: ${rows.length - leftOut} kept, ${leftOut} left out.`,
        `${new Set(figures.filter((figure) => figure.outside).map((figure) => `${figure.mission}|${figure.month}`)).size} mission-months lie outside the mission's dates: kept and marked.`,
        ...missing(months),
        ...withoutObservers(figures),
        ...aliasNotes,
      ],
      primaryKey: ['mission', 'month', 'kind'],
      columns: [
        { name: 'mission', type: 'string', description: 'Mission id.' },
        { name: 'month', type: 'month', description: 'Month whose end the report describes.' },
        { name: 'kind', type: 'string', description: 'troops, police or observers.' },
        { name: 'deployed', type: 'int', unit: 'people', description: 'People deployed.' },
        { name: 'outside', type: 'int', description: "1: the month is outside the mission's dates; else 0." },
      ],
      data: {
        mission: figures.map((figure) => figure.mission),
        month: figures.map((figure) => figure.month),
        kind: figures.map((figure) => figure.kind),
        deployed: figures.map((figure) => figure.deployed),
        outside: figures.map((figure) => (figure.outside ? 1 : 0)),
      },
    },
  ];
};

function missing(months: ReadonlySet<Month>): readonly string[] {
  const first = Math.min(...months);
  const last = Math.max(...months);
  const gaps: string[] = [];
  for (let month = first; month <= last; month++) if (!months.has(month)) gaps.push(formatMonth(month));
  return gaps.length > 0 ? [`The source has no figures at all for ${gaps.join(', ')}.`] : [];
}

/** The first reports do not separate observers from troops: UNTSO has 296 troops in 1992-07, 272 observers in 1992-08. */
function withoutObservers(figures: readonly Figure[]): readonly string[] {
  const observed = figures.filter((figure) => figure.kind === 'observers').map((figure) => figure.month);
  if (observed.length === 0) return [];
  const first = formatMonth(Math.min(...observed));
  return [`Before ${first} the source gives no observers: it counts them among the troops.`];
}
