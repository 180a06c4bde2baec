import './node.mjs';
import { build, DIST, isBuilt } from './build.mjs';
import { install } from './install.mjs';
import { serve } from './serve.mjs';

await install();
if (!isBuilt()) {
  process.stderr.write('Building the app.\n');
  const { code, output } = await build({ quiet: true });
  if (code !== 0) {
    process.stderr.write(
      `${output}\nThe app could not be built (vite ended with ${code}; its words are above).\n`,
    );
    process.exit(1);
  }
}
const { url } = await serve({ root: DIST, port: Number(process.env.PORT ?? 4173) });
console.log(`Mission Atlas is at ${url} (Ctrl+C ends it)`);
