import type { MandateRecord, TaskRecord } from '../model/bundle.ts';
import { endOfDay, type Month, startOfDay } from '../model/month.ts';

/** The task whose rows stand apart by aspect. */
const RELEVANT = 'counter-terrorism-relevant';

/** Tasks as the rules of data/README.md name them, in the order in which they are shown; aspects last. */
const ORDER = [
  'poc',
  'peace-agreement',
  'state-authority',
  'ddr',
  'ssr',
  'elections',
  'human-rights',
  'humanitarian-access',
  'mine-action',
  'border-monitoring',
  'regional-forces',
];
const ASPECTS = [
  'armed-groups',
  'asymmetric-threats',
  'intelligence',
  'sanctions-committee',
  'terrorism-crimes',
];

/** Every row that can be shown: `poc`, or an aspect as `counter-terrorism-relevant:intelligence`. */
export const TASK_IDS: readonly string[] = [...ORDER, ...ASPECTS.map((aspect) => `${RELEVANT}:${aspect}`)];

export function taskId({ task, aspect }: Pick<TaskRecord, 'task' | 'aspect'>): string {
  return aspect === null ? task : `${task}:${aspect}`;
}

export function isRelevant(id: string): boolean {
  return id.startsWith(RELEVANT);
}

/** A statement of a task for the time in which it is the newest; months with their fraction. */
export interface Statement {
  readonly record: TaskRecord;
  readonly from: number;
  readonly to: number;
}

/** Statements that follow without a gap. */
export interface TaskBar {
  readonly from: number;
  readonly to: number;
  readonly statements: readonly Statement[];
  /** The list of tasks that no longer names it; null where the mandate or the task's own time ends. */
  readonly droppedBy: MandateRecord | null;
}

export interface TaskLane {
  readonly id: string;
  readonly bars: readonly TaskBar[];
}

/** The tasks of one mission that any of its resolutions names, a lane each. */
export function taskLanes(
  all: readonly TaskRecord[],
  mandates: readonly MandateRecord[],
  mission: string,
): readonly TaskLane[] {
  const own = all.filter((record) => record.mission === mission);
  return TASK_IDS.flatMap((id): TaskLane[] => {
    const rows = own.filter((record) => taskId(record) === id).sort((a, b) => a.from.localeCompare(b.from));
    return rows.length === 0 ? [] : [{ id, bars: barsOf(rows, mandates) }];
  });
}

function barsOf(rows: readonly TaskRecord[], mandates: readonly MandateRecord[]): readonly TaskBar[] {
  const runs: TaskRecord[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && row.from <= (run.at(-1)?.to ?? '')) run.push(row);
    else runs.push([row]);
  }
  return runs.map((run) => {
    const statements = run.map((record) => statementOf(record, mandates));
    const last = run.at(-1)?.to;
    return {
      from: statements[0]?.from ?? Number.NaN,
      to: Math.max(...statements.map(({ to }) => to)),
      statements,
      droppedBy: mandates.find((record) => record.list === 'new' && follows(record, last)) ?? null,
    };
  });
}

/** A statement ends as the day of the next resolution begins, else when its last day is over. */
function statementOf(record: TaskRecord, mandates: readonly MandateRecord[]): Statement {
  const replaced = mandates.some((mandate) => follows(mandate, record.to));
  return {
    record,
    from: startOfDay(record.from),
    to: replaced ? startOfDay(record.to) : endOfDay(record.to),
  };
}

function follows({ action, effective }: MandateRecord, day: string | undefined): boolean {
  return action !== 'end' && effective === day;
}

/** The statement in force at the end of a month; null where no resolution in force names the task. */
export function statementAt(lane: TaskLane | undefined, month: Month): Statement | null {
  const statements = lane?.bars.flatMap((bar) => bar.statements) ?? [];
  return statements.findLast(({ from, to }) => from < month + 1 && to >= month + 1) ?? null;
}
