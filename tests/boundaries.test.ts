import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { expect, test } from 'vitest';

/** What each folder of src may import besides itself; model and analysis are one layer. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  model: ['analysis'],
  analysis: ['model'],
  text: ['model'],
  ui: ['model', 'text'],
  catalog: ['model', 'analysis', 'text'],
  bundle: ['model', 'analysis', 'ui'],
  map: ['model', 'analysis', 'catalog', 'bundle', 'text', 'ui'],
  views: ['model', 'analysis', 'catalog', 'bundle', 'text', 'ui', 'export'],
  export: ['model', 'analysis', 'catalog', 'bundle', 'text', 'ui'],
  embed: ['model', 'analysis', 'catalog', 'bundle', 'text', 'ui'],
};
const ALL = Object.keys(FOLDERS);
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...FOLDERS,
  studio: ALL,
  app: [...ALL, 'studio'],
  history: ['model'],
  ...Object.fromEntries(
    ['page', 'main', 'offline', 'element', 'index'].map((entry) => [
      entry,
      [...ALL, 'app', 'history', 'page', 'element', 'styles'],
    ]),
  ),
};

/** Packages that only one folder may import. */
const OWNERS: Readonly<Record<string, string>> = {
  'maplibre-gl': 'map',
  'lit-html': 'views',
  'd3-selection': 'views',
};

const PURE = new Set(['model', 'analysis']);
const BROWSER =
  /(?<![.\w])(?:(?:document|navigator|localStorage|globalThis)\.|fetch\(|new (?:Worker|Map\w+GL)\b)/;

/** @returns what is wrong with one file of src, a sentence each */
function faults(path: string, code: string): string[] {
  const layer = layerOf(path);
  const allowed = ALLOWED[layer];
  if (!allowed) return [`src/${path}: "${layer}" is no layer; expected one of ${Object.keys(ALLOWED)}.`];
  const wrong = importsOf(code).filter((target) => {
    if (!target.startsWith('.')) return (OWNERS[packageOf(target)] ?? layer) !== layer;
    const to = layerOf(posix.join(posix.dirname(path), target));
    return to !== layer && !allowed.includes(to);
  });
  const sentences = wrong.map((target) => `src/${path} (${layer}) may not import ${target}.`);
  if (PURE.has(layer) && BROWSER.test(withoutComments(code))) {
    sentences.push(`src/${path} (${layer}) must work without a browser.`);
  }
  return sentences;
}

function layerOf(path: string): string {
  return path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function importsOf(code: string): string[] {
  const found = withoutComments(code).matchAll(/(?:\bfrom|\bimport\(|\bimport)\s*'([^']+)'/g);
  return [...found].flatMap((match) => match[1] ?? []);
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

const SRC = join(import.meta.dirname, '..', 'src');
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));

test('every file of src imports only what its layer may', () => {
  expect(FILES.length).toBeGreaterThan(0);
  expect(FILES.flatMap((path) => faults(path, readFileSync(join(SRC, path), 'utf8')))).toEqual([]);
});

test.each([
  ['model/a.ts', "import { x } from '../bundle/load.ts';"],
  ['model/a.ts', "export type { X } from '../ui/context.ts';"],
  ['views/panels/a.ts', "import { x } from '../../map/popup.ts';"],
  ['views/a.ts', "import {\n  Map,\n} from 'maplibre-gl';"],
  ['map/layers/a.ts', "import { html } from 'lit-html/directives/repeat.js';"],
  ['map/a.ts', "const { x } = await import('../app.ts');"],
  ['map/a.ts', "import '../main.ts';"],
  ['analysis/a.ts', "const bytes = await fetch('x');"],
  ['helpers/a.ts', ''],
])('the rule sees a fault in %s: %s', (path, code) => {
  expect(faults(path, code)).toHaveLength(1);
});

test.each([
  ['map/layers/a.ts', "import { x } from '../style.ts'; import type { Map } from 'maplibre-gl';"],
  ['views/a.ts', "import { html } from 'lit-html'; import { sums } from '../analysis/sums.ts';"],
  ['model/a.ts', '// as fetch() would\nexport const at = (window: Window) => window.from;'],
])('the rule lets %s pass: %s', (path, code) => {
  expect(faults(path, code)).toEqual([]);
});
