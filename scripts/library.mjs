import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT, runPackage } from './run.mjs';

/** Types that a page which uses the library may name; nothing else of them is shipped. */
const TYPES = ['host.d.ts', 'types.d.ts'];
const ELEMENT = "import './types.js';\nexport type * from './types.js';\n";

/** Builds the library into dist/lib. @returns the code of the first step that failed, 0 where none did */
export async function library() {
  const { code } = await runPackage('vite', [
    'build',
    '--config',
    'scripts/library.config.ts',
    '--logLevel',
    'warn',
  ]);
  if (code !== 0) return code;
  const folder = mkdtempSync(join(tmpdir(), 'mission-atlas-types-'));
  try {
    const types = await runPackage('typescript', ['-p', 'scripts/library.tsconfig.json', '--outDir', folder]);
    if (types.code !== 0) return types.code;
    for (const file of TYPES) {
      const text = readFileSync(join(folder, 'embed', file), 'utf8').replaceAll(
        "'./types.ts'",
        "'./types.js'",
      );
      writeFileSync(resolve(ROOT, 'dist/lib', file), text);
    }
    writeFileSync(resolve(ROOT, 'dist/lib/mission-atlas.d.ts'), ELEMENT);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}
