import './node.mjs';
import { install } from './install.mjs';
import { runPackage } from './run.mjs';

await install();
process.exitCode = (await runPackage('tsx', ['tests/bench/index.ts', ...process.argv.slice(2)])).code;
