import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { FACE, heldFonts } from './faces.ts';

/** What a briefing in one file may do: run and show what it holds, and ask nobody for anything. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'connect-src data: blob:',
  'worker-src blob: data:', // a page without an origin: MapLibre starts its worker from a data URL
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Builds the page that holds the whole app in one file, `dist/briefing.html`, into which the data are then written. */
export default defineConfig({
  mode: 'briefing',
  root: resolve(import.meta.dirname, '../src/offline'),
  publicDir: false,
  plugins: [heldWorker(), heldFonts(), withoutFaces(), policy(), viteSingleFile(), packed()],
  build: {
    target: 'es2022',
    outDir: resolve(import.meta.dirname, '../dist/briefing'),
    emptyOutDir: false,
  },
});

/** A page opened from a file has no worker to fetch: the map's stands in the page and is started from a blob. */
function heldWorker(): Plugin {
  const held = '\0held-worker';
  return {
    name: 'held-worker',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('maplibre-gl-worker.mjs?worker&url') ? held : null),
    load(id) {
      if (id !== held) return null;
      return `import code from ${JSON.stringify(`${WORKER}?raw`)};
export default URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));`;
    },
  };
}

const WORKER = resolve(import.meta.dirname, '../node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs');

/** Once the sheets are joined (what they import passes no hook by itself) and the workers written, which it has no use for. */
function withoutFaces(): Plugin {
  return {
    name: 'without-faces',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset') continue;
        if (file.fileName.endsWith('.css')) file.source = String(file.source).replaceAll(FACE, '');
        if (file.fileName.startsWith('worker-')) delete bundle[file.fileName];
      }
    },
  };
}

/** The page's code as gzip too, started by a few lines: it is half of the file otherwise. */
function packed(): Plugin {
  return {
    name: 'packed',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The build wrote no index.html.');
        const [whole, code] =
          /<script type="module"[^>]*>([\s\S]*?)<\/script>/.exec(String(page.source)) ?? [];
        if (whole === undefined || code === undefined) throw new Error('index.html holds no code.');
        const held = gzipSync(code, { level: 9 }).toString('base64');
        const element = `<script type="application/gzip+base64" data-path="app.js">${held}</script>`;
        page.source = String(page.source)
          .replace(whole, '')
          .replace('<!--files-->', () => `${element}\n<!--files-->\n<script type="module">${BOOT}</script>`);
      },
    },
  };
}

/** Unpacks the code that the page holds and runs it. */
const BOOT = `
const text = document.querySelector('script[data-path="app.js"]').textContent;
const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const code = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).blob();
await import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
`;

function policy(): Plugin {
  return {
    name: 'policy',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
