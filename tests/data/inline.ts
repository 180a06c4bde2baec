import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createReader, DataError, parseCsv, type Reader } from '../../data/lib/reader.ts';
import type { Input, Step, TableResource } from '../../data/lib/resource.ts';
import type { Value } from '../../src/model/table.ts';

const SOURCES = resolve(process.env.ATLAS_SOURCES ?? '../shared/data');

/** Whether the raw files of the publishers are on this machine. */
export const HAVE_SOURCES = existsSync(SOURCES);

/** A reader of files given as text by their path. */
export function inlineReader(files: Readonly<Record<string, string>>): Reader {
  const text = (path: string): string => {
    const found = files[path];
    if (found === undefined) throw new DataError(`${path}: the file is missing, expected in the test.`);
    return found;
  };
  return {
    root: 'inline',
    has: (path) => path in files,
    list: (folder) =>
      Object.keys(files)
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1)),
    text,
    json: <T>(path: string): T => JSON.parse(text(path)) as T,
    csv: (path, columns, options) => parseCsv(path, text(path), columns, options),
  };
}

interface InlineMission {
  readonly acronym: string;
  readonly start: string;
  readonly end?: string;
}

/** Two plain missions and what the alias file says, as the project's `data/` folder. */
export function inlineProject(
  missions: readonly InlineMission[],
  aliases: readonly Readonly<Record<string, unknown>>[] = [],
): Reader {
  const files = missions.map(({ acronym, start, end }): [string, string] => {
    const id = acronym.toLowerCase().replace(' ', '-');
    const ends = end ? [{ date: end }] : [];
    return [`missions/${id}.json`, JSON.stringify({ id, acronym, start: { date: start }, ends })];
  });
  return inlineReader({ ...Object.fromEntries(files), 'mission-aliases.json': JSON.stringify({ aliases }) });
}

export function inlineInput(files: Readonly<Record<string, string>>, project = inlineProject([])): Input {
  return { sources: inlineReader(files), project, done: new Map() };
}

/** The publishers' files and the project's own folder. */
export function realInput(): Input {
  return { sources: createReader(SOURCES), project: createReader(resolve('data')), done: new Map() };
}

/** The one table of a step, its rows as records. */
export function runStep(
  step: Step,
  input: Input,
): { resource: TableResource; rows: Record<string, Value>[] } {
  const [resource] = step(input);
  if (resource?.kind !== 'table') throw new Error('The step gives no table.');
  const names = resource.columns.map((column) => column.name);
  const length = resource.data[names[0] ?? '']?.length ?? 0;
  const rows = Array.from({ length }, (_, row) =>
    Object.fromEntries(names.map((name) => [name, resource.data[name]?.[row] ?? null])),
  );
  return { resource, rows };
}

/** Cells of a raw CSV by a plain loop that knows quotes and nothing else: an independent second reading. */
export function rawRows(path: string): Record<string, string>[] {
  const text = createReader(SOURCES).text(path);
  const lines: string[][] = [[]];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',' || char === '\n') {
      lines.at(-1)?.push(cell.replace(/\r$/, ''));
      cell = '';
      if (char === '\n') lines.push([]);
    } else cell += char;
  }
  if (cell) lines.at(-1)?.push(cell);
  const [head = [], ...body] = lines.filter((line) => line.length > 1);
  return body.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at] ?? ''])));
}

/** The rows with one column taken away, as a publisher might. */
export function withoutColumn(csv: string, column: string): string {
  const lines = csv
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const at = lines[0]?.indexOf(column) ?? -1;
  if (at < 0) throw new Error(`The test has no column ${column}.`);
  return lines.map((line) => line.filter((_, index) => index !== at).join(',')).join('\n');
}

/** The rows with one column emptied. */
export function withEmptyColumn(csv: string, column: string): string {
  const lines = csv
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const at = lines[0]?.indexOf(column) ?? -1;
  return lines
    .map((line, row) => line.map((cell, index) => (row > 0 && index === at ? '' : cell)).join(','))
    .join('\n');
}
