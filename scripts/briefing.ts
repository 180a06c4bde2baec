import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Briefing, filesOf, writeBriefing } from '../src/export/briefing.ts';
import type { StoryRecord } from '../src/model/story.ts';

const USAGE = 'npm run brief -- STORY [--out FILE], or npm run brief -- --link VIEW [--out FILE]';

/** A sentence for whoever called; everything else is a fault of ours. */
class UsageError extends Error {}

const DIST = resolve(import.meta.dirname, '../dist');
const read = (path: string): Uint8Array => readFileSync(resolve(DIST, 'data', path));
const readJson = (path: string): unknown => JSON.parse(new TextDecoder().decode(read(path)));

function opening(
  story: string | undefined,
  link: string | undefined,
): Omit<Briefing, 'files'> & { links: readonly string[] } {
  if (link !== undefined) return { title: 'Mission Atlas', link, links: [link] };
  const stories = readJson('stories.json') as readonly StoryRecord[];
  const found = stories.find(({ id }) => id === story);
  if (!found)
    throw new UsageError(
      `${story ?? 'No story'}: expected one of ${stories.map(({ id }) => id).join(', ')}.\n${USAGE}`,
    );
  return { title: found.title, link: `story=${found.id}&step=1`, links: found.steps.map(({ link }) => link) };
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' }, link: { type: 'string' } },
  });
  const { links, ...briefing } = opening(positionals[0], values.link);
  const { resources } = readJson('datapackage.json') as { resources: readonly { path: string }[] };
  const paths = filesOf(
    resources.map(({ path }) => path),
    links,
  );
  const shell = readFileSync(resolve(DIST, 'briefing/index.html'), 'utf8');
  const page = await writeBriefing(shell, {
    ...briefing,
    files: paths.map((path) => ({ path, bytes: read(path) })),
  });
  const out = resolve(
    process.env.INIT_CWD ?? process.cwd(),
    values.out ?? `${positionals[0] ?? 'briefing'}.html`,
  );
  writeFileSync(out, page);
  console.log(`${out}: ${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB, opens with the network off`);
}

main(process.argv.slice(2)).catch((fault: Error) => {
  if (!(fault instanceof UsageError) && !('code' in fault)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
});
