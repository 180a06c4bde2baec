import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { getBrowser } from '../../scripts/browser.mjs';
import { ROOT } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';

/** A software GPU, no other host than this machine, and frames as fast as they can be drawn. */
const FLAGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--js-flags=--max-old-space-size=8192',
];
const UNBOUND = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

export const VIEWPORT = { width: 1440, height: 900 };

export interface Bench {
  readonly browser: Browser;
  readonly server: Awaited<ReturnType<typeof serve>>;
}

/**
 * Builds the app, or the page in `page/`, apart from dist; serves it and opens a browser for as long as `work` lasts.
 * @param unbound frames are not held to the screen's rate, so that a frame's time is the work it takes
 */
export async function withBench<T>(
  what: 'app' | 'page',
  unbound: boolean,
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
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
    const args = [...FLAGS, ...(unbound ? UNBOUND : [])];
    const browser = await chromium.launch({ executablePath: await getBrowser(), args });
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
