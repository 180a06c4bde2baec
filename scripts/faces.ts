import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Sheets of the faces; only fonts of this name are held, as another script's face would double the file. */
const FACES = ['fonts.css', 'map.css'].map((name) => resolve(import.meta.dirname, '../src/styles', name));
const HELD = 'noto-sans-latin-standard-normal.woff2';

/** Gives the faces of the sheets to the page as a list, with one copy of the font. */
export function heldFonts(): Plugin {
  const faces = '\0faces';
  return {
    name: 'held-fonts',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:faces' ? faces : null),
    load(id) {
      if (id !== faces) return null;
      const rules = FACES.flatMap((file) => readFileSync(file, 'utf8').match(FACE) ?? []);
      const held = rules.filter((rule) => rule.includes(HELD));
      const font = readFileSync(resolve(FONTS, HELD)).toString('base64');
      return `const data = ${JSON.stringify(font)};
export const faces = ${JSON.stringify(held.map(descriptors))}.map((face) => ({ ...face, data }));`;
    },
  };
}

const FONTS = resolve(import.meta.dirname, '../node_modules/@fontsource-variable/noto-sans/files');
/** A face in a sheet. */
export const FACE = /@font-face\s*\{[^}]*\}/g;

function descriptors(rule: string): Record<string, string> {
  const read = (name: string): string | undefined =>
    new RegExp(`${name}:\\s*([^;]+);`).exec(rule)?.[1]?.replaceAll(/\s+/g, ' ').replaceAll('"', '');
  const found = {
    family: read('font-family'),
    weight: read('font-weight'),
    stretch: read('font-stretch'),
    unicodeRange: read('unicode-range'),
  };
  return Object.fromEntries(
    Object.entries(found).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
