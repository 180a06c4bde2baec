import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT, run } from './run.mjs';

/** Makes node_modules what package-lock.json asks for; does nothing where it already is. */
export async function install() {
  if (isInstalled()) return;
  process.stderr.write('Installing packages; the first time this takes about a minute.\n');
  // Development packages are needed to build, also where NODE_ENV says production.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  const { code, output } = cli?.endsWith('npm-cli.js')
    ? await run(process.execPath, [cli, ...args], { quiet: true })
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { quiet: true });
  if (code === 0) return;
  process.stderr.write(
    `${output}\nThe packages could not be installed (npm ci ended with ${code}; its words are above).\n`,
  );
  process.exit(1);
}

/** @returns whether every package of the lock file is there in its version; those for other systems may lack */
function isInstalled() {
  const wanted = readLock('package-lock.json');
  const found = readLock('node_modules/.package-lock.json');
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    const present = found[path];
    return path === '' || (present ? present.version === entry.version : entry.optional === true);
  });
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }> | null} null where there is none
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(resolve(ROOT, path), 'utf8')).packages;
  } catch {
    return null;
  }
}
