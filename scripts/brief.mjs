import './node.mjs';
import { build, isBuilt } from './build.mjs';
import { install } from './install.mjs';
import { runPackage } from './run.mjs';

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
process.exitCode = (await runPackage('tsx', ['scripts/briefing.ts', ...process.argv.slice(2)])).code;
