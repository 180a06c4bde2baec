import type { CodedResolution, MandateFile } from './record.ts';

/** A task as one resolution states it, for the time in which that statement is the newest one. */
export interface TaskRow {
  readonly mission: string;
  readonly task: string;
  readonly aspect: string | null;
  readonly verb: string;
  readonly from: string;
  readonly to: string;
  /** Rows of a mission and task that follow without a gap carry one number, from 1. */
  readonly bar: number;
  readonly resolution: string;
  readonly number: number;
  readonly paragraph: string;
  readonly quotation: string;
}

/** The rows of a mission by task and date. A task ends with the next new list of tasks, or with the mandate. */
export function taskRows({ mission, resolutions }: MandateFile): readonly TaskRow[] {
  const rows = resolutions.flatMap((coded, at) =>
    coded.tasks.map((stated): TaskRow => {
      const same = (other: CodedResolution['tasks'][number]): boolean =>
        other.task === stated.task && other.aspect === stated.aspect;
      const rest = resolutions.slice(at + 1);
      return {
        mission,
        task: stated.task,
        aspect: stated.aspect ?? null,
        verb: stated.verb,
        from: stated.from ?? coded.effective ?? coded.date,
        to: stated.to ?? endOf(coded, rest, same),
        bar: 0,
        resolution: coded.symbol,
        number: coded.number,
        paragraph: stated.paragraph,
        quotation: stated.quote,
      };
    }),
  );
  return numberBars(rows);
}

function endOf(
  coded: CodedResolution,
  rest: readonly CodedResolution[],
  same: (stated: CodedResolution['tasks'][number]) => boolean,
): string {
  const next = rest.find(({ list, action, tasks }) => list === 'new' || action === 'end' || tasks.some(same));
  const later = next?.list === 'new' ? undefined : next?.tasks.find(same)?.from;
  if (next) return later ?? (next.action === 'end' ? (next.until ?? next.date) : next.date);
  const ends = [coded, ...rest].map(({ until }) => until).filter((until) => until !== null);
  return ends.at(-1) ?? coded.date;
}

function numberBars(rows: readonly TaskRow[]): readonly TaskRow[] {
  const sorted = [...rows].sort(
    (a, b) => a.task.localeCompare(b.task) || a.from.localeCompare(b.from) || a.number - b.number,
  );
  let task = '';
  let bar = 0;
  let end = '';
  return sorted.map((row) => {
    if (row.task !== task) {
      task = row.task;
      bar = 1;
      end = row.to;
    } else if (row.from > end) {
      bar += 1;
    }
    if (row.to > end) end = row.to;
    return { ...row, bar };
  });
}
