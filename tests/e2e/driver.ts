import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, type ConsoleMessage, expect, type Page, type Request } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import type { Intent } from '../../src/model/intents.ts';
import type { State } from '../../src/model/state.ts';
import type { Store } from '../../src/model/store.ts';
import type { Phase } from '../../src/ui/context.ts';

const DIST = join(import.meta.dirname, '..', '..', 'dist');

type Server = Awaited<ReturnType<typeof serve>>;

/** Watches a page: what it asked for, and what went wrong. */
interface Watch {
  readonly requests: string[];
  readonly faults: string[];
  /** Console errors that belong to the test: a file made to fail, say. */
  readonly expected: RegExp[];
}

interface Fixtures {
  readonly server: Server;
  readonly watch: Watch;
  /** False: a page that gets no WebGL, for tests of which the map is not the subject (drawing it costs most). */
  readonly webgl: boolean;
}

interface WorkerFixtures {
  readonly workerServer: Server;
}

/** A test with the built app on a server of its own worker; it fails on foreign requests and on any error. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  webgl: [true, { option: true }],
  workerServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      if (!existsSync(join(DIST, 'index.html')))
        throw new Error('dist holds no build: run npm run build first.');
      const server = await serve({ root: DIST });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  server: async ({ workerServer }, use) => {
    workerServer.reset();
    await use(workerServer);
  },
  baseURL: async ({ workerServer }, use) => use(workerServer.url),
  watch: [
    async ({ page, server, webgl }, use) => {
      const watch: Watch = { requests: [], faults: [], expected: webgl ? [] : [/webgl/i] };
      await observe(page, watch);
      if (!webgl) await page.addInitScript(withoutWebgl);
      await use(watch);
      const unexpected = watch.faults.filter((fault) => !watch.expected.some((form) => form.test(fault)));
      expect(unexpected, 'errors, and what the policy refused').toEqual([]);
      const foreign = watch.requests.filter((url) => !isOwn(url, server.url));
      expect(foreign, 'requests outside the own origin').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function isOwn(url: string, origin: string): boolean {
  return url.startsWith(origin) || url.startsWith('data:') || url.startsWith(`blob:${origin}`);
}

/** For the page's own scripts: a map that is not the subject costs most of a test. */
export function withoutWebgl(): void {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) {
    return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
  } as typeof getContext;
}

async function observe(page: Page, watch: Watch): Promise<void> {
  page.on('request', (request: Request) => watch.requests.push(request.url()));
  page.on('pageerror', (error) => watch.faults.push(`page error: ${error.message}`));
  page.on('crash', () => watch.faults.push('the page crashed'));
  page.on('console', (message: ConsoleMessage) => {
    const text = `${message.text()} ${message.location().url}`;
    const refused = /content.security.policy/i.test(text);
    if (refused || message.type() === 'error') watch.faults.push(`console: ${text}`);
  });
  await page.exposeBinding('reportViolation', (_source, violation: string) => {
    watch.faults.push(`policy: ${violation}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation(text: string): void }).reportViolation;
      report(
        `${event.violatedDirective} refused ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`,
      );
    });
  });
}

/** Opens the app at a view (`#m=minusma`, say) and waits until it says that it is ready. */
export async function open(page: Page, hash = '', ready?: Phase): Promise<void> {
  await page.goto(`./${hash}`);
  await isReady(page, ready);
}

/** What comes after each phase of <html data-ready>: it may be there already when a test looks. */
const PHASES: Readonly<Record<Phase, readonly Phase[]>> = {
  start: ['start', 'sketch', 'map', 'still'],
  sketch: ['sketch', 'map', 'still'],
  map: ['map'],
  still: ['still'],
};

/** Waits for the app to say so; without a phase for its last, the map or the drawing that stands in for it. */
export async function isReady(page: Page, ready?: Phase): Promise<void> {
  const phases = ready ? PHASES[ready] : ['map', 'still'];
  const fatal = page.locator('.fatal'); // it will never be ready: no need to wait for long
  const ended = phases.map((phase) => page.locator(`html[data-ready="${phase}"]`)).reduce((a, b) => a.or(b));
  await expect(ended.or(fatal).first(), `<html data-ready> is ${phases}`).toBeAttached({ timeout: 90_000 });
  expect(await fatal.allTextContents(), 'why the atlas cannot open').toEqual([]);
}

interface Hooks {
  readonly missionAtlas: { readonly store: Store };
}

/** The app's state, and the one way to change it, for tests that need a view and not the way there. */
export const atlas = {
  state: (page: Page): Promise<State> =>
    page.evaluate(() => (window as unknown as Hooks).missionAtlas.store.state.peek()),
  dispatch: (page: Page, intent: Intent): Promise<void> =>
    page.evaluate((sent) => (window as unknown as Hooks).missionAtlas.store.dispatch(sent), intent),
};
