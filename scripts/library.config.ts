import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { FACE, heldFonts } from './faces.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Builds `<mission-atlas>` and the host's client as ES modules in `dist/lib`, with the data package beside them. */
export default defineConfig({
  root: ROOT,
  base: './',
  publicDir: resolve(ROOT, 'public'),
  plugins: [heldFonts(), shadowSheet()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: resolve(ROOT, 'dist/lib'),
    emptyOutDir: true,
    lib: {
      entry: { 'mission-atlas': resolve(ROOT, 'src/index.ts'), host: resolve(ROOT, 'src/embed/host.ts') },
      formats: ['es'],
    },
  },
});

/**
 * The sheet for inside a shadow root: what a page sets at its root stands at the element, widths are those of the element
 * and not of the window, and faces are given by script (a shadow root does not hear of them).
 */
function shadowSheet(): Plugin {
  return {
    name: 'shadow-sheet',
    enforce: 'post',
    transform: (code, id) => (id.endsWith('index.css?inline') ? shadowed(code) : null),
  };
}

function shadowed(css: string): string {
  return css
    .replaceAll(FACE, '')
    .replaceAll(/:root(?::root)?/g, ':host')
    .replaceAll(/html,\s*(?:\\n)?\s*body/g, ':host')
    .replaceAll(/(?<![\w.-])body(?=\s*\{)/g, ':host')
    .replaceAll(
      /@media (?:screen and )?(\((?:max|min)-width:[^)]*\)(?: and \((?:max|min)-(?:width|height):[^)]*\))?)\s*\{/g,
      '@container $1{',
    )
    .replaceAll('100dvh', '100%');
}
