import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { getBrowser } from '../../scripts/browser.mjs';
import { FLAGS as COMMON } from '../../scripts/flags.mjs';
import { ROOT } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';

/** With the room that the largest tables of a bench need. */
export const FLAGS = [...COMMON, '--js-flags=--max-old-space-size=8192'];

export const VIEWPORT = { width: 1440, height: 900 };

export interface Bench {
  readonly browser: Browser;
  readonly server: Awaited<ReturnType<typeof serve>>;
}

/**
 * Builds the app, or the page in `page/`, apart from dist; serves it and opens a browser for as long as `work` lasts.
 */
export async function withBench<T>(what: 'app' | 'page', work: (bench: Bench) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mission-atlas-bench-'));
  const input = what === 'page' ? { input: join(ROOT, 'tests/bench/page/index.html') } : {};
  try {
    await build({
      root: ROOT,
      configFile: join(ROOT, 'vite.config.ts'),
      logLevel: 'warn',
      build: {
        outDir: folder,
        emptyOutDir: true,
        rolldownOptions: { ...input, checks: { pluginTimings: false } },
      },
    });
    const server = await serve({ root: folder });
    const browser = await chromium.launch({ executablePath: await getBrowser(), args: FLAGS });
    try {
      return await work({ browser, server });
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
