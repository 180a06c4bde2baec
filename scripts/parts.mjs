import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getBrowser } from './browser.mjs';
import { build as buildApp } from './build.mjs';
import { library } from './library.mjs';
import { ROOT, runPackage } from './run.mjs';

/**
 * What `npm test` and `npm run check` are made of.
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, run: () => Promise<Count> }} Part
 */

const PLAIN = process.stdout.isTTY ? [] : ['--colors=off']; // biome colours also what goes to a file

/** @type {Part} */
export const format = { name: 'Format and lint', run: () => one('@biomejs/biome', ['ci', '.', ...PLAIN]) };

/** @type {Part} */
export const types = { name: 'Types', run: () => one('typescript', ['--noEmit']) };

/** @type {Part} */
export const unused = { name: 'Unused code', run: () => one('knip', ['--no-progress']) };

/** @type {Part} */
export const build = { name: 'Build', run: async () => count((await buildApp()).code === 0) };

/** @type {Part} */
export const lib = { name: 'Library', run: async () => count((await library()) === 0) };

/** @type {Part} */
export const unit = {
  name: 'Unit and data tests',
  run: () =>
    withFolder(async (folder) => {
      const report = join(folder, 'unit.json');
      const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
      const { code } = await runPackage('vitest', args);
      const { numPassedTests = 0, numFailedTests = 0 } = readReport(report);
      return settle(numPassedTests, numFailedTests, code);
    }),
};

/** @type {Part} */
export const browser = {
  name: 'Browser tests',
  run: () =>
    withFolder(async (folder) => {
      const path = await getBrowser().catch((error) => {
        console.error(error.message);
        return null;
      });
      if (!path) return count(false);
      const report = join(folder, 'browser.json');
      const { code } = await runPackage('@playwright/test', ['test', '--reporter=line,json'], {
        env: { CHROMIUM_PATH: path, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      });
      const { expected = 0, unexpected = 0, flaky = 0 } = readReport(report).stats ?? {};
      return settle(expected, unexpected + flaky, code);
    }),
};

const SOURCES = resolve(ROOT, process.env.ATLAS_SOURCES ?? '../shared/data');

/** @type {Part} Builds the data again and compares every file, where the sources are at hand */
export const data = {
  name: 'Data rebuilt and compared',
  run: async () => {
    if (existsSync(SOURCES)) return one('tsx', ['data/build.ts', '--check', '--sources', SOURCES]);
    console.log(`Left out: the raw sources are not here (${SOURCES}).`);
    return { passed: 0, failed: 0 };
  },
};

/**
 * Runs every part, also after one that failed, and ends with the one line that counts.
 * @param {readonly Part[]} parts
 */
export async function runParts(parts) {
  const total = { passed: 0, failed: 0 };
  const lines = [];
  for (const part of parts) {
    console.log(`\n== ${part.name}`);
    const began = Date.now();
    const { passed, failed } = await part.run();
    total.passed += passed;
    total.failed += failed;
    const seconds = Math.round((Date.now() - began) / 1000);
    lines.push(`${part.name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  }
  console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed ? 1 : 0;
}

/**
 * @param {string} pkg
 * @param {readonly string[]} args
 */
async function one(pkg, args) {
  return count((await runPackage(pkg, args)).code === 0);
}

/**
 * @param {boolean} good
 * @returns {Count}
 */
function count(good) {
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * A runner that fails without a failed test (a file that does not load, say) counts as one failure.
 * @param {number} passed
 * @param {number} failed
 * @param {number} code
 * @returns {Count}
 */
function settle(passed, failed, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @param {string} path */
function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/**
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'mission-atlas-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
