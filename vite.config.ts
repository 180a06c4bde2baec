import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { CSP_META } from './scripts/csp.mjs';
import { openingPage } from './scripts/opening/plugin.ts';

export default defineConfig({
  base: './',
  plugins: [contentSecurityPolicy(), openingPage()],
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
  worker: { format: 'es' },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    testTimeout: 60_000,
  },
});

/** Writes the policy into the built page, so that it holds on any static host; vite's dev server needs inline styles. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CSP_META },
        injectTo: 'head-prepend',
      },
    ],
  };
}
