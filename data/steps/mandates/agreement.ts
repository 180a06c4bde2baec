import { DataError, type Reader } from '../../lib/reader.ts';
import { type MandateFile, TASKS } from './record.ts';

/** One of data/mandates/second-coding.json: the tasks that a second reading found, by resolution. */
export interface SecondCoding {
  readonly seed: string;
  readonly coder: string;
  readonly read: string;
  readonly resolutions: readonly {
    readonly mission: string;
    readonly number: number;
    readonly tasks: readonly string[];
  }[];
}

export interface Agreement {
  /** Resolution by task: 12 decisions a resolution. */
  readonly decisions: number;
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
  /** Share of equal decisions, 0-1. */
  readonly observed: number;
  /** Cohen's kappa: (observed - expected by chance) / (1 - expected by chance). */
  readonly kappa: number;
  /** Where the codings differ, as `2053 ddr`. */
  readonly differences: readonly string[];
}

/** Cohen's kappa for the presence of each task in each resolution coded twice. @throws DataError on an unknown one */
export function agreementOf(files: readonly MandateFile[], second: SecondCoding): Agreement {
  const table = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
  const differences: string[] = [];
  for (const { mission, number, tasks } of second.resolutions) {
    const coded = files
      .find((file) => file.mission === mission)
      ?.resolutions.find((resolution) => resolution.number === number);
    if (!coded) throw new DataError(`mandates/second-coding.json: ${mission} ${number} is not coded.`);
    const first = new Set<string>(coded.tasks.map(({ task }) => task));
    for (const task of TASKS) {
      const [one, two] = [first.has(task), tasks.includes(task)];
      table[one ? (two ? 'both' : 'onlyFirst') : two ? 'onlySecond' : 'neither'] += 1;
      if (one !== two) differences.push(`${number} ${task}`);
    }
  }
  const decisions = table.both + table.onlyFirst + table.onlySecond + table.neither;
  const observed = (table.both + table.neither) / decisions;
  const first = (table.both + table.onlyFirst) / decisions;
  const other = (table.both + table.onlySecond) / decisions;
  const expected = first * other + (1 - first) * (1 - other);
  return { decisions, ...table, observed, kappa: (observed - expected) / (1 - expected), differences };
}

/** Every second reading of data/mandates/second-coding.json, the newest first. */
export function secondCodings(project: Reader): readonly SecondCoding[] {
  return project.json<{ readonly codings: readonly SecondCoding[] }>('mandates/second-coding.json').codings;
}

/** What the tasks' notes say of the second codings. */
export function agreementNotes(project: Reader, files: readonly MandateFile[]): readonly string[] {
  return secondCodings(project).flatMap((second) => {
    const { decisions, kappa, both, neither, differences } = agreementOf(files, second);
    const numbers = second.resolutions.map(({ number }) => number).join(', ');
    return [
      `Second coding of ${second.resolutions.length} resolutions drawn at random (${numbers}): Cohen's kappa for the presence of a task is ${kappa.toFixed(2)} (${both + neither} of ${decisions} decisions equal). ${second.coder}`,
      ...(differences.length ? [`The two codings differ in: ${differences.join(', ')}.`] : []),
    ];
  });
}
