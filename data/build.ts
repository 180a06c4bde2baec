import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from './inspect.ts';
import { describePackage, type PackedResource, pack } from './lib/package.ts';
import { createReader, DataError } from './lib/reader.ts';
import type { Resource, Step } from './lib/resource.ts';
import { bases } from './steps/bases.ts';
import { basesDated } from './steps/bases-dated.ts';
import { boundaries } from './steps/boundaries.ts';
import { contributors } from './steps/contributors.ts';
import { displacement } from './steps/displacement.ts';
import { fatalities } from './steps/fatalities.ts';
import { mandates } from './steps/mandates.ts';
import { missionAreas } from './steps/mission-areas.ts';
import { missions } from './steps/missions.ts';
import { notes } from './steps/notes.ts';
import { population } from './steps/population.ts';
import { sources } from './steps/sources.ts';
import { stories } from './steps/stories.ts';
import { strength } from './steps/strength.ts';
import { totals } from './steps/totals.ts';
import { violence } from './steps/violence.ts';
import { wgi } from './steps/wgi.ts';

/** In order: a step may read what stands before it. */
const STEPS: readonly Step[] = [
  sources,
  missions,
  mandates,
  boundaries,
  notes,
  missionAreas,
  totals,
  violence,
  bases,
  basesDated,
  contributors,
  fatalities,
  strength,
  wgi,
  displacement,
  population,
  stories,
];

const PROJECT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const OUT = join(PROJECT, 'public', 'data');

/** Runs every step. @throws DataError at the first fault: nothing is written then */
export function buildPackage(sourcesRoot: string): readonly PackedResource[] {
  const input = {
    sources: createReader(sourcesRoot),
    project: createReader(join(PROJECT, 'data')),
    done: new Map<string, Resource>(),
  };
  for (const step of STEPS) {
    for (const resource of step(input)) {
      if (input.done.has(resource.name)) throw new DataError(`Resource "${resource.name}" is made twice.`);
      input.done.set(resource.name, resource);
    }
  }
  return [...input.done.values()].map(pack);
}

/** Every file of the package by its name below public/data. */
export function packageFiles(packed: readonly PackedResource[]): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ...packed.map(({ path, bytes }) => [path, bytes] as const),
    ['datapackage.json', describePackage(packed)] as const,
  ]);
}

function write(files: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(OUT, { recursive: true });
  for (const name of readdirSync(OUT)) if (!files.has(name)) rmSync(join(OUT, name));
  for (const [name, bytes] of files) writeFileSync(join(OUT, name), bytes);
}

/** @returns the names of the files that differ from those committed */
export function differences(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const present = new Set(readdirSync(OUT));
  const changed = [...files].filter(
    ([name, bytes]) => !present.has(name) || !readFileSync(join(OUT, name)).equals(bytes),
  );
  return [...changed.map(([name]) => name), ...[...present].filter((name) => !files.has(name))];
}

function main(args: readonly string[]): void {
  if (args[0] === 'inspect') {
    const lines: string[] = [];
    inspect(OUT, args.slice(1), (line) => lines.push(line));
    process.stdout.write(`${lines.join('\n')}\n`);
    return;
  }
  const at = args.indexOf('--sources');
  const root = resolve(at >= 0 ? (args[at + 1] ?? '') : join(PROJECT, '..', 'shared', 'data'));
  const files = packageFiles(buildPackage(root));
  if (args.includes('--check')) {
    const changed = differences(files);
    if (changed.length)
      throw new DataError(`public/data differs from a fresh build in: ${changed.join(', ')}.`);
    process.stdout.write(`public/data equals a fresh build: ${files.size} files.\n`);
    return;
  }
  write(files);
  for (const [name, bytes] of files) process.stdout.write(`${String(bytes.length).padStart(9)}  ${name}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main(process.argv.slice(2));
  } catch (fault) {
    if (!(fault instanceof DataError)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    process.exitCode = 1;
  }
}
