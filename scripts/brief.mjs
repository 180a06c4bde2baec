import './node.mjs';
import { ensureBuilt } from './build.mjs';
import { install } from './install.mjs';
import { runPackage } from './run.mjs';

await install();
await ensureBuilt();
process.exitCode = (await runPackage('tsx', ['scripts/briefing.ts', ...process.argv.slice(2)])).code;
