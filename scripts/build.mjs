import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT, runPackage } from './run.mjs';

export const DIST = resolve(ROOT, 'dist');
const STAMP = resolve(DIST, '.built'); // written last, with the time at which the build began
const INPUTS = [
  'index.html',
  'package-lock.json',
  'vite.config.ts',
  'scripts/csp.mjs',
  'scripts/opening',
  'scripts/shell.config.ts',
  'src',
  'public',
];

/**
 * Builds the app into dist, and beside it the page that a briefing is written into.
 * @param {{ quiet?: boolean }} [options]
 */
export async function build({ quiet = false } = {}) {
  const began = new Date();
  rmSync(DIST, { recursive: true, force: true });
  const level = ['--logLevel', quiet ? 'warn' : 'info'];
  const app = await runPackage('vite', ['build', ...level], { quiet });
  if (app.code !== 0) return app;
  const shell = await runPackage('vite', ['build', '--config', 'scripts/shell.config.ts', ...level], {
    quiet,
  });
  if (shell.code === 0) writeFileSync(STAMP, `${began.toISOString()}\n`);
  return shell;
}

/** Builds where dist is older than what it is made from; ends the process, with the reason, where that fails. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  process.stderr.write('Building the app.\n');
  const { code, output } = await build({ quiet: true });
  if (code === 0) return;
  process.stderr.write(
    `${output}\nThe app could not be built (vite ended with ${code}; its words are above).\n`,
  );
  process.exit(1);
}

/** @returns whether dist holds a whole build that is newer than everything it is made from */
function isBuilt() {
  const built = readStamp();
  return built !== null && INPUTS.every((path) => newest(resolve(ROOT, path)) < built);
}

function readStamp() {
  try {
    return Date.parse(readFileSync(STAMP, 'utf8').trim());
  } catch {
    return null;
  }
}

/**
 * @param {string} path a file or folder; a folder's own time tells of files taken away
 * @returns {number} milliseconds
 */
function newest(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newest(resolve(path, name))));
}
