import { readFileSync } from 'node:fs';
import type { Palette, Ramp } from '../../src/map/palette.ts';

const CSS = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

/** The palette as the sheet of tokens has it; what dark does not name stays as in light. */
export function paletteOf(theme: 'light' | 'dark'): Palette {
  const light = tokensOf(/:root \{([^}]*)\}/);
  const tokens =
    theme === 'light' ? light : new Map([...light, ...tokensOf(/\[data-theme="dark"\] \{([^}]*)\}/)]);
  const read = (name: string): string => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`tokens.css has no --${name}.`);
    return value;
  };
  return {
    paper: read('paper'),
    surface: read('surface'),
    sea: read('sea'),
    land: read('land'),
    host: read('host'),
    river: read('river'),
    border: read('border'),
    borderOpacity: Number(read('border-o')),
    halo: read('halo'),
    ink: read('ink'),
    ink2: read('ink-2'),
    ink3: read('ink-3'),
    mission: read('mission'),
    base: read('base'),
    baseLine: read('base-line'),
    state: read('state'),
    nonstate: read('nonstate'),
    nonstateLine: read('nonstate-line'),
    onesided: read('onesided'),
    violence: read('violence'),
    killed: read('killed'),
    threat: [0, 1, 2, 3, 4].map((at) => read(`threat-${at}`)) as unknown as Ramp,
    stability: [0, 1, 2, 3, 4].map((at) => read(`stability-${at}`)) as unknown as Ramp,
  };
}

function tokensOf(block: RegExp): Map<string, string> {
  const body = block.exec(CSS)?.[1] ?? '';
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}
