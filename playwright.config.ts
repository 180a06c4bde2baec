import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';
import { FLAGS } from './scripts/flags.mjs';

const browser = findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 180_000,
  globalTimeout: 1_020_000, // also where everything hangs the whole run ends in seventeen minutes
  expect: { timeout: 30_000 },
  reporter: 'line',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'America/Los_Angeles', // a reader far from UTC: no month may shift
    colorScheme: 'light',
    reducedMotion: 'reduce',
    screenshot: 'only-on-failure',
    // Pages are painted on the processor: beside a map drawn in software, a GPU of software has enough to do.
    launchOptions: {
      args: [...FLAGS, '--disable-gpu-rasterization'],
      ...(browser ? { executablePath: browser } : {}),
    },
  },
});
