import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs a program in the project's folder.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, seconds?: number, env?: Record<string, string> }} [options]
 *   `quiet` keeps what it prints for the result, `seconds` ends it after that time
 * @returns {Promise<{ code: number, output: string }>} code 127 where the program could not be started
 */
export function run(command, args, { quiet = false, seconds, env } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    const timer = seconds ? setTimeout(() => child.kill(), seconds * 1000) : undefined;
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    /** @param {number} code @param {string} words */
    const end = (code, words) => {
      clearTimeout(timer);
      done({ code, output: words });
    };
    child.on('error', (error) => end(127, error.message));
    child.on('close', (code) => end(code ?? 1, output));
  });
}

/**
 * Runs a package's command with this Node: no shell, the same on every system.
 * @param {string} pkg name of an installed package; its first command is run
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runPackage(pkg, args, options) {
  const folder = resolve(ROOT, 'node_modules', pkg);
  const { bin } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : Object.values(bin)[0];
  return run(process.execPath, [resolve(folder, file), ...args], options);
}
