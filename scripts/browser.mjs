import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT, run, runPackage } from './run.mjs';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const MAC = ['Google Chrome.app', 'Chromium.app', 'Microsoft Edge.app'];
const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** @returns {string | null} path of a Chromium or Chrome that starts: CHROMIUM_PATH first, then what is installed */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (starts(named)) return named;
    throw new Error(
      `CHROMIUM_PATH is "${named}", which does not start; expected the path of a Chromium or Chrome.`,
    );
  }
  return candidates().find(starts) ?? null;
}

/** @returns {Promise<string | null>} the browser Playwright has downloaded before, or null */
async function downloaded() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return starts(path) ? path : null;
}

/**
 * Finds a browser, or gets one: Playwright's download first, then the system's package manager.
 * @returns {Promise<string>}
 * @throws a sentence that says what to do
 */
export async function getBrowser() {
  const present = findBrowser() ?? (await downloaded());
  if (present) return present;
  process.stderr.write('No Chromium or Chrome is installed; downloading one for the tests.\n');
  await runPackage('@playwright/test', ['install', 'chromium'], {
    quiet: true,
    seconds: 300,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });
  const fetched = await downloaded();
  if (fetched) return fetched;
  for (const [command, ...args] of packageManager()) {
    process.stderr.write(`Asking the system for one: ${command} ${args.join(' ')}\n`);
    await run(command, args, { quiet: true, seconds: 600, env: { DEBIAN_FRONTEND: 'noninteractive' } });
  }
  const installed = candidates().find(starts);
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium or Chrome, and none could be found, downloaded or installed: install one, or give its path in CHROMIUM_PATH, and run npm test again.',
  );
}

function candidates() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
  const apps = MAC.flatMap((app) =>
    ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, app, 'Contents/MacOS', app.replace('.app', '')),
    ),
  );
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const windows = programs.flatMap((folder) => (folder ? WINDOWS.map((path) => join(folder, path)) : []));
  return [...onPath, ...apps, ...windows].filter((path) => existsSync(path));
}

/**
 * Some systems carry a file of that name that only asks to install the browser, or lack its libraries.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // chrome.exe --version opens a window there
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000, cwd: ROOT });
  return status === 0 && /chrom|edge/i.test(stdout);
}

/** @returns {readonly [string, ...string[]][]} commands that install a browser on this system, in order */
function packageManager() {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', ...(process.stdin.isTTY ? [] : ['-n'])];
  /** @type {(...words: string[]) => [string, ...string[]]} */
  const asRoot = (...words) => {
    const [command = '', ...args] = [...sudo, ...words];
    return [command, ...args];
  };
  if (existsSync('/usr/bin/apt-get')) {
    return [asRoot('apt-get', 'update', '-qq'), asRoot('apt-get', 'install', '-y', '-qq', 'chromium')];
  }
  if (existsSync('/usr/bin/dnf')) return [asRoot('dnf', 'install', '-y', '-q', 'chromium')];
  if (existsSync('/sbin/apk')) return [asRoot('apk', 'add', '--quiet', 'chromium')];
  const brew = ['/opt/homebrew/bin/brew', '/usr/local/bin/brew'].find((path) => existsSync(path));
  return brew ? [[brew, 'install', '--cask', 'google-chrome']] : [];
}
